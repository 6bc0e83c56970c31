/** Holding the Lease of a release for as long as something is done with it. */
import {FailureError} from '#core/failure'
import {Fenced} from './fenced.ts'
import {acquire, holderOf, keep, leaseRef, release} from './lease.ts'
import type {Bench} from './operate.ts'
import {readState, stateRef} from './store.ts'

export type Owned = {readonly token: number; readonly lost: AbortSignal}

/** Runs `body` while we hold the Lease. It is given up in the end, unless it was lost. */
export const owning = async <T>(bench: Bench, body: (owned: Owned) => Promise<T>): Promise<T> => {
  const ref = leaseRef(bench.claim.release, bench.namespace)
  const known = (await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace)))?.state.token ?? 0
  const held = await acquire(ref, bench.claim, {...bench, known})
  const [stop, lost] = [new AbortController(), new AbortController()]
  const keeping = keep(ref, held, {...bench, signal: stop.signal}).then(gone => gone && lost.abort())
  try {
    return await body({token: held.token, lost: lost.signal})
  } catch (thrown) {
    // What breaks off because the Lease is lost is no error of its own.
    if (!lost.signal.aborted || thrown instanceof FailureError || thrown instanceof Fenced) throw thrown
    throw new Fenced(bench.claim.me, thrown)
  } finally {
    stop.abort()
    await keeping
    if (!lost.signal.aborted) await release(ref, held.token, bench.cluster).catch(() => undefined)
  }
}

/** Whether a process of this very job took the Lease and has not given it up. */
export const holdsLease = async (bench: Bench): Promise<boolean> => (await holderIn(bench)) === bench.claim.me

/** Empty where nobody holds the Lease. */
export const holderIn = async ({cluster, claim, namespace}: Bench): Promise<string> => {
  const lease = await cluster.get(leaseRef(claim.release, namespace))
  return lease === undefined ? '' : holderOf(lease).holder
}

/** Throws `Fenced` where somebody has taken the Lease since. */
export const stillHeld = async (bench: Bench, owned: Owned): Promise<void> => {
  if (!(await holds(bench, owned))) throw new Fenced(bench.claim.me)
}

/** Whether the Lease is surely ours: it is asked, because a token that was ours may be another's by now. */
export const holds = async ({cluster, claim, namespace}: Bench, {token, lost}: Owned): Promise<boolean> => {
  const lease = lost.aborted ? undefined : await cluster.get(leaseRef(claim.release, namespace))
  if (lease === undefined) return false
  const held = holderOf(lease)
  return held.token === token && held.holder === claim.me
}
