import type {Manifest} from '#core/cluster'
import type {Performer} from './perform.ts'
import {withSpec} from './spec.ts'

/**
 * While copies take traffic away, an autoscaler would shrink the stable one: it may not. A higher limit, which the upgrade may bring, stays:
 * as many pods are waited for.
 */
export const pin: Performer = async ({fence, store, cluster}) => {
  await Promise.all(
    store.state.rollout.pins.map(async ({ref, during}) => {
      if ((await cluster.get(ref)) !== undefined) await fence.change(ref, live => raised(live, during))
    })
  )
  return undefined
}

const raised = (live: Manifest, during: number): Manifest | undefined =>
  Number(limitOf(live) ?? 1) > during ? undefined : limited(live, during)

/** The limit of the version that stands; one that somebody else has set since stays. An autoscaler that is gone needs none. */
export const unpin: Performer = async ({fence, store, cluster}) => {
  const {rollout, direction} = store.state
  const forward = direction === 'forward' || direction === 'complete'
  for (const {ref, before, after, during} of rollout.pins) {
    if ((await cluster.get(ref)) === undefined) continue
    const limit = forward ? after : before
    await fence.change(ref, live => (limitOf(live) === during ? limited(live, limit) : undefined))
  }
  return undefined
}

const limitOf = (autoscaler: Manifest): unknown => Object(autoscaler.spec).minReplicas

const limited = (live: Manifest, limit: number | null): Manifest | undefined =>
  limitOf(live) === (limit ?? undefined) ? undefined : withSpec(live, {minReplicas: limit ?? undefined})
