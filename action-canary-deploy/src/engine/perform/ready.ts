import {type Manifest, type ObjectRef, shortName} from '#core/cluster'
import {type Session, StepFailed} from '../ports.ts'
import {availabilityOf} from './availability.ts'
import type {Performer} from './perform.ts'
import {troubleOf} from './pod-trouble.ts'
import {podsOfCopies} from './shared.ts'

type Awaited = {readonly ref: ObjectRef; readonly atLeast: number}

export const ready: Performer = async (session, signal) => {
  const copies = session.store.state.rollout.clones.map(({canary}) => ({ref: canary, atLeast: 0}))
  await untilAvailable(session, copies, () => podsOfCopies(session), signal)
  return undefined
}

/** The chart's own workloads: all pods of the newest revision, and as many as served before the deployment. */
export const settle: Performer = async (session, signal) => {
  const {clones, staged} = session.store.state.rollout
  const own = clones.map(({stable, replicas}) => ({ref: stable, atLeast: replicas}))
  const frozen = staged.map(({workload}) => ({ref: workload, atLeast: 0}))
  const held = session.store.state.direction === 'forward' ? [] : frozen
  await untilAvailable(session, [...own, ...held], async () => [], signal)
  return undefined
}

/** Raises `StepFailed` at the progress deadline, or as soon as waiting cannot help. */
const untilAvailable = async (
  session: Session,
  awaited: readonly Awaited[],
  pods: () => Promise<readonly Manifest[]>,
  signal: AbortSignal
): Promise<void> => {
  const {clock, cluster, store} = session
  const until = clock.now() + store.state.rollout.deadlines.progress
  for (;;) {
    const waiting: string[] = []
    for (const {ref, atLeast} of awaited) {
      const live = await cluster.get(ref)
      if (live === undefined) throw new StepFailed(`${shortName(ref)} is gone`)
      const now = availabilityOf(live, atLeast)
      if (now.is === 'broken') throw new StepFailed(`${shortName(ref)}: ${now.text}`)
      if (now.is === 'waiting') waiting.push(`${shortName(ref)}: ${now.text}`)
    }
    if (waiting.length === 0) return
    const trouble = troubleOf(await pods())
    if (trouble !== undefined) throw new StepFailed(trouble)
    if (clock.now() >= until) throw new StepFailed(`not available in time: ${waiting.join('; ')}`)
    await clock.sleep(300, signal)
  }
}
