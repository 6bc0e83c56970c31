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
