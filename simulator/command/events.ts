/** Events as the forge would send them: what starts a run, with the fields of the webhook payload that are read. */
import {readAll} from '../runner/permissions.ts'
import type {RunOptions} from '../runner/run.ts'
import type {ForgeRepository, PullRequest} from '../types.ts'

/** The part of the options of a run that follows from its event. */
export type Event = Pick<
  RunOptions,
  | 'repository'
  | 'event'
  | 'payload'
  | 'sha'
  | 'ref'
  | 'actor'
  | 'headBranch'
  | 'baseRef'
  | 'headRef'
  | 'pullRequest'
  | 'tokenPermissions'
>

const zeros = '0'.repeat(40)

const owner = (name: string): string => name.split('/')[0] ?? name

const repositoryPayload = ({name, defaultBranch, forkOf}: ForgeRepository): object => ({
  name: name.split('/')[1],
  full_name: name,
  default_branch: defaultBranch,
  fork: forkOf !== null,
  owner: {login: owner(name)}
})

export type Head = {
  readonly repository: ForgeRepository
  readonly branch: string
  readonly commit: string
  readonly actor: string
}

const common = ({repository, branch, commit, actor}: Head) => ({
  repository: repository.name,
  sha: commit,
  ref: `refs/heads/${branch}`,
  headBranch: branch,
  actor,
  payload: {repository: repositoryPayload(repository), sender: {login: actor}}
})

/** A push of `head`; `before` is null for a new branch. */
export const pushed = (head: Head, before: string | null): Event => {
  const base = common(head)
  const payload = {
    ...base.payload,
    ref: base.ref,
    before: before ?? zeros,
    after: head.commit,
    pusher: {name: head.actor}
  }
  return {...base, event: 'push', payload}
}

/**
 * A pull request that was opened. A fork's token can only read. `mergeCommit` is what GitHub tests: the merge of head
 * into base.
 */
export const opened = (
  pull: PullRequest,
  mergeCommit: string,
  base: ForgeRepository,
  headRepository: ForgeRepository,
  event = 'pull_request'
): Event => {
  const {number, title, author, headBranch, headSha, baseBranch, baseSha} = pull
  const target = event === 'pull_request_target'
  const isFork = base.name !== headRepository.name
  return {
    repository: base.name,
    event,
    sha: target ? baseSha : mergeCommit,
    ref: target ? `refs/heads/${baseBranch}` : `refs/pull/${number}/merge`,
    headBranch,
    baseRef: baseBranch,
    headRef: headBranch,
    pullRequest: number,
    actor: author,
    ...(isFork && !target ? {tokenPermissions: readAll} : {}),
    payload: {
      action: 'opened',
      number,
      repository: repositoryPayload(base),
      sender: {login: author},
      pull_request: {
        number,
        title,
        state: 'open',
        draft: false,
        user: {login: author},
        merge_commit_sha: mergeCommit,
        head: {
          ref: headBranch,
          sha: headSha,
          repo: repositoryPayload(headRepository),
          user: {login: owner(headRepository.name)}
        },
        base: {ref: baseBranch, sha: baseSha, repo: repositoryPayload(base), user: {login: owner(base.name)}}
      }
    }
  }
}

/** A merge queue tests `head` on top of `before`. */
export const queued = (head: Head, before: string | null): Event => {
  const base = common(head)
  const {defaultBranch} = head.repository
  const ref = `refs/heads/gh-readonly-queue/${defaultBranch}/pr-1-${before ?? zeros}`
  const merge_group = {
    head_sha: head.commit,
    head_ref: ref,
    base_sha: before ?? zeros,
    base_ref: `refs/heads/${defaultBranch}`
  }
  return {...base, event: 'merge_group', ref, payload: {...base.payload, action: 'checks_requested', merge_group}}
}

/** Any other event: what every payload has; the rest comes from the user's event file. */
export const happened = (event: string, head: Head): Event => {
  const base = common(head)
  return {...base, event, payload: {...base.payload, ref: base.ref, inputs: {}}}
}
