/** SPDX JSON 2.2 and 2.3 becomes the model. */
import {isObject} from '#core/sbom/canonical'
import type {SbomComponent, SbomDocument} from '#core/sbom/document'
import {ownLicenceRef} from '#core/sbom/licence'
import type {SbomProblem} from '#core/sbom/problem'
import {keptAside} from '../codec.ts'
import {unitedEdges} from '../cyclonedx/dependencies.ts'
import {type JsonObject, objectOf, objectsOf, textOf, textsOf, without} from '../json.ts'
import {type DocumentPayload, mergedExtra, payloadName, readDocumentPayload} from '../payload.ts'
import {renameInside} from '../rename.ts'
import {creationCodec} from './creation.ts'
import {type Element, readElements, takeAnnotation} from './elements.ts'
import {headCodec} from './head.ts'
import {documentId, type ReadRelationships, readRelationships} from './relationships.ts'

/** Members of the document that are read apart from its head. */
const apart = [
  'spdxVersion',
  'SPDXID',
  'creationInfo',
  'packages',
  'files',
  'relationships',
  'hasExtractedLicensingInfos'
]

type Names = (id: string) => string

const withScope = ({component, saysScope, id}: Element, {scopes}: ReadRelationships, names: Names): SbomComponent => ({
  ...component,
  scope: saysScope ? component.scope : (scopes.get(id) ?? component.scope),
  extra: isObject(component.extra.spdx)
    ? {...component.extra, spdx: objectOf(renameInside(component.extra.spdx, names))}
    : component.extra
})

/** `CONTAINS` that the nesting of a CycloneDX document says already. */
const isNesting = (
  {spdxElementId, relationshipType, relatedSpdxElement}: JsonObject,
  parents: ReadonlyMap<string, unknown>
): boolean =>
  relationshipType === 'CONTAINS' &&
  spdxElementId !== undefined &&
  parents.get(textOf(relatedSpdxElement) ?? '') === spdxElementId

const isDescription = (relationship: JsonObject): boolean =>
  relationship.relationshipType === 'DESCRIBES' &&
  relationship.spdxElementId === documentId &&
  Object.keys(relationship).length === 3

/** What the model does not say: all relationships that are neither plain edges nor what the document is about. */
const keptRelationships = (
  {kept}: ReadRelationships,
  subjectIsSaid: boolean,
  parents: ReadonlyMap<string, unknown>
): readonly JsonObject[] =>
  kept.filter(relationship => !(subjectIsSaid && isDescription(relationship)) && !isNesting(relationship, parents))

/** Null where the document describes none or several. */
const subjectOf = (document: JsonObject, {described}: ReadRelationships, ids: ReadonlySet<string>): string | null => {
  const all = new Set([...described, ...textsOf(document.documentDescribes)])
  const [only] = all
  return all.size === 1 && only !== undefined && ids.has(only) ? only : null
}

const emptyLists = (document: JsonObject): JsonObject =>
  Object.fromEntries(
    ['packages', 'files', 'relationships', 'hasExtractedLicensingInfos']
      .filter(key => Array.isArray(document[key]) && objectsOf(document[key]).length === 0)
      .map(key => [key, []])
  )

const nonEmpty = (key: string, list: readonly unknown[]): JsonObject => (list.length === 0 ? {} : {[key]: list})

export type ReadSpdx = {readonly document: SbomDocument; readonly problems: readonly SbomProblem[]}

export const readSpdx = (raw: JsonObject): ReadSpdx => {
  const {elements, problems} = readElements(raw)
  const refs = new Map(elements.map(({id, component}) => [id, component.ref]))
  const names: Names = id => refs.get(id) ?? id
  const relations = readRelationships(objectsOf(raw.relationships), new Set(refs.keys()))
  const {members, text} = takeAnnotation(without(raw, ...apart))
  const payload: DocumentPayload = (text === null ? null : readDocumentPayload(text)) ?? {}
  const subject = payload.subject === null ? null : subjectOf(raw, relations, new Set(refs.keys()))
  const isSaid = payload.subject === null || (subject !== null && raw.documentDescribes === undefined)
  const head = headCodec.decode(members)
  const creation = creationCodec.decode(objectOf(raw.creationInfo))
  const components = elements.map(element => withScope(element, relations, names))
  const parents = parentsOf(elements)
  const spdx = {
    ...keptAside(headCodec, members, payload),
    ...emptyLists(raw),
    ...nonEmpty('relationships', keptRelationships(relations, isSaid, parents)),
    ...nonEmpty('hasExtractedLicensingInfos', foreignLicences(raw))
  }
  /** The time is always written as the specification wants it; a finer one travels in the payload. */
  const aside = without(keptAside(creationCodec, objectOf(raw.creationInfo), payload), 'created')
  const {dependencies: further = [], subject: _subject, ...overrides} = payload
  const edges = [
    ...relations.dependencies.map(({ref, dependsOn}) => ({ref: names(ref), dependsOn: dependsOn.map(names)})),
    ...further
  ]
  return {
    document: {
      subject: subject === null ? null : names(subject),
      ...head,
      version: 1,
      ...creation,
      ...overrides,
      components,
      dependencies: unitedEdges(edges.map(({ref, dependsOn}) => [ref, dependsOn] as const)),
      extra: mergedExtra(
        'spdx',
        objectOf(renameInside({...spdx, ...(Object.keys(aside).length === 0 ? {} : {creationInfo: aside})}, names)),
        payload.extra
      )
    },
    problems: [...problems, ...relations.dangling.map(danglingProblem)]
  }
}

const danglingProblem = (id: string): SbomProblem => ({
  severity: 'error',
  rule: 'dangling-ref',
  message: `An edge of the dependency graph leads to \`${id}\`, which the document does not hold.`,
  pointer: '/relationships'
})

/** By id of an element, the id of the one inside which it lay in a CycloneDX document. */
const parentsOf = (elements: readonly Element[]): ReadonlyMap<string, unknown> => {
  const ids = new Map<unknown, string>(elements.map(({id, component}) => [component.ref, id]))
  return new Map(elements.map(({id, component}) => [id, ids.get(component.extra.cyclonedx?.parent)]))
}

const foreignLicences = (raw: JsonObject): readonly JsonObject[] =>
  objectsOf(raw.hasExtractedLicensingInfos).filter(
    ({licenseId, comment}) => !textOf(licenseId)?.startsWith(ownLicenceRef) && comment !== payloadName
  )
