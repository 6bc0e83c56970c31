/** One owner works on one release: takes the Lease, settles what others left, deploys, gives the Lease up. */
import {type Cluster, ClusterError, type ObjectRef} from '#core/cluster'
import {raise} from '#core/failure'
import type {Clock, Log} from '#core/world'
import {stillUnsettled} from '../failures.ts'
import type {Rollout} from '../model.ts'
import {identityOfRef} from '../render/identity.ts'
import {hasAnchor, makeAnchor, removeAnchor} from './anchor.ts'
import {Fence} from './fence.ts'
import {Fenced} from './fenced.ts'
import {drive} from './interpreter.ts'
import {type Claim, leaseTimes} from './lease.ts'
import {supersedes} from './owner.ts'
import {holderIn, holds, type Owned, owning, stillHeld} from './owning.ts'
import type {Helm, Meter, Session} from './ports.ts'
import {stretchOf} from './program.ts'
import {reduce} from './reducer.ts'
import {begun, type DeploymentState} from './state.ts'
import {readState, Store, type Stored, stateRef} from './store.ts'

export type Bench = {
  readonly cluster: Cluster
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  readonly namespace: string
  readonly claim: Claim
  /** Helm for this release; asked with the fence that guards every write of it. */
  readonly helm: (fence: HelmFence) => Helm
  /** Counts the requests of a deployment; null where nothing counts them. */
  readonly meter: (rollout: Rollout) => Meter | null
}

export type HelmFence = {
  /** Throws `Fenced` unless the deployment is ours. */
  readonly check: () => Promise<void>
  readonly lost: AbortSignal
}

/** What `deploy` carries out: made before the Lease is taken, and again where the world has moved since. */
export type Planned = {readonly rollout: Rollout; readonly copies: Session['copies']}

/**
 * Settles what an earlier owner left: a deployment under way is brought to its end, an anchor without one is deleted. Resolves with the
 * last state, null where there never was one. Does nothing, and takes no Lease, where nothing is left.
 */
export const settle = async (bench: Bench): Promise<DeploymentState | null> => {
  const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace))
  const ended = left === undefined || left.state.result !== 'running'
  if (ended && !(await hasAnchor(bench)) && !(await mayBeHeldByDead(bench))) return left?.state ?? null
  return owning(bench, owned => settleOwned(bench, owned))
}

/** The Lease of a job that died before it began anything: where it is known that it ended, or where that is to be found out. */
const mayBeHeldByDead = async (bench: Bench): Promise<boolean> => {
  const {me, settles} = bench.claim
  const holder = await holderIn(bench)
  return holder !== '' && (settles === 'dead' || supersedes(me, holder, settles === 'run'))
}

const settleOwned = async (bench: Bench, owned: Owned): Promise<DeploymentState | null> => {
  const taken = await takeOver(bench, owned)
  if (taken === undefined) {
    await removeAnchor(bench, owned)
    return (await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace)))?.state ?? null
  }
  const session = sessionOf(bench, owned, taken, null)
  await stampAll(session)
  return drive(session)
}

/** Moves the token of a deployment under way; undefined where none is. */
const takeOver = async (bench: Bench, {token, lost}: Owned): Promise<Store | undefined> => {
  const ref = stateRef(bench.claim.release, bench.namespace)
  for (;;) {
    const left = await readState(bench.cluster, ref)
    newerThan(left, token, bench)
    if (left === undefined || left.state.result !== 'running') return undefined
    const state = reduce(left.state, {event: 'taken-over', token, owner: bench.claim.me}, bench.clock.now())
    try {
      return await Store.begin(bench.cluster, ref, left, state, () => holds(bench, {token, lost}))
    } catch (thrown) {
      // The older owner wrote in between, or our answer was lost: read again.
      const again = ['conflict', 'exists', 'not-found', 'unknown', 'busy']
      if (!(thrown instanceof ClusterError) || !again.includes(thrown.kind)) throw thrown
    }
    await bench.clock.sleep(leaseTimes.watch, lost)
  }
}

/** Our token must be newer than any that others have written: we may have been frozen since we took the Lease. Throws `Fenced`. */
const newerThan = (stored: Stored | undefined, token: number, {claim}: Bench): void => {
  if (stored === undefined) return
  const {token: found, owner} = stored.state
  if (found > token || (found === token && owner !== claim.me)) throw new Fenced(owner)
}

/** From now on nothing an older owner has read can be written any more. */
const stampAll = async ({fence, store}: Session): Promise<void> => {
  const {routes, pins, clones, staged, companions, chart} = store.state.rollout
  // A Helm that an older owner started may still be writing the chart's own objects.
  const {native} = store.state.rollout
  const helmWorked =
    native !== null || stretchOf(store.state.rollout, store.state.direction, store.state.cursor) === 'upgrade'
  const refs: readonly ObjectRef[] = [
    ...(helmWorked ? chart : []),
    ...routes.map(({ref}) => ref),
    ...pins.map(({ref}) => ref),
    ...clones.map(({canary}) => canary),
    ...staged.map(({workload}) => workload),
    ...companions
  ]
  const distinct = new Map(refs.map(ref => [identityOfRef(ref), ref]))
  await Promise.all([...distinct.values()].map(ref => fence.stamp(ref)))
}

/** Deploys what `plan` says. What an earlier job left is settled first; raises CD-105 where that is not possible. */
export const deploy = async (bench: Bench, plan: () => Promise<Planned>): Promise<DeploymentState> => {
  const early = await planIfSettled(bench, plan)
  return owning(bench, async owned => {
    const left = await settleOwned(bench, owned)
    if (left?.result === 'running') return raise(stillUnsettled(bench.claim.release, bench.namespace, left.alert ?? ''))
    const {rollout, copies} = early !== null && (await isCurrent(bench, owned, early)) ? early.planned : await plan()
    bench.signal.throwIfAborted()
    return drive(sessionOf(bench, owned, await begin(bench, owned, rollout), copies))
  })
}

/** Every refusal comes before the first write, even before the Lease. */
type Early = {readonly planned: Planned; readonly seen: string | undefined}

const planIfSettled = async (bench: Bench, plan: () => Promise<Planned>): Promise<Early | null> => {
  const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace))
  if (left?.state.result === 'running') return null
  return {planned: await plan(), seen: left?.object.metadata.resourceVersion}
}

/** Nobody has begun a deployment since before the plan: it may have been made of what that one had changed. */
const isCurrent = async (bench: Bench, {lost}: Owned, {planned: {rollout}, seen}: Early): Promise<boolean> => {
  const now = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace))
  if (now?.object.metadata.resourceVersion !== seen) return false
  const newest = (await bench.helm({check: async () => undefined, lost}).history())[0]
  return (newest?.revision ?? 0) === rollout.newestRevision
}

const begin = async (bench: Bench, owned: Owned, rollout: Rollout): Promise<Store> => {
  const ref = stateRef(rollout.release, bench.namespace)
  const older = await readState(bench.cluster, ref)
  newerThan(older, owned.token, bench)
  const anchor = await makeAnchor(bench, owned, rollout)
  const who = {token: owned.token, owner: bench.claim.me, anchor}
  const first = begun(rollout, who, bench.clock.now())
  const store = await Store.begin(bench.cluster, ref, older, first, () => holds(bench, owned))
  // Who took the Lease before this write may not have seen it; who takes it from now on will.
  await stillHeld(bench, owned)
  return store
}

const sessionOf = (bench: Bench, {lost}: Owned, store: Store, copies: Session['copies']): Session => ({
  cluster: bench.cluster,
  clock: bench.clock,
  log: bench.log,
  signal: bench.signal,
  store,
  copies,
  lost,
  fence: new Fence(bench.cluster, store),
  helm: bench.helm({check: () => store.check(), lost}),
  meter: bench.meter(store.state.rollout)
})
