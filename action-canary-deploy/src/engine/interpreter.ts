import {ClusterError, type ClusterErrorKind} from '#core/cluster'
import {FailureError, messageOf} from '#core/failure'
import {helmRefused, prometheusAnswered} from '../failures.ts'
import {type Effect, type EffectName, effectText} from './effects.ts'
import {Missing} from './fence.ts'
import {Fenced} from './fenced.ts'
import {perform} from './perform/perform.ts'
import {type Session, StepFailed} from './ports.ts'
import {currentEffect, type Event, reduce} from './reducer.ts'
import {sheltered} from './shelter.ts'
import type {DeploymentState} from './state.ts'

/**
 * Walks a deployment to its end: the intent is written, then the effect is made so, then what happened is reduced. Resolves with the state
 * once it has ended, or once only a person or a later job can go on (`alert`). Rejects with `Fenced` when somebody else owns it, and with
 * the cluster's error when it cannot be reached: in both cases nothing was written since.
 */
export const drive = async (session: Session): Promise<DeploymentState> => {
  let {signal} = session
  for (;;) {
    const {state} = session.store
    const effect = currentEffect(state)
    if (effect === undefined || state.alert !== null) return state
    const event = await sheltered(session, () => outcomeOf(effect, session, signal))
    // What is done after a cancellation is not cancelled again.
    if (event.event === 'cancelled') signal = new AbortController().signal
    // Not the state from before: traffic may have been moved meanwhile.
    const next = reduce(session.store.state, event, session.clock.now())
    tell(state, next, effect, session)
    await written(next, session)
  }
}

/** A state that could not be written is written again: for as long as the Lease is surely ours. */
const written = async (state: DeploymentState, {store, clock, log, lost}: Session): Promise<void> => {
  const until = clock.elapsed() + state.rollout.deadlines.progress
  for (;;) {
    try {
      return await store.write(state)
    } catch (thrown) {
      if (!(thrown instanceof ClusterError) || !transient.includes(thrown.kind) || clock.elapsed() >= until)
        throw thrown
      log.warning(`${messageOf(thrown)}; writing the state again`)
    }
    await clock.sleep(500, lost).catch(() => undefined)
    if (lost.aborted) throw new Fenced(store.state.owner)
  }
}

const outcomeOf = async (effect: Effect, session: Session, signal: AbortSignal): Promise<Event> => {
  const until = session.clock.elapsed() + session.store.state.rollout.deadlines.progress
  for (let pause = 500; ; pause = Math.min(pause * 2, 8_000)) {
    try {
      session.lost.throwIfAborted()
      signal.throwIfAborted()
      return await performed(effect, session, AbortSignal.any([signal, session.lost]))
    } catch (thrown) {
      if (session.lost.aborted) throw new Fenced(session.store.state.owner, thrown)
      if (signal.aborted) return {event: 'cancelled', why: 'the job was cancelled'}
      const why = definite(thrown)
      if (why !== undefined) return {event: 'failed', why: `${effectText(effect)}: ${why}`}
      if (session.clock.elapsed() >= until) {
        if (thrown instanceof FailureError) return {event: 'failed', why: `${effectText(effect)}: ${messageOf(thrown)}`}
        throw thrown
      }
      session.log.warning(`${effectText(effect)}: ${messageOf(thrown)}; trying again`)
      await session.clock.sleep(pause, session.lost).catch(() => undefined)
    }
  }
}

/** What only looks is left at once when the job is cancelled: the way back must not wait for an answer. What writes is waited for. */
const looking: ReadonlySet<EffectName> = new Set([
  'measure',
  'ready',
  'verify',
  'observe',
  'settle',
  'settle-step',
  'inspect',
  'drain'
])

const performed = (effect: Effect, session: Session, stop: AbortSignal): Promise<Event> => {
  const work = perform(effect, session, stop)
  return looking.has(effect.do) ? Promise.race([work, abortOf(stop)]) : work
}

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {once: true})
  })

const transient: readonly ClusterErrorKind[] = ['unknown', 'busy', 'conflict', 'unauthorized']

const away: readonly string[] = [prometheusAnswered.code, helmRefused.code]

/** Why the effect can never be made so; undefined where trying again may help. Throws what is no outcome of an effect. */
const definite = (thrown: unknown): string | undefined => {
  if (thrown instanceof Fenced) throw thrown
  // Whoever counts requests, or the way from Helm to the cluster, may be away for a moment.
  if (thrown instanceof FailureError && away.includes(thrown.failure.code)) return undefined
  if (thrown instanceof StepFailed || thrown instanceof Missing || thrown instanceof FailureError)
    return messageOf(thrown)
  if (!(thrown instanceof ClusterError)) throw thrown
  return transient.includes(thrown.kind) ? undefined : thrown.message
}

const tell = (before: DeploymentState, after: DeploymentState, effect: Effect, {log}: Session): void => {
  if (after.alert !== null) log.error(after.alert)
  else if (after.direction !== before.direction)
    log.warning(`${after.reason ?? effectText(effect)} → ${after.direction}`)
  else log.info(`done: ${effectText(effect)}`)
}
