import {expect, test} from '@jest/globals'
import {deploy} from '../../../../action-canary-deploy/src/engine/operate.ts'
import type {DeploymentState} from '../../../../action-canary-deploy/src/engine/state.ts'
import {Actor} from '../../../support/cluster/scheduler.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {nothingLeft, SimulatedShop} from '../../../support/cluster/world.ts'

test('an upgrade that rendered something else than was planned is ours, and is taken back', async () => {
  const shop = new SimulatedShop(seeded(1), {unsteady: true})
  const bench = shop.bench(new Actor('deploy', shop.scheduler), 'octo/shop/1/1/deploy')
  let state: DeploymentState | undefined
  deploy(bench, shop.plan(bench)).then(ended => {
    state = ended
  })
  await shop.scheduler.run(() => state !== undefined)
  expect(state?.result).toBe('rolled-back')
  expect(state?.reason).toMatch(/Helm deployed other manifests than were planned/)
  expect(shop.stableImage).toBe('shop:v1')
  expect(shop.leftovers).toEqual(nothingLeft)
})
