/** What documents keep aside, made ready to stand in one document. */
import {isObject} from '#core/sbom/canonical'
import type {Extra, SbomDocument} from '#core/sbom/document'
import {type JsonObject, objectOf, objectsOf, without} from '#reports/sboms/json'
import {renameInside} from '#reports/sboms/rename'
import {documentId} from '#reports/sboms/spdx/relationships'
import {contentRef} from './identity.ts'

type Names = (ref: string) => string

/** Says something about one document only: its identity, time, signature, wording of what the model says as well. */
const ofOneDocument = {
  cyclonedx: ['$schema', 'serialNumber', 'version', 'signature', 'components', 'dependencies'],
  metadata: ['timestamp', 'tools', 'authors'],
  spdx: [
    'dataLicense',
    'name',
    'documentNamespace',
    'comment',
    'documentDescribes',
    'creationInfo',
    'packages',
    'files'
  ]
}

/** Objects with a `bom-ref` of their own that are no components: services, vulnerabilities, annotations … */
const definedIn = (value: unknown, names: Map<string, string>): void => {
  if (Array.isArray(value)) for (const item of value) definedIn(item, names)
  if (!isObject(value)) return
  const ref = value['bom-ref']
  if (typeof ref === 'string') names.set(ref, contentRef(renameInside(value, () => '')))
  for (const member of Object.values(value)) definedIn(member, names)
}

/** New names for what the kept parts define: made from their content, so that equal ones meet and others do not collide. */
export const namesInside = ({extra}: SbomDocument): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  definedIn(extra.cyclonedx, names)
  return names
}

const filledOr = (members: JsonObject): JsonObject | undefined =>
  Object.keys(members).length === 0 ? undefined : members

const cycloneDxOf = (members: JsonObject): JsonObject => {
  const metadata = filledOr(without(objectOf(members.metadata), ...ofOneDocument.metadata))
  const rest = without(members, 'metadata', ...ofOneDocument.cyclonedx)
  return metadata === undefined ? rest : {...rest, metadata}
}

const isDescription = ({spdxElementId, relatedSpdxElement}: JsonObject): boolean =>
  spdxElementId === documentId || relatedSpdxElement === documentId

const spdxOf = (members: JsonObject): JsonObject => {
  const relationships = objectsOf(members.relationships).filter(item => !isDescription(item))
  const rest = without(members, 'relationships', ...ofOneDocument.spdx)
  return relationships.length === 0 ? rest : {...rest, relationships}
}

const renamed = (members: JsonObject | undefined, names: Names): JsonObject =>
  objectOf(renameInside(members ?? {}, names))

const assembled = (cyclonedx: JsonObject, spdx: JsonObject): Extra => ({
  ...(Object.keys(cyclonedx).length === 0 ? {} : {cyclonedx}),
  ...(Object.keys(spdx).length === 0 ? {} : {spdx})
})

export const documentExtra = ({extra}: SbomDocument, names: Names): Extra =>
  assembled(renamed(cycloneDxOf(extra.cyclonedx ?? {}), names), renamed(spdxOf(extra.spdx ?? {}), names))

/** Nothing is inside itself. */
export const componentExtra = (extra: Extra, ref: string, names: Names): Extra => {
  const cyclonedx = renamed(extra.cyclonedx, names)
  return assembled(cyclonedx.parent === ref ? without(cyclonedx, 'parent') : cyclonedx, renamed(extra.spdx, names))
}
