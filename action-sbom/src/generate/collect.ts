/** Lays the graphs of all lockfiles over each other: one entry for each project and package. */
import type {Facts, Graph, Link, Scope} from './model.ts'
import {scopesOf, stronger} from './scope.ts'

export type Entry = {
  readonly id: string
  readonly place: string | null
  readonly facts: Facts[]
  scope: Scope
  /** Null while no lockfile tells. */
  links: Set<string> | null
}

export type FamilyGraph = Graph & {readonly family: string; readonly file: string}

/** Projects are the same at one place, packages by purl; without purl only within their lockfile. */
const identities = ({nodes, family, file}: FamilyGraph): ReadonlyMap<string, string> => {
  const projects = new Map<string, string>()
  for (const {place, facts} of nodes) {
    if (place !== null && facts.purl !== null) projects.set(facts.purl, `project\0${family}\0${place}`)
  }
  return new Map(
    nodes.map(({key, place, facts}) => {
      if (place !== null) return [key, `project\0${family}\0${place}`]
      if (facts.purl === null) return [key, `file\0${file}\0${key}`]
      return [key, projects.get(facts.purl) ?? `package\0${facts.purl}`]
    })
  )
}

/** The root of a workspace holds the other projects, as `npm sbom` shows it. */
const heldBy = ({nodes, root}: Graph): readonly Link[] =>
  root === null
    ? []
    : nodes.filter(({key, place}) => place !== null && key !== root).map(({key}) => ({to: key, scope: 'required'}))

const withHeld = (graph: FamilyGraph): FamilyGraph => {
  const held = heldBy(graph)
  if (held.length === 0) return graph
  const nodes = graph.nodes.map(node =>
    node.key === graph.root ? {...node, links: [...(node.links ?? []), ...held]} : node
  )
  return {...graph, nodes}
}

export const collect = (graphs: readonly FamilyGraph[]): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>()
  for (const graph of graphs.map(withHeld)) {
    const ids = identities(graph)
    const scopes = scopesOf(graph)
    for (const {key, place, facts, links} of graph.nodes) {
      const id = ids.get(key) ?? key
      const scope = scopes.get(key) ?? 'required'
      const entry = entries.get(id) ?? {id, place, facts: [], scope, links: null}
      entries.set(id, entry)
      entry.facts.push(facts)
      entry.scope = stronger(entry.scope, scope)
      if (links === null) continue
      entry.links ??= new Set()
      for (const {to} of links) {
        const target = ids.get(to)
        if (target !== undefined && target !== id) entry.links.add(target)
      }
    }
  }
  return entries
}
