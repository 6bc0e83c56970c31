/** The repositories of the demo: the library, the consumer, and what people change in it. */

import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {commitFiles, commitFolder, textOf} from '../command/commits.ts'
import {type Library, pinCallers, publishLibrary} from '../command/library.ts'
import type {Forge, ForgeRepository, PullRequest} from '../types.ts'
import {type Changes, edited, type Scenario} from './scenario.ts'

export type DemoWorld = {
  readonly forge: Forge
  readonly library: Library
  readonly consumer: ForgeRepository
  /** The commit on main. */
  readonly main: string
}

export const consumerName = 'demo-org/sample-service'
const callers = ['main', 'maintenance', 'pull-request'].map(name => `.github/workflows/${name}.yml`)

/** The library from this checkout, and the sample service pinned to its commit. */
export const buildWorld = async (forge: Forge, checkout: string): Promise<DemoWorld> => {
  const library = await publishLibrary(forge, checkout)
  const consumer = await forge.createRepository(consumerName)
  const folder = join(checkout, 'examples', 'sample-service')
  const {files} = await pinCallers(callers, path => readFile(join(folder, path), 'utf8'), library)
  const request = {branch: 'main', message: 'A service for locks and tolls\n', author: 'keeper', parents: []}
  return {forge, library, consumer, main: await commitFolder(consumer, folder, request, files)}
}

const applied = async (
  repository: ForgeRepository,
  commit: string,
  changes: Changes
): Promise<Record<string, string>> => {
  const files: Record<string, string> = {}
  for (const [path, change] of Object.entries(changes)) {
    files[path] = typeof change === 'string' ? change : edited(path, await textOf(repository, commit, path), change)
  }
  return files
}

export type Proposal = {readonly pull: PullRequest; readonly head: ForgeRepository}

/** Commits the change on its branch, in a fork where the author has one, and opens the pull request. */
export const propose = async ({forge, consumer, main}: DemoWorld, scenario: Scenario): Promise<Proposal> => {
  const {title, author, branch} = scenario
  const head = scenario.fork ? await forge.fork(consumerName, `${author}/sample-service`) : consumer
  const files = await applied(head, main, scenario.changes)
  await commitFiles(head, main, files, {branch, message: `${title}\n`, author, parents: [main]})
  const pull = await forge.openPullRequest({
    repository: consumerName,
    title,
    author,
    headRepository: head.name,
    headBranch: branch,
    baseBranch: 'main'
  })
  return {pull, head}
}
