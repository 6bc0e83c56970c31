/** A job on a runner: its folders, its tokens and the steps it runs from the bundle. */
import type {ChildProcess} from 'node:child_process'
import {mkdir, mkdtemp, readFile, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {contract as artifactRetention} from '../../../action-artifact-retention/src/contract.ts'
import {contract as canaryDeploy} from '../../../action-canary-deploy/src/contract.ts'
import {contract as perfRegression} from '../../../action-perf-regression/src/contract.ts'
import {contract as qualityGate} from '../../../action-quality-gate/src/contract.ts'
import {contract as sbom} from '../../../action-sbom/src/contract.ts'
import {contract as testPlan} from '../../../action-test-plan/src/contract.ts'
import {tryGit} from '../../../simulator/forge/git.ts'
import type {RequestRecord, TokenPermissions} from '../../../simulator/types.ts'
import {runBundle} from './bundle.ts'
import type {GitHub, Run} from './github.ts'
import {inputVariables} from './inputs.ts'
import {assignmentsIn, type Command, commandsIn} from './step-results.ts'

const contracts = {
  'artifact-retention': artifactRetention,
  'canary-deploy': canaryDeploy,
  'perf-regression': perfRegression,
  'quality-gate': qualityGate,
  sbom,
  'test-plan': testPlan
}

/** What the reusable pull-request path asks of its caller. */
export const callerPermissions: TokenPermissions = {contents: 'read', actions: 'read', 'pull-requests': 'write'}

export type JobOptions = {
  readonly key: string
  /** Displayed name; the key when not given. */
  readonly name?: string
  readonly attempt?: number
  readonly permissions?: TokenPermissions
  /** `clone`: what actions/checkout leaves with its default depth of one commit. `empty`: no checkout ran. */
  readonly workspace?: 'clone' | 'empty'
  /** Another commit than the run's. */
  readonly commit?: string
  readonly strategy?: {readonly 'job-index': number; readonly 'job-total': number}
}

export type Step = {
  readonly inputs?: Readonly<Record<string, string>>
  /** Laid over the runner's environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly watch?: (log: string, child: ChildProcess) => void
  /** Runs the `post` entry with the state that the last step of this job left. */
  readonly post?: boolean
}

export type StepResult = {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The verdict file, while it was there. */
  readonly verdict: string | null
  readonly commands: readonly Command[]
  /** Requests of this step, in their order. */
  readonly requests: readonly RequestRecord[]
}

export type Job = {
  readonly id: number
  readonly workspace: string
  readonly temp: string
  readonly token: string
  readonly environment: Readonly<{GITHUB_REPOSITORY: string}>
  /** Writes a file in the workspace. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<string>
  readonly age: (path: string, milliseconds: number) => Promise<void>
  readonly step: (action: keyof typeof contracts, step?: Step) => Promise<StepResult>
  readonly end: (conclusion: 'success' | 'failure' | 'cancelled') => void
}

export const aJob = async (github: GitHub, run: Run, options: JobOptions): Promise<Job> => {
  const {forge, root} = github
  const {key, name = key, attempt = 1, permissions = callerPermissions, strategy} = options
  const record = forge.createJob({runId: run.record.id, attempt, name})
  record.status = 'in_progress'
  const folder = await mkdtemp(join(root, `${key}-`))
  const [workspace, temp] = [join(folder, 'work', 'shop'), join(folder, '_temp')]
  const event = join(temp, '_github_workflow', 'event.json')
  await mkdir(dirname(event), {recursive: true})
  await writeFile(event, JSON.stringify(run.payload))
  await mkdir(workspace, {recursive: true})
  const token = forge.issueToken(run.record.repository, record.id, permissions)
  if (options.workspace !== 'empty') await checkout(github, run, workspace, options.commit ?? run.commit)
  let steps = 0
  let state: Readonly<Record<string, string>> = {}

  const environment = {
    ...{CI: 'true', GITHUB_ACTIONS: 'true', PATH: process.env.PATH ?? '', HOME: folder, LANG: 'C.UTF-8'},
    ...{RUNNER_TEMP: temp, RUNNER_OS: 'Linux', GITHUB_WORKSPACE: workspace, GITHUB_EVENT_PATH: event},
    ...{GITHUB_REPOSITORY: run.record.repository, GITHUB_EVENT_NAME: run.event, GITHUB_SHA: run.commit},
    ...{GITHUB_REF: run.ref, GITHUB_RUN_ID: String(run.record.id), GITHUB_RUN_ATTEMPT: String(attempt)},
    ...{GITHUB_JOB: key, GITHUB_WORKFLOW: 'CI', GITHUB_ACTOR: 'octocat', GITHUB_SERVER_URL: forge.serverUrl},
    ...{GITHUB_API_URL: forge.apiUrl, GITHUB_GRAPHQL_URL: forge.graphqlUrl},
    ACTIONS_RUNTIME_TOKEN: forge.issueRuntimeToken(record.id),
    ACTIONS_RESULTS_URL: forge.resultsUrl
  }
  const write: Job['write'] = async (path, content) => {
    const file = join(workspace, path)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, content)
    return file
  }
  const contexts = {
    github: {job: key, token},
    job: {check_run_id: record.id, status: 'success'},
    strategy: strategy ?? {'job-index': 0, 'job-total': 1}
  }
  return {
    id: record.id,
    workspace,
    temp,
    token,
    environment,
    write,
    age: async (path, milliseconds) => {
      const then = new Date(Date.now() - milliseconds)
      await utimes(join(workspace, path), then, then)
    },
    step: async (action, {inputs = {}, env = {}, watch, post = false} = {}) => {
      const files = await environmentFiles(join(temp, `step-${++steps}`))
      const before = forge.requests.length
      const ended = await runBundle(`${action}${post ? '-post' : ''}.js`, {
        cwd: workspace,
        env: {
          ...environment,
          ...files,
          ...inputVariables(contracts[action], inputs, contexts),
          ...(post ? state : {}),
          ...env
        },
        ...(watch === undefined ? {} : {watch})
      })
      const outputs = assignmentsIn(await readFile(files.GITHUB_OUTPUT, 'utf8'))
      const saved = assignmentsIn(await readFile(files.GITHUB_STATE, 'utf8'))
      state = Object.fromEntries(Object.entries(saved).map(([name, value]) => [`STATE_${name}`, value]))
      return {
        ...ended,
        outputs,
        verdict: outputs.verdict === undefined ? null : await readFile(outputs.verdict, 'utf8'),
        summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
        commands: commandsIn(ended.stdout),
        requests: forge.requests.slice(before).filter(({jobId}) => jobId === record.id)
      }
    },
    end: conclusion => {
      record.status = 'completed'
      record.conclusion = conclusion
    }
  }
}

const environmentFiles = async (folder: string) => {
  await mkdir(folder)
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md')
  }
  for (const path of Object.values(files)) await writeFile(path, '')
  return files
}

/** Depth 1 of the tested commit, detached, with the remote that later fetches use; the token is not kept. */
const checkout = async ({forge}: GitHub, {record}: Run, workspace: string, commit: string): Promise<void> => {
  const inside = join(workspace, '.git')
  const source = forge.repository(record.repository)?.gitDir ?? ''
  const steps: readonly (readonly string[])[] = [
    ['init', '--quiet', '--initial-branch=main'],
    ['remote', 'add', 'origin', forge.cloneUrl(record.repository)],
    ['fetch', '--quiet', '--no-tags', '--depth=1', `file://${source}`, commit],
    ['checkout', '--quiet', '--detach', commit]
  ]
  for (const step of steps) {
    const {code, stderr} = await tryGit(inside, ['--work-tree', workspace, ...step], {cwd: workspace})
    if (code !== 0) throw new Error(`git ${step[0]}: ${stderr}`)
  }
}
