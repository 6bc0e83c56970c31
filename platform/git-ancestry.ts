import {raise} from '#core/failure'
import {gitFailed} from './failures.ts'
import {complaint, type GitCommand} from './git-command.ts'
import {shallowCuts} from './git-history.ts'
import {existing, type Repository} from './git-revision.ts'

/** The best common ancestor, proven also in a shallow clone; undefined when the histories are unrelated. */
export const mergeBase = async (repository: Repository, a: string, b: string): Promise<string | undefined> => {
  const commits = [await existing(repository, a), await existing(repository, b)]
  let found = await provenMergeBase(repository.git, commits)
  if (found.proven) return found.base
  for await (const _ of repository.history.deepen(commits)) {
    found = await provenMergeBase(repository.git, commits)
    if (found.proven) break
  }
  if (!found.proven)
    repository.log.warning(
      `The clone is shallow and cannot be deepened: the merge base of ${a} and ${b} may be an older commit than the true one.`
    )
  return found.base
}

/**
 * In a shallow clone a common ancestor may be found that is not the best one. It is proven when the history of both commits down to it has
 * no cut: then nothing that is missing could be a better ancestor.
 */
const provenMergeBase = async (
  git: GitCommand,
  commits: readonly string[]
): Promise<{base: string | undefined; proven: boolean}> => {
  const cuts = await shallowCuts(git)
  const found = await git.attempt(['merge-base', ...commits])
  if (found.code !== 0 && found.code !== 1) return raise(gitFailed('git merge-base', complaint(found)))
  const base = found.code === 0 ? found.stdout.trim() : undefined
  if (cuts.size === 0) return {base, proven: true}
  const between = await git.output(['rev-list', ...commits, ...(base === undefined ? [] : ['--not', base])])
  return {base, proven: !between.split('\n').some(commit => cuts.has(commit))}
}

/** `from` and its first-parent ancestors, at most `limit`, nearest first. */
export const firstParents = async (repository: Repository, from: string, limit: number): Promise<readonly string[]> => {
  const start = await existing(repository, from)
  const walk = async (): Promise<readonly string[]> =>
    (await repository.git.output(['rev-list', '--first-parent', `--max-count=${limit}`, start]))
      .split('\n')
      .filter(Boolean)
  let found = await walk()
  const isCut = async (): Promise<boolean> =>
    found.length < limit && (await shallowCuts(repository.git)).has(found.at(-1) ?? '')
  if (!(await isCut())) return found
  for await (const _ of repository.history.deepen([start])) {
    found = await walk()
    if (!(await isCut())) break
  }
  return found
}
