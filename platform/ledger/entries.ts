/** What both ledgers share: which paths are allowed, and how one append is made ready. */
import {createHash} from 'node:crypto'
import {raise} from '#core/failure'
import type {LedgerEntry} from '#core/world'
import {ledgerConflict} from '../github/failures.ts'

const path = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/
const prefix = /^([A-Za-z0-9_-][A-Za-z0-9._-]*\/)*([A-Za-z0-9_-][A-Za-z0-9._-]*)?$/

/** The path itself. Throws, as a bug of ours, for anything that could leave the ledger or needs encoding in an address. */
export const checkedPath = (given: string): string => (path.test(given) ? given : refuse(given))

/** A prefix of paths, empty for all. Throws as `checkedPath` does. */
export const checkedPrefix = (given: string): string => (prefix.test(given) ? given : refuse(given))

const refuse = (given: string): never => {
  throw new Error(`"${given}" cannot be a path in the ledger`)
}

/** The entries of one append, each path once. Raises TW-161 when two of them disagree. */
export const distinct = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const byPath = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const earlier = byPath.get(checkedPath(entry.path))
    if (earlier !== undefined && earlier.content !== entry.content) raise(ledgerConflict(entry.path))
    byPath.set(entry.path, entry)
  }
  return [...byPath.values()]
}

/** Git's own name for this content, so that equality is known without reading it. Source: git-hash-object(1). */
export const blobId = (content: string): string => {
  const bytes = Buffer.from(content)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** By code unit, the same on every machine. */
export const sorted = (paths: readonly string[]): readonly string[] =>
  [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
