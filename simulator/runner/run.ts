/** Runs a workflow of a simulated repository, offline, as GitHub would. */
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Conclusion, RunRecord, RunResult} from '../types.ts'
import {type Inputs, inputsOf} from './call-inputs.ts'
import {githubContext} from './contexts.ts'
import type {Origin, Workflow} from './definition.ts'
import {executeWorkflow} from './execute-workflow.ts'
import {textOf} from './expressions.ts'
import type {RunOptions} from './options.ts'
import {restricted, writeAll} from './permissions.ts'
import {loadWorkflow, planWorkflow} from './plan.ts'
import {githubLadder} from './process.ts'
import {openRepositories} from './repositories.ts'
import type {RunState} from './run-state.ts'
import {makeSlots} from './slots.ts'
import {checkTrigger} from './triggers.ts'

export type {Progress, RunOptions} from './options.ts'

/** Jobs that run at once. */
const places = 2

const inner = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = path.reduce<unknown>((at, key) => new Map(Object.entries(Object(at ?? {}))).get(key), value)
  return typeof found === 'string' ? found : undefined
}

/** What a push or pull request changed: from its base to its head. */
const changedBy = ({payload, sha}: RunOptions): readonly [from: string, to: string] => [
  inner(payload, 'pull_request', 'base', 'sha') ?? inner(payload, 'before') ?? '0',
  sha
]

const openRun = (options: RunOptions, workflow: Workflow): RunRecord => {
  const {forge, repository, event, payload, sha, headBranch} = options
  if (options.rerun !== undefined) {
    options.rerun.previous.run.attempt += 1
    return options.rerun.previous.run
  }
  return forge.createRun({
    repository,
    workflowName: workflow.name,
    workflowPath: options.workflow,
    event,
    headSha: inner(payload, 'pull_request', 'head', 'sha') ?? sha,
    headBranch,
    pullRequest: options.pullRequest ?? null
  })
}

const declaredFor = (event: string, {dispatchInputs, call}: Workflow): Workflow['dispatchInputs'] => {
  if (event === 'workflow_dispatch') return dispatchInputs
  return event === 'workflow_call' ? (call?.inputs ?? []) : []
}

/**
 * Inputs of a dispatch arrive as text from the web form and as typed values from the API. A reusable workflow that is
 * run by itself takes its own.
 */
const dispatched = (options: RunOptions, workflow: Workflow): Inputs => {
  const declared = declaredFor(options.event, workflow)
  const given = Object.entries(options.inputs ?? {}).map(([name, value]) => {
    const type = declared.find(input => input.name === name)?.type
    if (type === 'number' && typeof value === 'string') return [name, Number(value)]
    return [name, type === 'boolean' && (value === 'true' || value === 'false') ? value === 'true' : value]
  })
  return inputsOf(declared, Object.fromEntries(given), workflow.origin.path, {contexts: {}})
}

const concluded = (result: Conclusion, cancel: AbortSignal): Conclusion =>
  cancel.aborted && result !== 'success' ? 'cancelled' : result

/**
 * Runs a workflow for an event and resolves when every job has ended; a red run resolves too. What GitHub would refuse
 * at start, and what the simulator cannot do, rejects with a `FailureError` (SIM-…) that names it.
 */
export const runWorkflow = async (options: RunOptions): Promise<RunResult> => {
  const {forge, repository, workflow: path, sha, ref, workspaceRoot, tokenPermissions} = options
  const repositories = openRepositories(forge, join(workspaceRoot, '_actions'))
  const origin: Origin = {repository, commit: sha, ref, path}
  const workflow = await loadWorkflow(repositories, origin, path)
  await checkTrigger(workflow, {
    name: options.event,
    payload: options.payload,
    ref,
    baseRef: options.baseRef,
    changedFiles: () => repositories.changedFiles(repository, ...changedBy(options))
  })
  const granted = tokenPermissions ?? restricted
  const inputs = dispatched(options, workflow)
  const planned = await planWorkflow(repositories, workflow, granted)

  const run = openRun(options, workflow)
  const refusal = new AbortController()
  const cancel = options.cancel ?? new AbortController().signal
  const state: RunState = {
    options,
    repositories,
    run,
    attempt: run.attempt,
    workflowName: workflow.name,
    folder: join(workspaceRoot, `run-${run.id}-${run.attempt}`),
    slots: makeSlots(places),
    ladder: options.ladder ?? githubLadder,
    minute: options.minute ?? 60_000,
    ceiling: tokenPermissions ?? writeAll,
    previous: new Map((options.rerun?.previous.jobs ?? []).map(job => [job.key, job])),
    results: [],
    outputs: {},
    cancel,
    refuse: error => refusal.abort(error),
    refused: refusal.signal
  }
  await mkdir(state.folder, {recursive: true})
  const title = textOf(workflow.runName, {contexts: {github: githubContext(state), inputs, vars: options.vars ?? {}}})
  options.onProgress?.({kind: 'run-started', runId: run.id, attempt: run.attempt, title: title || workflow.name})
  const entry = {
    keyPrefix: '',
    namePrefix: '',
    inputs,
    secrets: options.secrets ?? {},
    granted,
    cancel,
    everything: false
  }
  const outcome = await executeWorkflow(state, planned, entry)
  if (refusal.signal.aborted) throw refusal.signal.reason
  const conclusion = concluded(outcome.result, cancel)
  options.onProgress?.({kind: 'run-completed', runId: run.id, conclusion})
  const jobs = state.results.toSorted((a, b) => a.id - b.id)
  return {run, attempt: run.attempt, conclusion, jobs, outputs: state.outputs}
}
