import {type Manifest, type ObjectRef, shortName} from '#core/cluster'
import {identityOfRef} from '../../render/identity.ts'
import {type Session, StepFailed} from '../ports.ts'
import {stepAt} from '../revisions.ts'
import {availabilityOf} from './availability.ts'
import {laggingEndpoints} from './endpoints.ts'
import {isForeign, newestOf, stands} from './helm.ts'
import type {Performer} from './perform.ts'
import {neededPods} from './pin.ts'
import {troubleOf} from './pod-trouble.ts'
import {podsOfCopies} from './shared.ts'
import {uncountedFollowing} from './verify.ts'

type Awaited = {readonly ref: ObjectRef; readonly atLeast: number}

export const ready: Performer = async (session, signal) => {
  const copies = session.store.state.rollout.clones.map(({canary}) => ({ref: canary, atLeast: 0}))
  await untilAvailable(session, copies, () => podsOfCopies(session), signal)
  await untilKnown(session, 'canary', signal)
  return undefined
}

/** The workloads of the release as it stands: all pods of the newest revision, and as many as served before the deployment. */
export const settle: Performer = async (session, signal) => {
  const {staged, workloads} = session.store.state.rollout
  const forward = session.store.state.direction === 'forward'
  const back = session.store.state.direction === 'revert' || session.store.state.direction === 'withdraw'
  const needed = await neededPods(session)
  const frozen = new Set(forward ? staged.map(({workload}) => identityOfRef(workload)) : [])
  const awaited = (back ? workloads.before : workloads.after)
    .filter(ref => !frozen.has(identityOfRef(ref)))
    .map(ref => ({ref, atLeast: needed.get(identityOfRef(ref)) ?? 0}))
  const newest = await newestOf(session.helm)
  // Uninstalled, or replaced by somebody else's version: nothing of ours is to be awaited on the way back.
  if (back && (newest.revision === 0 || (await isForeign(session, newest)))) return undefined
  await untilAvailable(session, awaited, async () => [], signal)
  await untilKnown(session, 'stable', signal)
  const now = await newestOf(session.helm)
  if (!back && !(await stands(session, now)))
    throw new StepFailed(`Helm's revision ${now.revision} is not the planned version: somebody else deployed`)
  return undefined
}

/** The workloads of the chart with the canary values of a share, its canary among them. */
export const settleStep: Performer = async (session, signal, percent) => {
  const step = stepAt(session.store.state.rollout, percent)
  const awaited = (step?.workloads ?? []).map(ref => ({ref, atLeast: 0}))
  await untilAvailable(session, awaited, async () => [], signal)
  await uncountedFollowing(session, signal)
  const now = await newestOf(session.helm)
  if (now.revision !== step?.revision || now.status !== 'deployed')
    throw new StepFailed(
      `Helm's revision ${now.revision} (${now.status}) is not that of ${percent} %: somebody else deployed`
    )
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
  const until = clock.elapsed() + store.state.rollout.deadlines.progress
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
    if (clock.elapsed() >= until) throw new StepFailed(`not available in time: ${waiting.join('; ')}`)
    await clock.sleep(300, signal)
  }
}

/** A data plane watches routes and endpoints apart: what the API server holds of both must not reach it in the wrong order. */
const dataPlaneLag = 1_000

/** The endpoints of the Services that get traffic next are those of their ready pods. Raises `StepFailed` at the progress deadline. */
const untilKnown = async (
  {clock, cluster, store}: Session,
  side: 'stable' | 'canary',
  signal: AbortSignal
): Promise<void> => {
  const {namespace, services, deadlines} = store.state.rollout
  if (services.length === 0) return
  const names = services.map(pair => pair[side])
  const until = clock.elapsed() + deadlines.progress
  for (;;) {
    const lagging = await laggingEndpoints(cluster, namespace, names)
    if (lagging.length === 0) return clock.sleep(dataPlaneLag, signal)
    if (clock.elapsed() >= until) throw new StepFailed(`not reachable in time: ${lagging.join('; ')}`)
    await clock.sleep(300, signal)
  }
}
