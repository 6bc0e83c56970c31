/** One step from its `if` to its conclusion, whatever its work is. */
import {FailureError, messageOf} from '#core/failure'
import {stepScope} from './contexts.ts'
import {holds, type Scope, textOf, textsOf} from './expressions.ts'
import type {Frame, Status, StepFrame, StepOutcome, Work} from './session.ts'
import type {StepLog} from './step-log.ts'

/** An expression that fails, fails its step; anything else the simulator refuses, ends the run. */
export const isExpressionFailure = (error: unknown): error is FailureError =>
  error instanceof FailureError && error.failure.code === 'SIM-109'

/** Why a step had to stop. */
type Stop = {
  readonly stop: AbortSignal
  readonly cancelled: AbortSignal
  readonly expired: AbortSignal
  readonly release: () => void
}

/**
 * Listens for reasons to stop. A cancellation asks the step's `if` again, as GitHub does: a step that would run
 * in a cancelled job goes on.
 */
const listen = (frame: Frame, milliseconds: number | null, goesOn: () => boolean): Stop => {
  const cancelled = new AbortController()
  const expired = new AbortController()
  const onCancel = (): void => {
    frame.status = 'cancelled'
    if (!goesOn()) cancelled.abort()
  }
  const onDeadline = (): void => expired.abort()
  if (!frame.cancel.aborted) frame.cancel.addEventListener('abort', onCancel, {once: true})
  frame.deadline.addEventListener('abort', onDeadline, {once: true})
  if (frame.deadline.aborted) onDeadline()
  const timer = milliseconds === null ? undefined : setTimeout(onDeadline, milliseconds)
  return {
    stop: AbortSignal.any([cancelled.signal, expired.signal]),
    cancelled: cancelled.signal,
    expired: expired.signal,
    release: () => {
      clearTimeout(timer)
      frame.cancel.removeEventListener('abort', onCancel)
      frame.deadline.removeEventListener('abort', onDeadline)
    }
  }
}

const outcomeOf = (ok: boolean, {cancelled, expired}: Stop, frame: Frame, log: StepLog, limit: string): Status => {
  if (cancelled.aborted || frame.deadline.aborted) {
    if (typeof frame.cancel.reason === 'string') log.annotate('error', frame.cancel.reason)
    log.annotate('error', 'The operation was canceled.')
    return 'cancelled'
  }
  if (expired.aborted) {
    log.annotate('error', limit)
    return 'failure'
  }
  return ok ? 'success' : 'failure'
}

const shielded = async (log: StepLog, work: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await work()
  } catch (error) {
    if (!isExpressionFailure(error)) throw error
    log.annotate('error', error.failure.what)
    return false
  }
}

const tolerated = (step: StepFrame, scope: Scope, log: StepLog): boolean => {
  try {
    return textOf(step.continueOnError, scope) === 'true'
  } catch (error) {
    log.annotate('error', messageOf(error))
    return false
  }
}

const perform = async (frame: Frame, step: StepFrame, name: string, work: Work, log: StepLog): Promise<StepOutcome> => {
  const {session} = frame
  const outer = stepScope(frame, {...session.env, ...frame.env}, step.key)
  const own = {...frame.env, ...textsOf(step.env, outer)}
  const env = {...session.env, ...own}
  const scope = (): Scope => stepScope(frame, env, step.key)
  if (!holds(step.condition, scope())) return {outputs: {}, outcome: 'skipped', conclusion: 'skipped'}
  const minutes = Number(textOf(step.timeoutMinutes, scope()) ?? 0)
  const limits = listen(frame, minutes > 0 ? minutes * session.run.minute : null, () => holds(step.condition, scope()))
  const outputs: Record<string, string> = {}
  try {
    const ok = await shielded(log, () => work({frame, key: step.key, name, env, own, log, outputs, ...limits}))
    const outcome = outcomeOf(ok, limits, frame, log, `The action '${name}' has timed out after ${minutes} minutes.`)
    const conclusion = outcome === 'failure' && tolerated(step, scope(), log) ? 'success' : outcome
    return {outputs, outcome, conclusion}
  } finally {
    limits.release()
  }
}

/** Runs a step in its frame: outcome and outputs are remembered under its key, a failure fails the frame. */
export const performStep = async (
  frame: Frame,
  step: StepFrame,
  name: string,
  work: Work,
  log: StepLog
): Promise<StepOutcome> => {
  if (frame.cancel.aborted) frame.status = 'cancelled'
  const done = await perform(frame, step, name, work, log).catch((error: unknown): StepOutcome => {
    if (!isExpressionFailure(error)) throw error
    log.annotate('error', error.failure.what)
    return {outputs: {}, outcome: 'failure', conclusion: 'failure'}
  })
  if (step.id !== null) frame.steps[step.id] = done
  if (frame.cancel.aborted || done.conclusion === 'cancelled') frame.status = 'cancelled'
  else if (done.conclusion === 'failure' && frame.status === 'success') frame.status = 'failure'
  return done
}
