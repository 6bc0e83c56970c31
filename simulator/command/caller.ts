/** The repository in the current folder, as it is committed, inside the forge. */
import {execFile} from 'node:child_process'
import {basename} from 'node:path'
import {promisify} from 'node:util'
import {messageOf, raise} from '#core/failure'
import {git, tryGit} from '../forge/git.ts'
import type {Forge, ForgeRepository} from '../types.ts'
import {commitFiles, pathsOf, textOf} from './commits.ts'
import {noRepository} from './failures.ts'
import {type Library, pinCallers} from './library.ts'

const execute = promisify(execFile)

export type Caller = {
  readonly root: string
  readonly branch: string
  readonly commit: string
  /** Paths that differ from the last commit. */
  readonly uncommitted: number
  readonly author: string
}

/** Raises SIM-202 where there is no repository or no commit. */
export const openCaller = async (folder: string): Promise<Caller> => {
  const ask = async (...args: readonly string[]): Promise<string> => {
    const {stdout} = await execute('git', ['-C', folder, ...args])
    return stdout.trimEnd()
  }
  const root = await ask('rev-parse', '--show-toplevel').catch((thrown: unknown) =>
    raise(noRepository(folder, `git finds none (${lastLine(messageOf(thrown))})`))
  )
  const commit = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').catch(() =>
    raise(noRepository(folder, 'nothing was committed yet'))
  )
  const branch = await ask('symbolic-ref', '--short', '--quiet', 'HEAD').catch(() => 'detached-head')
  const changed = await ask('status', '--porcelain')
  const author = await ask('log', '-1', '--format=%an').catch(() => '')
  const login = author.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return {
    root,
    branch,
    commit,
    uncommitted: changed === '' ? 0 : changed.split('\n').length,
    author: login || 'somebody'
  }
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''

export type PublishedCaller = {
  readonly repository: ForgeRepository
  readonly branch: string
  readonly commit: string
  readonly parents: readonly string[]
}

const nameOf = (root: string): string => `local/${basename(root).replace(/[^\w.-]+/g, '-') || 'repository'}`

const defaultBranchOf = async (root: string, branch: string): Promise<string> => {
  const {stdout} = await execute('git', ['-C', root, 'for-each-ref', '--format=%(refname:short)', 'refs/heads'])
  const branches = stdout.split('\n')
  return ['main', 'master', 'trunk'].find(name => branches.includes(name)) ?? branch
}

/** All branches and tags, as `local/<folder>`. */
export const publishCaller = async (forge: Forge, {root, branch, commit}: Caller): Promise<PublishedCaller> => {
  const repository = await forge.createRepository(nameOf(root), await defaultBranchOf(root, branch))
  const refs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*', 'HEAD']
  await git(repository.gitDir, ['fetch', '--quiet', '--update-shallow', root, ...refs], {env: ownGit()})
  await git(repository.gitDir, ['update-ref', `refs/heads/${branch}`, commit])
  const parents = (await git(repository.gitDir, ['log', '-1', '--format=%P', commit])).split(' ')
  return {repository, branch, commit, parents: parents.filter(parent => parent !== '')}
}

export type PinnedCaller = {readonly caller: PublishedCaller; readonly replaced: readonly string[]}

/**
 * Where the workflows name commits of Towpath that are not this checkout's, the newest commit is replaced by one that
 * differs in this alone and keeps its parents.
 */
export const pinCaller = async (caller: PublishedCaller, author: string, library: Library): Promise<PinnedCaller> => {
  const {repository, branch, commit, parents} = caller
  const paths = await pathsOf(repository, commit, '.github')
  const {files, replaced} = await pinCallers(paths, path => textOf(repository, commit, path), library)
  if (replaced.length === 0) return {caller, replaced}
  const message = await git(repository.gitDir, ['log', '-1', '--format=%B', commit])
  const pinned = await commitFiles(repository, commit, files, {branch, message: `${message}\n`, author, parents})
  return {caller: {...caller, commit: pinned}, replaced}
}

/** For reading the user's repository the user's own configuration counts: it may say that the folder is safe. */
const ownGit = (): Record<string, string> => ({
  HOME: process.env.HOME ?? '',
  GIT_CONFIG_NOSYSTEM: '0',
  GIT_CONFIG_GLOBAL: `${process.env.HOME ?? ''}/.gitconfig`
})

/** The branch a pull request of this commit would be merged into; made from the commit before where there is none. */
export const baseBranchFor = async ({repository, branch, parents}: PublishedCaller): Promise<string | null> => {
  const {defaultBranch, gitDir} = repository
  if (branch !== defaultBranch) return defaultBranch
  const [before] = parents
  if (before === undefined) return null
  const made = 'before-this-commit'
  const {code} = await tryGit(gitDir, ['update-ref', `refs/heads/${made}`, before])
  return code === 0 ? made : null
}
