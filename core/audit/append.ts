/** Adds events to the audit log, beside any number of other writers. */
import {FailureError, raise} from '../failure.ts'
import type {Ledger, LedgerEntry} from '../world.ts'
import {type Anchor, auditFolder, auditPath, readEntry, sequenceOf, writeEntry} from './entry.ts'
import type {AuditActor, AuditEvent} from './event.ts'
import {auditContended, auditDamaged} from './failures.ts'

/** Each lost race means that somebody else's entry was written, and on GitHub costs some eight of the hour's requests. */
const mostRaces = 50

/** The newest entry; null for an empty log. Raises TW-191 when it cannot be read. */
export const auditHead = async (ledger: Pick<Ledger, 'list' | 'read'>): Promise<Anchor | null> => {
  const newest = Math.max(0, ...(await ledger.list(auditFolder)).map(path => sequenceOf(path) ?? 0))
  if (newest === 0) return null
  const path = auditPath(newest)
  const entry = readEntry((await ledger.read(path)) ?? '')
  if (typeof entry === 'string') return raise(auditDamaged(path, entry))
  if (entry.sequence !== newest) return raise(auditDamaged(path, `it is entry ${entry.sequence}`))
  return {sequence: entry.sequence, hash: entry.hash}
}

export type AuditRecord = {
  readonly events: readonly AuditEvent[]
  readonly actor: AuditActor
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Entries that are to stand or fall with the events, in the same append. */
  readonly beside?: readonly LedgerEntry[]
}

/**
 * Appends the events behind whatever is the head by then, and returns the new head. Where another writer takes the next
 * number first, the chain is continued behind that entry. Raises TW-161 (of `beside`), TW-191 and TW-192; throws what the
 * ledger throws, and then whether the events stand is not known.
 */
export const appendAudit = async (ledger: Ledger, record: AuditRecord, message: string): Promise<Anchor | null> => {
  let pending = record.events
  let head = await auditHead(ledger)
  for (let races = 0; races < mostRaces; races++) {
    const {entries, anchor} = chained(head, pending, record)
    try {
      await ledger.append([...entries, ...(record.beside ?? [])], message)
      return anchor
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'TW-161') throw error
      const standing = await standingOf(ledger, entries)
      // Not one of our numbers was taken: it is another path of this append that stands with other content.
      if (standing.taken === 0) throw error
      pending = pending.slice(standing.ours)
      // On from the entry that won: who asks for the head anew loses again to those who write without pause.
      head = standing.head ?? (await auditHead(ledger))
    }
  }
  return raise(auditContended(mostRaces))
}

const chained = (
  head: Anchor | null,
  events: readonly AuditEvent[],
  {actor, at}: AuditRecord
): {readonly entries: readonly LedgerEntry[]; readonly anchor: Anchor | null} => {
  const entries: LedgerEntry[] = []
  let anchor = head
  for (const event of events) {
    const written = writeEntry(anchor, at, actor, event)
    anchor = written.anchor
    entries.push({path: auditPath(anchor.sequence), content: written.text})
  }
  return {entries, anchor}
}

/**
 * A ledger in a folder writes one file after the other: the first of ours may stand although the append failed. `head` is
 * the newest entry that was seen; null where it cannot be read.
 */
const standingOf = async (
  ledger: Ledger,
  entries: readonly LedgerEntry[]
): Promise<{readonly taken: number; readonly ours: number; readonly head: Anchor | null}> => {
  let [taken, ours] = [0, 0]
  let head: Anchor | null = null
  for (const {path, content} of entries) {
    const present = await ledger.read(path)
    // Numbers have no gaps: behind a free one nothing stands.
    if (present === undefined) break
    taken++
    if (present === content && ours === taken - 1) ours++
    const entry = readEntry(present)
    head = typeof entry === 'string' || entry.sequence !== sequenceOf(path) ? null : entry
  }
  return {taken, ours, head: head && {sequence: head.sequence, hash: head.hash}}
}
