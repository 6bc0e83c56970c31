/**
 * One owner at a time: a `coordination.k8s.io` Lease. Whether its holder still lives is judged by watching it change, with our own
 * clock only (as leader election in client-go does), so clocks that disagree do no harm.
 */

import {z} from 'zod'
import {type Cluster, ClusterError, type Manifest, type ObjectRef} from '#core/cluster'
import {raise} from '#core/failure'
import type {Clock} from '#core/world'
import {alreadyOwned} from '../failures.ts'
import {marks} from '../model.ts'
import {supersedes} from './owner.ts'

/** Milliseconds. */
export const leaseTimes = {duration: 60_000, renew: 15_000, watch: 1_000} as const

export type Held = {readonly token: number; readonly object: Manifest}

type Ports = {
  readonly cluster: Pick<Cluster, 'get' | 'create' | 'replace'>
  readonly clock: Clock
  readonly signal: AbortSignal
  /** The newest token that was ever written for this release: a Lease that somebody deleted starts no new count. */
  readonly known?: number
}

const specSchema = z.looseObject({
  holderIdentity: z.string().nullish(),
  leaseTransitions: z.number().nullish(),
  renewTime: z.string().nullish()
})

export const leaseRef = (release: string, namespace: string): ObjectRef => ({
  apiVersion: 'coordination.k8s.io/v1',
  kind: 'Lease',
  namespace,
  name: `towpath-${release}`
})

export const holderOf = (lease: Manifest): {readonly holder: string; readonly token: number} => {
  const spec = specSchema.parse(lease.spec ?? {})
  return {holder: spec.holderIdentity ?? '', token: spec.leaseTransitions ?? 0}
}

export type Claim = {
  readonly release: string
  readonly me: string
  /** Milliseconds to wait for a holder that lives. */
  readonly patience: number
  /**
   * `run`: this job settles what other jobs of its own run left, and takes their Lease at once. `dead`: what any dead job left; only time tells
   * who is dead. `anybody`: a person wants it, whoever holds it.
   */
  readonly settles: 'nobody' | 'run' | 'dead' | 'anybody'
}

/**
 * Takes the Lease: at once where nobody holds it or we supersede the holder (a later attempt of the same run), else after the
 * holder has not renewed it for its whole duration. Raises CD-103 where a holder still lives after `patience`. The token grows with every taking.
 */
export const acquire = async (ref: ObjectRef, claim: Claim, ports: Ports): Promise<Held> => {
  const {cluster, clock, signal} = ports
  const begun = clock.elapsed()
  const watched = {version: '', since: begun, renewed: false}
  for (;;) {
    const lease = await cluster.get(ref)
    const {holder, token} = lease === undefined ? {holder: '', token: 0} : holderOf(lease)
    watch(watched, lease, clock.elapsed())
    const free = holder === '' || claim.settles === 'anybody' || supersedes(claim.me, holder, claim.settles === 'run')
    if (free || clock.elapsed() - watched.since >= leaseTimes.duration) {
      const taken = await take(ref, lease, claim, Math.max(token, ports.known ?? 0) + 1, ports)
      if (taken !== undefined) return taken
      await clock.sleep(leaseTimes.watch, signal)
    } else if (watched.renewed && clock.elapsed() - begun >= claim.patience) {
      return raise(alreadyOwned(claim.release, ref.namespace ?? 'default', holder))
    } else await clock.sleep(leaseTimes.watch, signal)
  }
}

type Watched = {version: string; since: number; renewed: boolean}

const watch = (watched: Watched, lease: Manifest | undefined, now: number): void => {
  const version = lease?.metadata.resourceVersion ?? ''
  if (version === watched.version) return
  watched.renewed = watched.version !== ''
  watched.version = version
  watched.since = now
}

const take = async (
  ref: ObjectRef,
  lease: Manifest | undefined,
  {me, release}: Claim,
  token: number,
  {cluster, clock}: Ports
): Promise<Held | undefined> => {
  const next = written(ref, lease, {holder: me, token, now: clock.now()}, release)
  try {
    return {token, object: lease === undefined ? await cluster.create(next) : await cluster.replace(next)}
  } catch (thrown) {
    // Somebody was faster, or the answer was lost: look again. A Lease that cannot be made because there is no such namespace never will be.
    const isOther = thrown instanceof ClusterError && ['conflict', 'exists', 'unknown'].includes(thrown.kind)
    const isGone = lease !== undefined && thrown instanceof ClusterError && thrown.kind === 'not-found'
    if (isOther || isGone) return undefined
    throw thrown
  }
}

const written = (
  ref: ObjectRef,
  lease: Manifest | undefined,
  {holder, token, now}: {readonly holder: string; readonly token: number; readonly now: number},
  release: string
): Manifest => {
  const time = microTime(now)
  return {
    apiVersion: ref.apiVersion,
    kind: ref.kind,
    metadata: lease?.metadata ?? {
      name: ref.name,
      ...(ref.namespace === null ? {} : {namespace: ref.namespace}),
      labels: {'app.kubernetes.io/managed-by': 'towpath', [marks.release]: release}
    },
    spec: {
      holderIdentity: holder,
      leaseDurationSeconds: leaseTimes.duration / 1000,
      leaseTransitions: token,
      acquireTime: time,
      renewTime: time
    }
  }
}

/** Kubernetes' MicroTime. */
const microTime = (now: number): string => `${new Date(now).toISOString().slice(0, -1)}000Z`

/** Renews until `signal` aborts; resolves with true where the Lease was lost: to somebody else, or because it could not be renewed in time. */
export const keep = async (ref: ObjectRef, held: Held, ports: Ports): Promise<boolean> => {
  const {cluster, clock, signal} = ports
  let object = held.object
  let renewed = clock.elapsed()
  for (;;) {
    try {
      await clock.sleep(leaseTimes.renew, signal)
    } catch {
      return false
    }
    const asked = clock.elapsed()
    try {
      object = await renew(ref, object, held.token, cluster, clock)
      renewed = asked
    } catch (thrown) {
      if (thrown instanceof Lost) return true
      // Unreachable: stop while the Lease is surely still ours, so that nobody can have taken it.
      if (clock.elapsed() - renewed >= leaseTimes.duration - 2 * leaseTimes.renew) return true
    }
  }
}

class Lost extends Error {}

const renew = async (
  ref: ObjectRef,
  object: Manifest,
  token: number,
  cluster: Ports['cluster'],
  clock: Clock
): Promise<Manifest> => {
  const spec = {...specSchema.parse(object.spec), renewTime: microTime(clock.now())}
  try {
    return await cluster.replace({...object, spec})
  } catch (thrown) {
    if (!(thrown instanceof ClusterError) || !['conflict', 'unknown', 'not-found'].includes(thrown.kind)) throw thrown
    const found = await cluster.get(ref)
    if (found === undefined || holderOf(found).token !== token) throw new Lost()
    // Only a Lease that has changed is one that others see renewed.
    if (found.metadata.resourceVersion === object.metadata.resourceVersion) throw thrown
    return found
  }
}

/** Gives the Lease up, where it still is ours. */
export const release = async (ref: ObjectRef, token: number, cluster: Ports['cluster']): Promise<void> => {
  const lease = await cluster.get(ref)
  if (lease === undefined || holderOf(lease).token !== token) return
  const spec = {...specSchema.parse(lease.spec), holderIdentity: ''}
  await cluster.replace({...lease, spec}).catch(() => undefined)
}
