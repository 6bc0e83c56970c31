import type {Exec, Git, Log} from '#core/world'
import {firstParents, mergeBase} from './git-ancestry.ts'
import {checkout} from './git-checkout.ts'
import {openRepository} from './git-command.ts'
import {diff, show} from './git-content.ts'
import {historyOf} from './git-history.ts'
import {commitOf, type Repository} from './git-revision.ts'

export type GitOptions = {
  /** Any folder of the repository. Paths always count from the root of the work tree. */
  readonly cwd: string
  readonly exec: Exec
  readonly log: Log
  /** For fetching only; given to the single command in its environment, never written. */
  readonly token?: string
  /** `origin` when not given. */
  readonly remote?: string
}

/**
 * The repository on this machine, read with the `git` program whatever its settings are. History that a shallow clone lacks is fetched as needed.
 * Every method raises TW-131 (no git), TW-140 (no repository), TW-143 (fetch refused), TW-144 (git failed);
 * `show`, `diff`, `mergeBase`, `firstParents` and `checkout` raise TW-142 for a revision that does not exist.
 */
export const localGit = (options: GitOptions): Git => {
  let opened: Promise<Repository> | undefined
  const repository = (): Promise<Repository> => {
    opened ??= open(options)
    return opened
  }
  return {
    commit: async revision => commitOf(await repository(), revision),
    mergeBase: async (a, b) => mergeBase(await repository(), a, b),
    firstParents: async (from, limit) => firstParents(await repository(), from, limit),
    show: async (revision, path) => show(await repository(), revision, path),
    diff: async (base, head) => diff(await repository(), base, head),
    tracked: async () => {
      const {git} = await repository()
      return new Set((await git.output(['ls-files', '-z', '--full-name'])).split('\0').filter(path => path !== ''))
    },
    checkout: async (revision, into) => checkout(await repository(), revision, into)
  }
}

const open = async ({cwd, exec, log, token = '', remote = 'origin'}: GitOptions): Promise<Repository> => {
  const git = await openRepository(cwd, exec)
  return {git, history: historyOf(git, {name: remote, token, log}), remote, log}
}
