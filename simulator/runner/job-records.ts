/** Jobs as the forge and the result list them, whether they ran or not. */
import {FailureError, messageOf} from '#core/failure'
import type {Conclusion, JobRecord, JobResult, StepResult} from '../types.ts'
import type {RunState} from './run-state.ts'

type Named = {readonly key: string; readonly name: string}

/** Announces a job to the forge: queued. */
export const openRecord = (run: RunState, {name}: Named): JobRecord =>
  run.options.forge.createJob({runId: run.run.id, attempt: run.attempt, name})

/** Notes the end of a job everywhere. */
export const closeRecord = (run: RunState, record: JobRecord, result: JobResult): void => {
  record.status = 'completed'
  record.conclusion = result.conclusion
  run.results.push(result)
  run.options.onProgress?.({kind: 'job-completed', job: record.name, jobId: record.id, conclusion: result.conclusion})
}

/** A job that ends without a step of its own: skipped, cancelled before it started, or failed at evaluation. */
export const recordWithoutRunning = (
  run: RunState,
  named: Named,
  conclusion: Conclusion,
  steps: readonly StepResult[] = [],
  record: JobRecord = openRecord(run, named)
): void => {
  const {key, name} = named
  closeRecord(run, record, {
    key,
    name,
    id: record.id,
    attempt: run.attempt,
    conclusion,
    steps,
    outputs: {},
    permissions: {}
  })
}

/** A job whose strategy or condition could not be evaluated fails, with the reason as its only annotation. */
export const recordFailure = (run: RunState, named: Named, error: unknown): void => {
  const message = error instanceof FailureError ? error.failure.what : messageOf(error)
  const annotation = {level: 'error', message, title: null, file: null, line: null} as const
  const step: StepResult = {
    id: null,
    name: 'Set up job',
    outcome: 'failure',
    conclusion: 'failure',
    outputs: {},
    log: `##[error]${message}`,
    summary: '',
    annotations: [annotation],
    milliseconds: 0
  }
  recordWithoutRunning(run, named, 'failure', [step])
}
