/** The ledger as a folder: for the command line, other CI systems and tests. */
import {link, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {raise} from '#core/failure'
import type {Ledger, LedgerEntry} from '#core/world'
import {ledgerConflict} from '../github/failures.ts'
import {checkedPath, checkedPrefix, distinct, sorted} from './entries.ts'

/**
 * A ledger in the folder `root`, which is made on the first append. An entry appears whole or not at all, and is never
 * replaced, however many processes write. Unlike on GitHub the entries of one append become visible one by one.
 */
export const directoryLedger = (root: string): Ledger => ({
  list: async prefix => {
    const start = checkedPrefix(prefix).lastIndexOf('/')
    const found = await walk(root, prefix.slice(0, start + 1))
    return sorted(found.filter(path => path.startsWith(prefix)))
  },
  read: async path => readIfPresent(join(root, checkedPath(path))),
  append: async entries => {
    const fresh = await entriesToWrite(root, distinct(entries))
    if (fresh.length === 0) return
    await mkdir(root, {recursive: true})
    // The leading dot keeps the folder out of every listing, even when a crash leaves it behind.
    const staging = await mkdtemp(join(root, '.append-'))
    try {
      for (const [index, entry] of fresh.entries()) await place(root, join(staging, String(index)), entry)
    } finally {
      await rm(staging, {recursive: true, force: true})
    }
  }
})

/** Those that are not there yet. Raises TW-161 before anything is written. */
const entriesToWrite = async (root: string, entries: readonly LedgerEntry[]): Promise<readonly LedgerEntry[]> => {
  const fresh: LedgerEntry[] = []
  for (const entry of entries) {
    const present = await readIfPresent(join(root, entry.path))
    if (present === undefined) fresh.push(entry)
    else if (present !== entry.content) raise(ledgerConflict(entry.path))
  }
  return fresh
}

/** Writes aside, then links: the name appears with the whole content, and the link fails when the name is taken. */
const place = async (root: string, aside: string, entry: LedgerEntry): Promise<void> => {
  const target = join(root, entry.path)
  await writeFile(aside, entry.content)
  await mkdir(dirname(target), {recursive: true})
  try {
    await link(aside, target)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if ((await readIfPresent(target)) !== entry.content) raise(ledgerConflict(entry.path), error)
  }
}

const walk = async (root: string, folder: string): Promise<readonly string[]> => {
  const children = await readdir(join(root, folder), {withFileTypes: true}).catch(noneWhereAbsent)
  const visible = children.filter(child => !child.name.startsWith('.'))
  const files = visible.filter(child => child.isFile()).map(child => `${folder}${child.name}`)
  const folders = visible.filter(child => child.isDirectory())
  const below = await Promise.all(folders.map(child => walk(root, `${folder}${child.name}/`)))
  return [...files, ...below.flat()]
}

const readIfPresent = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (absent.has(codeOf(error))) return undefined
    throw error
  })

/** EISDIR: the path names a folder of entries. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

const noneWhereAbsent = (error: unknown): readonly never[] => {
  if (absent.has(codeOf(error))) return []
  throw error
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
