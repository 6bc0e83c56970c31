/** An autoscaler that follows the load: the stable workload grows while the canary runs, and would shrink while it idles. */
import {describe, expect, test} from '@jest/globals'
import {canaryShare} from '../../../support/cluster/controllers.ts'
import {runJob} from '../../../support/cluster/jobs.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {nothingLeft, SimulatedShop} from '../../../support/cluster/world.ts'

/** All traffic needs three pods at first, and five some time after the deployment began. */
const opened = (): SimulatedShop => {
  let begun = 0
  return new SimulatedShop(seeded(1), {
    pins: true,
    load: now => {
      begun ||= now
      return now - begun > 18_000 ? 5 : 3
    }
  })
}

const podsOf = (shop: SimulatedShop, name: string): number =>
  Object(shop.api.find('Deployment', name)?.status).availableReplicas ?? 0

type Return = {readonly stable: number}

/** Notes how many stable pods are available whenever all traffic comes back to them. */
const watched = (shop: SimulatedShop): readonly Return[] => {
  const returns: Return[] = []
  const {onWritten} = shop.api
  let share = canaryShare(shop.api)
  shop.api.onWritten = write => {
    onWritten(write)
    const now = canaryShare(shop.api)
    if (share === 100 && now === 0) returns.push({stable: podsOf(shop, 'shop')})
    share = now
  }
  return returns
}

describe('a load that grows while the canary runs', () => {
  test('comes back to as many stable pods as the autoscaler had given before they idled', async () => {
    const shop = opened()
    const returns = watched(shop)
    const {state, error} = await runJob(shop, 'deploy')
    expect(error).toBeUndefined()
    expect(state?.result).toBe('succeeded')
    expect(state?.limits.at(-1)?.limit).toBe(5)
    expect(returns).toEqual([{stable: 5}])
    expect(shop.leftovers).toEqual(nothingLeft)
  })

  test.each(['finish', 'reap'] as const)(
    'leaves the limit as it was, wherever the job is killed and `%s` ends it, and never brings it above the upper one',
    async settler => {
      const whole = opened()
      await runJob(whole, 'deploy')
      for (let index = 0; index < whole.api.writes.length; index += 1) {
        for (const fate of ['die-before', 'die-after'] as const) {
          const shop = opened()
          const returns = watched(shop)
          shop.api.fate = ({actor}, at) => (actor === 'deploy' && at === index ? fate : 'live')
          await runJob(shop, 'deploy')
          const {state, error} = await runJob(shop, settler)
          expect({index, fate, error, ...shop.leftovers}).toEqual({index, fate, error: undefined, ...nothingLeft})
          expect({index, fate, result: state?.result}).not.toEqual({index, fate, result: 'running'})
          expect({index, fate, few: returns.filter(({stable}) => stable < 5)}).toEqual({index, fate, few: []})
        }
      }
    }
  )
})
