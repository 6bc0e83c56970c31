/** Workflow runs and their logs. */
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import type {Part, StoredObject} from '#core/storage'
import type {Answer, Request} from '../github/request.ts'
import {shaped} from '../github/request.ts'
import {instant, readCall} from './calls.ts'
import {everyItem, type Page} from './pages.ts'

export const runSchema = z.looseObject({
  id: z.number(),
  path: z.string().nullish(),
  name: z.string().nullish(),
  head_branch: z.string().nullish(),
  head_sha: z.string(),
  status: z.string().nullish(),
  conclusion: z.string().nullish(),
  created_at: instant
})

/** `.github/workflows/ci.yml@refs/heads/main` → `ci.yml` */
const workflowFile = (path: string): string => path.replace(/@.*$/, '').split('/').at(-1) ?? path

export const runOf = (raw: z.infer<typeof runSchema>): StoredObject => {
  const live = raw.status !== 'completed'
  return {
    kind: 'run',
    id: String(raw.id),
    name: workflowFile(raw.path ?? raw.name ?? ''),
    size: 0,
    created: raw.created_at,
    expires: null,
    used: null,
    branch: raw.head_branch ?? null,
    commit: raw.head_sha,
    run: String(raw.id),
    digest: null,
    conclusion: live ? null : (raw.conclusion ?? null),
    live
  }
}

const listSchema = z.object({total_count: z.number(), workflow_runs: z.array(runSchema)})

export const listRuns = async (request: Request, base: string): Promise<readonly StoredObject[]> => {
  const call = readCall(`${base}/actions/runs`, 'list the workflow runs')
  const page = (answer: Answer): Page<StoredObject> => {
    const {total_count, workflow_runs} = shaped(listSchema, answer, call.operation)
    return {items: workflow_runs.map(runOf), total: total_count}
  }
  return everyItem(request, call, page, run => run.id)
}

export const findRun = async (request: Request, base: string, id: string): Promise<StoredObject | undefined> => {
  const call = readCall(`${base}/actions/runs/${id}`, 'read the workflow run')
  const answer = await request({...call, expected: [404]})
  return answer.status === 404 ? undefined : runOf(shaped(runSchema, answer, call.operation))
}

type Download = (path: string, operation: string, file: string) => Promise<boolean>

/** `run.json` as GitHub shows it, and `logs.zip` where the log has not expired. */
export const downloadRun = async (
  request: Request,
  download: Download,
  base: string,
  run: StoredObject,
  folder: string
): Promise<readonly Part[] | undefined> => {
  const call = readCall(`${base}/actions/runs/${run.id}`, 'read the workflow run')
  const answer = await request({...call, expected: [404]})
  if (answer.status === 404) return undefined
  const described = {name: 'run.json', file: join(folder, 'run.json')}
  await writeFile(described.file, `${JSON.stringify(shaped(runSchema, answer, call.operation), null, 2)}\n`)
  const logs = {name: 'logs.zip', file: join(folder, 'logs.zip')}
  const there = await download(`${base}/actions/runs/${run.id}/logs`, 'download the logs of the run', logs.file)
  return there ? [described, logs] : [described]
}
