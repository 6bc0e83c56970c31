/** The jobs of one workflow in the order of their `needs`; called workflows the same way, one level deeper. */
import {FailureError} from '#core/failure'
import {inputsOf, passedSecrets} from './call-inputs.ts'
import {githubContext} from './contexts.ts'
import type {Job} from './definition.ts'
import {executeJob} from './execute-job.ts'
import {evaluate, holds, type Scope, textsOf} from './expressions.ts'
import {closeRecord, openRecord, recordFailure, recordWithoutRunning} from './job-records.ts'
import {type Leg, legsOf, unevaluatedName} from './legs.ts'
import {combine, conditionScope, type Entry, type Level, needsOf, type Outcome} from './level.ts'
import {jobTokenMark, type StepsJob} from './open-session.ts'
import {cap} from './permissions.ts'
import type {Planned} from './plan.ts'
import {describe} from './references.ts'
import type {RunState} from './run-state.ts'
import {makeSlots} from './slots.ts'

const stepsLeg = async (level: Level, job: StepsJob, leg: Leg, cancel: AbortSignal): Promise<Outcome> => {
  const {run, planned, entry} = level
  const {key, contexts, previous} = leg
  if (previous !== undefined) {
    run.results.push(previous)
    return {result: previous.conclusion, outputs: previous.outputs, ran: false}
  }
  const record = openRecord(run, leg)
  return run.slots(async () => {
    if (cancel.aborted || run.refused.aborted) {
      recordWithoutRunning(run, leg, 'cancelled', [], record)
      return {result: 'cancelled', outputs: {}, ran: true}
    }
    record.status = 'in_progress'
    run.options.onProgress?.({kind: 'job-started', job: leg.name, jobId: record.id})
    const {workflow} = planned
    const {secrets, inputs} = entry
    const permissions = cap(job.permissions ?? workflow.permissions ?? entry.granted, run.ceiling)
    const result = await executeJob({run, workflow, job, record, key, permissions, secrets, inputs, contexts, cancel})
    closeRecord(run, record, result)
    const forgiven = leg.tolerant && result.conclusion === 'failure'
    return {result: forgiven ? 'success' : result.conclusion, outputs: result.outputs, ran: true}
  })
}

type Call = {readonly job: Job; readonly leg: Leg; readonly cancel: AbortSignal; readonly again: boolean}

const callLeg = async (level: Level, {job, leg, cancel, again}: Call): Promise<Outcome> => {
  const {run, planned, entry, base} = level
  const called = planned.calls.get(job.id)
  if (called === undefined || job.work.kind !== 'call') return {result: 'failure', outputs: {}, ran: true}
  const given = evaluate(job.work.with, {contexts: leg.contexts})
  const declared = called.workflow.call?.inputs ?? []
  const withSecrets: Scope = {contexts: {...leg.contexts, secrets: {...entry.secrets, GITHUB_TOKEN: jobTokenMark}}}
  const outcome = await executeWorkflow(run, called, {
    keyPrefix: `${leg.key}.`,
    namePrefix: `${leg.name} / `,
    inputs: inputsOf(declared, {...Object(given)}, describe(called.workflow.origin), {contexts: base}),
    secrets: passedSecrets(job.work.secrets, entry.secrets, token => textsOf(token, withSecrets)),
    granted: job.permissions ?? planned.workflow.permissions ?? entry.granted,
    cancel,
    everything: again
  })
  run.outputs[leg.key] = outcome.outputs
  return outcome
}

/** All jobs of one key. Their outputs overwrite each other, as on GitHub; an empty one overwrites nothing. */
const runLegs = async (level: Level, job: Job, again: boolean): Promise<Outcome> => {
  const {cancel} = level.entry
  const {legs, failFast, maxParallel} = legsOf(level, job, again)
  const stop = new AbortController()
  const onCancel = (): void => {
    if (!holds(job.condition, conditionScope(level, job))) stop.abort()
  }
  // A cancellation that came before this job was let through has been answered by its `if` already.
  if (!cancel.aborted) cancel.addEventListener('abort', onCancel, {once: true})
  const parallel = makeSlots(Math.max(1, maxParallel))
  const outputs: Record<string, string> = {}
  const runLeg = async (leg: Leg): Promise<Outcome> => {
    const {work} = job
    const outcome =
      work.kind === 'steps'
        ? await stepsLeg(level, {...job, work}, leg, stop.signal)
        : await callLeg(level, {job, leg, cancel: stop.signal, again})
    if (outcome.result === 'failure' && failFast) stop.abort()
    for (const [name, value] of Object.entries(outcome.outputs)) outputs[name] = value || (outputs[name] ?? '')
    return outcome
  }
  const ended = await Promise.all(legs.map(leg => parallel(() => runLeg(leg))))
  cancel.removeEventListener('abort', onCancel)
  return {result: combine(ended.map(({result}) => result)), outputs, ran: ended.some(({ran}) => ran)}
}

/** Failures of one job at evaluation; anything else the simulator refuses ends the run. */
const ofTheJob = (error: unknown): boolean =>
  error instanceof FailureError && ['SIM-107', 'SIM-109', 'SIM-110'].includes(error.failure.code)

const runJob = async (level: Level, job: Job): Promise<Outcome> => {
  const {run, entry, base, outcomes} = level
  const named = {key: `${entry.keyPrefix}${job.id}`, name: unevaluatedName(level, job)}
  const again = entry.everything || job.needs.some(id => outcomes.get(id)?.ran === true)
  const before = again ? undefined : run.previous.get(named.key)
  if (run.refused.aborted) return {result: 'cancelled', outputs: {}, ran: false}
  if (before?.conclusion === 'skipped') {
    run.results.push(before)
    return {result: 'skipped', outputs: {}, ran: false}
  }
  try {
    if (holds(job.condition, conditionScope(level, job))) {
      evaluate(job.concurrency, {contexts: {...base, needs: needsOf(level, job)}})
      return await runLegs(level, job, again)
    }
    const result = entry.cancel.aborted ? 'cancelled' : 'skipped'
    recordWithoutRunning(run, named, result)
    return {result, outputs: {}, ran: true}
  } catch (error) {
    if (!ofTheJob(error)) run.refuse(error)
    recordFailure(run, named, error)
    return {result: 'failure', outputs: {}, ran: true}
  }
}

const outputsOf = ({planned, base, outcomes}: Level): Readonly<Record<string, string>> => {
  const jobs = Object.fromEntries([...outcomes].map(([id, {result, outputs}]) => [id, {result, outputs}]))
  const scope: Scope = {contexts: {...base, jobs}}
  const declared = planned.workflow.call?.outputs ?? []
  return Object.fromEntries(declared.map(([name, value]) => [name, String(evaluate(value, scope) ?? '')]))
}

/** Runs a planned workflow; every job's result is noted in `run.results`. */
export const executeWorkflow = async (run: RunState, planned: Planned, entry: Entry): Promise<Outcome> => {
  const base = {github: githubContext(run), vars: run.options.vars ?? {}, inputs: entry.inputs}
  const level: Level = {run, planned, entry, base, outcomes: new Map()}
  const {jobs} = planned.workflow
  const started = new Map<string, Promise<void>>()
  const start = (job: Job): Promise<void> => {
    const running =
      started.get(job.id) ??
      Promise.all(jobs.filter(({id}) => job.needs.includes(id)).map(start)).then(async () => {
        level.outcomes.set(job.id, await runJob(level, job))
      })
    started.set(job.id, running)
    return running
  }
  evaluate(planned.workflow.concurrency, {contexts: base})
  await Promise.all(jobs.map(start))
  const all = [...level.outcomes.values()]
  const outputs = entry.keyPrefix === '' ? {} : outputsOf(level)
  return {result: combine(all.map(({result}) => result)), outputs, ran: all.some(({ran}) => ran)}
}
