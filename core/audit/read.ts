/** The files of the audit log, from the ledger or from a folder that holds a checkout of its branch. */
import {posix} from 'node:path'
import type {Files, Ledger, LedgerEntry} from '../world.ts'
import {auditFolder} from './entry.ts'

/** One read for every entry: on GitHub one request each. */
export const auditFiles = async (ledger: Pick<Ledger, 'list' | 'read'>): Promise<readonly LedgerEntry[]> => {
  const files: LedgerEntry[] = []
  for (const path of await ledger.list(auditFolder)) files.push({path, content: (await ledger.read(path)) ?? ''})
  return files
}

/** `folder` is the root of the branch. */
export const auditFilesIn = async (
  folder: string,
  files: Pick<Files, 'glob' | 'text'>
): Promise<readonly LedgerEntry[]> => {
  const root = posix.normalize(`${folder.replaceAll('\\', '/')}/`)
  const found = await files.glob([`${root}${auditFolder}**/*`])
  return Promise.all(
    found.map(async ({path}) => ({
      path: path.slice(path.lastIndexOf(auditFolder)),
      content: await files.text(path)
    }))
  )
}
