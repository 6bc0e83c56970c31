import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {raise} from '#core/failure'
import type {ExecResult, Log} from '#core/world'
import {fetchFailed} from './failures.ts'
import {type CommandOptions, complaint, type GitCommand} from './git-command.ts'
import {withToken} from './git-environment.ts'

/** Fetches what a shallow or stale clone lacks. */
export type History = {
  /** Tries to bring a commit (full id) or the tip of a branch; gives the id of what was fetched. */
  readonly fetch: (revision: string) => Promise<string | undefined>
  /** Yields once after each deepening of the history behind `commits`, until the clone is complete. Nothing for a complete clone. */
  readonly deepen: (commits: readonly string[]) => AsyncIterable<void>
  /** For a partial clone: options that let a command fetch the objects it needs. */
  readonly reading: () => Promise<CommandOptions>
}

type Remote = {readonly name: string; readonly token: string; readonly log: Log}

const steps = ['--deepen=50', '--deepen=500', '--unshallow']

/** Refs, tags, submodules and settings stay as they are: only objects come. */
const quiet = ['fetch', '--quiet', '--no-tags', '--no-prune', '--no-recurse-submodules', '--refmap=']

const unknownToRemote =
  /not our ref|couldn't find remote ref|unadvertised object|no such (remote )?ref|invalid refspec/i

export const historyOf = (git: GitCommand, {name, token, log}: Remote): History => {
  const url = once(async () => {
    const found = await git.attempt(['remote', 'get-url', name])
    return found.code === 0 ? found.stdout.trimEnd() : undefined
  })
  const authenticated = async (): Promise<CommandOptions> => {
    const address = await url()
    return address === undefined ? {} : {environment: environment => withToken(environment, address, token)}
  }
  // One at a time: two fetches would fight for the lock of the shallow file.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const turn = last.then(action, action)
    last = turn
    return turn
  }
  const run = async (args: readonly string[]): Promise<ExecResult> =>
    git.attempt([...quiet, ...args], await authenticated())
  const isShallow = async (): Promise<boolean> =>
    (await git.output(['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  const isPartial = once(async () => (await git.attempt(['config', '--get', `remote.${name}.promisor`])).code === 0)

  const fetchNow = async (revision: string): Promise<string | undefined> => {
    if ((await url()) === undefined) return undefined
    log.debug(`Fetching ${revision} from ${name}`)
    const depth = (await isShallow()) ? ['--depth=1'] : []
    const result = await run([...depth, name, revision])
    if (result.code === 0) return (await git.output(['rev-parse', '--verify', 'FETCH_HEAD'])).trim()
    return unknownToRemote.test(result.stderr) ? undefined : raise(fetchFailed(name, complaint(result)))
  }

  const deepen = async function* (commits: readonly string[]): AsyncGenerator<void> {
    for (const step of steps) {
      if ((await url()) === undefined || !(await isShallow())) return
      log.debug(`Fetching older history from ${name} (${step})`)
      const result = await inTurn(() => run([step, name, ...commits]))
      // A commit that only this clone has cannot be asked for: then the ends of what was cloned are.
      const refused = result.code !== 0 && unknownToRemote.test(result.stderr)
      const ended = refused ? await inTurn(async () => run([step, name, ...(await cutsBehind(git, commits))])) : result
      if (ended.code !== 0) raise(fetchFailed(name, complaint(ended)))
      yield
    }
  }

  return {
    fetch: revision => inTurn(() => fetchNow(revision)),
    deepen,
    reading: async () => ((await isPartial()) ? authenticated() : {})
  }
}

/** The same answer for every caller, asked for once. */
const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}

/** Commits whose parents a shallow clone lacks: https://git-scm.com/docs/shallow */
export const shallowCuts = async (git: GitCommand): Promise<ReadonlySet<string>> => {
  const file = (await git.output(['rev-parse', '--git-path', 'shallow'])).trimEnd()
  const content = await readFile(resolve(git.folder, file), 'utf8').catch(() => '')
  return new Set(content.split('\n').filter(Boolean))
}

const cutsBehind = async (git: GitCommand, commits: readonly string[]): Promise<readonly string[]> => {
  const cuts = await shallowCuts(git)
  return (await git.output(['rev-list', ...commits])).split('\n').filter(commit => cuts.has(commit))
}
