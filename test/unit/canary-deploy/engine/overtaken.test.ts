import {expect, test} from '@jest/globals'
import {Fenced} from '../../../../action-canary-deploy/src/engine/fenced.ts'
import {settle} from '../../../../action-canary-deploy/src/engine/operate.ts'
import {stateIn, stateRef} from '../../../../action-canary-deploy/src/engine/store.ts'
import type {Write} from '../../../support/cluster/api.ts'
import {runJob} from '../../../support/cluster/jobs.ts'
import {Actor} from '../../../support/cluster/scheduler.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {nothingLeft, SimulatedShop} from '../../../support/cluster/world.ts'

/** Freezes an actor right after its first write of a kind. */
const frozenAfter = (shop: SimulatedShop, actor: Actor, kind: string, milliseconds: number): void => {
  const {onWritten} = shop.api
  let frozen = false
  shop.api.onWritten = (write: Write) => {
    onWritten(write)
    if (frozen || write.actor !== actor.name || write.ref.kind !== kind) return
    frozen = true
    actor.pause(milliseconds)
  }
}

test('an owner that freezes between its Lease and the state takes nothing over from a newer one', async () => {
  const shop = new SimulatedShop(seeded(1))
  shop.api.fate = ({actor}, index) => (actor === 'deploy' && index === 14 ? 'die-after' : 'live')
  await runJob(shop, 'deploy')
  const begin = (name: string) => {
    const actor = new Actor(name, shop.scheduler)
    const job: {ended: boolean; error?: unknown} = {ended: false}
    const bench = shop.bench(actor, `octo/shop/${name === 'older' ? 2 : 3}/1/rollback`, undefined, 'anybody')
    settle(bench).then(
      () => Object.assign(job, {ended: true}),
      (error: unknown) => Object.assign(job, {ended: true, error})
    )
    return {actor, job}
  }
  const older = begin('older')
  frozenAfter(shop, older.actor, 'Lease', 30_000)
  await shop.scheduler.run(() => older.actor.pausedUntil > 0)
  const newer = begin('newer')
  // In the middle of its work, so that there is something left to be taken from it.
  frozenAfter(shop, newer.actor, 'ConfigMap', 60_000)
  await shop.scheduler.run(() => older.job.ended)
  expect(older.job.error).toBeInstanceOf(Fenced)
  const kept = shop.api.find('ConfigMap', 'towpath-shop')
  expect(kept === undefined ? undefined : stateIn(kept, stateRef('shop', 'web'))).toMatchObject({
    ...{token: 3, result: 'running'}
  })
  await shop.scheduler.run(() => newer.job.ended)
  expect(newer.job.error).toBeUndefined()
  expect(shop.leftovers).toEqual(nothingLeft)
})
