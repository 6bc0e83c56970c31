/** What commits hold: the text of one file, and the difference of two. */
import {join} from 'node:path'
import {parseDiff} from '#core/diff'
import {messageOf, raise} from '#core/failure'
import type {FileChange} from '#core/world'
import {gitFailed} from './failures.ts'
import type {Environment} from './git-environment.ts'
import {existing, type Repository} from './git-revision.ts'

/** The text as it was committed, links inside the commit followed; undefined when there is no such file. */
export const show = async (repository: Repository, revision: string, path: string): Promise<string | undefined> => {
  const commit = await existing(repository, revision)
  const name = path.replaceAll('\\', '/').replace(/^(\.\/)+/, '')
  if (/[\0\n]/.test(name)) return undefined
  const {environment} = await repository.history.reading()
  const answer = await repository.git.output(['cat-file', '--batch', '--follow-symlinks'], {
    input: `${commit}:${name}\n`,
    ...(environment === undefined ? {} : {environment})
  })
  const end = answer.indexOf('\n')
  return / blob \d+$/.test(answer.slice(0, end)) ? answer.slice(end + 1, -1) : undefined
}

const diffArguments = [
  'diff-tree',
  '-r',
  '-z',
  '--raw',
  '--patch',
  '--full-index',
  '--unified=0',
  '--inter-hunk-context=0',
  '--find-renames=50%',
  '-l3000',
  '--diff-algorithm=myers',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--submodule=short',
  '--ignore-submodules=none',
  '-O/dev/null'
]

/** Raises TW-144 when git fails or prints what cannot be understood. */
export const diff = async (repository: Repository, base: string, head: string): Promise<readonly FileChange[]> => {
  const {git, history} = repository
  const commits = [await existing(repository, base), await existing(repository, head)]
  const {environment: fetching = (given: Environment) => given} = await history.reading()
  const output = await git.output([...diffArguments, ...commits], {
    folder: git.gitDir,
    environment: given => fetching(withoutAttributes(given, git.gitDir))
  })
  try {
    return parseDiff(output)
  } catch (thrown) {
    return raise(gitFailed('git diff-tree', `something that cannot be understood: ${messageOf(thrown)}`), thrown)
  }
}

/**
 * A change must not hide its lines by calling a file binary in `.gitattributes`: git looks for that file in the work tree
 * and in the index, so it is shown a work tree and an index that have none.
 */
const withoutAttributes = (environment: Environment, gitDir: string): Environment => ({
  ...environment,
  GIT_DIR: gitDir,
  GIT_WORK_TREE: gitDir,
  GIT_INDEX_FILE: join(gitDir, 'towpath-no-index')
})
