import {replicaShare} from '../../traffic/service.ts'
import type {Session} from '../ports.ts'
import {count, statusOf} from './spec.ts'

/**
 * Percent of the available pods that are copies, where their number is the share: as the Services spread connections now, whatever was
 * asked for. Null where routes state the share, and where no Service selects the pods.
 */
export const effectiveShare = async ({cluster, store}: Session): Promise<number | null> => {
  const {clones, services, shared} = store.state.rollout
  if (shared === null || services.length === 0) return null
  const found = await Promise.all(
    clones.map(async clone => {
      const [stable, copies] = await Promise.all([cluster.get(clone.stable), cluster.get(clone.canary)])
      return {
        stable: stable === undefined ? 0 : count(statusOf(stable).availableReplicas),
        copies: copies === undefined ? 0 : count(statusOf(copies).availableReplicas)
      }
    })
  )
  return replicaShare(
    found.reduce((all, {stable}) => all + stable, 0),
    found.reduce((all, {copies}) => all + copies, 0)
  )
}
