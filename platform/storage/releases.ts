/** Releases with their assets. */
import {stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {raise} from '#core/failure'
import type {Part, StoredObject} from '#core/storage'
import {fileDigest} from '../archive/names.ts'
import {artifactDamaged} from '../github/failures.ts'
import {type Answer, type Request, shaped} from '../github/request.ts'
import {instant, readCall} from './calls.ts'
import {everyItem, type Page} from './pages.ts'

const assetSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  size: z.number().nonnegative(),
  digest: z.string().nullish()
})

export const releaseSchema = z.looseObject({
  id: z.number(),
  tag_name: z.string(),
  target_commitish: z.string().nullish(),
  draft: z.boolean().nullish(),
  created_at: instant,
  published_at: instant.nullish(),
  assets: z.array(assetSchema)
})
export type RawRelease = z.infer<typeof releaseSchema>

const commitId = /^([0-9a-f]{40}|[0-9a-f]{64})$/

/** `target_commitish` is often the name of a branch; the commit of a release is that of its tag. */
const commitOf = ({target_commitish}: RawRelease): string | null =>
  target_commitish != null && commitId.test(target_commitish) ? target_commitish : null

export const releaseOf = (raw: RawRelease): StoredObject => ({
  kind: 'release',
  id: String(raw.id),
  name: raw.tag_name,
  size: raw.assets.reduce((sum, asset) => sum + asset.size, 0),
  created: raw.published_at ?? raw.created_at,
  expires: null,
  used: null,
  branch: null,
  commit: commitOf(raw),
  run: null,
  digest: null,
  conclusion: null,
  live: false
})

const operation = 'read the releases'
const permission = 'contents: read'

export const listReleases = async (request: Request, base: string): Promise<readonly StoredObject[]> => {
  const page = (answer: Answer): Page<StoredObject> => ({
    items: shaped(z.array(releaseSchema), answer, operation).map(releaseOf),
    total: null
  })
  return everyItem(request, readCall(`${base}/releases`, operation, permission), page, release => release.id)
}

const readRelease = async (request: Request, base: string, id: string): Promise<RawRelease | undefined> => {
  const call = readCall(`${base}/releases/${id}`, operation, permission)
  const answer = await request({...call, expected: [404]})
  return answer.status === 404 ? undefined : shaped(releaseSchema, answer, operation)
}

export const findRelease = async (request: Request, base: string, id: string): Promise<StoredObject | undefined> => {
  const raw = await readRelease(request, base, id)
  return raw === undefined ? undefined : releaseOf(raw)
}

type Download = (path: string, operation: string, file: string) => Promise<boolean>

/** `release.json` as GitHub shows it, then every asset by number and name. An asset that vanishes meanwhile: nothing. */
export const downloadRelease = async (
  request: Request,
  download: Download,
  base: string,
  release: StoredObject,
  folder: string
): Promise<readonly Part[] | undefined> => {
  const raw = await readRelease(request, base, release.id)
  if (raw === undefined) return undefined
  const parts: Part[] = [{name: 'release.json', file: join(folder, 'release.json')}]
  await writeFile(join(folder, 'release.json'), `${JSON.stringify(raw, null, 2)}\n`)
  for (const asset of raw.assets) {
    // On the disk by its number: the name comes from outside.
    const file = join(folder, `asset-${asset.id}`)
    if (!(await download(`${base}/releases/assets/${asset.id}`, 'download a release asset', file))) return undefined
    await demandWhole(asset, file)
    parts.push({name: `assets/${asset.id}/${asset.name}`, file})
  }
  return parts
}

/** Raises TW-166 where size or digest are not what GitHub says; older assets have no digest. */
const demandWhole = async ({name, size, digest}: z.infer<typeof assetSchema>, file: string): Promise<void> => {
  const whole = (await stat(file)).size === size && (digest == null || (await fileDigest(file)) === digest)
  if (!whole) raise(artifactDamaged(name))
}
