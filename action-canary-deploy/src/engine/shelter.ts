/**
 * From the upgrade on, the copies carry all traffic while the stable workloads are replaced. Either may fail meanwhile: the traffic goes
 * where pods are.
 */
import type {ObjectRef} from '#core/cluster'
import {messageOf} from '#core/failure'
import {Fenced} from './fenced.ts'
import {count, statusOf} from './perform/spec.ts'
import {disagreeing} from './perform/verify.ts'
import {weigh} from './perform/weigh.ts'
import type {Session} from './ports.ts'
import {stretchOf} from './program.ts'
import {reduce} from './reducer.ts'
import type {DeploymentState} from './state.ts'

const glance = 1_000

/** Does `work`. Meanwhile, where one side has no pods left and the other has, all traffic goes there: the intent is written first. */
export const sheltered = async <T>(session: Session, work: () => Promise<T>): Promise<T> => {
  if (!isShifting(session.store.state)) return work()
  const stop = new AbortController()
  const watching = watch(session, AbortSignal.any([stop.signal, session.lost]))
  try {
    return await work()
  } finally {
    stop.abort()
    await watching
  }
}

/** Without routes there is nothing to shift: a Service sends nothing to pods that are not ready. */
const isShifting = ({rollout, direction, cursor}: DeploymentState): boolean =>
  rollout.clones.length > 0 &&
  rollout.routes.length > 0 &&
  rollout.shared === null &&
  stretchOf(rollout, direction, cursor) === 'upgrade'

const watch = async (session: Session, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    try {
      await look(session)
    } catch (thrown) {
      // The work meets the same fence.
      if (thrown instanceof Fenced) return
      session.log.warning(`${messageOf(thrown)}; looking again whether the traffic goes where pods are`)
    }
    await session.clock.sleep(glance, stop).catch(() => undefined)
  }
}

const look = async (session: Session): Promise<void> => {
  const {store, clock, log, lost} = session
  const refuge = await refugeOf(session)
  if (refuge === null) return
  const {percent, why} = refuge
  if (store.state.percent !== percent) {
    log.warning(why)
    await store.write(reduce(store.state, {event: 'moved', percent, why}, clock.now()))
  }
  // Also where an owner died between its intent and the routes.
  if ((await disagreeing(session, percent)).length > 0) await weigh(session, lost, percent)
}

type Refuge = {readonly percent: number; readonly why: string}

/** The only side that has pods; null where both or neither have. */
const refugeOf = async (session: Session): Promise<Refuge | null> => {
  const {clones} = session.store.state.rollout
  const [copies, stable] = await Promise.all([
    podsOf(
      session,
      clones.map(({canary}) => canary)
    ),
    podsOf(
      session,
      clones.map(({stable}) => stable)
    )
  ])
  if (copies.ready === 0 && stable.available > 0)
    return {percent: 0, why: 'the copies have no pods left: all traffic goes to the stable ones'}
  if (stable.ready === 0 && copies.available > 0)
    return {percent: 100, why: 'the stable workloads have no pods left: all traffic goes to the copies'}
  return null
}

/** Of the workload that has the fewest: one without pods fails its share of the requests. */
const podsOf = async (
  {cluster}: Session,
  refs: readonly ObjectRef[]
): Promise<{readonly ready: number; readonly available: number}> => {
  const statuses = await Promise.all(
    refs.map(async ref => {
      const live = await cluster.get(ref)
      return live === undefined ? {} : statusOf(live)
    })
  )
  const available = Math.min(...statuses.map(({availableReplicas}) => count(availableReplicas)))
  // Pods get requests as soon as they are ready.
  const ready = statuses.map(({readyReplicas, availableReplicas}) =>
    Math.max(count(readyReplicas), count(availableReplicas))
  )
  return {ready: Math.min(...ready), available}
}
