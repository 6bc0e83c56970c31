/** Reads the forge's bare repositories with the git program: references, files at a commit, whole trees. */
import {execFile} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {raise} from '#core/failure'
import type {Forge} from '../types.ts'
import {unresolvedReference} from './failures.ts'

const execute = promisify(execFile)

export type Commit = {
  readonly repository: string
  readonly commit: string
  /** `refs/tags/v1`, `refs/heads/main`, or the commit itself. */
  readonly ref: string
}

export type Repositories = {
  readonly has: (repository: string) => boolean
  /** A full SHA, a tag or a branch. Raises SIM-105 naming the `uses` that asked. */
  readonly resolve: (repository: string, ref: string, uses: string) => Promise<Commit>
  /** `undefined` where the commit has no such file. */
  readonly read: (repository: string, commit: string, path: string) => Promise<string | undefined>
  readonly changedFiles: (repository: string, from: string, to: string) => Promise<readonly string[]>
  /** The folder that holds the tree of a commit; written once and shared by all jobs. */
  readonly materialise: (repository: string, commit: string) => Promise<string>
}

/** `root` is the folder under which trees of actions are materialised. */
export const openRepositories = (forge: Pick<Forge, 'repository'>, root: string): Repositories => {
  const trees = new Map<string, Promise<string>>()

  const git = async (repository: string, ...args: readonly string[]): Promise<string | undefined> => {
    const found = forge.repository(repository)
    if (found === undefined) return undefined
    try {
      const {stdout} = await execute('git', ['-C', found.gitDir, ...args], {maxBuffer: 1 << 28})
      return stdout
    } catch {
      return undefined
    }
  }

  const commitOf = async (repository: string, revision: string): Promise<string | undefined> =>
    (await git(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`))?.trim()

  const resolve = async (repository: string, ref: string, uses: string): Promise<Commit> => {
    if (forge.repository(repository) === undefined) {
      return raise(unresolvedReference(uses, `There is no repository ${repository}`))
    }
    const candidates = /^[0-9a-f]{40}$/.test(ref)
      ? [ref]
      : ref.startsWith('refs/')
        ? [ref]
        : [`refs/tags/${ref}`, `refs/heads/${ref}`]
    for (const candidate of candidates) {
      const commit = await commitOf(repository, candidate)
      if (commit !== undefined) return {repository, commit, ref: candidate}
    }
    return raise(unresolvedReference(uses, `The repository ${repository} has no tag, branch or full commit \`${ref}\``))
  }

  const unpack = async (repository: string, commit: string): Promise<string> => {
    const folder = join(root, repository, commit)
    if (existsSync(folder)) return folder
    const gitDir = forge.repository(repository)?.gitDir
    if (gitDir === undefined) return raise(unresolvedReference(repository, `There is no repository ${repository}`))
    const partial = `${folder}.${randomUUID()}`
    await mkdir(partial, {recursive: true})
    await execute('sh', ['-c', 'git -C "$1" archive "$2" | tar -x -C "$3"', 'sh', gitDir, commit, partial])
    await mkdir(dirname(folder), {recursive: true})
    try {
      await rename(partial, folder)
    } catch {
      await rm(partial, {recursive: true, force: true})
    }
    return folder
  }

  return {
    has: repository => forge.repository(repository) !== undefined,
    resolve,
    read: (repository, commit, path) => git(repository, 'show', `${commit}:${path}`),
    changedFiles: async (repository, from, to) => {
      const range = /^0+$/.test(from) ? [to] : [from, to]
      const listed = await git(repository, 'diff-tree', '-r', '--root', '--name-only', '--no-commit-id', '-z', ...range)
      return (listed ?? '').split('\0').filter(path => path !== '')
    },
    materialise: (repository, commit) => {
      const key = `${repository}@${commit}`
      const tree = trees.get(key) ?? unpack(repository, commit)
      trees.set(key, tree)
      return tree
    }
  }
}
