/** Checks a whole audit log offline: what was edited, inserted, deleted, moved or cut off. */
import type {LedgerEntry} from '../world.ts'
import {type Anchor, type AuditEntry, auditFolder, readEntry, sequenceOf} from './entry.ts'

export type AuditProblem = {
  readonly kind: 'edited' | 'misplaced' | 'missing' | 'unlinked' | 'foreign' | 'twice' | 'truncated' | 'replaced'
  readonly sequence: number | null
  /** One sentence. */
  readonly message: string
}

export type AuditReport = {
  /** In order, without those that cannot be read. */
  readonly entries: readonly AuditEntry[]
  readonly head: Anchor | null
  readonly problems: readonly AuditProblem[]
}

/**
 * `files` are those of the ledger below `audit/`; `anchors` are heads of earlier times that were kept elsewhere. Without
 * them the log proves that nothing in it was changed and nothing is missing from its middle; that entries were cut off
 * at its end, or that everything was written anew by somebody who may write the branch, only an anchor shows.
 */
export const verifyAudit = (files: readonly LedgerEntry[], anchors: readonly Anchor[]): AuditReport => {
  const problems: AuditProblem[] = []
  const report = (kind: AuditProblem['kind'], sequence: number | null, message: string): void => {
    problems.push({kind, sequence, message})
  }
  const texts = new Map<number, string>()
  for (const {path, content} of files) {
    if (!path.startsWith(auditFolder)) continue
    const sequence = sequenceOf(path)
    if (sequence === undefined) report('foreign', null, `${path} is not a file of the audit log`)
    else if (texts.has(sequence)) report('twice', sequence, `Entry ${sequence} is there twice`)
    else texts.set(sequence, content)
  }
  const entries = readAll(texts, report)
  checkLinks(entries, Math.max(0, ...texts.keys()), texts, report)
  const last = entries.at(-1)
  const head = last === undefined ? null : {sequence: last.sequence, hash: last.hash}
  checkAnchors(entries, Math.max(0, ...texts.keys()), anchors, report)
  return {entries, head, problems}
}

type Report = (kind: AuditProblem['kind'], sequence: number | null, message: string) => void

const readAll = (texts: ReadonlyMap<number, string>, report: Report): readonly AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (const sequence of [...texts.keys()].sort((a, b) => a - b)) {
    const entry = readEntry(texts.get(sequence) ?? '')
    if (typeof entry === 'string') report('edited', sequence, `Entry ${sequence} was changed: ${entry}`)
    else if (entry.sequence !== sequence)
      report('misplaced', sequence, `In the place of entry ${sequence} stands entry ${entry.sequence}`)
    else entries.push(entry)
  }
  return entries
}

/** Gaps of many entries are one problem. */
const checkLinks = (
  entries: readonly AuditEntry[],
  newest: number,
  texts: ReadonlyMap<number, string>,
  report: Report
): void => {
  let expected = 1
  for (const sequence of [...texts.keys()].sort((a, b) => a - b)) {
    if (sequence > expected) report('missing', expected, missingText(expected, sequence - 1))
    expected = sequence + 1
  }
  if (newest === 0) return
  let before: AuditEntry | undefined
  for (const entry of entries) {
    const follows = before?.sequence === entry.sequence - 1
    const linked = entry.sequence === 1 ? entry.previous === null : !follows || entry.previous === before?.hash
    if (!linked) report('unlinked', entry.sequence, `Entry ${entry.sequence} does not follow the one before it`)
    before = entry
  }
}

const missingText = (first: number, last: number): string =>
  first === last ? `Entry ${first} is missing` : `Entries ${first} to ${last} are missing`

const checkAnchors = (
  entries: readonly AuditEntry[],
  newest: number,
  anchors: readonly Anchor[],
  report: Report
): void => {
  const hashes = new Map(entries.map(({sequence, hash}) => [sequence, hash]))
  for (const {sequence, hash} of anchors) {
    const found = hashes.get(sequence)
    if (sequence > newest)
      report(
        'truncated',
        sequence,
        `The log ends at entry ${newest}, but it once had entry ${sequence}: its end was cut off`
      )
    else if (found !== undefined && found !== hash)
      report(
        'replaced',
        sequence,
        `Entry ${sequence} is not the one that was written down elsewhere: the log was written anew`
      )
  }
}
