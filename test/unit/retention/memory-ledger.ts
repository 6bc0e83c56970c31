/** A ledger in memory that lets other writers in between any two steps. */
import {raise} from '#core/failure'
import type {Ledger} from '#core/world'
import {ledgerConflict} from '#platform/github/failures'

export const memoryLedger = (
  files: Map<string, string> = new Map()
): Ledger & {readonly files: Map<string, string>} => ({
  files,
  list: async prefix => [...files.keys()].filter(path => path.startsWith(prefix)).sort(),
  read: async path => files.get(path),
  append: async entries => {
    for (const {path, content} of entries) {
      const present = files.get(path)
      if (present !== undefined && present !== content) raise(ledgerConflict(path))
    }
    for (const {path, content} of entries) files.set(path, content)
  }
})
