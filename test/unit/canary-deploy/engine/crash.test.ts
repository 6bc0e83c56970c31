import {describe, expect, test} from '@jest/globals'
import {type JobEnd, runJob} from '../../../support/cluster/jobs.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {nothingLeft, type Shop, SimulatedShop} from '../../../support/cluster/world.ts'

const broken: Shop = {images: {broken: new Set(['shop:v2'])}}
const failing: Shop = {
  images: {failing: new Map([['shop:v2', 0.2]])},
  guard: {errorShare: 0.01, p99: null, minRequests: 100}
}

const opened = (shop: Shop): SimulatedShop => new SimulatedShop(seeded(1), shop)

describe('a deployment that nobody disturbs', () => {
  test.each<readonly [string, Shop]>([
    ['a Gateway route', {}],
    ['a canary of its own', {native: 'with share 0'}],
    ['a canary of its own that cannot be without traffic', {native: 'without share 0'}],
    ['a header that asks for the canary', {header: true}],
    ['a header at an Ingress of its own', {header: true, traffic: 'ingress-nginx'}],
    ['an Ingress of its own', {traffic: 'ingress-nginx'}],
    ['an autoscaler', {pins: true}],
    ['a route of the same name in another namespace', {twin: true}]
  ])('with %s ends with the new version, nothing left over and no request lost', async (_, kind) => {
    const shop = opened(kind)
    const {state, error} = await runJob(shop, 'deploy')
    expect(error).toBeUndefined()
    expect(state?.result).toBe('succeeded')
    expect(shop.stableImage).toBe('shop:v2')
    expect(shop.leftovers).toEqual(nothingLeft)
    expect(state?.counted.map(({percent}) => percent)).toEqual(kind.native !== undefined ? [10, 30] : [10, 30, 100])
  })

  test.each<readonly [string, Shop]>([
    ['whose pods never start', broken],
    ['that answers with errors', failing],
    ['whose own canary never starts', {...broken, native: 'with share 0'}],
    ['whose own canary answers with errors', {...failing, native: 'with share 0'}]
  ])('of a version %s ends with the old one', async (_, kind) => {
    const shop = opened(kind)
    const {state, error} = await runJob(shop, 'deploy')
    expect(error).toBeUndefined()
    expect(state?.result).toBe('rolled-back')
    expect(shop.stableImage).toBe('shop:v1')
    expect(shop.leftovers).toEqual(nothingLeft)
    // Also where Helm takes the canary away: the traffic went first.
    expect(shop.controllers.lost).toBe(0)
  })
})

type Crash = {readonly index: number; readonly fate: 'die-before' | 'die-after'}

/** The shop after the process of `deploy` was killed at one of its writes. */
const crashed = async (kind: Shop, {index, fate}: Crash): Promise<SimulatedShop> => {
  const shop = opened(kind)
  shop.api.fate = ({actor}, at) => (actor === 'deploy' && at === index ? fate : 'live')
  await runJob(shop, 'deploy')
  return shop
}

const crashesOf = async (kind: Shop): Promise<readonly Crash[]> => {
  const whole = opened(kind)
  await runJob(whole, 'deploy')
  return whole.api.writes.flatMap((_, index) => [
    {index, fate: 'die-before'} as const,
    {index, fate: 'die-after'} as const
  ])
}

const orderly = (where: Crash, shop: SimulatedShop, {error, state}: JobEnd): void => {
  expect({...where, error, ...shop.leftovers}).toEqual({...where, error: undefined, ...nothingLeft})
  expect({...where, result: state?.result}).not.toEqual({...where, result: 'running'})
  const image = state?.result === 'succeeded' ? 'shop:v2' : 'shop:v1'
  expect({...where, result: state?.result, image: shop.stableImage}).toEqual({...where, result: state?.result, image})
}

const shops: readonly (readonly [string, Shop])[] = [
  ['a good version', {header: true}],
  ['a good version behind an Ingress, with an autoscaler', {traffic: 'ingress-nginx', pins: true, steps: [50, 100]}],
  ['a version that never starts', broken],
  ['a good version by the canary of its chart', {native: 'with share 0'}],
  ['a good version by a canary that cannot be without traffic', {native: 'without share 0'}],
  ['a version by the canary of its chart that never starts', {...broken, native: 'with share 0'}],
  ['a version by the canary of its chart that answers with errors', {...failing, native: 'with share 0'}],
  ['a version that answers with errors, with a route in another namespace', {...failing, pins: true, twin: true}]
]

/** A person waits no longer than this until somebody else has taken over; milliseconds. */
const longestTakeOver = 90_000

describe.each(shops)('the deployment of %s whose process is killed at any write, before or after it', (title, kind) => {
  test('is brought to an end by `finish`, at once', async () => {
    const crashes = await crashesOf(kind)
    expect(crashes.length).toBeGreaterThan(40)
    const ends = new Set<string>()
    for (const crash of crashes) {
      const shop = await crashed(kind, crash)
      const end = await runJob(shop, 'finish')
      orderly(crash, shop, end)
      expect(end.takeOver ?? 0).toBeLessThan(1_000)
      ends.add(end.state?.result ?? 'never begun')
    }
    expect(ends).toContain('never begun')
    expect(ends).toContain('rolled-back')
    expect(ends.has('succeeded')).toBe(title.startsWith('a good version'))
  })

  test('is settled by the next attempt of its run, which then deploys', async () => {
    const good = title.startsWith('a good version')
    for (const crash of await crashesOf(kind)) {
      const shop = await crashed(kind, crash)
      const end = await runJob(shop, 'deploy', {name: 'again', owner: 'octo/shop/1/2/deploy'})
      orderly(crash, shop, end)
      expect({...crash, result: end.state?.result}).toEqual({...crash, result: good ? 'succeeded' : 'rolled-back'})
    }
  })

  test('is brought to an end by `reap`, which waits no longer than the Lease lasts', async () => {
    for (const crash of await crashesOf(kind)) {
      const shop = await crashed(kind, crash)
      const end = await runJob(shop, 'reap')
      orderly(crash, shop, end)
      expect(end.takeOver ?? 0).toBeLessThanOrEqual(longestTakeOver)
    }
  })

  test('is brought to an end although the job that settles it is killed too', async () => {
    const random = seeded(7)
    for (const crash of await crashesOf(kind)) {
      const shop = await crashed(kind, crash)
      const second = Math.floor(random() * 25)
      let writes = 0
      shop.api.fate = ({actor}) => {
        if (actor !== 'finish') return 'live'
        writes += 1
        return writes - 1 === second ? (random() < 0.5 ? 'die-before' : 'die-after') : 'live'
      }
      await runJob(shop, 'finish')
      orderly(crash, shop, await runJob(shop, 'reap'))
    }
  })
})
