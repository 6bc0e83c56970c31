/** What is judged: the tested commit and the commit it is compared with. */
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import type {Subject} from '#core/verdict'
import type {CommitInfo, RunContext, World} from '#core/world'
import {noBaseCommit, noRepository} from './failures.ts'

const payloadSchema = z.looseObject({
  before: z.string().optional(),
  pull_request: z
    .looseObject({
      number: z.int(),
      head: z.looseObject({sha: z.string(), repo: z.looseObject({full_name: z.string()}).nullish()}),
      base: z.looseObject({sha: z.string()})
    })
    .optional(),
  merge_group: z.looseObject({base_sha: z.string()}).optional()
})

type Payload = z.infer<typeof payloadSchema>

/**
 * On a pull request GitHub tests a merge commit: its first parent is the base. Elsewhere the base is the merge base
 * with what the event or the input names, and on a push the commit before it in first-parent order.
 */
export const subjectOf = async (base: string | null, {run, git}: Pick<World, 'run' | 'git'>): Promise<Subject> => {
  const head = await headCommit(git)
  const parsed = payloadSchema.safeParse(run.payload)
  const payload: Payload = parsed.success ? parsed.data : {}
  const pullRequest = payload.pull_request
  return {
    repository: run.repository,
    commit: head.commit,
    tree: head.tree,
    head: pullRequest?.head.sha ?? null,
    base: base === null ? await baseOfEvent(head, payload, run, git) : await mergeBaseWith(head, base, git),
    pullRequest: pullRequest?.number ?? null,
    fork: pullRequest !== undefined && pullRequest.head.repo?.full_name !== run.repository
  }
}

const headCommit = async (git: World['git']): Promise<CommitInfo> => {
  try {
    const head = await git.commit('HEAD')
    return head ?? raise(noRepository('HEAD is not a commit'))
  } catch (thrown) {
    return raise(noRepository(messageOf(thrown)), thrown)
  }
}

const baseOfEvent = async (
  head: CommitInfo,
  payload: Payload,
  run: RunContext,
  git: World['git']
): Promise<string | null> => {
  const [first, second] = head.parents
  const pullRequest = payload.pull_request
  if (pullRequest && second === pullRequest.head.sha) return first ?? null
  if (pullRequest) return mergeBaseWith(head, pullRequest.base.sha, git)
  if (payload.merge_group) return mergeBaseWith(head, payload.merge_group.base_sha, git)
  return run.event === 'push' ? (first ?? null) : null
}

const mergeBaseWith = async (head: CommitInfo, base: string, git: World['git']): Promise<string> => {
  const commit = (await git.commit(base)) ?? raise(noBaseCommit(base))
  return (await git.mergeBase(head.commit, commit.commit)) ?? raise(noBaseCommit(base))
}
