/** Reading the archive: which objects are in it, and whether their parts are what the manifests say. */
import type {Archive} from '#core/archive'
import {raise} from '#core/failure'
import type {Files} from '#core/world'
import {damagedArchive} from './apply-failures.ts'
import {blobFolder, blobName, type Manifest, manifestFolder, readManifest} from './archive-manifest.ts'

export type ArchivePort = {readonly archive: Archive; readonly files: Pick<Files, 'stream' | 'temporary'>}

/** A manifest with its name; `problem` where it cannot be read. */
export type Archived =
  | {readonly name: string; readonly manifest: Manifest}
  | {readonly name: string; readonly problem: string}

/** Every manifest of the repository, in the order of their names. */
export const archivedObjects = async (archive: Archive, repository: string): Promise<readonly Archived[]> => {
  const found: Archived[] = []
  for (const {name} of await archive.list(manifestFolder(repository))) {
    const manifest = readManifest(name, await archive.text(name))
    if (typeof manifest === 'string') found.push({name, problem: manifest})
    else if (manifest.repository === repository) found.push({name, manifest})
  }
  return found
}

/** How a person names an object: its manifest, `artifact/4012`, or the name it had on GitHub. */
export const isMeant = ({name, manifest}: {name: string; manifest: Manifest}, given: string): boolean => {
  const {kind, id, name: called} = manifest.object
  return [name, `${kind}/${id}`, called].includes(given)
}

export const shownObject = ({object: {kind, name}}: Manifest): string => `${kind} ${name}`

/** Raises AR-124. */
export const damaged = (manifest: Manifest, part: {readonly digest: string}, why: string): never =>
  raise(damagedArchive(shownObject(manifest), `${blobName(part.digest)}: ${why}`))

export {blobFolder}
