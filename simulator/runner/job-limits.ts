/** How long a job may take, and what happens then. */
import {type Scope, textOf} from './expressions.ts'
import type {JobRequest, StepsJob} from './open-session.ts'
import type {RunState} from './run-state.ts'

/** GitHub docs: `jobs.<job_id>.timeout-minutes`. */
const defaultMinutes = 360
/** GitHub docs, "Workflow cancellation reference": after five minutes everything is ended. */
const cancellationMinutes = 5

/** `timeout-minutes` of the job. */
export const timeoutOf = (job: StepsJob, scope: Scope): number => {
  try {
    return Number(textOf(job.work.timeoutMinutes, scope) ?? defaultMinutes)
  } catch {
    return defaultMinutes
  }
}

/** Cancels the job when its time is over. */
export const withTimeout = (
  request: JobRequest,
  minutes: number
): {readonly signal: AbortSignal; readonly clear: () => void} => {
  const timeout = new AbortController()
  const reason = `The job has exceeded the maximum execution time of ${minutes} minutes.`
  const timer = setTimeout(() => timeout.abort(reason), Math.min(minutes * request.run.minute, 2 ** 31 - 1))
  return {signal: AbortSignal.any([request.cancel, timeout.signal]), clear: () => clearTimeout(timer)}
}

/** Aborted when a cancelled job has used up its grace, or the whole run is refused. */
export const forcedEnd = (
  run: RunState,
  cancel: AbortSignal
): {readonly signal: AbortSignal; readonly clear: () => void} => {
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
