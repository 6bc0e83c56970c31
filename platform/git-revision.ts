/** From what a person or an event names to a commit that is here. */
import {raise} from '#core/failure'
import type {CommitInfo, Log} from '#core/world'
import {gitFailed, unknownRevision} from './failures.ts'
import type {GitCommand} from './git-command.ts'
import type {History} from './git-history.ts'

export type Repository = {
  readonly git: GitCommand
  readonly history: History
  readonly remote: string
  readonly log: Log
}

/** What may be a full id or the name of a branch, and is surely no option, range or expression: https://git-scm.com/docs/git-check-ref-format */
const refName = /^(?!-)[^\s~^:?*[\\\0-\x20\x7f]+$/

export const commitOf = async (repository: Repository, revision: string): Promise<CommitInfo | undefined> => {
  const id = await resolve(repository, revision)
  if (id === undefined) return undefined
  const object = await repository.git.output(['cat-file', 'commit', id], await repository.history.reading())
  const header = object.slice(0, object.indexOf('\n\n') + 1)
  const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1]
  if (tree === undefined) return raise(gitFailed('git cat-file commit', `the commit ${id} has no tree`))
  return {commit: id, tree, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)}
}

/** The full id of a commit that is here, after fetching it where needed. */
const resolve = async ({git, history, remote}: Repository, revision: string): Promise<string | undefined> => {
  const here = (await verify(git, revision)) ?? (await verify(git, `refs/remotes/${remote}/${revision}`))
  if (here !== undefined || !refName.test(revision) || revision === 'HEAD') return here
  const branch = revision.startsWith(`${remote}/`) ? revision.slice(remote.length + 1) : revision
  const fetched = await history.fetch(branch)
  return fetched === undefined ? undefined : verify(git, fetched)
}

const verify = async (git: GitCommand, revision: string): Promise<string | undefined> => {
  if (revision === '' || revision.startsWith('-') || /[\0-\x1f]/.test(revision)) return undefined
  const found = await git.attempt(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  return found.code === 0 ? found.stdout.trim() : undefined
}

/** The full id of a commit; raises TW-142 when it is neither here nor at the remote. */
export const existing = async (repository: Repository, revision: string): Promise<string> =>
  (await resolve(repository, revision)) ?? raise(unknownRevision(revision))
