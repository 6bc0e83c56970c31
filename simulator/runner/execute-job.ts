/** One job from its set-up to its conclusion. */
import {messageOf} from '#core/failure'
import type {Conclusion, JobResult, StepResult} from '../types.ts'
import {stepScope} from './contexts.ts'
import {type Scope, textOf, textsOf} from './expressions.ts'
import {forcedEnd, timeoutOf, withTimeout} from './job-limits.ts'
import {closeSession, type JobRequest, openSession} from './open-session.ts'
import {isExpressionFailure, performStep} from './perform-step.ts'
import {checkRunner} from './runner-labels.ts'
import type {Frame, RunDefaults, Session, StepFrame, Work} from './session.ts'
import {makeStepLog} from './step-log.ts'
import {stepName} from './step-name.ts'
import {child, type TemplateToken} from './template.ts'
import {workOf} from './use-action.ts'

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
    await closeSession(session)
  }
  return {key, name: record.name, id: record.id, attempt: record.attempt, conclusion, steps, outputs, permissions}
}
