/** Is everything still in the archive, and what it was? */
import {type ArchivedPart, blobName, type Manifest} from './archive-manifest.ts'
import {problemOf} from './archive-object.ts'
import {type ArchivePort, archivedObjects, blobFolder, shownObject} from './archive-read.ts'

export type ArchiveProblem = {
  /** `artifact coverage-4`, or the name of the manifest. */
  readonly object: string
  /** One sentence without its full stop. */
  readonly why: string
}

export type ArchiveReport = {
  readonly objects: number
  readonly blobs: number
  /** Blobs that were read back whole; of all others only presence and size are known. */
  readonly read: number
  readonly bytes: number
  readonly problems: readonly ArchiveProblem[]
  /** Blobs no manifest names: of interrupted runs, or of manifests that were lost. */
  readonly unnamed: number
}

/**
 * Looks at every manifest and blob of the repository. `sample` is the share of blobs that is read back and compared, from
 * 0 to 1; `turn` (such as the day's number) chooses which, so that successive turns cover all of them. Missing blobs and
 * wrong sizes are found without reading; flipped bits and swapped contents in what is read.
 */
export const verifyArchive = async (
  {repository, sample, turn}: {readonly repository: string; readonly sample: number; readonly turn: number},
  {archive, files}: ArchivePort
): Promise<ArchiveReport> => {
  const folder = await files.temporary('verify')
  const all = await archivedObjects(archive, repository)
  const sizes = new Map((await archive.list(blobFolder)).map(({name, size}) => [name, size]))
  const problems: ArchiveProblem[] = []
  const known = new Map<string, string | undefined>()
  let [read, bytes] = [0, 0]

  const check = async (part: ArchivedPart): Promise<string | undefined> => {
    const size = sizes.get(blobName(part.digest))
    if (size === undefined) return 'it is missing'
    bytes += size
    if (size !== part.size) return `it has ${size} bytes instead of ${part.size}`
    if (!isChosen(part.digest, sample, turn)) return undefined
    read++
    return problemOf(part, {archive, files, folder})
  }

  for (const one of all) {
    if ('problem' in one) {
      problems.push({object: one.name, why: one.problem})
      continue
    }
    for (const part of one.manifest.parts) {
      if (!known.has(part.digest)) known.set(part.digest, await check(part))
      const why = known.get(part.digest)
      if (why !== undefined) problems.push(partProblem(one.manifest, part, why))
    }
  }
  const named = new Set([...known.keys()].map(blobName))
  const unnamed = [...sizes.keys()].filter(name => !named.has(name)).length
  return {objects: all.length, blobs: known.size, read, bytes, problems, unnamed}
}

const partProblem = (manifest: Manifest, part: ArchivedPart, why: string): ArchiveProblem => ({
  object: shownObject(manifest),
  why: `${part.name} (${blobName(part.digest)}): ${why}`
})

/** The digest is as good as chance: slice `turn` of ceil(1 / sample) slices. */
const isChosen = (digest: string, sample: number, turn: number): boolean => {
  if (sample >= 1) return true
  if (sample <= 0) return false
  const slices = Math.ceil(1 / sample)
  return Number.parseInt(digest.slice(7, 15), 16) % slices === ((turn % slices) + slices) % slices
}
