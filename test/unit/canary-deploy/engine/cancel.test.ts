import {describe, expect, test} from '@jest/globals'
import {deploy} from '../../../../action-canary-deploy/src/engine/operate.ts'
import type {DeploymentState} from '../../../../action-canary-deploy/src/engine/state.ts'
import {canaryShare} from '../../../support/cluster/controllers.ts'
import {Actor} from '../../../support/cluster/scheduler.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {SimulatedShop} from '../../../support/cluster/world.ts'

describe('a deployment that is cancelled while it waits for an answer', () => {
  test('takes its traffic back without it', async () => {
    const shop = new SimulatedShop(seeded(1))
    const actor = new Actor('deploy', shop.scheduler)
    const cancelled = new AbortController()
    const bench = shop.bench(actor, 'octo/shop/1/1/deploy', cancelled.signal)
    let silent = false
    const helm: typeof bench.helm = fence => {
      const own = bench.helm(fence)
      const history = own.history.bind(own)
      return Object.assign(own, {history: () => (silent ? actor.hang() : history())})
    }
    let state: DeploymentState | undefined
    const share = (): number => canaryShare(shop.api)
    deploy({...bench, helm}, shop.plan(bench)).then(ended => {
      state = ended
    })
    await shop.scheduler.run(() => share() === 10)
    silent = true
    const until = shop.scheduler.now + 12_000
    await shop.scheduler.run(() => shop.scheduler.now > until)
    expect(share()).toBe(10)
    cancelled.abort(new Error('cancelled'))
    const begun = shop.scheduler.now
    await shop.scheduler.run(() => share() === 0)
    expect(shop.scheduler.now - begun).toBeLessThan(200)
    await shop.scheduler.run(() => state !== undefined)
    expect(state?.result).toBe('rolled-back')
  })
})
