/** Heads of the audit log, written down where whoever can change the log cannot change them. */
import {z} from 'zod'
import type {Archive} from '../archive.ts'
import {canonicalJson} from '../canonical.ts'
import {raise} from '../failure.ts'
import type {Anchor} from './entry.ts'
import {badAnchor} from './failures.ts'

const form = /^([1-9]\d{0,8}):(sha256:[0-9a-f]{64})$/

/** `42:sha256:…`, as runs print it. */
export const anchorText = ({sequence, hash}: Anchor): string => `${sequence}:${hash}`

/** Raises TW-193. */
export const parseAnchor = (text: string): Anchor => {
  const [, sequence, hash] = form.exec(text.trim()) ?? []
  if (sequence === undefined || hash === undefined) return raise(badAnchor(text))
  return {sequence: Number(sequence), hash}
}

const checkpointSchema = z.strictObject({
  schema: z.literal('towpath.audit-checkpoint/1'),
  repository: z.string(),
  sequence: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/)
})

/** A leading dot is no name in an archive. */
const folderOf = (repository: string): string => `checkpoints/${repository.replace(/(^|\/)\./g, '$1_.')}/`

/** Keeps a head in the archive. Written once: with object lock on the bucket nobody can take it back. */
export const writeCheckpoint = async (archive: Archive, repository: string, head: Anchor): Promise<void> => {
  const name = `${folderOf(repository)}${String(head.sequence).padStart(9, '0')}-${head.hash.slice(7)}.json`
  const {sequence, hash} = head
  await archive.put(name, {
    text: `${canonicalJson({schema: 'towpath.audit-checkpoint/1', repository, sequence, hash})}\n`
  })
}

/** Every head that was kept there for the repository. Raises TW-193 for a file that is none. */
export const readCheckpoints = async (archive: Archive, repository: string): Promise<readonly Anchor[]> => {
  const anchors: Anchor[] = []
  for (const {name} of await archive.list(folderOf(repository))) {
    const parsed = checkpointSchema.safeParse(parseJson((await archive.text(name)) ?? ''))
    if (!parsed.success) return raise(badAnchor(name))
    if (parsed.data.repository === repository) anchors.push({sequence: parsed.data.sequence, hash: parsed.data.hash})
  }
  return anchors
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
