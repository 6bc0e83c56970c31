/** The graph of the model as SPDX relationships. */
import {canonicalText, sortItems} from '#core/sbom/canonical'
import type {Dependency, SbomComponent, SbomDocument} from '#core/sbom/document'
import {type JsonObject, objectsOf, textsOf} from '#reports/sboms/json'
import {renameInside} from '#reports/sboms/rename'
import {documentId, type ReadRelationships, readRelationships} from '#reports/sboms/spdx/relationships'
import {membersOf, ordered} from './layout.ts'

export type WrittenRelationships = {
  readonly relationships: readonly JsonObject[]
  /** The scope that a reader will see by them, by SPDX identifier. */
  readonly scopes: ReadRelationships['scopes']
  /** Edges from or to something that is no component: they travel in the payload. */
  readonly unsaid: readonly Dependency[]
  /** The document names no subject, so every root had to be described. */
  readonly rootsDescribed: boolean
}

const order = ['spdxElementId', 'relationshipType', 'relatedSpdxElement']

const relationship = (spdxElementId: string, relationshipType: string, relatedSpdxElement: string): JsonObject => ({
  spdxElementId,
  relationshipType,
  relatedSpdxElement
})

type Edges = {readonly said: readonly JsonObject[]; readonly unsaid: readonly Dependency[]}

const writeEdges = (
  dependencies: readonly Dependency[],
  ids: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, ReadonlySet<string>>
): Edges => {
  const said: JsonObject[] = []
  const unsaid: Dependency[] = []
  for (const {ref, dependsOn} of dependencies) {
    const from = ids.get(ref)
    const targets = dependsOn.map(target => [target, ids.get(target)] as const)
    const foreign = targets.filter(([, to]) => from === undefined || to === undefined).map(([target]) => target)
    if (from === undefined || foreign.length > 0) unsaid.push({ref, dependsOn: foreign})
    if (from === undefined) continue
    const already = known.get(from)
    for (const [, to] of targets)
      if (to !== undefined && !already?.has(to)) said.push(relationship(from, 'DEPENDS_ON', to))
    if (dependsOn.length === 0 && already === undefined) said.push(relationship(from, 'DEPENDS_ON', 'NONE'))
  }
  return {said, unsaid}
}

const nesting = (components: readonly SbomComponent[], ids: ReadonlyMap<string, string>): readonly JsonObject[] =>
  components.flatMap(({ref, extra}) => {
    const {parent} = membersOf(extra.cyclonedx)
    const [outer, inner] = [typeof parent === 'string' ? ids.get(parent) : undefined, ids.get(ref)]
    return outer === undefined || inner === undefined ? [] : [relationship(outer, 'CONTAINS', inner)]
  })

/** Components that nothing depends on; all of them where every one is in a circle. */
const rootsOf = ({components, dependencies}: SbomDocument): readonly SbomComponent[] => {
  const needed = new Set(dependencies.flatMap(({dependsOn}) => dependsOn))
  const roots = components.filter(({ref, extra}) => !needed.has(ref) && extra.cyclonedx?.parent === undefined)
  return roots.length === 0 ? components : roots
}

export const writeRelationships = (document: SbomDocument, ids: ReadonlyMap<string, string>): WrittenRelationships => {
  const {components, dependencies, subject, extra} = document
  const kept = objectsOf(renameInside(membersOf(extra.spdx).relationships, ref => ids.get(ref) ?? ref))
  const before = readRelationships(kept, new Set(ids.values()))
  const known = new Map(before.dependencies.map(({ref, dependsOn}) => [ref, new Set(dependsOn)] as const))
  const {said, unsaid} = writeEdges(dependencies, ids, known)
  const described = new Set([
    ...before.described,
    ...textsOf(membersOf(extra.spdx).documentDescribes).map(ref => ids.get(ref) ?? ref)
  ])
  const about = subject === null ? [] : [ids.get(subject)].filter(id => id !== undefined && !described.has(id))
  const rootsDescribed = subject === null && described.size === 0 && components.length > 0
  const roots = rootsDescribed ? rootsOf(document).map(({ref}) => ids.get(ref)) : about
  const all = [
    ...kept,
    ...roots.filter(id => id !== undefined).map(id => relationship(documentId, 'DESCRIBES', id)),
    ...nesting(components, ids),
    ...said
  ]
  const relationships = sortItems([...new Map(all.map(item => [canonicalText(item), ordered(item, order)])).values()])
  return {relationships, scopes: readRelationships(relationships, new Set(ids.values())).scopes, unsaid, rootsDescribed}
}
