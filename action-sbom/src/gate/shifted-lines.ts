/** Where a line of the head stood in the base. */
import type {FileChange} from '#core/world'

type Ranges = FileChange['added']

export const isAdded = (line: number, added: Ranges): boolean =>
  added.some(([start, count]) => start <= line && line < start + count)

/**
 * The line of the base that became `line` of the head; null where the change added it. What neither was removed nor added
 * keeps its order: the n-th line of one is the n-th of the other.
 */
export const lineInBase = (line: number, {added, removed}: Pick<FileChange, 'added' | 'removed'>): number | null => {
  if (isAdded(line, added)) return null
  const before = added.reduce((sum, [start, count]) => (start < line ? sum + count : sum), 0)
  return removed.reduce((base, [start, count]) => (start <= base ? base + count : base), line - before)
}
