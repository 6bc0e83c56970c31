/** Which findings the baseline has already, through shifted lines, renamed files and moved blocks. */
import type {FileChange} from '#core/world'
import {atOf, type KnownFinding, whatOf} from './baseline.ts'
import type {CodeFinding} from './model.ts'
import {isAdded, lineInBase} from './shifted-lines.ts'

type Changes = ReadonlyMap<string, FileChange>

/**
 * As many of equal findings are known as the baseline counts: of n + 1 copies one is new, preferably one that stands on an
 * added line. What is left over on both sides is known again where it moved onto an added line of another place.
 */
export const compareFindings = (
  baseline: readonly KnownFinding[],
  current: readonly CodeFinding[],
  changes: readonly FileChange[] | null
): ReadonlySet<CodeFinding> => {
  const byPath: Changes = new Map(changes?.map(change => [change.path, change]))
  const left = new Map(baseline.map(({at, count}) => [at, count]))
  const known = new Set<CodeFinding>()
  const isOnAddedLine = (finding: CodeFinding): boolean => onAddedLine(finding, byPath)
  for (const [at, same] of Map.groupBy(current, finding => atInBase(finding, byPath, changes !== null))) {
    if (at === null) continue
    const inOrder = [...same].sort((a, b) => Number(isOnAddedLine(a)) - Number(isOnAddedLine(b)) || lines(a, b))
    const taken = inOrder.slice(0, left.get(at) ?? 0)
    for (const finding of taken) known.add(finding)
    left.set(at, (left.get(at) ?? 0) - taken.length)
  }
  const gone = leftByContent(baseline, left)
  for (const finding of current.filter(one => !known.has(one) && isOnAddedLine(one))) {
    const what = whatOf(finding) ?? ''
    const count = gone.get(what) ?? 0
    if (count > 0) known.add(finding)
    gone.set(what, Math.max(0, count - 1))
  }
  return known
}

const lines = (a: CodeFinding, b: CodeFinding): number => (a.line ?? 0) - (b.line ?? 0)

/** Where the finding would stand in the base; null where it cannot have stood there. */
const atInBase = (finding: CodeFinding, changes: Changes, areKnown: boolean): string | null => {
  const {path, line, content} = finding
  const change = changes.get(path ?? '')
  if (change?.status === 'added' || change?.status === 'copied') return null
  if (content !== null) return atOf(finding, change?.from ?? path, line)
  if (!areKnown || line === null) return null
  const base = change === undefined ? line : lineInBase(line, change)
  return base === null ? null : atOf(finding, change?.from ?? path, base)
}

/** In a file of the change that the change added, moved or wrote; a finding without a line may stand anywhere in it. */
const onAddedLine = ({path, line}: CodeFinding, changes: Changes): boolean => {
  const change = changes.get(path ?? '')
  return change !== undefined && (line === null || isAdded(line, change.added))
}

const leftByContent = (baseline: readonly KnownFinding[], left: ReadonlyMap<string, number>): Map<string, number> => {
  const gone = new Map<string, number>()
  for (const {at, what} of baseline) {
    if (what !== null) gone.set(what, (gone.get(what) ?? 0) + (left.get(at) ?? 0))
  }
  return gone
}
