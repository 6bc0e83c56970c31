/** Commits made straight in a bare repository, without a work tree or an index of anybody. */
import {randomUUID} from 'node:crypto'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {git} from '../forge/git.ts'
import type {ForgeRepository} from '../types.ts'

export type CommitRequest = {
  readonly branch: string
  readonly message: string
  readonly author: string
  readonly parents: readonly string[]
}

/** Text by path; null deletes. */
export type Files = Readonly<Record<string, string | null>>

type Run = (args: readonly string[], options?: {readonly input?: string; readonly cwd?: string}) => Promise<string>

/** Fixed, so that equal content gives equal commits. */
const committedAt = '2026-01-01T00:00:00Z'

const withIndex = async <T>({gitDir}: ForgeRepository, body: (run: Run) => Promise<T>): Promise<T> => {
  const index = join(gitDir, `index-${randomUUID()}`)
  try {
    return await body((args, options) => git(gitDir, args, {...options, env: {GIT_INDEX_FILE: index}}))
  } finally {
    await rm(index, {force: true})
  }
}

const change = async (run: Run, files: Files): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) {
      // Mode 0 deletes; `--force-remove` would ask for a work tree, which a bare repository has not.
      await run(['update-index', '-z', '--index-info'], {input: `0 ${'0'.repeat(40)}\t${path}\0`})
      continue
    }
    const blob = await run(['hash-object', '-w', '--stdin'], {input: text})
    await run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`])
  }
}

const commit = async (repository: ForgeRepository, tree: string, request: CommitRequest): Promise<string> => {
  const {branch, message, author, parents} = request
  const identity = {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: `${author}@users.noreply.github.com`,
    GIT_AUTHOR_DATE: committedAt,
    GIT_COMMITTER_DATE: committedAt
  }
  const given = parents.flatMap(parent => ['-p', parent])
  const made = await git(repository.gitDir, ['commit-tree', tree, ...given], {input: message, env: identity})
  await git(repository.gitDir, ['update-ref', `refs/heads/${branch}`, made])
  return made
}

/**
 * Commits everything in a folder that its .gitignore does not name, saved or not, known to git or not. `edit` gives the
 * files that shall read otherwise.
 */
export const commitFolder = (
  repository: ForgeRepository,
  folder: string,
  request: CommitRequest,
  edit: Files = {}
): Promise<string> =>
  withIndex(repository, async run => {
    const add = [
      '-c',
      'core.bare=false',
      '-c',
      'advice.addEmbeddedRepo=false',
      '--work-tree',
      folder,
      'add',
      '--all',
      '.'
    ]
    await run(add, {cwd: folder})
    await change(run, edit)
    return commit(repository, await run(['write-tree']), request)
  })

/** Commits the tree of `from` with some files changed. */
export const commitFiles = (
  repository: ForgeRepository,
  from: string,
  files: Files,
  request: CommitRequest
): Promise<string> =>
  withIndex(repository, async run => {
    await run(['read-tree', from])
    await change(run, files)
    return commit(repository, await run(['write-tree']), request)
  })

/** Paths below `prefix` in a commit. */
export const pathsOf = async ({gitDir}: ForgeRepository, commit: string, prefix = ''): Promise<readonly string[]> => {
  const listed = await git(gitDir, [
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    commit,
    ...(prefix === '' ? [] : ['--', prefix])
  ])
  return listed.split('\0').filter(path => path !== '')
}

export const textOf = ({gitDir}: ForgeRepository, commit: string, path: string): Promise<string> =>
  git(gitDir, ['show', `${commit}:${path}`]).then(text => `${text}\n`)
