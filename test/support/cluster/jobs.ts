/** Jobs of a simulation, each run to its end or its death. */
import {type Bench, deploy, settle} from '../../../action-canary-deploy/src/engine/operate.ts'
import type {DeploymentState} from '../../../action-canary-deploy/src/engine/state.ts'
import {Actor} from './scheduler.ts'
import type {SimulatedShop} from './world.ts'

/** `finish` settles what its own run left, `reap` what any dead job left. */
export type Work = 'deploy' | 'finish' | 'reap'

const owners: Readonly<Record<Work, string>> = {
  deploy: 'octo/shop/1/1/deploy',
  finish: 'octo/shop/1/1/finish',
  reap: 'octo/shop/2/1/reap'
}

const settles: Readonly<Record<Work, Bench['claim']['settles']>> = {deploy: 'nobody', finish: 'run', reap: 'dead'}

export type JobEnd = {
  /** Undefined where it died or failed. */
  readonly state: DeploymentState | null | undefined
  readonly error: unknown
  /** Milliseconds from its start until it had taken the Lease; null where it did not need it. */
  readonly takeOver: number | null
}

export type JobOptions = {
  readonly name?: string
  readonly owner?: string
  /** What it works with, where that is not as usual. */
  readonly altered?: (bench: Bench) => Bench
}

export const runJob = async (
  shop: SimulatedShop,
  work: Work,
  {name = work, owner = owners[work], altered = bench => bench}: JobOptions = {}
): Promise<JobEnd> => {
  const actor = new Actor(name, shop.scheduler)
  const begun = shop.scheduler.now
  let takeOver: number | null = null
  const {onWritten} = shop.api
  shop.api.onWritten = write => {
    if (write.actor === name && write.ref.kind === 'Lease') takeOver ??= shop.scheduler.now - begun
    onWritten(write)
  }
  const bench = altered(shop.bench(actor, owner, undefined, settles[work]))
  let end: Pick<JobEnd, 'state' | 'error'> | undefined
  const working = work === 'deploy' ? deploy(bench, shop.plan(bench)) : settle(bench)
  working.then(
    state => {
      end = {state, error: undefined}
    },
    (error: unknown) => {
      end = {state: undefined, error}
    }
  )
  await shop.scheduler.run(() => end !== undefined || actor.dead)
  return {...(end ?? {state: undefined, error: undefined}), takeOver}
}
