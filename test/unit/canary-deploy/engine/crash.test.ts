import {describe, expect, test} from '@jest/globals'
import {deploy, settle} from '../../../../action-canary-deploy/src/engine/operate.ts'
import type {DeploymentState} from '../../../../action-canary-deploy/src/engine/state.ts'
import {canaryPercent} from '../../../support/cluster/controllers.ts'
import {releases} from '../../../support/cluster/helm.ts'
import {Actor} from '../../../support/cluster/scheduler.ts'
import {type Shop, SimulatedShop} from '../../../support/cluster/world.ts'
import {seeded} from '../../../support/cluster/seeded.ts'

const owner = (job: string, attempt = 1): string => `octo/shop/1/${attempt}/${job}`

type Run = {readonly shop: SimulatedShop; readonly state: DeploymentState | undefined; readonly error: unknown}

const run = async (shop: SimulatedShop): Promise<Run> => {
  const actor = new Actor('deploy', shop.scheduler)
  const bench = shop.bench(actor, owner('deploy'))
  let state: DeploymentState | undefined
  let error: unknown
  let ended = false
  deploy(bench, shop.plan(bench)).then(
    result => {
      state = result
      ended = true
    },
    thrown => {
      error = thrown
      ended = true
    }
  )
  await shop.scheduler.run(() => ended || actor.dead)
  return {shop, state, error}
}

const finish = async (shop: SimulatedShop): Promise<DeploymentState | null> => {
  const actor = new Actor('finish', shop.scheduler)
  let state: DeploymentState | null | undefined
  let failed: unknown
  settle(shop.bench(actor, owner('finish'), undefined, true)).then(
    result => {
      state = result
    },
    thrown => {
      failed = thrown
    }
  )
  await shop.scheduler.run(() => state !== undefined || failed !== undefined)
  if (failed !== undefined) throw failed
  return state ?? null
}

/** What must hold whenever nobody works on the release any more. */
const settled = (shop: SimulatedShop) => ({
  copies: ['Deployment', 'Service', 'Pod'].flatMap(kind =>
    shop.api.ofKind(kind).filter(({metadata}) => metadata.name.startsWith('shop-canary')).map(({metadata}) => metadata.name)
  ),
  anchors: shop.api.ofKind('ConfigMap').filter(({metadata}) => metadata.name.endsWith('-anchor')).length,
  pending: releases(shop.api).filter(({status}) => status.startsWith('pending-')),
  deployed: releases(shop.api).filter(({status}) => status === 'deployed').length,
  share: canaryPercent(shop.api.find('HTTPRoute', 'shop')),
  route: shop.api.find('HTTPRoute', 'shop')?.spec,
  lost: shop.controllers.lost
})

const clean = {
  copies: [],
  anchors: 0,
  pending: [],
  deployed: 1,
  share: 0,
  route: {parentRefs: [{name: 'web'}], rules: [{backendRefs: [{name: 'shop', port: 80}]}]},
  lost: 0
}

describe('a deployment that nobody disturbs', () => {
  test('ends with the new version, the route as it was, nothing left over and no request lost', async () => {
    const {shop, state, error} = await run(new SimulatedShop(seeded(1)))
    expect(error).toBeUndefined()
    expect(state?.result).toBe('succeeded')
    expect(shop.stableImage).toBe('shop:v2')
    expect(settled(shop)).toEqual(clean)
    expect(state?.counted.map(({percent}) => percent)).toEqual([10, 30, 100])
  })

  const bad: readonly (readonly [string, Shop])[] = [
    ['whose pods never start', {images: {broken: new Set(['shop:v2'])}}],
    [
      'that answers with errors',
      {images: {failing: new Map([['shop:v2', 0.2]])}, guard: {errorShare: 0.01, p99: null, minRequests: 100}}
    ]
  ]
  test.each(bad)('of a version %s ends with the old one', async (_, shop) => {
    const result = await run(new SimulatedShop(seeded(1), shop))
    expect(result.error).toBeUndefined()
    expect(result.state?.result).toBe('rolled-back')
    expect(result.shop.stableImage).toBe('shop:v1')
    expect(settled(result.shop)).toEqual(clean)
  })
})

describe('a deployment whose process is killed', () => {
  test('at any write, before or after it, is brought to an end by `finish`', async () => {
    const {shop: whole} = await run(new SimulatedShop(seeded(1)))
    const writes = whole.api.writes.length
    expect(writes).toBeGreaterThan(40)
    const ends = new Map<string, number>()
    for (let index = 0; index < writes; index += 1) {
      for (const fate of ['die-before', 'die-after'] as const) {
        const shop = new SimulatedShop(seeded(1))
        shop.api.fate = ({actor}, at) => (actor === 'deploy' && at === index ? fate : 'live')
        await run(shop)
        const state = await finish(shop)
        const where = {index, fate, write: whole.api.writes[index]}
        expect({...where, ...settled(shop)}).toEqual({...where, ...clean})
        expect({...where, result: state?.result ?? 'none'}).not.toEqual({...where, result: 'running'})
        const result = state?.result ?? 'never begun'
        expect({...where, result, image: shop.stableImage}).toEqual({
          ...where,
          result,
          image: result === 'succeeded' ? 'shop:v2' : 'shop:v1'
        })
        ends.set(result, (ends.get(result) ?? 0) + 1)
      }
    }
    expect([...ends.keys()].sort()).toEqual(['never begun', 'rolled-back', 'succeeded'])
  }, 60_000)
})
