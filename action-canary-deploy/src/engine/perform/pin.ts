import type {Manifest} from '#core/cluster'
import type {Pin} from '../../model.ts'
import {identityOfRef} from '../../render/identity.ts'
import type {Session} from '../ports.ts'
import type {DeploymentState} from '../state.ts'
import type {Performer} from './perform.ts'
import {count, specOf, withSpec} from './spec.ts'

/** Every limit that may have been set for this deployment, that of the plan first. */
const limitsFor = ({limits}: DeploymentState, {ref, during}: Pin): readonly number[] => [
  during,
  ...limits.filter(one => identityOfRef(one.ref) === identityOfRef(ref)).map(({limit}) => limit)
]

const heldFor = (state: DeploymentState, pin: Pin): number => Math.max(...limitsFor(state, pin))

/**
 * While the canary ran, its autoscaler may have given the stable one more pods than the plan knew. Noted before the weight takes their
 * traffic away: once they idle, nobody could tell any more how many are needed when it returns.
 */
export const measure: Performer = async ({cluster, store}) => {
  const limits = await Promise.all(
    store.state.rollout.pins.map(async pin => {
      const live = await cluster.get(pin.ref)
      const target = live === undefined ? undefined : targetOf(live, store.state)
      const stable = target === undefined ? undefined : await cluster.get(target)
      if (live === undefined || stable === undefined) return []
      const reached = within(live, count(specOf(stable).replicas))
      return reached > heldFor(store.state, pin) ? [{ref: pin.ref, limit: reached}] : []
    })
  )
  return {event: 'done', limits: limits.flat()}
}

/** The workload of this deployment that an autoscaler scales. */
const targetOf = (autoscaler: Manifest, {rollout: {clones, staged}}: DeploymentState) => {
  const {kind, name}: {readonly kind?: string; readonly name?: string} = Object(specOf(autoscaler).scaleTargetRef)
  return [...clones.map(({stable}) => stable), ...staged.map(({workload}) => workload)].find(
    ref => ref.kind === kind && ref.name === name
  )
}

/** An autoscaler whose lower limit is above its upper one would be refused. */
const within = (autoscaler: Manifest, limit: number): number => {
  const {maxReplicas} = specOf(autoscaler)
  return typeof maxReplicas === 'number' ? Math.min(limit, maxReplicas) : limit
}

/**
 * While copies take traffic away, an autoscaler would shrink the stable one: it may not. A higher limit, which the upgrade may bring, stays:
 * as many pods are waited for.
 */
export const pin: Performer = async ({fence, store}) => {
  await Promise.all(
    store.state.rollout.pins.map(one =>
      fence.changeIfThere(one.ref, live => raised(live, within(live, heldFor(store.state, one))))
    )
  )
  return undefined
}

const raised = (live: Manifest, limit: number): Manifest | undefined =>
  Number(limitOf(live) ?? 1) > limit ? undefined : limited(live, limit)

/** Pods of each stable workload that must be available before its traffic returns, by identity: never more than its autoscaler allows. */
export const neededPods = async ({cluster, store}: Session): Promise<ReadonlyMap<string, number>> => {
  const {clones, pins} = store.state.rollout
  const needed = new Map(clones.map(({stable, replicas}) => [identityOfRef(stable), replicas]))
  for (const pin of pins) {
    const live = await cluster.get(pin.ref)
    const target = live === undefined ? undefined : targetOf(live, store.state)
    const planned = target === undefined ? undefined : needed.get(identityOfRef(target))
    if (live === undefined || target === undefined || planned === undefined) continue
    needed.set(identityOfRef(target), within(live, Math.max(planned, heldFor(store.state, pin))))
  }
  return needed
}

/** The limit of the version that stands; one that somebody else has set since stays. An autoscaler that is gone needs none. */
export const unpin: Performer = async ({fence, store}) => {
  const {rollout, direction} = store.state
  const forward = direction === 'forward' || direction === 'complete'
  for (const one of rollout.pins) {
    const [limit, held] = [forward ? one.after : one.before, limitsFor(store.state, one)]
    await fence.changeIfThere(one.ref, live => (isHeld(live, held) ? limited(live, limit) : undefined))
  }
  return undefined
}

const isHeld = (live: Manifest, limits: readonly number[]): boolean =>
  limits.some(limit => limitOf(live) === within(live, limit))

const limitOf = (autoscaler: Manifest): unknown => specOf(autoscaler).minReplicas

const limited = (live: Manifest, limit: number | null): Manifest | undefined =>
  limitOf(live) === (limit ?? undefined) ? undefined : withSpec(live, {minReplicas: limit ?? undefined})
