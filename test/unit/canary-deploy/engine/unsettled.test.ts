import {beforeEach, describe, expect, test} from '@jest/globals'
import {ClusterError} from '#core/cluster'
import {FailureError} from '#core/failure'
import {acquire, holderOf, keep, leaseRef, leaseTimes} from '../../../../action-canary-deploy/src/engine/lease.ts'
import {settle} from '../../../../action-canary-deploy/src/engine/operate.ts'
import {begun} from '../../../../action-canary-deploy/src/engine/state.ts'
import {readState, Store, stateRef} from '../../../../action-canary-deploy/src/engine/store.ts'
import {unsettled} from '../../../../action-canary-deploy/src/engine/unsettled.ts'
import {SimulatedApi} from '../../../support/cluster/api.ts'
import {runJob} from '../../../support/cluster/jobs.ts'
import {Actor, alone} from '../../../support/cluster/scheduler.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {nothingLeft, SimulatedShop} from '../../../support/cluster/world.ts'
import {rolloutOf} from './rollouts.ts'

const ref = stateRef('shop', 'web')
const rollout = rolloutOf({clones: 1, staged: 0, pins: 0, routes: 1, steps: [100], hooks: false, fromRevision: 1})
const first = begun(rollout, {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}, 0)

let api: SimulatedApi
const said: string[] = []
const log = {warning: (text: string) => void said.push(text)}

beforeEach(() => {
  api = new SimulatedApi()
  said.length = 0
})

const cluster = () => api.cluster(alone('reap'))
const left = () => unsettled({cluster: cluster(), log}, 'web')

const hold = (release: string, holder: string): void => {
  api.create({
    ...{apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', spec: {holderIdentity: holder, leaseTransitions: 1}},
    metadata: {
      ...{name: `towpath-${release}`, namespace: 'web'},
      labels: {'app.kubernetes.io/managed-by': 'towpath', 'towpath.dev/release': release}
    }
  })
}

describe('releases that something is left of', () => {
  test('are those whose deployment has not ended', async () => {
    await Store.begin(cluster(), ref, undefined, first)
    expect(await left()).toEqual(['shop'])
    await Store.begin(cluster(), ref, await readState(cluster(), ref), {...first, result: 'rolled-back'})
    expect(await left()).toEqual([])
  })

  test('are those whose state cannot be read', async () => {
    await Store.begin(cluster(), ref, undefined, first)
    const stored = api.find('ConfigMap', ref.name)
    if (stored !== undefined) api.set({...stored, data: {'state.json': '{'}})
    expect(await left()).toEqual(['shop'])
  })

  test('are those whose Lease is held, each once', async () => {
    await Store.begin(cluster(), ref, undefined, first)
    hold('shop', first.owner)
    hold('cart', 'octo/cart/1/1/deploy')
    hold('search', '')
    expect(await left()).toEqual(['shop', 'cart'])
  })

  test('are told as far as they can be seen', async () => {
    await Store.begin(cluster(), ref, undefined, first)
    const list: ReturnType<typeof cluster>['list'] = (apiVersion, kind, namespace, options) =>
      kind === 'Lease'
        ? Promise.reject(new ClusterError('forbidden', 403, 'list Lease in web', 'leases is forbidden'))
        : cluster().list(apiVersion, kind, namespace, options)
    expect(await unsettled({cluster: {list}, log}, 'web')).toEqual(['shop'])
    expect(said.join('')).toContain('leases is forbidden')
  })
})

describe('a Lease without a deployment', () => {
  const a = 'octo/shop/1/1/deploy'
  const lease = (shop: SimulatedShop) =>
    holderOf(shop.api.find('Lease', 'towpath-shop') ?? {apiVersion: '', kind: '', metadata: {name: ''}})

  /** The shop after a job has taken the Lease, and nothing else. */
  const held = async () => {
    const shop = new SimulatedShop(seeded(1))
    const one = new Actor('one', shop.scheduler)
    const ports = {cluster: shop.api.cluster(one), clock: one.clock, signal: new AbortController().signal}
    let taken = false
    const taking = acquire(leaseRef('shop', 'web'), {release: 'shop', me: a, patience: 0, settles: 'nobody'}, ports)
    void taking.then(() => {
      taken = true
    })
    await shop.scheduler.run(() => taken)
    return {shop, one, ports, taken: await taking}
  }

  test('is freed by `reap` once its holder is surely dead, so that the next job need not wait', async () => {
    const {shop} = await held()
    const begun = shop.scheduler.now
    const {state, error, takeOver} = await runJob(shop, 'reap')
    expect([state, error]).toEqual([null, undefined])
    expect(takeOver).toBeGreaterThanOrEqual(leaseTimes.duration)
    expect(shop.scheduler.now - begun).toBeLessThan(90_000)
    expect(lease(shop).holder).toBe('')
    const next = await runJob(shop, 'deploy', {owner: 'octo/shop/3/1/deploy'})
    expect([next.state?.result, (next.takeOver ?? 0) < 1_000]).toEqual(['succeeded', true])
    expect(shop.leftovers).toEqual(nothingLeft)
  })

  test('is left alone by `reap` while its holder lives', async () => {
    const {shop, ports, taken} = await held()
    void keep(leaseRef('shop', 'web'), taken, ports)
    const {error} = await runJob(shop, 'reap')
    expect(error instanceof FailureError && error.failure.code).toBe('CD-103')
    expect(lease(shop)).toEqual({holder: a, token: 1})
  })

  test('is no business of a job that settles its own run, whoever holds it', async () => {
    const {shop, one} = await held()
    one.kill()
    const actor = new Actor('finish', shop.scheduler)
    const bench = shop.bench(actor, 'octo/shop/2/1/finish', undefined, 'run')
    let ended = false
    void settle(bench).then(() => {
      ended = true
    })
    const before = shop.scheduler.now
    await shop.scheduler.run(() => ended)
    expect(shop.scheduler.now - before).toBeLessThan(1_000)
    expect(lease(shop).holder).toBe(a)
  })
})
