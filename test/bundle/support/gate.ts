/** The steps of the quality gate as callers wire them: collect in the jobs that test, judge in a job of its own. */
import {type Verdict, verdictSchema} from '../../../core/verdict.ts'
import type {GitHub, Run} from './github.ts'
import {aJob, type Job, type JobOptions, type StepResult} from './job.ts'
import {type Case, junit, lcov, passing} from './reports.ts'

type Inputs = Readonly<Record<string, string>>

/** The verdict file, held against the published schema. */
export const verdictOf = ({verdict, log}: StepResult): Verdict => {
  if (verdict === null) throw new Error(`There is no verdict:\n${log}`)
  return verdictSchema.parse(JSON.parse(verdict))
}

/** `toJSON(needs)` of the gate job. */
export const needs = (results: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(results).map(([job, result]) => [job, {result, outputs: {}}])))

export type Tested = {
  readonly key: string
  readonly inputs?: Inputs
  readonly cases?: readonly Case[]
  /** How many of the ten lines of src/cart.js ran; null: no coverage report. */
  readonly hit?: number | null
} & Omit<JobOptions, 'key'>

/** Four passing tests and full coverage, unless told otherwise. */
export const writeReports = async (job: Job, {cases = passing(4), hit = 10}: Pick<Tested, 'cases' | 'hit'> = {}) => {
  await job.write('reports/junit.xml', junit(cases))
  if (hit !== null) await job.write('reports/lcov.info', lcov('src/cart.js', hit, 10))
}

/** A job that tested and collected. It has no permission at all. */
export const collects = async (github: GitHub, run: Run, tested: Tested): Promise<StepResult> => {
  const job = await aJob(github, run, {permissions: {}, ...tested})
  await writeReports(job, tested)
  const collected = await job.step('quality-gate', {inputs: {mode: 'collect', ...tested.inputs}})
  job.end(collected.code === 0 ? 'success' : 'failure')
  return collected
}

export const judges = async (
  github: GitHub,
  run: Run,
  inputs: Inputs,
  options: Partial<JobOptions> = {}
): Promise<StepResult> => {
  const job = await aJob(github, run, {key: 'gate', ...options})
  return job.step('quality-gate', {inputs: {mode: 'judge', ...inputs}})
}

/** One job that tests, collects and judges. */
export const standsAlone = async (
  github: GitHub,
  run: Run,
  inputs: Inputs,
  tested: Partial<Tested> = {}
): Promise<StepResult> => {
  const job = await aJob(github, run, {key: 'test', ...tested})
  await writeReports(job, tested)
  return job.step('quality-gate', {inputs})
}

export const commentsOn = ({forge}: GitHub, {pull}: Run): readonly string[] =>
  forge.comments.filter(({pullRequest}) => pullRequest === pull?.number).map(({body}) => body)
