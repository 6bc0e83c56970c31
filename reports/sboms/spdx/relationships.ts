/** SPDX relationships: which of them are edges of the dependency graph, and what they say about scope. */
import type {Dependency, SbomComponent} from '#core/sbom/document'
import {unitedEdges} from '../cyclonedx/dependencies.ts'
import {type JsonObject, textOf} from '../json.ts'

export const documentId = 'SPDXRef-DOCUMENT'

type Scope = SbomComponent['scope']
type Meaning = {readonly reversed: boolean; readonly scope: Scope}

const edge = (reversed: boolean, scope: Scope = null): Meaning => ({reversed, scope})

/** Source: SPDX 2.3, clause 11.1. The two linking types say how, not that, something is needed and are no edges. */
const meanings: Readonly<Record<string, Meaning>> = {
  DEPENDS_ON: edge(false),
  HAS_PREREQUISITE: edge(false),
  DEPENDENCY_OF: edge(true),
  PREREQUISITE_FOR: edge(true),
  RUNTIME_DEPENDENCY_OF: edge(true, 'required'),
  PROVIDED_DEPENDENCY_OF: edge(true, 'required'),
  OPTIONAL_DEPENDENCY_OF: edge(true, 'optional'),
  BUILD_DEPENDENCY_OF: edge(true, 'excluded'),
  DEV_DEPENDENCY_OF: edge(true, 'excluded'),
  TEST_DEPENDENCY_OF: edge(true, 'excluded')
}

export type ReadRelationships = {
  readonly dependencies: readonly Dependency[]
  /** The scope that every edge to a component agrees on. */
  readonly scopes: ReadonlyMap<string, Scope>
  /** What the graph does not say as well, verbatim. */
  readonly kept: readonly JsonObject[]
  /** Targets of `SPDXRef-DOCUMENT DESCRIBES`, with the places in `kept` where that is said. */
  readonly described: readonly string[]
  /** Ends of edges that are nothing in this document. */
  readonly dangling: readonly string[]
}

const isPlain = (relationship: JsonObject): boolean => Object.keys(relationship).length === 3

const describedBy = ({spdxElementId, relationshipType, relatedSpdxElement}: JsonObject): string | null => {
  if (relationshipType === 'DESCRIBES' && spdxElementId === documentId) return textOf(relatedSpdxElement)
  return relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === documentId ? textOf(spdxElementId) : null
}

/** The edge and its scope; null where it is none, or not one between elements of this document. */
const edgeOf = (
  {spdxElementId, relationshipType, relatedSpdxElement}: JsonObject,
  known: ReadonlySet<string>
): {readonly from: string; readonly to: string | null; readonly scope: Scope} | null => {
  const [left, type, right] = [textOf(spdxElementId), textOf(relationshipType), textOf(relatedSpdxElement)]
  if (left === null || type === null || right === null || !Object.hasOwn(meanings, type)) return null
  if (type === 'DEPENDS_ON' && right === 'NONE') return known.has(left) ? {from: left, to: null, scope: null} : null
  if (!known.has(left) || !known.has(right)) return null
  const {reversed, scope} = meanings[type] ?? edge(false)
  return reversed ? {from: right, to: left, scope} : {from: left, to: right, scope}
}

/** A component that anything needs at run time is not excluded; of several scopes the strongest counts. */
const strength: readonly Scope[] = ['excluded', 'optional', null, 'required']

const agreed = (a: Scope | undefined, b: Scope): Scope =>
  a === undefined || strength.indexOf(b) > strength.indexOf(a) ? b : a

/** Elements of other documents, and words that stand for none. */
const isElsewhere = (id: string): boolean => /^(?:DocumentRef-.*|NONE|NOASSERTION|SPDXRef-DOCUMENT)$/s.test(id)

const unknownEnds = (
  {spdxElementId, relationshipType, relatedSpdxElement}: JsonObject,
  known: ReadonlySet<string>
): readonly string[] =>
  Object.hasOwn(meanings, textOf(relationshipType) ?? '')
    ? [spdxElementId, relatedSpdxElement]
        .map(textOf)
        .filter(id => id !== null)
        .filter(id => !known.has(id) && !isElsewhere(id))
    : []

export const readRelationships = (
  relationships: readonly JsonObject[],
  known: ReadonlySet<string>
): ReadRelationships => {
  const edges: (readonly [string, readonly string[]])[] = []
  const scopes = new Map<string, Scope>()
  const kept: JsonObject[] = []
  const described = new Set<string>()
  const dangling = new Set<string>()
  for (const relationship of relationships) {
    const target = describedBy(relationship)
    if (target !== null) described.add(target)
    const found = edgeOf(relationship, known)
    if (found === null) for (const id of unknownEnds(relationship, known)) dangling.add(id)
    if (found !== null) edges.push([found.from, found.to === null ? [] : [found.to]])
    if (found !== null && found.to !== null) scopes.set(found.to, agreed(scopes.get(found.to), found.scope))
    const isSaid = found !== null && relationship.relationshipType === 'DEPENDS_ON' && isPlain(relationship)
    if (!isSaid) kept.push(relationship)
  }
  return {dependencies: unitedEdges(edges), scopes, kept, described: [...described], dangling: [...dangling]}
}
