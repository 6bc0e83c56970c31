/** Writing the data branch: compare-and-swap commits through the API, without a checkout. */
import {z} from 'zod'
import {raise} from '#core/failure'
import type {LedgerEntry} from '#core/world'
import {requestRefused} from '../github/failures.ts'
import {type Call, type Request, shaped} from '../github/request.ts'
import type {Refusal} from '../github/retry.ts'
import {branchName} from './branch.ts'

/** `conflict`: somebody else wrote in between; read again and repeat. */
export type Written = 'written' | 'conflict'

const mutation =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'

const created = z.object({sha: z.string()})
const errorsSchema = z.object({
  errors: z.array(z.object({type: z.string().nullish(), message: z.string()})).min(1)
})
const committedSchema = z.object({
  data: z.object({createCommitOnBranch: z.object({commit: z.object({oid: z.string()})})})
})

const writeCall = (path: string, body: Readonly<Record<string, unknown>>): Call => ({
  method: 'POST',
  path,
  body,
  operation: 'write the ledger',
  permission: 'contents: write',
  repeatable: true
})

/**
 * A commit on top of `head`, made only if `head` still is the newest. GitHub signs it. Safe to repeat: where the first
 * answer was lost, the repetition is a conflict, and the next look finds the entries in place.
 * Source: docs.github.com, GraphQL mutation `createCommitOnBranch`.
 */
export const commitOnTop = async (
  request: Request,
  graphqlUrl: string,
  repository: string,
  head: string,
  entries: readonly LedgerEntry[],
  message: string
): Promise<Written> => {
  const [headline = '', ...body] = message.split('\n')
  const additions = entries.map(({path, content}) => ({path, contents: Buffer.from(content).toString('base64')}))
  const input = {
    branch: {repositoryNameWithOwner: repository, branchName},
    message: {headline, body: body.join('\n').trim()},
    expectedHeadOid: head,
    fileChanges: {additions}
  }
  const call = {...writeCall(graphqlUrl, {query: mutation, variables: {input}}), refused: refusedMutation}
  const answer = await request(call)
  if (isConflict(answer.data)) return 'conflict'
  shaped(committedSchema, answer, call.operation)
  return 'written'
}

const isConflict = (data: unknown): boolean => {
  const parsed = errorsSchema.safeParse(data)
  return (
    parsed.success &&
    parsed.data.errors.some(({type, message}) => type === 'STALE_DATA' || /expected branch to point to/i.test(message))
  )
}

/** GraphQL answers 200 to everything: the statuses REST would give. */
const statuses: Readonly<Record<string, number>> = {RATE_LIMITED: 429, FORBIDDEN: 403, NOT_FOUND: 404}

const refusedMutation = (data: unknown): Refusal | undefined => {
  const parsed = errorsSchema.safeParse(data)
  const first = parsed.data?.errors[0]
  if (first === undefined || isConflict(data)) return undefined
  const internal = /something went wrong while executing/i.test(first.message)
  const forbidden = /resource not accessible/i.test(first.message)
  const status = statuses[first.type ?? ''] ?? (internal ? 502 : forbidden ? 403 : 422)
  return {kind: 'answer', status, headers: {}, message: first.message}
}

/** The first commit of the branch, without a parent. `conflict` when another writer made the branch first. */
export const firstCommit = async (
  request: Request,
  repository: string,
  entries: readonly LedgerEntry[],
  message: string
): Promise<Written> => {
  const git = `/repos/${repository}/git`
  const post = async (path: string, body: Readonly<Record<string, unknown>>): Promise<string> => {
    const call = writeCall(`${git}/${path}`, body)
    return shaped(created, await request(call), call.operation).sha
  }
  const blobs = entries.map(({path, content}) => ({path, mode: '100644', type: 'blob', content}))
  const tree = await post('trees', {tree: blobs})
  const sha = await post('commits', {message, tree, parents: []})
  const call = writeCall(`${git}/refs`, {ref: `refs/heads/${branchName}`, sha})
  const answer = await request({...call, expected: [422]})
  if (answer.status !== 422) return 'written'
  const refusal = String(answer.data)
  return /already exists/i.test(refusal) ? 'conflict' : raise(requestRefused(call.operation, answer.status, refusal))
}
