import {appendFile, cp, mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {ForgeRepository} from '../types.ts'
import {git} from './git.ts'
import type {ForgeState} from './state.ts'

/** As on GitHub: any commit can be fetched by its SHA, pull request references are read-only. */
const configuration = `[uploadpack]
	allowReachableSHA1InWant = true
	allowAnySHA1InWant = true
	allowFilter = true
[receive]
	hideRefs = refs/pull
[http]
	receivepack = true
[gc]
	auto = 0
`

const place = (forge: ForgeState, name: string): string => {
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Error(`A repository is named owner/name, not "${name}"`)
  if (forge.repositories.has(name)) throw new Error(`The repository ${name} exists already`)
  return join(forge.root, 'git', `${name}.git`)
}

const keep = (forge: ForgeState, repository: ForgeRepository): ForgeRepository => {
  forge.repositories.set(repository.name, repository)
  return repository
}

/** Makes an empty bare repository. */
export const createRepository = async (
  forge: ForgeState,
  name: string,
  defaultBranch = 'main'
): Promise<ForgeRepository> => {
  const gitDir = place(forge, name)
  await mkdir(gitDir, {recursive: true})
  await git(gitDir, ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, gitDir])
  await appendFile(join(gitDir, 'config'), configuration)
  return keep(forge, {name, gitDir, defaultBranch, forkOf: null})
}

/** Copies a repository with its branches; its pull requests stay behind. */
export const forkRepository = async (forge: ForgeState, of: string, name: string): Promise<ForgeRepository> => {
  const parent = forge.repositories.get(of)
  if (!parent) throw new Error(`There is no repository ${of} to fork`)
  const gitDir = place(forge, name)
  await mkdir(dirname(gitDir), {recursive: true})
  await cp(parent.gitDir, gitDir, {recursive: true})
  const pulls = await git(gitDir, ['for-each-ref', '--format=delete %(refname)', 'refs/pull'])
  await git(gitDir, ['update-ref', '--stdin'], {input: pulls === '' ? '' : `${pulls}\n`})
  return keep(forge, {name, gitDir, defaultBranch: parent.defaultBranch, forkOf: of})
}
