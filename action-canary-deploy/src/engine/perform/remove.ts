import type {ObjectRef} from '#core/cluster'
import {type Session, StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'
import {podsOfCopies} from './shared.ts'

/** Routes of our own, then the copies and their pods, then what they needed. */
export const remove: Performer = async (session, signal) => {
  const {routes, clones, companions} = session.store.state.rollout
  await removeAll(
    session,
    routes.filter(({own}) => own).map(({ref}) => ref)
  )
  await removeAll(
    session,
    clones.map(({canary}) => canary)
  )
  await untilGone(
    session,
    clones.map(({canary}) => canary),
    signal
  )
  await removeAll(session, companions)
  await untilGone(session, companions, signal)
  return undefined
}

const removeAll = async ({fence}: Session, refs: readonly ObjectRef[]): Promise<void> => {
  await Promise.all(refs.map(ref => fence.remove(ref)))
}

/** Ours, and their pods: what somebody else has put under the same name is not waited for. */
const untilGone = async (session: Session, refs: readonly ObjectRef[], signal: AbortSignal): Promise<void> => {
  const {cluster, clock, fence, store} = session
  const until = clock.elapsed() + store.state.rollout.deadlines.progress
  for (;;) {
    const found = await Promise.all(refs.map(ref => cluster.get(ref)))
    const left = found.filter(object => object !== undefined && fence.isOurs(object))
    if (left.length === 0 && (await podsOfCopies(session)).length === 0) return
    if (clock.elapsed() >= until)
      throw new StepFailed(
        'The copies were deleted, but are still there: look for finalizers and for pods that do not end'
      )
    await clock.sleep(200, signal)
  }
}
