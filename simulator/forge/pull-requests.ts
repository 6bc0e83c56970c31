import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Forge, ForgeRepository, PullRequest} from '../types.ts'
import {git, resolveObject, tryGit} from './git.ts'
import type {ForgeState} from './state.ts'
import {writeCommit} from './tree.ts'

/** Fixed, so that the same pull request always has the same merge commit. */
const mergedAt = {
  GIT_AUTHOR_NAME: 'GitHub',
  GIT_AUTHOR_EMAIL: 'noreply@github.com',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z'
}

const conflict = 1

/** The merged tree by way of a temporary work tree, for a git that cannot merge without one; null on conflict. */
export const mergeInWorktree = async (gitDir: string, base: string, head: string): Promise<string | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'forge-merge-'))
  const worktree = join(folder, 'tree')
  try {
    await git(gitDir, ['worktree', 'add', '--quiet', '--detach', worktree, base])
    const inside = join(worktree, '.git')
    const merged = await tryGit(inside, ['merge', '--quiet', '--no-commit', '--no-ff', head], {cwd: worktree})
    if (merged.code === conflict) return null
    if (merged.code !== 0) throw new Error(`git merge exited with ${merged.code}: ${merged.stderr}`)
    return await git(inside, ['write-tree'], {cwd: worktree})
  } finally {
    await rm(folder, {recursive: true, force: true})
    await git(gitDir, ['worktree', 'prune'])
  }
}

/** The tree of merging two commits, null where they conflict. `merge-tree --write-tree` came with git 2.38. */
export const mergeTrees = async (gitDir: string, base: string, head: string): Promise<string | null> => {
  const merged = await tryGit(gitDir, ['merge-tree', '--write-tree', '--no-messages', base, head])
  if (merged.code === conflict) return null
  if (merged.code === 0) return merged.stdout.toString().trim()
  return mergeInWorktree(gitDir, base, head)
}

const known = (forge: ForgeState, name: string): ForgeRepository => {
  const repository = forge.repositories.get(name)
  if (!repository) throw new Error(`There is no repository ${name}`)
  return repository
}

const branchHead = async (repository: ForgeRepository, branch: string): Promise<string> => {
  const sha = await resolveObject(repository.gitDir, `refs/heads/${branch}`, 'commit')
  if (sha === undefined) throw new Error(`${repository.name} has no branch ${branch}`)
  return sha
}

/** Opens a pull request: fetches the head, makes refs/pull/N/head and, unless they conflict, refs/pull/N/merge. */
export const openPullRequest = async (
  forge: ForgeState,
  request: Parameters<Forge['openPullRequest']>[0]
): Promise<PullRequest> => {
  const repository = known(forge, request.repository)
  const source = known(forge, request.headRepository)
  const headSha = await branchHead(source, request.headBranch)
  const baseSha = await branchHead(repository, request.baseBranch)
  // Numbers are unique in the whole forge: comment records name a pull request by its number alone.
  const number = forge.next('pull')
  const {gitDir} = repository
  await git(gitDir, ['fetch', '--quiet', source.gitDir, `+refs/heads/${request.headBranch}:refs/pull/${number}/head`])
  const tree = await mergeTrees(gitDir, baseSha, headSha)
  const message = `Merge ${headSha} into ${baseSha}`
  const mergeSha = tree === null ? null : await writeCommit(gitDir, tree, [baseSha, headSha], message, mergedAt)
  if (mergeSha !== null) await git(gitDir, ['update-ref', `refs/pull/${number}/merge`, mergeSha])
  const pull: PullRequest = {...request, number, headSha, baseSha, mergeSha}
  forge.pullRequests.push(pull)
  return pull
}
