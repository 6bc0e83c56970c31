/** The action as a runner runs it: a process of its own with inputs in its environment, that can be killed or cancelled. */
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

const root = resolve(import.meta.dirname, '..', '..', '..')

export type Job = {readonly run: number; readonly attempt: number; readonly job: string}

export type ActionOptions = {
  readonly inputs: Readonly<Record<string, string>>
  readonly job: Job
  readonly phase?: 'main' | 'post'
  /** What the main step saved, for its post step. */
  readonly state?: Readonly<Record<string, string>>
}

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly log: string
}

export type RunningAction = {
  readonly ended: Promise<Ended>
  /** As when the machine goes: the process and those of its group at once. Resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** As the runner cancels a step: SIGINT, after 7.5 s SIGTERM, after 2.5 s SIGKILL, to the process alone. */
  readonly cancel: () => Promise<void>
}

const programOf = (phase: 'main' | 'post'): readonly string[] => {
  const bundle = join(root, 'dist', phase === 'post' ? 'canary-deploy-post.js' : 'canary-deploy.js')
  if (existsSync(bundle)) return [bundle]
  const main = JSON.stringify(join(root, 'entry', 'main.ts'))
  return ['--no-warnings', '-e', `import(${main}).then(({start}) => start('canary-deploy', '${phase}'))`]
}

/** `name<<end`, lines, `end`: how results reach the runner. */
const entriesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^(?<name>[^\n]+?)<<(?<end>[^\n]+)\n(?<value>[\s\S]*?)\n\k<end>$/gm)].map(({groups}) => [
      groups?.name ?? '',
      groups?.value ?? ''
    ])
  )

const files = ['output', 'step_summary', 'state', 'env'] as const

const environmentOf = (folder: string, {inputs, job, state = {}}: ActionOptions): NodeJS.ProcessEnv => {
  const {KUBECONFIG: _, ...inherited} = process.env
  return {
    ...inherited,
    ...Object.fromEntries(files.map(name => [`GITHUB_${name.toUpperCase()}`, join(folder, name)])),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_RUN_ID: String(job.run),
    GITHUB_RUN_ATTEMPT: String(job.attempt),
    GITHUB_JOB: job.job,
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_ACTOR: 'octocat',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:1'
  }
}

export const startAction = (options: ActionOptions): RunningAction => {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-action-'))
  writeFileSync(join(folder, 'event.json'), '{}')
  for (const name of files) writeFileSync(join(folder, name), '')
  const child = spawn(process.execPath, programOf(options.phase ?? 'main'), {
    cwd: root,
    env: environmentOf(folder, options),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  })
  const gone = once(child, 'exit')
  return {
    ended: endOf(child, folder),
    kill: async () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
    },
    cancel: async () => {
      for (const [signal, patience] of ladder) {
        child.kill(signal)
        const left = await Promise.race([gone.then(() => false), wait(patience, true)])
        if (!left) return
      }
    }
  }
}

/** Source: `ProcessInvoker` of actions/runner. */
const ladder = [
  ['SIGINT', 7_500],
  ['SIGTERM', 2_500],
  ['SIGKILL', 5_000]
] as const satisfies readonly (readonly [NodeJS.Signals, number])[]

const endOf = async (child: ChildProcess, folder: string): Promise<Ended> => {
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      log += String(chunk)
    })
  }
  // A Helm that outlives a killed action holds no pipe of it, so `close` comes at once.
  const [code, signal] = await once(child, 'close')
  const read = (name: (typeof files)[number]) => entriesIn(readFileSync(join(folder, name), 'utf8'))
  const [outputs, state] = [read('output'), read('state')]
  rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  return {code, signal, outputs, state, log}
}

/** The action to its end. */
export const runAction = (options: ActionOptions): Promise<Ended> => startAction(options).ended
