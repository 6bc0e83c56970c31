/** The ledger on the data branch of the caller's repository, through GitHub's API. */
import {raise} from '#core/failure'
import {type Ledger, type LedgerEntry, PermissionError, UnreachableError} from '#core/world'
import type {GitHubOptions} from '../github/client.ts'
import {ledgerConflict} from '../github/failures.ts'
import {requester} from '../github/request.ts'
import {type Branch, branchName, branchReader, readCall} from './branch.ts'
import {commitOnTop, firstCommit, type Written} from './commits.ts'
import {blobId, checkedPath, checkedPrefix, distinct, sorted} from './entries.ts'

/** Full jitter over a growing window, so that a matrix of jobs that end together spreads out instead of colliding. */
const mostConflicts = 24
const firstWindow = 250
const widestWindow = 20_000

/**
 * Needs `contents: read` for reading and `contents: write` for appending, else `PermissionError`. An append is one
 * commit: all its entries or none. Entries that are there already with the same content are left out, so an append can
 * always be repeated; other content raises TW-161. Throws `UnreachableError` when GitHub does not answer, or when other
 * writers were faster 24 times in a row.
 */
export const githubLedger = (options: GitHubOptions): Ledger => {
  const {repository, graphqlUrl, clock, random, log, signal} = options
  const request = requester(options)
  const branch = branchReader(request, repository)

  const write = async (entries: readonly LedgerEntry[], message: string): Promise<Written> => {
    const head = await branch.head()
    if (head === undefined) return firstCommit(request, repository, entries, message)
    const fresh = await entriesToWrite(branch, head, entries)
    return fresh.length === 0 ? 'written' : commitOnTop(request, graphqlUrl, repository, head, fresh, message)
  }

  return {
    list: async prefix => {
      const folder = checkedPrefix(prefix).slice(0, prefix.lastIndexOf('/') + 1)
      const head = await branch.head()
      const files = head === undefined ? [] : await branch.files(head, folder)
      return sorted(files.filter(path => path.startsWith(prefix)))
    },
    read: async path => {
      const call = readCall(`/repos/${repository}/contents/${checkedPath(path)}?ref=${branchName}`)
      const answer = await request({...call, accept: 'application/vnd.github.raw+json', expected: [404]})
      if (answer.status === 404) return undefined
      return typeof answer.data === 'string' ? answer.data : unexpected(path)
    },
    append: async (entries, message) => {
      const wanted = distinct(entries)
      if (wanted.length === 0) return
      for (let conflicts = 0; conflicts < mostConflicts; conflicts++) {
        if ((await write(wanted, message).catch(asWrite)) === 'written') return
        const window = Math.min(widestWindow, firstWindow * 2 ** conflicts)
        log.debug(`Another job wrote the ledger at the same time; reading again (${conflicts + 1})`)
        await clock.sleep(window * random.fraction(), signal)
      }
      throw new UnreachableError(`Other jobs wrote the ledger first ${mostConflicts} times in a row`)
    }
  }
}

/** Appending reads first; whoever may not even read is told the right that will do for both. */
const asWrite = (error: unknown): never => {
  if (error instanceof PermissionError) throw new PermissionError('write the ledger', 'contents: write', error)
  throw error
}

const entriesToWrite = async (
  branch: Branch,
  head: string,
  entries: readonly LedgerEntry[]
): Promise<readonly LedgerEntry[]> => {
  const fresh: LedgerEntry[] = []
  for (const entry of entries) {
    const present = await branch.fileId(head, entry.path)
    if (present === undefined) fresh.push(entry)
    else if (present !== blobId(entry.content)) raise(ledgerConflict(entry.path))
  }
  return fresh
}

const unexpected = (path: string): never => {
  throw new UnreachableError(`The content of \`${path}\` came back in an unknown form`)
}
