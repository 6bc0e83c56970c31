/** Which members may stand in a CycloneDX 1.5 document as they were found. The others travel in the payload. */
import {type JsonObject, objectOf, objectsOf} from '../json.ts'

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
  document: words('$schema serialNumber version properties compositions'),
  metadata: words('timestamp properties'),
  component: words(
    'mime-type author publisher modified description copyright version group name scope swid releaseNotes properties'
  )
}

/** 1.6 made them longer, and versions may be empty. */
const isShort = ({version = '-', range = '-'}: JsonObject): boolean =>
  [version, range].every(text => typeof text === 'string' && text.length > 0 && text.length <= 1024)

/** Of a tool in the old form what has no list with new words in it. */
const isPlainTool = (tool: JsonObject): boolean => Object.keys(tool).every(key => /^(?:vendor|name|version)$/.test(key))

/** 1.6 and 1.7 changed only tools, addresses of organisations and the lengths of versions. */
const isOldVulnerability = ({tools = [], credits, affects}: JsonObject): boolean =>
  Array.isArray(tools) &&
  objectsOf(tools).every(isPlainTool) &&
  objectsOf(objectOf(credits).organizations).every(({address}) => address === undefined) &&
  objectsOf(affects).every(({versions}) => objectsOf(versions).every(isShort))

/** Members that a newer document may say in a way that 1.5 knows. */
const isUnchanged = (place: Place, key: string, value: unknown): boolean =>
  unchanged[place].has(key) ||
  (place === 'document' &&
    key === 'vulnerabilities' &&
    Array.isArray(value) &&
    objectsOf(value).every(isOldVulnerability))

export type Divided = {readonly native: JsonObject; readonly apart: JsonObject}

/** `newer`: the members come from a version behind 1.5. */
export const divide = (kept: JsonObject, place: Place, newer: boolean): Divided => {
  const native: Record<string, unknown> = {}
  const apart: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(kept)) {
    const fits = known[place].has(key) && (!newer || value === null || isUnchanged(place, key, value))
    if (fits) native[key] = value
    else apart[key] = value
  }
  return {native, apart}
}

export const isNewer = (specVersion: unknown): boolean =>
  typeof specVersion === 'string' && !/^1\.[0-5]$/.test(specVersion)
