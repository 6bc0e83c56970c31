/** The dependency graph of a CycloneDX document. */
import {byText} from '#core/sbom/canonical'
import type {Dependency} from '#core/sbom/document'
import {type JsonObject, objectsOf, textOf, textsOf} from '../json.ts'

/** One entry per reference, in order of appearance; entries of one reference are united. */
export const unitedEdges = (
  edges: Iterable<readonly [ref: string, dependsOn: readonly string[]]>
): readonly Dependency[] => {
  const united = new Map<string, Set<string>>()
  for (const [ref, dependsOn] of edges) {
    const targets = united.get(ref) ?? new Set()
    for (const target of dependsOn) targets.add(target)
    united.set(ref, targets)
  }
  return [...united].map(([ref, targets]) => ({ref, dependsOn: [...targets]}))
}

export const readDependencies = (value: unknown): readonly Dependency[] =>
  unitedEdges(
    objectsOf(value).flatMap(({ref, dependsOn}): readonly (readonly [string, readonly string[]])[] => {
      const from = textOf(ref)
      return from === null ? [] : [[from, textsOf(dependsOn)]]
    })
  )

/** What components provide (since 1.6), verbatim. */
export const readProvides = (value: unknown): readonly JsonObject[] =>
  objectsOf(value).flatMap(({ref, provides}) => (provides === undefined ? [] : [{ref, provides}]))

/** Sorted. An entry without `dependsOn` says: it depends on nothing. */
export const writeDependencies = (dependencies: readonly Dependency[]): readonly JsonObject[] =>
  unitedEdges(dependencies.map(({ref, dependsOn}) => [ref, dependsOn] as const))
    .toSorted((a, b) => byText(a.ref, b.ref))
    .map(({ref, dependsOn}) => (dependsOn.length === 0 ? {ref} : {ref, dependsOn: dependsOn.toSorted(byText)}))
