/** Which members may stand in a CycloneDX 1.5 document as they were found. The others travel in the payload. */
import type {JsonObject} from '../json.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

type Place = 'document' | 'metadata' | 'component'

/** All that the schema of 1.5 knows, interpreted members and uninterpreted ones. */
const known: Readonly<Record<Place, ReadonlySet<string>>> = {
  document: words(
    `$schema serialNumber version services externalReferences compositions vulnerabilities annotations formulation
    properties signature`
  ),
  metadata: words('timestamp lifecycles tools authors manufacture supplier licenses properties'),
  component: words(
    `type mime-type supplier author publisher group name version description scope hashes licenses copyright cpe purl
    swid modified pedigree externalReferences components evidence releaseNotes modelCard data properties signature`
  )
}

/** What has not changed its shape since: the only members of a newer document that are surely valid. */
const unchanged: Readonly<Record<Place, ReadonlySet<string>>> = {
  document: words('$schema serialNumber version properties'),
  metadata: words('timestamp properties'),
  component: words('mime-type author publisher modified description copyright version group name scope properties')
}

export type Divided = {readonly native: JsonObject; readonly apart: JsonObject}

/** `newer`: the members come from a version behind 1.5. */
export const divide = (kept: JsonObject, place: Place, newer: boolean): Divided => {
  const native: Record<string, unknown> = {}
  const apart: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(kept)) {
    const fits = known[place].has(key) && (!newer || value === null || unchanged[place].has(key))
    if (fits) native[key] = value
    else apart[key] = value
  }
  return {native, apart}
}

export const isNewer = (specVersion: unknown): boolean =>
  typeof specVersion === 'string' && !/^1\.[0-5]$/.test(specVersion)
