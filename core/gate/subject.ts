/** What is judged: the tested commit and the commit it is compared with. */
import {z} from 'zod'
import {messageOf, raise} from '../failure.ts'
import type {Subject} from '../verdict.ts'
import type {CommitInfo, RunContext, World} from '../world.ts'
import {noBaseCommit, noRepository, notThePullRequest, unreadableEvent} from './failures.ts'

const payloadSchema = z.looseObject({
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
 * with what the event or the input names, and on a push the commit before it in first-parent order. The command line
 * also judges a plain folder: then there is no base. Raises QG-118, QG-123, QG-127 and QG-132.
 */
export const subjectOf = async (base: string | null, world: Pick<World, 'run' | 'git'>): Promise<Subject> => {
  const {run} = world
  const payload = payloadOf(run)
  const pullRequest = payload.pull_request
  const head = await headCommit(world)
  if (head === undefined && base !== null) raise(noRepository('--base needs a repository'))
  if (head !== undefined && pullRequest !== undefined && !(await contains(head, pullRequest.head.sha, world.git)))
    raise(notThePullRequest(head.commit.slice(0, 10), pullRequest.head.sha.slice(0, 10), run.event))
  return {
    repository: run.repository,
    commit: head?.commit ?? unversioned,
    tree: head?.tree ?? null,
    head: pullRequest?.head.sha ?? null,
    base: head === undefined ? null : await baseOf(head, base, payload, world),
    pullRequest: pullRequest?.number ?? null,
    fork: pullRequest !== undefined && pullRequest.head.repo?.full_name !== run.repository
  }
}

/** The commit of what is in no repository. */
export const unversioned = 'unversioned'

const payloadOf = ({event, payload}: RunContext): Payload => {
  const parsed = payloadSchema.safeParse(payload)
  const about = parsed.success ? parsed.data : {}
  const incomplete =
    (event.startsWith('pull_request') && about.pull_request === undefined) ||
    (event === 'merge_group' && about.merge_group === undefined)
  return incomplete ? raise(unreadableEvent(event)) : about
}

/** The checked-out commit; undefined on a command line outside of a repository. Raises QG-118. */
export const headCommit = async ({git, run}: Pick<World, 'run' | 'git'>): Promise<CommitInfo | undefined> => {
  const found = await git.commit('HEAD').catch((thrown: unknown) => messageOf(thrown))
  if (typeof found === 'object') return found
  return run.onRunner ? raise(noRepository(found ?? 'HEAD is not a commit')) : undefined
}

/** Whether the tested commit is the head of the pull request, its merge, or something built on it. */
const contains = async (tested: CommitInfo, head: string, git: World['git']): Promise<boolean> => {
  if (tested.commit === head || tested.parents.includes(head)) return true
  const known = await git.commit(head)
  return known !== undefined && (await git.mergeBase(tested.commit, known.commit)) === known.commit
}

const baseOf = async (
  head: CommitInfo,
  given: string | null,
  payload: Payload,
  {run, git}: Pick<World, 'run' | 'git'>
): Promise<string | null> => {
  if (given !== null) return mergeBaseWith(head, given, git)
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
