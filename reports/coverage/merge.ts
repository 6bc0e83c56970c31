/**
 * Merges what several shards, or several sections of one report, say about the same files. Hits are joined by their
 * maximum: commutative, associative and idempotent, so that neither order nor a repeated shard changes the result. What
 * counts is whether something ran; a sum would count a repeated shard twice.
 */
import type {CoverageRecord} from '#core/records'

type Lines = Map<number, number>
type Branches = Map<number, Map<string, number | null>>
type Functions = Map<string, Map<number | null, number>>
type File = {readonly lines: Lines; readonly branches: Branches; readonly functions: Functions}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** An arm of a line that never ran has no count; any count is more. */
const more = (a: number | null | undefined, b: number | null): number | null =>
  a === undefined || a === null ? b : b === null ? a : Math.max(a, b)

const inner = <K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = new Map<L, V>()
  map.set(key, made)
  return made
}

/** Collects records by file. */
export class CoverageMerge {
  readonly #files = new Map<string, File>()

  add(record: CoverageRecord): void {
    const file = this.#file(record.file)
    for (const [line, hits] of record.lines) file.lines.set(line, Math.max(file.lines.get(line) ?? 0, hits))
    for (const [line, arm, taken] of record.branches) {
      const arms = inner(file.branches, line)
      arms.set(arm, more(arms.get(arm), taken))
    }
    for (const [name, line, hits] of record.functions) {
      const places = inner(file.functions, name)
      places.set(line, Math.max(places.get(line) ?? 0, hits))
    }
  }

  /** One record per file, files, lines, arms and names in order. What was collected is forgotten on the way. */
  *records(): Generator<CoverageRecord, void, undefined> {
    for (const file of [...this.#files.keys()].sort(byText)) {
      const found = this.#files.get(file)
      this.#files.delete(file)
      if (found !== undefined) yield {kind: 'coverage', file, ...sorted(found)}
    }
  }

  #file(name: string): File {
    const known = this.#files.get(name)
    if (known !== undefined) return known
    const made = {lines: new Map(), branches: new Map(), functions: new Map()}
    this.#files.set(name, made)
    return made
  }
}

const sorted = ({lines, branches, functions}: File): Pick<CoverageRecord, 'lines' | 'branches' | 'functions'> => ({
  lines: [...lines].sort(([a], [b]) => a - b),
  branches: [...branches]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, arms]) =>
      [...arms].sort(([a], [b]) => byText(a, b)).map(([arm, taken]) => [line, arm, taken] as const)
    ),
  functions: [...functions]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([name, places]) =>
      [...places].sort(([a], [b]) => (a ?? 0) - (b ?? 0)).map(([line, hits]) => [name, line, hits] as const)
    )
})

/** The records of all shards as one record per file. */
export const mergeCoverage = (shards: readonly (readonly CoverageRecord[])[]): readonly CoverageRecord[] => {
  const merge = new CoverageMerge()
  for (const records of shards) for (const record of records) merge.add(record)
  return [...merge.records()]
}
