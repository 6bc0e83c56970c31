/** The world of an action on a runner: every adapter, from the environment the runner gives. */
import {readFile} from 'node:fs/promises'
import {FailureError} from '#core/failure'
import type {Annotation} from '#core/outcome'
import type {Exec, Log, World} from '#core/world'
import {openArchive} from './archive/open.ts'
import {runArtifacts} from './artifacts.ts'
import {systemClock} from './clock.ts'
import {readContext} from './context.ts'
import {appendOutput, appendSummary} from './env-files.ts'
import {exec} from './exec.ts'
import {jobCancelled} from './failures.ts'
import {localFiles} from './files.ts'
import {localGit} from './git.ts'
import {githubClient} from './github/client.ts'
import {systemHttp} from './http.ts'
import {lazyCluster} from './kubernetes/lazy.ts'
import {githubLedger} from './ledger/github.ts'
import {runnerLog} from './log.ts'
import {annotationCommand} from './log-commands.ts'
import {localMachine} from './machine.ts'
import {systemRandom} from './random.ts'
import {runnerState} from './state.ts'
import {githubStorage} from './storage/github.ts'

/** An action while it runs: its inputs, its log, and where its results go. */
export type RunningAction = {
  readonly log: Log
  /** The text of an input; empty where it is absent. */
  readonly input: (name: string) => string
  readonly world: () => Promise<World>
  readonly setOutput: (name: string, value: string) => void
  readonly appendSummary: (markdown: string) => Promise<void>
  readonly annotate: (annotations: readonly Annotation[]) => void
  readonly close: () => void
}

type Environment = Readonly<Record<string, string | undefined>>

/** Opens the world of this process. SIGINT and SIGTERM, by which the runner cancels a job, abort `World.signal`. */
export const openAction = (env: Environment = process.env): RunningAction => {
  const write = (text: string): void => void process.stdout.write(text)
  const log = runnerLog(write)
  const cancelled = new AbortController()
  const cancel = (): void => cancelled.abort(new FailureError(jobCancelled()))
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  const input = (name: string): string => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
  return {
    log,
    input,
    world: () => runnerWorld(env, input('token').trim(), log, cancelled.signal),
    setOutput: (name, value) => appendOutput(env, systemRandom, name, value),
    appendSummary: async markdown => appendSummary(env, markdown),
    annotate: annotations => {
      for (const annotation of annotations) write(annotationCommand(annotation))
    },
    close: () => {
      process.off('SIGINT', cancel)
      process.off('SIGTERM', cancel)
    }
  }
}

const runnerWorld = async (env: Environment, token: string, log: Log, signal: AbortSignal): Promise<World> => {
  const run = await readContext(env, path => readFile(path, 'utf8'))
  const api = {
    token,
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    graphqlUrl: env.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    repository: run.repository,
    clock: systemClock,
    random: systemRandom,
    log,
    signal
  }
  const stoppable: Exec = (command, args, options = {}) => exec(command, args, {signal, ...options})
  return {
    run,
    files: localFiles(run.workspace, run.temp),
    git: localGit({cwd: run.workspace, exec: stoppable, log, ...(token === '' ? {} : {token})}),
    github: githubClient(api),
    artifacts: runArtifacts({env, log}),
    ledger: githubLedger(api),
    storage: githubStorage(api),
    archive: openArchive(run.workspace, env, api),
    // Not stopped by a cancelled job: a deployment then still takes its traffic back.
    cluster: lazyCluster({env, workspace: run.workspace, exec, clock: systemClock, random: systemRandom, log}),
    http: systemHttp,
    exec: stoppable,
    machine: localMachine(env),
    clock: systemClock,
    random: systemRandom,
    log,
    state: runnerState(env, systemRandom),
    signal
  }
}
