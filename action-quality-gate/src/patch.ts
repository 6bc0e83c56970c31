/** Coverage of the lines a change adds, from the local diff. */
import type {CoverageRecord} from '#core/records'
import type {FileChange} from '#core/world'

export type PatchCoverage = {
  readonly hit: number
  /** Coverable lines among the added ones. */
  readonly of: number
  readonly uncovered: readonly {readonly file: string; readonly line: number}[]
}

/** Files are matched by their path in the repository only: an ambiguous suffix is never guessed. */
export const patchCoverage = (changes: readonly FileChange[], coverage: readonly CoverageRecord[]): PatchCoverage => {
  const byFile = new Map(coverage.map(record => [record.file, record]))
  const lines = changes.flatMap(change => {
    const record = byFile.get(change.path)
    if (record === undefined) return []
    return record.lines
      .filter(([line]) => change.added.some(([start, count]) => line >= start && line < start + count))
      .map(([line, hits]) => ({file: change.path, line, hits}))
  })
  return {
    hit: lines.filter(({hits}) => hits > 0).length,
    of: lines.length,
    uncovered: lines.filter(({hits}) => hits === 0).map(({file, line}) => ({file, line}))
  }
}

/**
 * A file that the reports name from another folder than the root of the repository, and that may be one of the changed
 * files: its lines would look as if nobody could cover them. Undefined where there is none.
 */
export const misnamedFile = (
  changes: readonly FileChange[],
  coverage: readonly CoverageRecord[],
  tracked: ReadonlySet<string>
): {readonly reported: string; readonly changed: string} | undefined => {
  const reported = new Set(coverage.map(({file}) => file))
  const changed = new Map<string, string[]>()
  for (const {path} of changes) {
    if (reported.has(path)) continue
    const name = lastName(path)
    changed.set(name, [...(changed.get(name) ?? []), path])
  }
  for (const {file} of coverage) {
    if (tracked.has(file)) continue
    const path = changed.get(lastName(file))?.find(one => isTailOf(one, file) || isTailOf(file, one))
    if (path !== undefined) return {reported: file, changed: path}
  }
  return undefined
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const isTailOf = (tail: string, path: string): boolean => tail === path || path.endsWith(`/${tail}`)
