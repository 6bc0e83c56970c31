import {capacityAt} from '../../render/capacity.ts'
import {copiesFor} from '../../traffic/service.ts'
import type {Performer} from './perform.ts'
import {count, specOf, withSpec} from './spec.ts'

/** Pods before weight: the copies can carry a share before they get it. */
export const scale: Performer = async ({fence, store, cluster}, _, percent) => {
  // Without a route the number of pods is the share.
  const podsAt = store.state.rollout.shared === null ? capacityAt : copiesFor
  await Promise.all(
    store.state.rollout.clones.map(async ({stable, canary, replicas}) => {
      // An autoscaler may have made more of them since the plan.
      const now = count(
        specOf((await cluster.get(stable)) ?? {apiVersion: '', kind: '', metadata: {name: ''}}).replicas
      )
      await fence.change(canary, live => {
        const wanted = Math.max(podsAt(Math.max(replicas, now), percent), count(specOf(live).replicas))
        return wanted === count(specOf(live).replicas) ? undefined : withSpec(live, {replicas: wanted})
      })
    })
  )
  return undefined
}
