/** Counters of the data plane, read from Prometheus: as they stand, so that differences are exact. */

import {z} from 'zod'
import {FailureError} from '#core/failure'
import type {Reading, Tally} from '../engine/ports.ts'
import {prometheusAnswered} from '../failures.ts'
import type {Counters} from '../traffic/queries.ts'

/** Answers a GET of a path below Prometheus' address with the body; rejects with a `FailureError` where it cannot. */
export type Ask = (path: string) => Promise<string>

const answerSchema = z.looseObject({
  status: z.literal('success'),
  data: z.looseObject({
    result: z.array(
      z.looseObject({
        metric: z.record(z.string(), z.string()),
        value: z.tuple([z.number(), z.string().refine(text => Number.isFinite(Number(text)))])
      })
    )
  })
})

type Sample = {readonly labels: Readonly<Record<string, string>>; readonly value: number}

const query = async (ask: Ask, promql: string): Promise<readonly Sample[]> => {
  const body = await ask(`/api/v1/query?query=${encodeURIComponent(promql)}`)
  try {
    return answerSchema
      .parse(JSON.parse(body))
      .data.result.map(({metric, value}) => ({labels: metric, value: Number(value[1])}))
  } catch (thrown) {
    throw new FailureError(prometheusAnswered(body.slice(0, 200)), thrown)
  }
}

/** A class (`5`, `5xx`) or a code (`503`): the server failed. A status a client caused is no failure of the version. */
const failed = (code: string): boolean => code.startsWith('5')

const tallyOf = async (ask: Ask, counters: Counters): Promise<Tally> => {
  const [requests, latency] = await Promise.all([
    query(ask, counters.requests),
    counters.latency === null ? [] : query(ask, counters.latency)
  ])
  const scale = counters.unit === 'milliseconds' ? 1000 : 1
  return {
    requests: sum(requests),
    failed: sum(requests.filter(({labels}) => failed(labels[counters.code] ?? ''))),
    buckets: latency
      .map(({labels, value}) => ({upTo: bound(labels.le ?? '') / scale, count: value}))
      .sort((a, b) => a.upTo - b.upTo)
  }
}

const bound = (le: string): number => (le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le))

const sum = (samples: readonly Sample[]): number => samples.reduce((total, {value}) => total + value, 0)

export type Counted = {readonly stable: readonly Counters[]; readonly canary: readonly Counters[]}

export const readCounters = async (ask: Ask, counted: Counted): Promise<Reading> => {
  const [stable, canary] = await Promise.all([all(ask, counted.stable), all(ask, counted.canary)])
  return {stable, canary}
}

/** Added up over Services and routes. Bounds of buckets are those of one data plane, so they agree. */
const all = async (ask: Ask, counters: readonly Counters[]): Promise<Tally> => {
  const tallies = await Promise.all(counters.map(one => tallyOf(ask, one)))
  const bounds = [...new Set(tallies.flatMap(({buckets}) => buckets.map(({upTo}) => upTo)))].sort((a, b) => a - b)
  return {
    requests: tallies.reduce((total, {requests}) => total + requests, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    buckets: bounds.map(upTo => ({
      upTo,
      count: tallies.reduce((total, {buckets}) => total + (buckets.find(bucket => bucket.upTo === upTo)?.count ?? 0), 0)
    }))
  }
}
