/** The action as a job runs it, in a process of its own, against the cluster of a test. */
import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Bed, programs} from './bed.ts'

export type Major = 3 | 4

/** Inputs of the action; undefined leaves one out that is given otherwise. */
export type Given = Readonly<Record<string, string | undefined>>

export type Acted = {
  readonly code: number | null
  readonly outputs: Readonly<Record<string, string>>
  /** Standard output and error. */
  readonly said: string
  readonly summary: string
  /** Path of a file that an output names, as JSON; null where there is none. */
  readonly file: (output: 'plan' | 'state') => unknown
  readonly milliseconds: number
}

const entry = pathToFileURL(join(import.meta.dirname, '..', '..', 'entry', 'main.ts')).href

/** `name<<delimiter … delimiter`, as jobs hand outputs on. */
const outputsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/^(?<name>[^\n=<]+)(?:<<(?<end>\S+)\n(?<long>[\s\S]*?)\n?\k<end>$|=(?<short>.*)$)/gm)].map(
      ({groups}) => [groups?.name ?? '', groups?.long ?? groups?.short ?? '']
    )
  )

/** Short waits, and everything the action must be told on the bed. */
const usual = (bed: Bed, major: Major): Given => ({
  kubeconfig: bed.kubeconfig,
  helm: join(programs, `helm${major}`),
  steps: '50, 100',
  'step-duration': '1s',
  'drain-time': '1s',
  'scrape-interval': '1s',
  'converge-deadline': '20s',
  'progress-deadline': '60s',
  'helm-timeout': '60s',
  'lock-timeout': '5s'
})

const environmentOf = (temp: string, job: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: temp,
  NODE_COMPILE_CACHE: join(tmpdir(), 'towpath-compiled'),
  GITHUB_OUTPUT: join(temp, 'output'),
  GITHUB_STEP_SUMMARY: join(temp, 'summary'),
  GITHUB_STATE: join(temp, 'state'),
  GITHUB_ENV: join(temp, 'env'),
  GITHUB_EVENT_PATH: join(temp, 'event.json'),
  GITHUB_WORKSPACE: temp,
  RUNNER_TEMP: temp,
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: job,
  GITHUB_SHA: '0'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_ACTOR: 'octo',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'http://127.0.0.1:1'
})

/** Arguments that make Node run the action from the sources. */
const fromSources = ['--no-warnings', '--input-type=module', '-e', `(await import('${entry}')).start('canary-deploy')`]

/** What jobs download, where it has been built. */
export const bundle = join(import.meta.dirname, '..', '..', 'dist', 'canary-deploy.js')

/** Runs one mode to its end. `given` comes over `usual`; `heard` is told what the action has said so far. */
export const act = (
  bed: Bed,
  major: Major,
  mode: string,
  given: Given,
  heard: (said: string) => void = () => undefined,
  program: readonly string[] = fromSources
): Promise<Acted> => {
  const temp = mkdtempSync(join(tmpdir(), 'towpath-act-'))
  for (const name of ['output', 'summary', 'state', 'env']) writeFileSync(join(temp, name), '')
  writeFileSync(join(temp, 'event.json'), '{}')
  const inputs = Object.entries({mode, ...usual(bed, major), ...given}).flatMap(([name, value]) =>
    value === undefined ? [] : [[`INPUT_${name.toUpperCase()}`, value]]
  )
  const begun = Date.now()
  const child = spawn(process.execPath, program, {
    env: {...environmentOf(temp, `deploy-${given.release ?? ''}`), ...Object.fromEntries(inputs)},
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  const hear = (chunk: unknown): void => {
    said += String(chunk)
    heard(said)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      const outputs = outputsIn(readFileSync(join(temp, 'output'), 'utf8'))
      const file: Acted['file'] = output => {
        const path = outputs[output]
        return path === undefined || !existsSync(path) ? null : JSON.parse(readFileSync(path, 'utf8'))
      }
      const summary = readFileSync(join(temp, 'summary'), 'utf8')
      resolve({code, outputs, said, summary, file, milliseconds: Date.now() - begun})
    })
  })
}
