/** Back from the archive, byte for byte. */
import {raise} from '#core/failure'
import type {Files} from '#core/world'
import {damagedArchive, notArchived} from './apply-failures.ts'
import {blobName, type Manifest} from './archive-manifest.ts'
import {digestOfFile} from './archive-object.ts'
import {type ArchivePort, archivedObjects, damaged, isMeant, shownObject} from './archive-read.ts'

export type Restored = {
  readonly manifest: Manifest
  readonly manifestName: string
  /** Where its parts lie now. */
  readonly files: readonly string[]
}

export type RestoreRequest = {
  readonly repository: string
  /** Each the name of a manifest, `artifact/4012`, or the name it had on GitHub: then the newest of them. */
  readonly select: readonly string[]
  /** A folder; every object gets one of its own below, `artifact-4012/`. */
  readonly into: string
}

/**
 * Writes the selected objects. Every part is compared with its digest before it gets its name. Raises AR-123 (nothing is
 * meant) and AR-124 (a part is missing or damaged).
 */
export const restoreObjects = async (
  {repository, select, into}: RestoreRequest,
  {archive, files}: ArchivePort & {readonly files: Pick<Files, 'stream' | 'temporary' | 'copy'>}
): Promise<readonly Restored[]> => {
  const all = await archivedObjects(archive, repository)
  const readable = all.flatMap(one => ('manifest' in one ? [one] : []))
  const folder = await files.temporary('restore')
  const restored: Restored[] = []
  for (const given of select) {
    const unreadable = all.find(one => 'problem' in one && one.name === given)
    if (unreadable !== undefined && 'problem' in unreadable)
      raise(damagedArchive(`object ${given}`, unreadable.problem))
    const meant = readable.filter(one => isMeant(one, given))
    const newest = meant.toSorted((a, b) => b.manifest.object.created - a.manifest.object.created)[0]
    if (newest === undefined) return raise(notArchived(given, archive.place))
    const {manifest, name} = newest
    const paths: string[] = []
    for (const part of manifest.parts) {
      const file = `${folder}/part`
      if (!(await archive.get(blobName(part.digest), file))) damaged(manifest, part, 'it is missing')
      const found = await digestOfFile(files, file)
      if (found.digest !== part.digest) damaged(manifest, part, 'its content has another digest')
      const target = `${into}/${manifest.object.kind}-${manifest.object.id}/${safePath(part.name, manifest)}`
      await files.copy(file, target)
      paths.push(target)
    }
    restored.push({manifest, manifestName: name, files: paths})
  }
  return restored
}

/** Names of parts come from the archive: nothing in them may lead out of the folder. */
const safePath = (name: string, manifest: Manifest): string => {
  const parts = name.split('/')
  if (parts.some(part => part === '' || part === '.' || part === '..' || /[\\:\0]/.test(part)))
    return raise(damagedArchive(shownObject(manifest), `the name \`${name}\` is no path`))
  return name
}
