import {describe, expect, test} from '@jest/globals'
import {ClusterError} from '#core/cluster'
import {FailureError} from '#core/failure'
import type {Reading} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {prometheusAnswered} from '../../../../action-canary-deploy/src/failures.ts'
import {staleAfter, watching} from '../../../../action-canary-deploy/src/metrics/watch.ts'
import {type Instance, interval, type Request, type Side, second} from './history.ts'
import {watched} from './watched.ts'

const reading: Reading = {at: 0, scraped: Number.NEGATIVE_INFINITY, series: [], unread: []}

const always = {from: 0, to: Number.POSITIVE_INFINITY}

const proxy = (more: Partial<Instance> = {}): Instance => ({
  name: '10.0.0.1:8080',
  there: always,
  restarts: [],
  blackouts: [],
  offset: 0,
  requests: [],
  ...more
})

/** One request each second from `from` to `to`, in seconds. */
const each = (from: number, to: number, code = '200', side: Side = 'canary'): readonly Request[] =>
  Array.from({length: to - from}, (_, index) => ({at: (from + index) * second + 500, side, code, seconds: 0.05}))

describe('while Prometheus could not scrape', () => {
  // It fails from 100 s to 230 s; the canary failed until 200 s.
  const blackouts = [{from: 100 * second, to: 230 * second}]
  const healed = proxy({blackouts, requests: [...each(10, 200, '503'), ...each(200, 400)]})

  test('old counters are no start, and it is said how old they are', async () => {
    const look = watched([healed])
    const seen = await look(220 * second)
    expect(seen.unknown).toBe('the counters are 130 s old, although Prometheus should read them every 15 s')
    expect(seen.counts.canary.requests).toBe(0)
  })

  test('what failed meanwhile is not counted from a start that came later', async () => {
    const look = watched([healed])
    await look(220 * second)
    const start = await look(241 * second)
    expect(start).toMatchObject({unknown: null, counts: {canary: {requests: 0, failed: 0}}})
    const seen = await look(300 * second)
    expect(seen.unknown).toBeNull()
    expect(seen.counts.canary).toMatchObject({requests: 60, failed: 0})
  })

  test('nothing is lost for whoever counts since before', async () => {
    const look = watched([healed])
    await look(91 * second)
    expect((await look(160 * second)).unknown).toContain('70 s old')
    const seen = await look(301 * second)
    expect(seen.unknown).toBeNull()
    expect(seen.counts.canary).toMatchObject({requests: 210, failed: 110})
  })

  test('an instance that could not be read at the start is counted from its first scrape, not from all it ever counted', async () => {
    const fine = proxy({name: '10.0.0.2:8080', requests: each(10, 400, '200', 'stable')})
    const look = watched([healed, fine])
    const start = await look(226 * second)
    expect(start.unknown).toBeNull()
    expect(start.unread).toBe('the counters of 1 of 2 instances are up to 136 s old')
    const seen = await look(270 * second)
    expect(seen.unread).toBeNull()
    expect(seen.counts).toMatchObject({stable: {requests: 45, failed: 0}, canary: {requests: 30, failed: 0}})
  })

  test('one failed scrape is borne', async () => {
    const look = watched([proxy({blackouts: [{from: 95 * second, to: 110 * second}], requests: each(10, 400)})])
    expect(await look(119 * second)).toMatchObject({unknown: null, unread: null})
  })

  test('an instance that was never read counts from its first scrape', async () => {
    const old = proxy({blackouts: [{from: 0, to: 230 * second}], requests: each(10, 400, '503')})
    const fine = proxy({name: '10.0.0.2:8080', requests: each(10, 400, '200', 'stable')})
    const look = watched([old, fine])
    await look(200 * second)
    expect((await look(256 * second)).counts.canary.failed).toBe(15)
  })
})

describe('an instance that begins again', () => {
  const old = each(10, 150, '503')

  test('counts what it shows', async () => {
    const look = watched([proxy({restarts: [200 * second], requests: [...old, ...each(150, 400)]})])
    await look(181 * second)
    // From 180 s to 195 s it was scraped; what came until 200 s is lost; it answers again from 205 s on.
    expect((await look(301 * second)).counts.canary).toMatchObject({requests: 15 + 95, failed: 0})
  })

  test('counts a failure that it shows for the first time since from 0', async () => {
    const restarted = proxy({restarts: [160 * second], requests: [...old, ...each(165, 400), ...each(330, 337, '503')]})
    const look = watched([restarted])
    await look(316 * second)
    expect((await look(361 * second)).counts.canary).toMatchObject({failed: 7})
  })

  test('makes nothing stale with what it showed before', async () => {
    const restarted = proxy({restarts: [160 * second], requests: [...old, ...each(165, 400)]})
    const seen = await watched([restarted])(316 * second)
    expect(seen).toMatchObject({unknown: null, unread: null})
  })
})

describe('instances that come and go', () => {
  const stays = proxy({requests: each(10, 400, '200', 'stable')})

  test('one that is gone contributes nothing more, and makes nothing stale', async () => {
    const gone = proxy({name: '10.0.0.2:8080', there: {from: 0, to: 200 * second}, requests: each(10, 200)})
    const look = watched([stays, gone])
    await look(181 * second)
    const seen = await look(290 * second)
    expect(seen).toMatchObject({unknown: null, unread: null, counts: {canary: {requests: 15}}})
  })

  test('one that is new counts from 0', async () => {
    const fresh = proxy({name: '10.0.0.2:8080', there: {from: 200 * second, to: always.to}, requests: each(200, 400)})
    const look = watched([stays, fresh])
    await look(181 * second)
    expect((await look(286 * second)).counts.canary.requests).toBe(85)
  })
})

describe('series that vanish', () => {
  test('from an instance that is still scraped are known to count nothing', async () => {
    // It begins again, and nobody asks for anything any more.
    const look = watched([proxy({restarts: [160 * second], requests: each(10, 150)})])
    await look(146 * second)
    expect(await look(316 * second)).toMatchObject({unknown: null, unread: null, counts: {canary: {requests: 15}}})
  })

  test('are unknown once they are old, not zero', async () => {
    const series: Reading['series'] = [
      {side: 'canary', name: '200', target: 'a', counts: 'answered', samples: [{at: 0, values: [7]}]}
    ]
    const readings: Reading[] = [
      {at: 0, scraped: 0, series, unread: []},
      {at: 60_000, scraped: Number.NEGATIVE_INFINITY, series: [], unread: []}
    ]
    const look = watching({lag: interval, read: async () => readings.shift() ?? reading})
    expect((await look()).unknown).toBeNull()
    expect((await look()).unknown).toContain('60 s old')
  })

  test('that never were are nothing that was counted yet', async () => {
    const look = watching({lag: interval, read: async () => reading})
    expect(await look()).toMatchObject({unknown: null, counts: {canary: {requests: 0}}})
  })
})

describe('a reading that fails', () => {
  test.each<readonly [string, unknown]>([
    ['CD-151: Prometheus answered: 503', new FailureError(prometheusAnswered('503'))],
    ['connection refused', new ClusterError('unknown', null, 'get prometheus', 'connection refused')]
  ])('is unknown and says why: %s; the next one goes on', async (why, thrown) => {
    const answers: unknown[] = [reading, thrown, reading]
    const read = async (): Promise<Reading> => {
      const next = answers.shift()
      if (next !== reading) throw next
      return reading
    }
    const look = watching({read, lag: interval})
    expect((await look()).unknown).toBeNull()
    expect((await look()).unknown).toBe(why)
    expect((await look()).unknown).toBeNull()
  })

  test('by our own fault is not hidden', async () => {
    const read = async (): Promise<never> => {
      throw new TypeError('a bug')
    }
    await expect(watching({read, lag: interval})()).rejects.toThrow('a bug')
  })
})

test('a sample is old after some scrapes, and not at once where they come often', () => {
  expect([100, 1_000, 15_000, 60_000].map(staleAfter)).toEqual([5_000, 5_000, 45_000, 180_000])
})
