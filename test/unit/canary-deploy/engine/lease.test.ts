import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {
  acquire,
  type Claim,
  holderOf,
  keep,
  leaseRef,
  leaseTimes,
  release
} from '../../../../action-canary-deploy/src/engine/lease.ts'
import {SimulatedApi} from '../../../support/cluster/api.ts'
import type {Passage} from '../../../support/cluster/network.ts'
import {Actor, Scheduler} from '../../../support/cluster/scheduler.ts'
import {seeded} from '../../../support/cluster/seeded.ts'

const ref = leaseRef('shop', 'web')

/** Jobs around one Lease. Each is given what it waits for. */
const around = () => {
  const api = new SimulatedApi()
  const scheduler = new Scheduler(seeded(1), 5, () => undefined)
  const passages = new Map<string, (write: boolean) => Passage>()
  api.network = {
    passage: (actor, write) => passages.get(actor)?.(write) ?? 'fine',
    silence: () => 0,
    patience: () => 0,
    later: () => undefined
  }
  const job = (name: string, skew = 0) => {
    const actor = new Actor(name, scheduler, skew)
    return {actor, ports: {cluster: api.cluster(actor), clock: actor.clock, signal: new AbortController().signal}}
  }
  const until = async <T>(promise: Promise<T>): Promise<T> => {
    let ended = false
    const done = (): void => {
      ended = true
    }
    promise.then(done, done)
    await scheduler.run(() => ended)
    return promise
  }
  const lease = () =>
    holderOf(api.find('Lease', 'towpath-shop') ?? {apiVersion: '', kind: 'Lease', metadata: {name: ''}})
  return {api, scheduler, passages, job, until, lease}
}

const claim = (me: string, more: Partial<Claim> = {}): Claim => ({
  release: 'shop',
  me,
  patience: 5_000,
  settles: 'nobody',
  ...more
})

const a = 'octo/shop/1/1/deploy'
const b = 'octo/shop/2/1/deploy'

describe('a Lease', () => {
  test('that nobody holds is taken at once, and the token grows with every taking', async () => {
    const {job, until, lease} = around()
    const one = job('one')
    expect((await until(acquire(ref, claim(a), one.ports))).token).toBe(1)
    expect(lease()).toEqual({holder: a, token: 1})
    await until(release(ref, 1, one.ports.cluster))
    expect(lease().holder).toBe('')
    expect((await until(acquire(ref, claim(b), job('two').ports))).token).toBe(2)
  })

  test.each([-30_000, 0, 30_000])(
    'of a dead holder is taken after its duration on the taker’s own clock, %d ms apart',
    async skew => {
      const {job, until, scheduler} = around()
      await until(acquire(ref, claim(a), job('one').ports))
      const begun = scheduler.now
      const held = await until(acquire(ref, claim(b), job('two', skew).ports))
      expect(held.token).toBe(2)
      expect(scheduler.now - begun).toBeGreaterThanOrEqual(leaseTimes.duration)
      expect(scheduler.now - begun).toBeLessThan(leaseTimes.duration + 5_000)
    }
  )

  test.each([-30_000, 30_000])(
    'of a holder that lives is not taken, whatever its clock says: CD-103, %d ms apart',
    async skew => {
      const {job, until} = around()
      const one = job('one', skew)
      const held = await until(acquire(ref, claim(a), one.ports))
      void keep(ref, held, one.ports)
      const refused = await until(
        acquire(ref, claim(b, {patience: 200_000}), job('two').ports).catch((thrown: unknown) => thrown)
      )
      expect(refused).toBeInstanceOf(FailureError)
      expect(refused instanceof FailureError && refused.failure.code).toBe('CD-103')
    }
  )

  test.each([-3_600_000, 3_600_000])(
    'of a holder that lives is not taken when the clock of the one who watches is set by %d ms',
    async by => {
      const {job, until, scheduler} = around()
      const one = job('one')
      void keep(ref, await until(acquire(ref, claim(a), one.ports)), one.ports)
      const two = job('two')
      const refused = acquire(ref, claim(b, {patience: 100_000}), two.ports).catch((thrown: unknown) => thrown)
      const begun = scheduler.now
      await until(job('time').actor.clock.sleep(20_000))
      two.actor.jump(by)
      const thrown = await until(refused)
      expect(thrown instanceof FailureError && thrown.failure.code).toBe('CD-103')
      expect(scheduler.now - begun).toBeGreaterThanOrEqual(100_000)
      expect(scheduler.now - begun).toBeLessThan(105_000)
    }
  )

  test.each([-3_600_000, 3_600_000])(
    'that cannot be renewed is given up in time although the clock of its holder is set by %d ms',
    async by => {
      const {job, until, passages, scheduler} = around()
      const one = job('one')
      const held = await until(acquire(ref, claim(a), one.ports))
      const begun = scheduler.now
      passages.set('one', () => 'lost')
      const keeping = keep(ref, held, one.ports)
      await until(job('time').actor.clock.sleep(10_000))
      one.actor.jump(by)
      expect(await until(keeping)).toBe(true)
      expect(scheduler.now - begun).toBeGreaterThanOrEqual(leaseTimes.duration - 2 * leaseTimes.renew)
      expect(scheduler.now - begun).toBeLessThanOrEqual(leaseTimes.duration - leaseTimes.renew)
    }
  )

  test('is given up where only its answers come: whose renewals are lost, others see as dead', async () => {
    const {job, until, passages, scheduler} = around()
    const one = job('one')
    const held = await until(acquire(ref, claim(a), one.ports))
    const begun = scheduler.now
    passages.set('one', write => (write ? 'lost' : 'fine'))
    expect(await until(keep(ref, held, one.ports))).toBe(true)
    expect(scheduler.now - begun).toBeLessThanOrEqual(leaseTimes.duration - leaseTimes.renew)
  })

  test.each<readonly [string, Claim]>([
    ['a later attempt of the run', claim('octo/shop/1/2/deploy')],
    ['a job of the run that settles', claim('octo/shop/1/1/finish', {settles: 'run'})],
    ['a person who wants it', claim(b, {settles: 'anybody'})]
  ])('is taken at once by %s, and its holder learns it', async (_, taker) => {
    const {job, until, scheduler, lease} = around()
    const one = job('one')
    const held = await until(acquire(ref, claim(a), one.ports))
    const keeping = keep(ref, held, one.ports)
    const begun = scheduler.now
    expect((await until(acquire(ref, taker, job('two').ports))).token).toBe(2)
    expect(scheduler.now - begun).toBeLessThan(1_000)
    expect(await until(keeping)).toBe(true)
    expect(scheduler.now - begun).toBeLessThanOrEqual(leaseTimes.renew + 1_000)
    expect(lease()).toEqual({holder: taker.me, token: 2})
  })

  test('is never held by two: of many takers at once one wins, and the others are refused', async () => {
    const {job, until} = around()
    const taken: number[] = []
    const refused: unknown[] = []
    const tries = ['a', 'b', 'c', 'd'].map((name, index) => {
      const {ports} = job(name)
      return acquire(ref, claim(`octo/shop/${index + 1}/1/deploy`, {patience: 1}), ports).then(
        held => {
          taken.push(held.token)
          void keep(ref, held, ports)
        },
        (thrown: unknown) => void refused.push(thrown)
      )
    })
    await until(Promise.all(tries))
    expect(taken).toEqual([1])
    expect(refused.map(thrown => thrown instanceof FailureError && thrown.failure.code)).toEqual([
      'CD-103',
      'CD-103',
      'CD-103'
    ])
  })

  test('is taken although the answer to the first try is lost', async () => {
    const {job, until, passages, lease} = around()
    let lost = false
    passages.set('one', write => {
      if (!write || lost) return 'fine'
      lost = true
      return 'applied'
    })
    const {token} = await until(acquire(ref, claim(a), job('one').ports))
    expect(lease()).toEqual({holder: a, token})
  })

  test('is given up by its holder before anybody else may take it, when it cannot be renewed', async () => {
    const {job, until, passages, scheduler} = around()
    const one = job('one')
    const held = await until(acquire(ref, claim(a), one.ports))
    const begun = scheduler.now
    passages.set('one', () => 'lost')
    const taken = acquire(ref, claim(b), job('two').ports).then(() => scheduler.now)
    const stopped = await until(keep(ref, held, one.ports).then(gone => [gone, scheduler.now] as const))
    expect(stopped[0]).toBe(true)
    expect(stopped[1]).toBeLessThan(await until(taken))
    expect(stopped[1] - begun).toBeLessThanOrEqual(leaseTimes.duration - leaseTimes.renew)
  })

  test('outlasts a break that is shorter', async () => {
    const {job, until, passages, scheduler, api} = around()
    const one = job('one')
    const held = await until(acquire(ref, claim(a), one.ports))
    const stop = new AbortController()
    const keeping = keep(ref, held, {...one.ports, signal: stop.signal})
    const [cut, over] = [scheduler.now + 10_000, scheduler.now + 20_000]
    passages.set('one', () => (scheduler.now >= cut && scheduler.now < over ? 'lost' : 'fine'))
    const before = api.find('Lease', 'towpath-shop')?.metadata.resourceVersion
    await until(job('time').actor.clock.sleep(100_000))
    expect(api.find('Lease', 'towpath-shop')?.metadata.resourceVersion).not.toBe(before)
    stop.abort()
    expect(await until(keeping)).toBe(false)
  })

  test('that somebody else has is not given up', async () => {
    const {job, until, lease} = around()
    await until(acquire(ref, claim(a), job('one').ports))
    await until(acquire(ref, claim('octo/shop/1/2/deploy'), job('two').ports))
    await until(release(ref, 1, job('one').ports.cluster))
    expect(lease()).toEqual({holder: 'octo/shop/1/2/deploy', token: 2})
  })
})
