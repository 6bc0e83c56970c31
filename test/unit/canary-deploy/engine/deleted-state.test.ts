import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import type {Write} from '../../../support/cluster/api.ts'
import {canaryShare} from '../../../support/cluster/controllers.ts'
import {runJob} from '../../../support/cluster/jobs.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {nothingLeft, type Shop, SimulatedShop} from '../../../support/cluster/world.ts'

const shops: readonly (readonly [string, Shop, string])[] = [
  ['a good version', {pins: true, steps: [50, 100]}, 'succeeded'],
  ['a version that never starts', {images: {broken: new Set(['shop:v2'])}}, 'rolled-back']
]

/** Deletes the state after the n-th write of the job. */
const deployed = async (kind: Shop, moment: number | null) => {
  const shop = new SimulatedShop(seeded(1), kind)
  const {onWritten} = shop.api
  let count = 0
  shop.api.onWritten = write => {
    onWritten(write)
    count += 1
    if (count === moment) shop.deleteState()
  }
  return {shop, end: await runJob(shop, 'deploy'), writes: () => count}
}

describe.each(shops)('the deployment of %s whose state somebody deletes', (_, kind, result) => {
  test('after any write is brought to its end by its owner, as if nothing had happened', async () => {
    const {writes} = await deployed(kind, null)
    expect(writes()).toBeGreaterThan(20)
    for (let moment = 1; moment <= writes(); moment += 1) {
      const {shop, end} = await deployed(kind, moment)
      expect({moment, error: end.error, result: end.state?.result}).toEqual({moment, error: undefined, result})
      expect({moment, ...shop.leftovers}).toEqual({moment, ...nothingLeft})
    }
  })
})

describe('a canary of the chart itself whose job died and whose state somebody deleted', () => {
  const killed = async (when: (shop: SimulatedShop, write: Write) => boolean): Promise<SimulatedShop> => {
    const shop = new SimulatedShop(seeded(1), {native: 'with share 0', steps: [10, 100]})
    shop.api.fate = write => (when(shop, write) ? 'die-before' : 'live')
    await runJob(shop, 'deploy')
    shop.deleteState()
    shop.api.fate = () => 'live'
    return shop
  }

  test('is told as unsettled: nothing else would say that it may stand half way', async () => {
    const shop = await killed(({api}) => canaryShare(api) === 10)
    expect(canaryShare(shop.api)).toBe(10)
    const {error} = await runJob(shop, 'finish')
    expect(error instanceof FailureError && error.failure.code).toBe('CD-105')
    expect(shop.leftovers.anchors).toBe(1)
  })

  test('is nothing where it was never begun', async () => {
    const shop = await killed(
      (_, {ref, verb}) => verb === 'create' && ref.name === 'towpath-shop' && ref.kind === 'ConfigMap'
    )
    const {error, state} = await runJob(shop, 'finish')
    expect([error, state]).toEqual([undefined, null])
    expect(shop.leftovers).toEqual(nothingLeft)
  })
})
