/** One document out of many. */
import {byText} from '#core/sbom/canonical'
import type {Dependency, Extra, SbomComponent, SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import {conflictsIn, joinedExtra, mergeComponents} from './component.ts'
import {componentExtra, documentExtra, namesInside} from './extra.ts'
import {identityOf, rootRef} from './identity.ts'
import {union} from './join.ts'

export type MergedSbom = {readonly document: SbomDocument; readonly problems: readonly SbomProblem[]}

/** A document whose references are identities: documents in this form can be laid on top of each other. */
type Identified = {
  readonly components: readonly SbomComponent[]
  readonly edges: readonly Dependency[]
  readonly subjects: readonly string[]
  readonly extra: Extra
  readonly problems: readonly SbomProblem[]
}

/** Components on which nothing else depends; all of them where everything is in circles. */
const rootsOf = (components: readonly SbomComponent[], edges: readonly Dependency[]): readonly string[] => {
  const needed = new Set(edges.flatMap(({dependsOn}) => dependsOn))
  const roots = components.filter(({ref}) => !needed.has(ref))
  return (roots.length === 0 ? components : roots).map(({ref}) => ref)
}

/** A merged document has a root that stands for nothing but its subjects; any other document is about its subject. */
const subjectsOf = (
  {subject}: SbomDocument,
  edges: readonly Dependency[],
  components: readonly SbomComponent[],
  name: (ref: string) => string
): readonly string[] => {
  if (subject === rootRef) return edges.find(({ref}) => ref === rootRef)?.dependsOn ?? []
  const about = subject === null ? null : name(subject)
  return about !== null && components.some(({ref}) => ref === about) ? [about] : rootsOf(components, edges)
}

const dangling = (refs: ReadonlySet<string>): readonly SbomProblem[] =>
  [...refs].sort(byText).map(ref => ({
    severity: 'warning',
    rule: 'dangling-ref',
    message: `An edge leads to \`${ref}\`, which its document does not hold: it was left out.`,
    pointer: ''
  }))

const identified = (document: SbomDocument): Identified => {
  const isRoot = ({ref}: SbomComponent): boolean => document.subject === rootRef && ref === rootRef
  const members = document.components.filter(component => !isRoot(component))
  const names = new Map([...namesInside(document), ...members.map(member => [member.ref, identityOf(member)] as const)])
  if (document.subject === rootRef) names.set(rootRef, rootRef)
  const name = (ref: string): string => names.get(ref) ?? ref
  const unknown = new Set<string>()
  const known = (ref: string): boolean => names.has(ref) || !unknown.add(ref)
  const edges = document.dependencies
    .filter(({ref}) => known(ref))
    .map(({ref, dependsOn}) => ({
      ref: name(ref),
      dependsOn: dependsOn
        .filter(known)
        .map(name)
        .filter(target => target !== name(ref))
    }))
  const components = members.map(component => {
    const ref = name(component.ref)
    return {...component, ref, extra: componentExtra(component.extra, ref, name)}
  })
  return {
    components,
    edges: edges.filter(({ref}) => ref !== rootRef),
    subjects: subjectsOf(document, edges, components, name),
    extra: documentExtra(document, name),
    problems: dangling(unknown)
  }
}

const root: SbomComponent = {
  ref: rootRef,
  type: 'application',
  group: null,
  name: 'merged',
  version: null,
  purl: null,
  cpe: null,
  scope: null,
  description: null,
  supplier: null,
  copyright: null,
  declared: [],
  concluded: [],
  hashes: [],
  references: [],
  properties: [],
  extra: {}
}

const unitedComponents = (parts: readonly Identified[]): readonly SbomComponent[] => {
  const groups = Map.groupBy(
    parts.flatMap(({components}) => components),
    ({ref}) => ref
  )
  return [...groups].sort(([a], [b]) => byText(a, b)).map(([ref, group]) => mergeComponents(ref, group))
}

const unitedEdges = (parts: readonly Identified[]): readonly Dependency[] => {
  const targets = new Map<string, Set<string>>()
  for (const {ref, dependsOn} of parts.flatMap(({edges}) => edges)) {
    const set = targets.get(ref) ?? new Set()
    for (const target of dependsOn) set.add(target)
    targets.set(ref, set)
  }
  targets.set(rootRef, new Set(parts.flatMap(({subjects}) => subjects)))
  return [...targets].sort(([a], [b]) => byText(a, b)).map(([ref, set]) => ({ref, dependsOn: [...set].sort(byText)}))
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(byText)

/** Times in UTC of one form are in the order of their texts. */
const latest = (documents: readonly SbomDocument[]): string | null =>
  documents
    .flatMap(({created}) => created ?? [])
    .sort(byText)
    .at(-1) ?? null

/**
 * One document that holds what all of them hold, about a new root that depends on their subjects. Commutative,
 * associative and idempotent: `merge([merge([a, b]), c])` equals `merge([c, b, a, a])` byte for byte. The same component
 * is the same purl, or else the same type, group, name, version and hashes; references become identities, so nothing
 * collides. Contradicting hashes are all kept and reported.
 */
export const mergeSboms = (documents: readonly SbomDocument[]): MergedSbom => {
  const parts = documents.map(identified)
  const components = unitedComponents(parts)
  const document: SbomDocument = {
    subject: rootRef,
    name: null,
    identity: null,
    version: 1,
    created: latest(documents),
    tools: distinct(documents.flatMap(({tools}) => tools)),
    authors: distinct(documents.flatMap(({authors}) => authors)),
    components: [root, ...components],
    dependencies: unitedEdges(parts),
    extra: joinedExtra(parts.map(({extra}) => extra))
  }
  return {
    document,
    problems: union(
      parts.flatMap(({problems}) => problems),
      components.flatMap(conflictsIn)
    )
  }
}
