import {describe, expect, test} from '@jest/globals'
import {StepFailed} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {stretchOf} from '../../../../action-canary-deploy/src/engine/program.ts'
import {currentEffect} from '../../../../action-canary-deploy/src/engine/reducer.ts'
import type {DeploymentState} from '../../../../action-canary-deploy/src/engine/state.ts'
import {stateIn, stateRef} from '../../../../action-canary-deploy/src/engine/store.ts'
import {canaryShare} from '../../../support/cluster/controllers.ts'
import {type JobEnd, type JobOptions, runJob, type Work} from '../../../support/cluster/jobs.ts'
import {Actor} from '../../../support/cluster/scheduler.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {nothingLeft, SimulatedShop} from '../../../support/cluster/world.ts'

const stored = (shop: SimulatedShop): DeploymentState | undefined => {
  const object = shop.api.find('ConfigMap', 'towpath-shop')
  return object === undefined ? undefined : stateIn(object, stateRef('shop', 'web'))
}

const isUpgrading = (state: DeploymentState | undefined): boolean =>
  state?.result === 'running' && stretchOf(state.rollout, state.direction, state.cursor) === 'upgrade'

/** Pods start slowly: there is much time in which copies can be lost. */
const opened = (): SimulatedShop => new SimulatedShop(seeded(1), {startup: 6_000, steps: [100]})

/** Calls `moment` after each write of a job while it upgrades, with the number of such writes. */
const duringUpgrade = (shop: SimulatedShop, job: string, moment: (count: number) => void): void => {
  const {onWritten} = shop.api
  let count = 0
  shop.api.onWritten = write => {
    onWritten(write)
    if (write.actor !== job || !isUpgrading(stored(shop))) return
    count += 1
    moment(count)
  }
}

const deleteCopies = (shop: SimulatedShop): void => {
  const uid = shop.api.find('Deployment', 'shop-canary')?.metadata.uid ?? ''
  shop.api.remove({apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'web', name: 'shop-canary'}, {uid})
}

/** Brings a shop to where a job of this kind begins. */
type Scene = {
  readonly work: Work
  readonly before: (shop: SimulatedShop) => Promise<void>
  readonly options: JobOptions
}

const killedInUpgrade = async (shop: SimulatedShop): Promise<void> => {
  shop.api.fate = ({actor, ref, verb}) =>
    actor === 'deploy' && verb === 'create' && ref.kind === 'Secret' ? 'die-after' : 'live'
  await runJob(shop, 'deploy')
  expect(canaryShare(shop.api)).toBe(100)
}

/** Helm cannot go back at first, so it goes on. */
const stubborn: JobOptions = {
  altered: bench => {
    let refused = false
    return {
      ...bench,
      helm: fence => {
        const helm = bench.helm(fence)
        const rollback = helm.rollback.bind(helm)
        return Object.assign(helm, {
          rollback: async (...args: Parameters<typeof rollback>) => {
            if (refused) return rollback(...args)
            refused = true
            throw new StepFailed('a webhook refuses it')
          }
        })
      }
    }
  }
}

const scenes: readonly (readonly [string, Scene, DeploymentState['result']])[] = [
  ['upgrades and waits', {work: 'deploy', before: async () => undefined, options: {}}, 'succeeded'],
  ['goes back', {work: 'finish', before: killedInUpgrade, options: {}}, 'rolled-back'],
  ['goes on from what Helm stores', {work: 'finish', before: killedInUpgrade, options: stubborn}, 'succeeded']
]

const played = async (scene: Scene, moment: (shop: SimulatedShop, count: number) => void) => {
  const shop = opened()
  await scene.before(shop)
  const lost = shop.controllers.lost
  let moments = 0
  duringUpgrade(shop, scene.work, count => {
    moments = count
    moment(shop, count)
  })
  const end: JobEnd = await runJob(shop, scene.work, scene.options)
  return {shop, end, moments, lost: shop.controllers.lost - lost}
}

/** Requests of two seconds: the copies are looked at once a second, and routes follow a little later. */
const mostLost = 600

describe.each(scenes)('copies that vanish while Helm %s', (_, scene, result) => {
  test.each([
    ['because somebody deletes them', deleteCopies],
    ['because their node dies', (shop: SimulatedShop) => shop.controllers.fail('shop-canary')]
  ])('%s, at any write, give the traffic back to the stable pods, and the job goes on', async (_, vanish) => {
    const {moments} = await played(scene, () => undefined)
    expect(moments).toBeGreaterThan(5)
    for (let moment = 1; moment <= moments; moment += 1) {
      const {shop, end, lost} = await played(scene, (shop, count) => {
        if (count === moment) vanish(shop)
      })
      expect({moment, error: end.error, result: end.state?.result}).toEqual({moment, error: undefined, result})
      expect({moment, tooMany: lost > mostLost ? lost : 0}).toEqual({moment, tooMany: 0})
      expect({moment, ...shop.leftovers, lost: 0}).toEqual({moment, ...nothingLeft})
    }
  })
})

describe('while the stable workload is replaced', () => {
  type Accident = readonly [after: number, happens: (shop: SimulatedShop) => void]

  /** A deployment to whose cluster things happen, so many milliseconds after Helm was done. */
  const disturbed = async (...accidents: readonly Accident[]) => {
    const shop = opened()
    const person = new Actor('person', shop.scheduler)
    const happened = (): void =>
      accidents.forEach(([after, happens]) => void person.clock.sleep(after).then(() => happens(shop)))
    const {onWritten} = shop.api
    let begun = false
    const shares: number[] = []
    shop.api.onWritten = write => {
      onWritten(write)
      if (shares.at(-1) !== canaryShare(shop.api)) shares.push(canaryShare(shop.api))
      const state = stored(shop)
      if (begun || state === undefined || currentEffect(state)?.do !== 'settle') return
      begun = true
      happened()
    }
    const {state, error} = await runJob(shop, 'deploy')
    expect(error).toBeUndefined()
    return {shop, state, shares}
  }

  test('healthy copies keep the traffic, whatever becomes of the stable pods', async () => {
    const {shop, state, shares} = await disturbed(
      [500, ({controllers}) => controllers.fail('shop')],
      [9_000, ({controllers}) => controllers.recover('shop')]
    )
    expect(shares).toEqual([0, 100, 0])
    expect(state?.result).toBe('succeeded')
    expect(shop.leftovers).toEqual(nothingLeft)
  })

  test('traffic that had to leave the copies comes back to them, where the stable pods fail later', async () => {
    const {shop, state, shares} = await disturbed(
      [500, ({controllers}) => controllers.fail('shop-canary')],
      [3_000, ({controllers}) => controllers.recover('shop-canary')],
      [4_000, ({controllers}) => controllers.fail('shop')],
      [9_000, ({controllers}) => controllers.recover('shop')]
    )
    expect(shares).toEqual([0, 100, 0, 100, 0])
    expect(state?.result).toBe('succeeded')
    expect(shop.leftovers).toEqual({...nothingLeft, lost: shop.leftovers.lost})
  })

  test('traffic stays where it is while neither side has pods', async () => {
    const {shop, state, shares} = await disturbed(
      [500, ({controllers}) => controllers.fail('shop')],
      [600, ({controllers}) => controllers.fail('shop-canary')],
      [9_000, ({controllers}) => controllers.recover('shop')]
    )
    expect(shares).toEqual([0, 100, 0])
    expect(state?.result).toBe('succeeded')
    expect(shop.leftovers).toEqual({...nothingLeft, lost: shop.leftovers.lost})
  })

  test('an intent that a dead owner left is carried out by the next', async () => {
    const shop = opened()
    duringUpgrade(shop, 'deploy', count => {
      if (count === 3) deleteCopies(shop)
    })
    // It dies between its intent and the route.
    shop.api.fate = ({actor, ref}) =>
      actor === 'deploy' && ref.kind === 'HTTPRoute' && stored(shop)?.percent === 0 && isUpgrading(stored(shop))
        ? 'die-before'
        : 'live'
    await runJob(shop, 'deploy')
    expect([stored(shop)?.percent, canaryShare(shop.api)]).toEqual([0, 100])
    const lost = shop.controllers.lost
    const {state} = await runJob(shop, 'finish')
    expect(state?.result).not.toBe('running')
    expect(shop.controllers.lost - lost).toBeLessThan(mostLost)
    expect({...shop.leftovers, lost: 0}).toEqual(nothingLeft)
  })
})
