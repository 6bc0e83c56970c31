/** One bad input and what people are told about it. */
import {verdictSchema} from '../../../core/verdict.ts'
import type {Ended} from './bundle.ts'
import {needs, writeReports} from './gate.ts'
import type {GitHub, Run, Tree} from './github.ts'
import {aJob, type Job, type JobOptions, type Step, type StepResult} from './job.ts'
import type {Case} from './reports.ts'

export type FailureCase = {
  readonly code: string
  /** The bad input: completes "…, when". */
  readonly when: string
  /** A part of the remedy that a person reads. */
  readonly remedy: string
  readonly raise: (github: GitHub) => Promise<StepResult | Ended>
}

export type Told = {
  readonly code: number | null
  readonly decision: string | undefined
  readonly log: string
  /** Log with its commands decoded, summary and verdict: everything that says something. */
  readonly everything: string
}

export const told = (result: StepResult | Ended): Told => {
  const {code, log} = result
  if (!('outputs' in result)) return {code, decision: undefined, log, everything: log}
  const messages = result.commands.filter(({name}) => name !== 'debug').map(({message}) => message)
  const written = result.verdict === null ? [] : sentencesOf(result.verdict)
  const everything = [log, ...messages, result.summary, ...written].join('\n')
  return {code, decision: result.outputs.decision, log, everything}
}

const sentencesOf = (verdict: string): readonly string[] => {
  const {diagnostics, baseline, metrics} = verdictSchema.parse(JSON.parse(verdict))
  return [
    ...diagnostics.map(({code, message, fix}) => `${code}: ${message} ${fix ?? ''}`),
    baseline.detail,
    ...Object.values(metrics).map(({why}) => why ?? '')
  ]
}

/** So that no case can pass, whatever it is about. */
export const red: readonly Case[] = [{name: 'adds', failure: 'expected 2 to be 3'}]

type Alone = Partial<JobOptions> &
  Pick<Step, 'env' | 'watch'> & {
    readonly inputs?: Readonly<Record<string, string>>
    /** The commit's own files, of a push; a pull request over them where `pull` is given. */
    readonly files?: Tree
    readonly pull?: Tree
    /** Prepares the workspace in place of the usual reports. */
    readonly prepare?: (job: Job, run: Run) => Promise<unknown>
    readonly after?: (job: Job) => Promise<unknown>
  }

/** One job that judges its own reports, in which a test fails. */
export const alone = async (github: GitHub, given: Alone): Promise<StepResult> => {
  const {inputs = {}, files, pull, prepare, after, env, watch, ...options} = given
  const repository = await github.repository(files)
  const run = pull === undefined ? await github.push(repository) : await github.pullRequest(repository, pull)
  const job = await aJob(github, run, {key: 'test', ...options})
  if (prepare === undefined) await writeReports(job, {cases: red})
  else await prepare(job, run)
  await after?.(job)
  const step = {inputs, ...(env === undefined ? {} : {env}), ...(watch === undefined ? {} : {watch})}
  return job.step('quality-gate', step)
}

/** The plan of a workspace that holds only these files. */
export const plan = async (
  github: GitHub,
  config: string | Uint8Array | null,
  inputs: Readonly<Record<string, string>> = {},
  prepare?: (job: Job) => Promise<unknown>
): Promise<StepResult> => {
  const job = await aJob(github, await github.push(await github.repository()), {key: 'plan', workspace: 'empty'})
  if (config !== null) await job.write('.github/towpath.yml', config)
  await prepare?.(job)
  return job.step('test-plan', {inputs})
}

/** `toJSON(needs)` with one job `unit`. */
export const needsUnit = needs({unit: 'success'})
