/** What stands in the archive about one object: its description on GitHub and the digests of its parts. */
import {createHash} from 'node:crypto'
import {z} from 'zod'
import {canonicalJson} from '#core/canonical'
import type {StoredObject} from '#core/storage'

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)

const objectSchema = z.strictObject({
  kind: z.enum(['artifact', 'cache', 'run', 'release']),
  id: z.string(),
  name: z.string(),
  size: z.number(),
  created: z.number(),
  expires: z.number().nullable(),
  used: z.number().nullable(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  run: z.string().nullable(),
  digest: z.string().nullable(),
  conclusion: z.string().nullable(),
  live: z.boolean()
})

const manifestSchema = z.strictObject({
  schema: z.literal('towpath.archived/1'),
  repository: z.string(),
  object: objectSchema,
  /** Milliseconds since the epoch. */
  archived: z.number(),
  parts: z.array(z.strictObject({name: z.string(), size: z.int().nonnegative(), digest})).min(1)
})
export type Manifest = z.infer<typeof manifestSchema>
export type ArchivedPart = Manifest['parts'][number]

/** A name in an archive does not begin with a dot; a repository may. */
const folderOf = (repository: string): string => `objects/${repository.replace(/(^|\/)\./g, '$1_.')}/`

export const manifestFolder = (repository: string, object?: Pick<StoredObject, 'kind' | 'id'>): string =>
  `${folderOf(repository)}${object === undefined ? '' : `${object.kind}/${object.id}/`}`

export const blobFolder = 'blobs/sha256/'

/** Named by content: equal parts are stored once, and another content under a name is always a damage. */
export const blobName = (digest: string): string => {
  const hex = digest.replace('sha256:', '')
  return `${blobFolder}${hex.slice(0, 2)}/${hex}`
}

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Name and text. The name holds the digest of the text. */
export const writeManifest = (manifest: Manifest): {readonly name: string; readonly text: string} => {
  const text = `${canonicalJson(manifest)}\n`
  return {name: `${manifestFolder(manifest.repository, manifest.object)}${hexOf(text)}.json`, text}
}

/** Reads a manifest; a string says what is wrong with it. */
export const readManifest = (name: string, text: string | undefined): Manifest | string => {
  if (text === undefined) return `${name} is missing`
  if (!name.endsWith(`/${hexOf(text)}.json`)) return `${name} has another content than its name says`
  const parsed = manifestSchema.safeParse(parseJson(text))
  if (!parsed.success) return `${name} is not a manifest this version understands`
  return writeManifest(parsed.data).name === name ? parsed.data : `${name} belongs in another place`
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
