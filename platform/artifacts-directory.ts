/** Artifacts as folders on the disk: for the command line and for tests. */
import {createHash} from 'node:crypto'
import {copyFile, cp, mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative} from 'node:path'
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import type {Artifact, Artifacts, Clock} from '#core/world'
import {artifactDamaged, artifactRefused} from './github/failures.ts'

const recordSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  size: z.int(),
  created: z.string().nullable(),
  digest: z.string().nullable()
})

const allowedName = /^[^\\/:"<>|*?\r\n.][^\\/:"<>|*?\r\n]*$/

/**
 * Every artifact is a folder `<root>/<name>` with its `files/` and, as soon as it is complete, its `artifact.json`.
 * A name is taken once, as in a run. Raises TW-166 when the files changed since the upload, TW-167 for a taken or
 * impossible name or a file outside of the folder that is uploaded.
 */
export const directoryArtifacts = (root: string, clock: Pick<Clock, 'now'>): Artifacts => ({
  upload: async (name, from, files) => {
    const refuse = (message: string): never => raise(artifactRefused(`upload the artifact \`${name}\``, message))
    if (!allowedName.test(name)) refuse('the artifact name is not valid')
    const paths = files.map(file => relative(from, file))
    const outside = paths.find(path => path === '' || path.startsWith('..') || isAbsolute(path))
    if (outside !== undefined) refuse(`\`${outside}\` lies outside of the folder`)
    if (paths.length === 0) refuse('no files were found to upload')
    const folder = join(root, name)
    await mkdir(root, {recursive: true})
    await mkdir(folder).catch(() => refuse('an artifact with this name already exists'))
    for (const path of paths) {
      const target = join(folder, 'files', path)
      await mkdir(dirname(target), {recursive: true})
      await copyFile(join(from, path), target).catch((error: unknown) => refuse(messageOf(error)))
    }
    const {digest, size} = await fingerprint(join(folder, 'files'))
    const created = new Date(clock.now()).toISOString()
    const artifact: Artifact = {id: idOf(name), name, size, created, digest}
    await writeFile(join(folder, 'artifact.part'), `${JSON.stringify(artifact)}\n`)
    await rename(join(folder, 'artifact.part'), join(folder, 'artifact.json'))
    return artifact
  },
  list: async () => {
    const names = await readdir(root).catch(() => [])
    const records = await Promise.all(names.sort().map(name => readRecord(join(root, name, 'artifact.json'))))
    return records.flat()
  },
  download: async (artifact, into) => {
    const files = join(root, artifact.name, 'files')
    const found = await fingerprint(files).catch(() => undefined)
    if (found === undefined || (artifact.digest !== null && artifact.digest !== found.digest)) {
      raise(artifactDamaged(artifact.name))
    }
    await cp(files, into, {recursive: true})
  }
})

/** From the name, so that parallel uploads need no counter. 48 bits: exact as a number. */
const idOf = (name: string): number => createHash('sha256').update(name).digest().readUIntBE(0, 6)

/** Empty while the upload is not complete. */
const readRecord = async (file: string): Promise<readonly Artifact[]> => {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? [] : [recordSchema.parse(JSON.parse(text))]
}

/** One digest over the paths and contents of all files below `folder`. */
const fingerprint = async (folder: string): Promise<{readonly digest: string; readonly size: number}> => {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  let size = 0
  for (const file of files.sort()) {
    const content = await readFile(file)
    size += content.length
    hash.update(`${relative(folder, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content)
  }
  return {digest: `sha256:${hash.digest('hex')}`, size}
}
