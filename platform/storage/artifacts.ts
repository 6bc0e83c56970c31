/** Artifacts of all runs of the repository, through the REST API (the results service shows those of one run only). */
import {z} from 'zod'
import type {StoredObject} from '#core/storage'
import {type Answer, type Request, shaped} from '../github/request.ts'
import {instant, readCall} from './calls.ts'
import {everyItem, type Page} from './pages.ts'

export const artifactSchema = z.object({
  id: z.number(),
  name: z.string(),
  size_in_bytes: z.number().nonnegative(),
  expired: z.boolean(),
  created_at: instant,
  expires_at: instant.nullish(),
  digest: z.string().nullish(),
  workflow_run: z
    .object({id: z.number().nullish(), head_branch: z.string().nullish(), head_sha: z.string().nullish()})
    .nullish()
})

/** `conclusion` and `live` are the run's: the inventory adds them. */
export const artifactOf = (raw: z.infer<typeof artifactSchema>): StoredObject => ({
  kind: 'artifact',
  id: String(raw.id),
  name: raw.name,
  size: raw.size_in_bytes,
  created: raw.created_at,
  expires: raw.expires_at ?? null,
  used: null,
  branch: raw.workflow_run?.head_branch ?? null,
  commit: raw.workflow_run?.head_sha ?? null,
  run: raw.workflow_run?.id == null ? null : String(raw.workflow_run.id),
  digest: raw.digest ?? null,
  conclusion: null,
  live: false
})

const listSchema = z.object({total_count: z.number(), artifacts: z.array(artifactSchema)})

/** Expired ones are listed for a while after their bytes are gone: they are left out here. */
export const listArtifacts = async (request: Request, base: string): Promise<readonly StoredObject[]> => {
  const call = readCall(`${base}/actions/artifacts`, 'list the artifacts')
  const page = (answer: Answer): Page<z.infer<typeof artifactSchema>> => {
    const {total_count, artifacts} = shaped(listSchema, answer, call.operation)
    return {items: artifacts, total: total_count}
  }
  const all = await everyItem(request, call, page, artifact => String(artifact.id))
  return all.filter(artifact => !artifact.expired).map(artifactOf)
}

export const findArtifact = async (request: Request, base: string, id: string): Promise<StoredObject | undefined> => {
  const call = readCall(`${base}/actions/artifacts/${id}`, 'read the artifact')
  const answer = await request({...call, expected: [404]})
  if (answer.status === 404) return undefined
  const raw = shaped(artifactSchema, answer, call.operation)
  return raw.expired ? undefined : artifactOf(raw)
}
