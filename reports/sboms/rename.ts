/** References of one element to another, wherever SPDX or CycloneDX parts that nobody interprets hold them. */
import {isObject} from '#core/sbom/canonical'

const referring = new Set([
  'ref',
  'parent',
  'bom-ref',
  'dependsOn',
  'provides',
  'assemblies',
  'dependencies',
  'subjects',
  'spdxElementId',
  'relatedSpdxElement',
  'hasFiles',
  'snippetFromFile',
  'documentDescribes',
  'reference'
])

/** `value` with every reference that `names` knows replaced. Only members that hold references are touched. */
export const renameInside = (value: unknown, names: (ref: string) => string, inReference = false): unknown => {
  if (typeof value === 'string') return inReference ? names(value) : value
  if (Array.isArray(value)) return value.map(item => renameInside(item, names, inReference))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, renameInside(member, names, referring.has(key))])
  )
}
