/** A component of an SBOM, as `towpath read` prints it; the whole document is core/sbom/document.ts. */
import {z} from 'zod'

export const componentRecord = z.strictObject({
  kind: z.literal('component'),
  /** Its reference within the document: bom-ref or SPDXID. */
  ref: z.string(),
  /** `library`, `application`, `container`, `file`, … */
  type: z.string(),
  /** Namespace and name as the document has them: `@scope/name`, `org.group:artifact`. */
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  /** SPDX expressions, identifiers or names. */
  licences: z.array(z.string()),
  /** `SHA-256:…` */
  hashes: z.array(z.string()),
  scope: z.enum(['required', 'optional', 'excluded']).nullable(),
  /** References of what it depends on directly; null where the document does not say. */
  dependsOn: z.array(z.string()).nullable()
})

export type ComponentRecord = Readonly<z.infer<typeof componentRecord>>
