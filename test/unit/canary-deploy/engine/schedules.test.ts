/** Jobs that die, freeze and come back at any moment, and others that take over: whoever is older never writes after who is newer. */
import {describe, expect, test} from '@jest/globals'
import type {ObjectRef} from '#core/cluster'
import {Fenced} from '../../../../action-canary-deploy/src/engine/fenced.ts'
import {deploy, settle} from '../../../../action-canary-deploy/src/engine/operate.ts'
import {canaryPercent} from '../../../support/cluster/controllers.ts'
import {releases} from '../../../support/cluster/helm.ts'
import {Actor} from '../../../support/cluster/scheduler.ts'
import {seeded} from '../../../support/cluster/seeded.ts'
import {SimulatedShop} from '../../../support/cluster/world.ts'

const schedules = Number(process.env.TOWPATH_SCHEDULES ?? 1_000)

type Job = {readonly actor: Actor; ended: boolean; error: unknown}

const started = (actor: Actor, work: Promise<unknown>): Job => {
  const job: Job = {actor, ended: false, error: undefined}
  work.then(
    () => {
      job.ended = true
    },
    thrown => {
      job.ended = true
      job.error = thrown
    }
  )
  return job
}

const over = ({ended, actor}: Job): boolean => ended || actor.dead

/** Where an accident hurts most: writes that move traffic, Helm's, and the copies. */
const sore = ['HTTPRoute', 'Secret', 'Deployment', 'ConfigMap']

/** One accident of a job: at its n-th write, or at its n-th write of a kind. */
const accident = (random: () => number, actor: Actor, shop: SimulatedShop): void => {
  const kind = random() < 0.7 ? sore[Math.floor(random() * sore.length)] : undefined
  const at = Math.floor(random() * (kind === undefined ? 45 : 5))
  const dies = random()
  const before = shop.api.fate
  let count = 0
  shop.api.fate = (write, index) => {
    if (write.actor !== actor.name) return before(write, index)
    if (kind !== undefined && write.ref.kind !== kind) return 'live'
    count += 1
    if (count - 1 !== at) return 'live'
    if (dies < 0.2) return 'die-before'
    if (dies < 0.4) return 'die-after'
    // Frozen with the write decided and on its way.
    actor.pause(random() * 200_000)
    return 'live'
  }
}

const describeRef = ({kind, name}: ObjectRef): string => `${kind}/${name}`

describe('many jobs for one release', () => {
  test(`never two writers, always an end: ${schedules} schedules`, async () => {
    const ends = {succeeded: 0, 'rolled-back': 0, fenced: 0, paused: 0}
    for (let seed = 1; seed <= schedules; seed += 1) {
      const random = seeded(seed)
      const broken = random() < 0.2
      const shop = new SimulatedShop(random, {
        images: {broken: new Set(broken ? ['shop:v2'] : [])},
        hooks: random() < 0.3,
        steps: [[100], [10, 100], [50, 100]][Math.floor(random() * 3)] ?? [100]
      })
      const jobs: Job[] = []
      const begin = (name: string, owner: string, settles: boolean): void => {
        const actor = new Actor(name, shop.scheduler)
        if (random() < 0.7) accident(random, actor, shop)
        if (random() < 0.5) actor.pause(random() * 90_000)
        const bench = shop.bench(actor, owner, undefined, settles)
        jobs.push(started(actor, settles ? settle(bench) : deploy(bench, shop.plan(bench))))
      }
      begin('first', 'octo/shop/1/1/deploy', false)
      if (random() < 0.7) begin('finish', 'octo/shop/1/1/finish', true)
      if (random() < 0.4) begin('second', 'octo/shop/2/1/deploy', false)
      if (random() < 0.4) begin('reap', 'octo/shop/3/1/reap', true)
      await shop.scheduler.run(() => jobs.every(over))
      shop.api.fate = () => 'live'
      const last = new Actor('last', shop.scheduler)
      jobs.push(started(last, settle(shop.bench(last, 'octo/shop/9/1/reap', undefined, true))))
      await shop.scheduler.run(() => jobs.every(over))
      for (const {actor, error} of jobs) {
        if (error instanceof Fenced) ends.fenced += 1
        if (actor.pausedUntil > 0) ends.paused += 1
      }
      const result = shop.stableImage === 'shop:v2' ? 'succeeded' : 'rolled-back'
      ends[result] += 1
      expect({
        seed,
        lost: shop.controllers.lost,
        share: canaryPercent(shop.api.find('HTTPRoute', 'shop')),
        rules: Object(shop.api.find('HTTPRoute', 'shop')?.spec).rules,
        copies: [...shop.api.objects.values()].map(({metadata}) => metadata.name).filter(name => name.startsWith('shop-canary')),
        anchors: shop.api.ofKind('ConfigMap').filter(({metadata}) => metadata.name.endsWith('-anchor')).length,
        unfinished: releases(shop.api).filter(({status}) => status.startsWith('pending-')),
        deployed: releases(shop.api).filter(({status}) => status === 'deployed').length,
        brokenServes: broken && shop.stableImage === 'shop:v2',
        disorder: shop.disorder.map(({actor, verb, ref}) => `${actor} ${verb} ${describeRef(ref)}`),
        last: jobs.at(-1)?.error
      }).toEqual({
        seed,
        lost: 0,
        share: 0,
        rules: [{backendRefs: [{name: 'shop', port: 80}]}],
        copies: [],
        anchors: 0,
        unfinished: [],
        deployed: 1,
        brokenServes: false,
        disorder: [],
        last: undefined
      })
    }
    expect(Math.min(...Object.values(ends))).toBeGreaterThan(0)
  }, 600_000)
})
