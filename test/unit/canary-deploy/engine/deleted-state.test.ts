import {describe, expect, test} from '@jest/globals'
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
