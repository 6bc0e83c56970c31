/** The files of a commit in a folder of their own. */
import {raise} from '#core/failure'
import type {CheckedOut} from '#core/world'
import {gitFailed} from './failures.ts'
import {complaint} from './git-command.ts'
import {existing, type Repository} from './git-revision.ts'

/** A large tree on a slow disk takes minutes. */
const timeout = 15 * 60_000

/**
 * A detached work tree, so that tools which ask git for their version find one; `into` is an empty folder. Hooks do not run, submodules are not
 * filled. `remove` deletes folder and registration, also when the command that ran there left files behind.
 */
export const checkout = async (repository: Repository, revision: string, into: string): Promise<CheckedOut> => {
  const {git, history} = repository
  const commit = await existing(repository, revision)
  const made = await git.attempt(['worktree', 'add', '--quiet', '--force', '--detach', into, commit], {
    ...(await history.reading()),
    timeout
  })
  if (made.code !== 0) return raise(gitFailed('git worktree add', complaint(made)))
  return {
    commit,
    folder: into,
    remove: async () => {
      const removed = await git.attempt(['worktree', 'remove', '--force', '--force', into], {timeout})
      if (removed.code !== 0) raise(gitFailed('git worktree remove', complaint(removed)))
    }
  }
}
