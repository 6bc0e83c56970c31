/**
 * What a format has no place for travels as one JSON text inside it: in CycloneDX the property `towpath:sbom`, in SPDX
 * an annotation whose comment begins with that word. It holds fields of the model, no more than are needed.
 */
import {z} from 'zod'
import {canonicalText, isObject} from '#core/sbom/canonical'
import type {Extra, SbomComponent, SbomDocument} from '#core/sbom/document'

export const payloadName = 'towpath:sbom'

const text = z.string().nullable()
const members = z.record(z.string(), z.unknown())
const extra = z.strictObject({cyclonedx: members.exactOptional(), spdx: members.exactOptional()})

const licence = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('expression'), expression: z.string()}),
  z.strictObject({kind: z.literal('id'), id: z.string(), url: text}),
  z.strictObject({kind: z.literal('name'), name: z.string(), text, url: text})
])

const componentTypes = [
  'application',
  'framework',
  'library',
  'container',
  'platform',
  'operating-system',
  'device',
  'device-driver',
  'firmware',
  'file',
  'machine-learning-model',
  'data'
] as const

const hashAlgorithms = [
  'MD5',
  'SHA-1',
  'SHA-256',
  'SHA-384',
  'SHA-512',
  'SHA3-256',
  'SHA3-384',
  'SHA3-512',
  'BLAKE2b-256',
  'BLAKE2b-384',
  'BLAKE2b-512',
  'BLAKE3'
] as const

const componentPayload = z.strictObject({
  ref: z.string().exactOptional(),
  type: z.enum(componentTypes).exactOptional(),
  group: text.exactOptional(),
  name: z.string().exactOptional(),
  version: text.exactOptional(),
  purl: text.exactOptional(),
  cpe: text.exactOptional(),
  scope: z.enum(['required', 'optional', 'excluded']).nullable().exactOptional(),
  description: text.exactOptional(),
  supplier: text.exactOptional(),
  copyright: text.exactOptional(),
  declared: z.array(licence).exactOptional(),
  concluded: z.array(licence).exactOptional(),
  hashes: z.array(z.strictObject({algorithm: z.enum(hashAlgorithms), value: z.string()})).exactOptional(),
  references: z.array(z.strictObject({type: z.string(), url: z.string(), comment: text})).exactOptional(),
  properties: z.array(z.strictObject({name: z.string(), value: text})).exactOptional(),
  extra: extra.exactOptional()
})

const documentPayload = z.strictObject({
  subject: z.null().exactOptional(),
  name: text.exactOptional(),
  identity: text.exactOptional(),
  version: z.int().exactOptional(),
  created: text.exactOptional(),
  tools: z.array(z.string()).exactOptional(),
  authors: z.array(z.string()).exactOptional(),
  dependencies: z.array(z.strictObject({ref: z.string(), dependsOn: z.array(z.string())})).exactOptional(),
  extra: extra.exactOptional()
})

export type ComponentPayload = Partial<SbomComponent>
/** `dependencies` are edges besides the native ones. `subject` is null where the format had to name one. */
export type DocumentPayload = Partial<Omit<SbomDocument, 'components'>>

/** Null where nothing needs to travel. */
export const payloadText = (payload: ComponentPayload | DocumentPayload): string | null =>
  Object.keys(payload).length === 0 ? null : canonicalText(payload)

const parsed = <T>(schema: z.ZodType<T>, content: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(content)).data ?? null
  } catch {
    return null
  }
}

/** Null for what is not a payload: somebody else's text is left alone. */
export const readComponentPayload = (content: string): ComponentPayload | null => parsed(componentPayload, content)

export const readDocumentPayload = (content: string): DocumentPayload | null => parsed(documentPayload, content)

type Members = Readonly<Record<string, unknown>>

/** `metadata` and `creationInfo` are divided between the two: their members come together again. */
const united = (kept: Members, apart: Members): Members => {
  const all: Record<string, unknown> = {...kept, ...apart}
  for (const [key, value] of Object.entries(kept)) {
    const other = apart[key]
    if (isObject(value) && isObject(other)) all[key] = {...value, ...other}
  }
  return all
}

/** What was kept of a document or component in `format`, and what its payload adds. */
export const mergedExtra = (format: keyof Extra, kept: Members, payload: Extra | undefined): Extra => {
  const all = {...payload, [format]: united(kept, payload?.[format] ?? {})}
  return Object.fromEntries(Object.entries(all).filter(([, members]) => Object.keys(members).length > 0))
}
