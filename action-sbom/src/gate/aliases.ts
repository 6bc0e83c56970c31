/**
 * Which identifiers name the same vulnerability, from what reports state together. Two identifiers of the most trusted
 * database that knows a vulnerability are never one: an identifier that is stated with several of them belongs to none.
 */
import {byTrust, databaseOf, identifies, isCve} from './identifiers.ts'

/** Identifiers that one record states, normalised; the tool's own comes first. */
export type Statement = readonly string[]

export type Aliases = {
  /** The identifier that stands for the vulnerability a record is about. */
  readonly anchorOf: (statement: Statement) => string
  /** All identifiers that name the vulnerability, sorted. */
  readonly idsOf: (anchor: string) => readonly string[]
}

/** A function of the set of statements alone. */
export const aliasesIn = (statements: Iterable<Statement>): Aliases => {
  const neighbours = neighboursIn(statements)
  const resolution = new Resolution(neighbours)
  const {anchors} = resolution
  const ids = new Map<string, string[]>()
  for (const id of [...neighbours.keys()].sort()) {
    const anchor = anchors.get(id) ?? id
    const named = ids.get(anchor)
    if (named === undefined) ids.set(anchor, [id])
    else named.push(id)
  }
  return {anchorOf: statement => anchorOf(statement, resolution), idsOf: anchor => ids.get(anchor) ?? [anchor]}
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

const neighboursIn = (statements: Iterable<Statement>): Neighbours => {
  const neighbours = new Map<string, Set<string>>()
  for (const statement of statements) {
    const ids = statement.filter(identifies)
    for (const id of ids) {
      const beside = neighbours.get(id) ?? new Set()
      neighbours.set(id, beside)
      for (const other of ids) if (other !== id) beside.add(other)
    }
  }
  return neighbours
}

/**
 * From the most trusted database to the least: its identifiers that belong to nothing yet are anchors, and what is stated
 * with exactly one of them, directly or through others that are, belongs to it. All that is equally far is decided at
 * once, so no order matters. What is stated with several is a hub: an anchor of its own that passes nothing on.
 */
class Resolution {
  readonly anchors = new Map<string, string>()
  readonly hubs = new Set<string>()
  readonly #neighbours: Neighbours

  constructor(neighbours: Neighbours) {
    this.#neighbours = neighbours
    const databases = Map.groupBy(neighbours.keys(), databaseOf)
    for (const database of [...databases.keys()].sort(byTrust)) this.#level(databases.get(database) ?? [])
  }

  #level(ids: readonly string[]): void {
    let front: readonly string[] = ids.filter(id => !this.anchors.has(id))
    for (const id of front) this.anchors.set(id, id)
    while (front.length > 0) front = this.#next(front)
  }

  #next(front: readonly string[]): readonly string[] {
    const reached = new Map<string, Set<string>>()
    for (const id of front) {
      const anchor = this.anchors.get(id) ?? id
      for (const other of this.#neighbours.get(id) ?? []) {
        if (this.anchors.has(other)) continue
        const seen = reached.get(other) ?? new Set()
        reached.set(other, seen.add(anchor))
      }
    }
    for (const [id, [anchor = id, ...others]] of reached) {
      this.anchors.set(id, others.length === 0 ? anchor : id)
      if (others.length > 0) this.hubs.add(id)
    }
    return [...reached.keys()].filter(id => !this.hubs.has(id))
  }
}

/** The CVE it states, where it states one; else what its identifiers agree on; else its first one. */
const anchorOf = (statement: Statement, {anchors, hubs}: Resolution): string => {
  const ids = statement.filter(identifies)
  const [first = statement[0] ?? ''] = ids
  const cves = ids.filter(isCve)
  if (cves.length === 1) return cves[0] ?? first
  const agreed = new Set(ids.filter(id => !hubs.has(id)).map(id => anchors.get(id) ?? id))
  const [only = first] = agreed
  return agreed.size === 1 ? only : (anchors.get(first) ?? first)
}
