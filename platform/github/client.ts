/** The port `GitHub` over GitHub's REST API. Each method states the permission it needs. */
import {z} from 'zod'
import type {Clock, Comment, GitHub, Job, Log, Random} from '#core/world'
import {checkBodies} from './checks.ts'
import {everyPage} from './pages.ts'
import {type Call, type Request, requester, shaped} from './request.ts'
import type {RetryLimits} from './retry.ts'

export type GitHubOptions = {
  readonly token: string
  /** `GITHUB_API_URL`: `https://api.github.com` */
  readonly apiUrl: string
  /** `GITHUB_GRAPHQL_URL`: `https://api.github.com/graphql` */
  readonly graphqlUrl: string
  /** `owner/name` */
  readonly repository: string
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly signal?: AbortSignal | undefined
  readonly limits?: RetryLimits | undefined
}

const commentSchema = z.object({
  id: z.number(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({login: z.string()}).nullish()
})

const jobSchema = z.object({
  id: z.number(),
  name: z.string(),
  run_attempt: z.number().nullish(),
  status: z.string(),
  conclusion: z.string().nullish()
})

const commentOf = (raw: z.infer<typeof commentSchema>): Comment => ({
  id: raw.id,
  body: raw.body ?? '',
  author: raw.user?.login ?? '',
  url: raw.html_url
})

const jobOf = (raw: z.infer<typeof jobSchema>): Job => ({
  id: raw.id,
  name: raw.name,
  attempt: raw.run_attempt ?? 1,
  status: raw.status,
  conclusion: raw.conclusion ?? null
})

/**
 * Throws `PermissionError`, `UnreachableError` or a `FailureError` (TW-163 bad token, TW-164 refused request).
 * `createComment` is the one call that is not repeated when the connection breaks, because the comment may already
 * stand: after an `UnreachableError` list the comments before writing again.
 */
export const githubClient = (options: GitHubOptions): GitHub => githubOver(requester(options), options.repository)

/** The same over a given way to perform requests. */
export const githubOver = (request: Request, repository: string): GitHub => {
  const base = `/repos/${repository}`
  return {
    comments: async pullRequest => {
      const call = read(`${base}/issues/${pullRequest}/comments`, 'read the comments', 'pull-requests: read')
      const raw = await everyPage(request, call, answer => shaped(z.array(commentSchema), answer, call.operation))
      return raw.map(commentOf)
    },
    createComment: async (pullRequest, body) => {
      const call = write('POST', `${base}/issues/${pullRequest}/comments`, {body}, ...comment)
      return commentOf(shaped(commentSchema, await request({...call, repeatable: false}), call.operation))
    },
    updateComment: async (id, body) => {
      const call = write('PATCH', `${base}/issues/comments/${id}`, {body}, ...comment)
      return commentOf(shaped(commentSchema, await request(call), call.operation))
    },
    createCheck: async check => {
      const {create, updates} = checkBodies(check)
      // Repeatable: of two checks with one name on one commit GitHub shows the newer.
      const call = write('POST', `${base}/check-runs`, create, 'write the check', 'checks: write')
      const {id} = shaped(z.object({id: z.number()}), await request(call), call.operation)
      for (const update of updates)
        await request({...call, method: 'PATCH', path: `${base}/check-runs/${id}`, body: update})
    },
    jobs: async runId => {
      const call = read(`${base}/actions/runs/${runId}/jobs?filter=all`, 'read the jobs of the run', 'actions: read')
      const schema = z.object({jobs: z.array(jobSchema)})
      const raw = await everyPage(request, call, answer => shaped(schema, answer, call.operation).jobs)
      return raw.map(jobOf)
    }
  }
}

const comment = ['write the comment', 'pull-requests: write'] as const

const read = (path: string, operation: string, permission: string): Call => ({
  method: 'GET',
  path,
  operation,
  permission,
  repeatable: true
})

const write = (
  method: 'POST' | 'PATCH',
  path: string,
  body: Readonly<Record<string, unknown>>,
  operation: string,
  permission: string
): Call => ({method, path, body, operation, permission, repeatable: true})
