/** The answers are those of a real Prometheus: see test/oracles/prometheus/refresh.sh. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {z} from 'zod'
import type {Tally} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {type Ask, readCounters} from '../../../../action-canary-deploy/src/metrics/prometheus.ts'
import {type Seen, staleAfter, watching} from '../../../../action-canary-deploy/src/metrics/watch.ts'
import type {Counters} from '../../../../action-canary-deploy/src/traffic/queries.ts'
import {queryIn} from './watched.ts'

const file = join(import.meta.dirname, '../../../oracles/prometheus/answers.jsonl')

const momentSchema = z.object({what: z.string(), ever: z.number(), answers: z.record(z.string(), z.unknown())})

const moments = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map(line => momentSchema.parse(JSON.parse(line)))

const counters = (service: string): Counters => ({
  requests: `traefik_service_requests_total{service=~"${service}"}`,
  latency: `traefik_service_request_duration_seconds_bucket{service=~"${service}"}`,
  code: 'code',
  unit: 'seconds'
})

const counted = {
  stable: [counters('web-shop-80@kubernetescrd')],
  canary: [counters('web-shop-canary-80@kubernetescrd')],
  latency: ['canary']
} as const

const lag = 1_000

const replayed = async (): Promise<readonly (Seen & {readonly ever: number})[]> => {
  let answers: Readonly<Record<string, unknown>> = {}
  const ask: Ask = async path => JSON.stringify(answers[queryIn(path)])
  const look = watching({lag, read: () => readCounters(ask, counted, staleAfter(lag))})
  const seen: (Seen & {readonly ever: number})[] = []
  for (const moment of moments) {
    answers = moment.answers
    seen.push({...(await look()), ever: moment.ever})
  }
  return seen
}

const bucketsOf = ({buckets}: Tally): readonly number[] => buckets.map(({count}) => count)

test('what a real Prometheus answers is counted as it happened, through a restart and failed scrapes', async () => {
  const all = await replayed()
  const first = all[0]?.ever ?? Number.NaN
  for (const {counts, ever} of all) {
    // With each scrape come ten requests, and one scrape may lie between the asking and what is known.
    expect(Math.abs(counts.canary.requests - (ever - first))).toBeLessThanOrEqual(10)
    expect(counts.stable.requests).toBe(9 * counts.canary.requests)
    if (counts.canary.requests > 0)
      expect(bucketsOf(counts.canary)).toEqual([0.9 * counts.canary.requests, counts.canary.requests])
  }
  expect(all.at(-1)?.counts.canary.requests).toBeGreaterThanOrEqual(70)
})

test('a real Prometheus that cannot scrape is noticed, and only then', async () => {
  const all = await replayed()
  expect(moments.map(({what}, index) => [what, all[index]?.unknown, all[index]?.unread])).toEqual([
    ['begun', null, null],
    ['three seconds later', null, null],
    ['after a restart', null, null],
    ['after seconds without a scrape', expect.stringContaining('s old'), expect.stringContaining('1 of 1 instances')],
    ['scraped again', null, null]
  ])
})
