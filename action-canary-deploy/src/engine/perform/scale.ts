import {capacityAt} from '../../render/capacity.ts'
import {copiesFor} from '../../traffic/service.ts'
import type {Performer} from './perform.ts'
import {count, specOf, withSpec} from './spec.ts'

/** Pods before weight: the copies can carry a share before they get it. */
export const scale: Performer = async ({fence, store}, _, percent) => {
  // Without a route the number of pods is the share.
  const podsAt = store.state.rollout.shared === null ? capacityAt : copiesFor
  await Promise.all(
    store.state.rollout.clones.map(({canary, replicas}) =>
      fence.change(canary, live => {
        const wanted = Math.max(podsAt(replicas, percent), count(specOf(live).replicas))
        return wanted === count(specOf(live).replicas) ? undefined : withSpec(live, {replicas: wanted})
      })
    )
  )
  return undefined
}
