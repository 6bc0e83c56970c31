/** The archive beside the audit log: what the log says was stored there, and is not there any more. */
import type {Archive} from '#core/archive'
import type {AuditEntry} from '#core/audit/entry'
import {auditEvent} from '#core/audit/event'
import {manifestFolder} from './archive-manifest.ts'

export type StoredOnce = {readonly name: string; readonly manifest: string}

/** Of archivings into this place; an archive that was moved has another. */
const storedIn = (place: string, folder: string, entries: readonly AuditEntry[]): readonly StoredOnce[] =>
  entries.flatMap(({event}) => {
    const parsed = auditEvent.safeParse(event)
    if (!parsed.success || parsed.data.kind !== 'archive' || parsed.data.place !== place) return []
    return parsed.data.objects.flatMap(({name, manifest}) =>
      manifest?.startsWith(folder) === true ? [{name, manifest}] : []
    )
  })

/** An object that was stored again has a second manifest beside the first. */
const folderOf = (manifest: string): string => manifest.slice(0, manifest.lastIndexOf('/'))

/**
 * Objects of the repository without any manifest, each once. Mode `verify` cannot see them: it knows the archive only. The
 * rules of a bucket may have removed them on purpose, so they are told and not judged.
 */
export const goneFrom = async (
  archive: Pick<Archive, 'place' | 'list'>,
  repository: string,
  entries: readonly AuditEntry[]
): Promise<readonly StoredOnce[]> => {
  const folder = manifestFolder(repository)
  const stored = new Map(storedIn(archive.place, folder, entries).map(one => [folderOf(one.manifest), one]))
  if (stored.size === 0) return []
  for (const {name} of await archive.list(folder)) stored.delete(folderOf(name))
  return [...stored.values()]
}
