/** One object into the archive: download, compare, store, read back, compare. Only then it may be deleted. */
import {createHash} from 'node:crypto'
import type {Archive} from '#core/archive'
import {raise} from '#core/failure'
import type {Part, Storage, StoredObject} from '#core/storage'
import type {Clock, Files} from '#core/world'
import {contentDiffers, readBackDiffers} from './apply-failures.ts'
import {
  type ArchivedPart,
  blobName,
  type Manifest,
  manifestFolder,
  readManifest,
  writeManifest
} from './archive-manifest.ts'

export type ArchivePorts = {
  readonly files: Pick<Files, 'stream'>
  readonly storage: Pick<Storage, 'download'>
  readonly archive: Archive
  readonly clock: Pick<Clock, 'now'>
  /** A folder of this run; its files are overwritten object by object, so the disk holds one at a time. */
  readonly folder: string
}

export const digestOfFile = async (files: Pick<Files, 'stream'>, file: string): Promise<Omit<ArchivedPart, 'name'>> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of files.stream(file)) {
    size += chunk.length
    hash.update(chunk)
  }
  return {size, digest: `sha256:${hash.digest('hex')}`}
}

/**
 * The name of the object's manifest; `undefined` when GitHub has no such object any more. What is in the archive already
 * is read back and not stored again, so this can be repeated after any interruption. Raises AR-121 and AR-122.
 */
export const archiveObject = async (
  repository: string,
  object: StoredObject,
  ports: ArchivePorts
): Promise<string | undefined> => {
  const present = await earlierManifest(repository, object, ports)
  if (present !== undefined) return present
  const downloaded = await ports.storage.download(object, ports.folder)
  if (downloaded === undefined) return undefined
  const parts: ArchivedPart[] = []
  for (const part of downloaded) parts.push(await storePart(object, part, ports))
  const manifest = writeManifest({
    schema: 'towpath.archived/1',
    repository,
    object: described(object),
    archived: ports.clock.now(),
    parts
  })
  await ports.archive.put(manifest.name, {text: manifest.text})
  if ((await ports.archive.text(manifest.name)) !== manifest.text)
    raise(readBackDiffers(ports.archive.place, manifest.name, 'it is not the text that was stored'))
  return manifest.name
}

/** The fields of the port and no others, whatever the caller's object carries. */
const described = (object: StoredObject): Manifest['object'] => ({
  kind: object.kind,
  id: object.id,
  name: object.name,
  size: object.size,
  created: object.created,
  expires: object.expires,
  used: object.used,
  branch: object.branch,
  commit: object.commit,
  run: object.run,
  digest: object.digest,
  conclusion: object.conclusion,
  live: object.live
})

const sameObject = (a: StoredObject, b: StoredObject): boolean =>
  a.name === b.name && a.created === b.created && a.size === b.size && a.digest === b.digest

/** Of an interrupted run, or of a copy made earlier: only when all of it reads back. */
const earlierManifest = async (
  repository: string,
  object: StoredObject,
  ports: ArchivePorts
): Promise<string | undefined> => {
  for (const {name} of await ports.archive.list(manifestFolder(repository, object))) {
    const manifest = readManifest(name, await ports.archive.text(name))
    if (typeof manifest === 'string' || !sameObject(manifest.object, object)) continue
    let whole = true
    for (const part of manifest.parts) whole &&= (await problemOf(part, ports)) === undefined
    if (whole) return name
  }
  return undefined
}

const storePart = async (object: StoredObject, part: Part, ports: ArchivePorts): Promise<ArchivedPart> => {
  const content = await digestOfFile(ports.files, part.file)
  if (object.kind === 'artifact' && object.digest?.startsWith('sha256:') && object.digest !== content.digest)
    raise(contentDiffers(object.kind, object.name))
  await ports.archive.put(blobName(content.digest), {file: part.file, ...content})
  const stored = {name: part.name, ...content}
  const problem = await problemOf(stored, ports)
  if (problem !== undefined) raise(readBackDiffers(ports.archive.place, blobName(content.digest), problem))
  return stored
}

/** Reads a part back; a sentence where it is not what the manifest says. */
export const problemOf = async (
  part: Omit<ArchivedPart, 'name'>,
  {archive, files, folder}: Pick<ArchivePorts, 'archive' | 'files' | 'folder'>
): Promise<string | undefined> => {
  const file = `${folder}/read-back`
  if (!(await archive.get(blobName(part.digest), file))) return 'it is missing'
  const found = await digestOfFile(files, file)
  return found.digest === part.digest && found.size === part.size ? undefined : 'its content has another digest'
}
