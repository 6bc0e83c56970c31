/** Caches of GitHub Actions. Their content cannot be read from outside a job, so they can only be kept or deleted. */
import {z} from 'zod'
import type {StoredObject} from '#core/storage'
import {type Answer, type Request, shaped} from '../github/request.ts'
import {instant, readCall} from './calls.ts'
import {everyItem, type Page} from './pages.ts'

const cacheSchema = z.object({
  id: z.number(),
  key: z.string(),
  ref: z.string().nullish(),
  size_in_bytes: z.number().nonnegative(),
  created_at: instant,
  last_accessed_at: instant.nullish()
})

const cacheOf = (raw: z.infer<typeof cacheSchema>): StoredObject => ({
  kind: 'cache',
  id: String(raw.id),
  name: raw.key,
  size: raw.size_in_bytes,
  created: raw.created_at,
  expires: null,
  used: raw.last_accessed_at ?? null,
  branch: raw.ref?.replace(/^refs\/heads\//, '') ?? null,
  commit: null,
  run: null,
  digest: null,
  conclusion: null,
  live: false
})

const listSchema = z.object({total_count: z.number(), actions_caches: z.array(cacheSchema)})

export const listCaches = async (request: Request, base: string): Promise<readonly StoredObject[]> => {
  const call = readCall(`${base}/actions/caches`, 'list the caches')
  const page = (answer: Answer): Page<StoredObject> => {
    const {total_count, actions_caches} = shaped(listSchema, answer, call.operation)
    return {items: actions_caches.map(cacheOf), total: total_count}
  }
  return everyItem(request, call, page, cache => cache.id)
}
