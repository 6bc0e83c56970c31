import {describe, expect, test} from '@jest/globals'
import {subjectOf} from '#core/gate/subject'
import type {CommitInfo} from '#core/world'
import {aCommit, aRun, base, gitOf, head, other, refusal} from './builders.ts'

const pullRequest = (repository: string | null = 'octo/repo') => ({
  pull_request: {
    number: 3,
    head: {sha: other, repo: repository === null ? null : {full_name: repository}},
    base: {sha: 'tip of main'}
  }
})

/** `HEAD` and what else exists; the merge base of anything is `base`. */
const repository = (commit: CommitInfo, ...names: readonly string[]) =>
  gitOf({
    commit: async revision =>
      revision === 'HEAD' ? commit : names.includes(revision) ? aCommit(`${revision}!`) : undefined,
    mergeBase: async (_, b) => (b === 'unrelated!' ? undefined : base)
  })

const onPullRequest = (payload: unknown, event = 'pull_request') => aRun({event, payload})

describe('the subject', () => {
  test('of a pull request is the merge commit, compared with its first parent', async () => {
    const git = repository(aCommit(head, base, other))
    const subject = await subjectOf(null, {run: onPullRequest(pullRequest()), git})
    expect(subject).toMatchObject({commit: head, head: other, base, pullRequest: 3, fork: false})
  })

  test('of a pull request whose head is checked out is compared with the merge base', async () => {
    const git = repository(aCommit(other, 'own parent'), 'tip of main')
    const subject = await subjectOf(null, {run: onPullRequest(pullRequest()), git})
    expect([subject.commit, subject.base]).toEqual([other, base])
  })

  test('of a pull request that merges main into itself is still compared with the merge base', async () => {
    const git = repository(aCommit(other, 'own parent', 'older main'), 'tip of main')
    expect((await subjectOf(null, {run: onPullRequest(pullRequest()), git})).base).toBe(base)
  })

  test.each(['octo/fork', null])('comes from a fork where the head repository is %j', async name => {
    const git = repository(aCommit(head, base, other))
    expect((await subjectOf(null, {run: onPullRequest(pullRequest(name)), git})).fork).toBe(true)
  })

  test('of a push is compared with the commit before it', async () => {
    const git = repository(aCommit(head, base, other))
    expect(await subjectOf(null, {run: aRun(), git})).toMatchObject({base, head: null, pullRequest: null, fork: false})
  })

  test('of the first push of all has no base', async () => {
    expect((await subjectOf(null, {run: aRun(), git: repository(aCommit(head))})).base).toBeNull()
  })

  test('of a merge group is compared with what it is merged into', async () => {
    const run = onPullRequest({merge_group: {base_sha: 'main'}}, 'merge_group')
    expect((await subjectOf(null, {run, git: repository(aCommit(head, 'x'), 'main')})).base).toBe(base)
  })

  test('of a schedule is compared with nothing', async () => {
    const run = aRun({event: 'schedule'})
    expect((await subjectOf(null, {run, git: repository(aCommit(head, base))})).base).toBeNull()
  })

  test('is compared with what the input names, whatever the event says', async () => {
    const git = repository(aCommit(head, 'parent'), 'release')
    expect((await subjectOf('release', {run: aRun({onRunner: false}), git})).base).toBe(base)
  })

  test.each(['no-such-branch', 'unrelated'])('is refused where the base is %s', async name => {
    const git = repository(aCommit(head), 'unrelated')
    expect((await refusal(() => subjectOf(name, {run: aRun(), git}))).code).toBe('QG-123')
  })

  test.each([
    ['pull_request', {}],
    ['pull_request', null],
    ['pull_request_target', {pull_request: {number: 'three'}}],
    ['merge_group', {merge_group: {}}]
  ])('is refused where %s has the payload %j: the change would be judged by its own rules', async (event, payload) => {
    const world = {run: onPullRequest(payload, event), git: repository(aCommit(head, base))}
    expect((await refusal(() => subjectOf(null, world))).code).toBe('QG-127')
  })
})

describe('a checkout that does not hold the change', () => {
  test.each(['pull_request_target', 'pull_request'])(
    'is refused on %s: its verdict would be about main',
    async event => {
      const world = {
        run: onPullRequest(pullRequest(), event),
        git: repository(aCommit(head, base), 'tip of main', other)
      }
      expect(await refusal(() => subjectOf(null, world))).toMatchObject({
        code: 'QG-132',
        what: expect.stringContaining(head.slice(0, 10))
      })
    }
  )

  test('is refused where the head of the pull request cannot be found at all', async () => {
    const world = {run: onPullRequest(pullRequest()), git: repository(aCommit(head, base), 'tip of main')}
    expect((await refusal(() => subjectOf(null, world))).code).toBe('QG-132')
  })

  test('is none where a commit was made on top of the change', async () => {
    const git = gitOf({
      commit: async revision => (revision === 'HEAD' ? aCommit(head, 'a merge') : aCommit(revision)),
      mergeBase: async (_, commit) => commit
    })
    expect((await subjectOf(null, {run: onPullRequest(pullRequest()), git})).commit).toBe(head)
  })
})

describe('outside of a repository', () => {
  const noRepository = gitOf({commit: async () => Promise.reject(new Error('not a git repository'))})
  const noCommit = gitOf({commit: async () => undefined})

  test.each([noRepository, noCommit])('the command line judges a plain folder', async git => {
    const subject = await subjectOf(null, {run: aRun({onRunner: false, event: 'local'}), git})
    expect(subject).toMatchObject({commit: 'unversioned', tree: null, base: null, pullRequest: null})
  })

  test('the command line cannot compare', async () => {
    const world = {run: aRun({onRunner: false, event: 'local'}), git: noRepository}
    expect((await refusal(() => subjectOf('main', world))).code).toBe('QG-118')
  })

  test.each([noRepository, noCommit])('a runner refuses', async git => {
    expect((await refusal(() => subjectOf(null, {run: aRun(), git}))).code).toBe('QG-118')
  })
})
