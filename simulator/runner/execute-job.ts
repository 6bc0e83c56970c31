/** One job from its set-up to its conclusion. */
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {messageOf} from '#core/failure'
import type {Conclusion, JobRecord, JobResult, StepResult, TokenPermissions} from '../types.ts'
import type {Inputs} from './call-inputs.ts'
import {runnerContext, stepScope} from './contexts.ts'
import type {Job, Workflow} from './definition.ts'
import {type Scope, textOf, textsOf} from './expressions.ts'
import {makeMasks} from './masks.ts'
import {isExpressionFailure, performStep} from './perform-step.ts'
import {endGroup} from './process.ts'
import type {RunState} from './run-state.ts'
import {checkRunner} from './runner-labels.ts'
import type {Frame, RunDefaults, Session, StepFrame, Work} from './session.ts'
import {makeStepLog} from './step-log.ts'
import {stepName} from './step-name.ts'
import {child, type TemplateToken} from './template.ts'
import {workOf} from './use-action.ts'

export type StepsJob = Job & {readonly work: Extract<Job['work'], {kind: 'steps'}>}

export type JobRequest = {
  readonly run: RunState
  readonly workflow: Workflow
  readonly job: StepsJob
  readonly record: JobRecord
  readonly key: string
  readonly permissions: TokenPermissions
  readonly secrets: Readonly<Record<string, string>>
  readonly inputs: Inputs
  /** github, vars, needs, strategy, matrix, inputs */
  readonly contexts: Readonly<Record<string, unknown>>
  /** A request to stop, the user's or that of a failed sibling. */
  readonly cancel: AbortSignal
}

/** GitHub docs: `jobs.<job_id>.timeout-minutes`. */
const defaultMinutes = 360
/** GitHub docs, "Workflow cancellation reference": after five minutes everything is ended. */
const cancellationMinutes = 5

/** Stands for the token of the job that reads it, where a caller passes `secrets.GITHUB_TOKEN` on. */
export const jobTokenMark = '\u0000GITHUB_TOKEN\u0000'

const openSession = async (request: JobRequest): Promise<Session> => {
  const {run, record, workflow, permissions, contexts} = request
  const {forge, repository, payload} = run.options
  const folder = join(run.folder, String(record.id))
  const name = repository.split('/')[1] ?? repository
  const workspace = join(folder, name, name)
  const temp = join(folder, '_temp')
  const toolCache = join(folder, '_tool')
  const eventPath = join(temp, '_github_workflow', 'event.json')
  await Promise.all([workspace, toolCache, join(temp, '_github_workflow')].map(path => mkdir(path, {recursive: true})))
  await writeFile(eventPath, JSON.stringify(payload, null, 2))
  const token = forge.issueToken(repository, record.id, permissions)
  const runtimeToken = forge.issueRuntimeToken(record.id)
  const secrets = Object.fromEntries(
    Object.entries(request.secrets).map(([name, value]) => [name, value.replaceAll(jobTokenMark, token)])
  )
  return {
    run,
    record,
    jobKey: request.job.id,
    name: record.name,
    origin: workflow.origin,
    permissions,
    token,
    runtimeToken,
    workspace,
    temp,
    toolCache,
    eventPath,
    masks: makeMasks([token, runtimeToken, ...Object.values(secrets)]),
    contexts: {
      ...contexts,
      github: {...Object(contexts.github), token, job: request.job.id, workspace, event_path: eventPath},
      secrets: {...secrets, GITHUB_TOKEN: token},
      runner: runnerContext(temp, toolCache)
    },
    env: {},
    path: [],
    posts: [],
    groups: new Set()
  }
}

const runDefaults = (token: TemplateToken | undefined, scope: Scope): RunDefaults => {
  const run = child(child(token, 'run') === undefined ? undefined : token, 'run')
  const shell = textOf(child(run, 'shell'), scope)
  const workingDirectory = textOf(child(run, 'working-directory'), scope)
  return {...(shell === undefined ? {} : {shell}), ...(workingDirectory === undefined ? {} : {workingDirectory})}
}

const frameOf = (session: Session, request: JobRequest, cancel: AbortSignal, deadline: AbortSignal): Frame => ({
  session,
  origin: session.origin,
  inputs: request.inputs,
  defaults: {},
  action: null,
  env: {},
  depth: 0,
  steps: {},
  cancel,
  deadline,
  status: 'success'
})

/** Runs one top-level step and keeps what it said. */
const recordStep = async (frame: Frame, step: StepFrame, name: string, work: Work): Promise<StepResult> => {
  const {session} = frame
  const {onProgress} = session.run.options
  const tell = {job: session.name, step: name}
  const log = makeStepLog(session.masks, line => onProgress?.({kind: 'log', ...tell, line}))
  const started = performance.now()
  onProgress?.({kind: 'step-started', ...tell})
  const {outcome, conclusion, outputs} = await performStep(frame, step, name, work, log)
  const milliseconds = Math.round(performance.now() - started)
  onProgress?.({kind: 'step-completed', ...tell, conclusion, milliseconds})
  return {
    id: step.id,
    name: session.masks.hide(name),
    outcome,
    conclusion,
    outputs,
    log: log.text(),
    summary: log.summary(),
    annotations: log.annotations(),
    milliseconds
  }
}

const setUp: StepFrame = {
  key: '__set_up',
  id: null,
  name: undefined,
  condition: 'always()',
  env: undefined,
  continueOnError: undefined,
  timeoutMinutes: undefined
}

/** Evaluates what belongs to the job as a whole; the step that reports it appears only when something is wrong. */
const prepare = async (frame: Frame, request: JobRequest, results: StepResult[]): Promise<Frame> => {
  const {session} = frame
  const {job, workflow} = request
  let defaults: RunDefaults = {}
  const prepared = await recordStep(frame, setUp, 'Set up job', async () => {
    const scope = (): Scope => stepScope(frame, session.env, setUp.key)
    if (job.work.runsOn !== undefined) checkRunner(workflow, job, job.work.runsOn, scope())
    Object.assign(session.env, textsOf(workflow.env, scope()))
    Object.assign(session.env, textsOf(job.work.env, scope()))
    defaults = {...runDefaults(workflow.defaults, scope()), ...runDefaults(job.work.defaults, scope())}
    return true
  })
  if (prepared.conclusion !== 'success') results.push(prepared)
  return {...frame, defaults}
}

const runSteps = async (frame: Frame, request: JobRequest, results: StepResult[]): Promise<void> => {
  const {session} = frame
  for (const step of request.job.work.steps) {
    if (session.run.refused.aborted) return
    results.push(await recordStep(frame, step, stepName(frame, step), workOf(step)))
  }
  for (const post of session.posts.reverse()) {
    if (session.run.refused.aborted) return
    results.push(await recordStep(frame, post.step, post.name, post.work))
  }
}

/** Outputs of the job; one that holds a secret is left out, as on GitHub. */
const outputsOf = (frame: Frame, token: TemplateToken | undefined): Readonly<Record<string, string>> => {
  const {session} = frame
  const texts = textsOf(token, stepScope(frame, session.env, ''))
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => !session.masks.touches(value)))
}

/** Cancels the job when its time is over. */
const withTimeout = (
  request: JobRequest,
  minutes: number
): {readonly signal: AbortSignal; readonly clear: () => void} => {
  const timeout = new AbortController()
  const reason = `The job has exceeded the maximum execution time of ${minutes} minutes.`
  const timer = setTimeout(() => timeout.abort(reason), Math.min(minutes * request.run.minute, 2 ** 31 - 1))
  return {signal: AbortSignal.any([request.cancel, timeout.signal]), clear: () => clearTimeout(timer)}
}

const forcedEnd = (run: RunState, cancel: AbortSignal): {readonly signal: AbortSignal; readonly clear: () => void} => {
  const force = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const start = (): void => {
    timer = setTimeout(() => force.abort(), cancellationMinutes * run.minute)
  }
  if (cancel.aborted) start()
  else cancel.addEventListener('abort', start, {once: true})
  return {
    signal: AbortSignal.any([force.signal, run.refused]),
    clear: () => {
      clearTimeout(timer)
      cancel.removeEventListener('abort', start)
    }
  }
}

const close = async (session: Session): Promise<void> => {
  const {forge} = session.run.options
  for (const group of session.groups) endGroup(group)
  forge.revoke(session.token)
  forge.revoke(session.runtimeToken)
  await rm(session.temp, {recursive: true, force: true})
}

/** Runs the job on the spot. Never rejects for what the user did; what the simulator cannot do goes to `run.refuse`. */
export const executeJob = async (request: JobRequest): Promise<JobResult> => {
  const {run, job, record, key, permissions} = request
  const session = await openSession(request)
  const scope: Scope = {contexts: session.contexts}
  const steps: StepResult[] = []
  const minutes = timeoutOf(job, scope)
  const timeout = withTimeout(request, minutes)
  const forced = forcedEnd(run, timeout.signal)
  let conclusion: Conclusion = 'failure'
  let outputs: Readonly<Record<string, string>> = {}
  try {
    const frame = await prepare(frameOf(session, request, timeout.signal, forced.signal), request, steps)
    if (steps.length === 0) await runSteps(frame, request, steps)
    conclusion = frame.status
    outputs = outputsOf(frame, job.work.outputs)
  } catch (error) {
    if (!isExpressionFailure(error)) run.refuse(error)
    conclusion = 'failure'
    const last = steps.at(-1)
    if (last !== undefined) steps[steps.length - 1] = {...last, log: `${last.log}\n##[error]${messageOf(error)}`}
  } finally {
    timeout.clear()
    forced.clear()
    await close(session)
  }
  return {key, name: record.name, id: record.id, attempt: record.attempt, conclusion, steps, outputs, permissions}
}

const timeoutOf = (job: StepsJob, scope: Scope): number => {
  try {
    return Number(textOf(job.work.timeoutMinutes, scope) ?? defaultMinutes)
  } catch {
    return defaultMinutes
  }
}
