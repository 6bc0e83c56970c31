/** Counters of the data plane, read from Prometheus: every sample of the last minutes, with the time it was scraped at. */

import {z} from 'zod'
import {FailureError} from '#core/failure'
import type {Counts, Reading, Series} from '../engine/ports.ts'
import {prometheusAnswered} from '../failures.ts'
import {type Counters, literal, quoted} from '../traffic/queries.ts'
import {instanceOf, jobOf, latenciesOf, milliseconds, newestOf, requestsOf, type Scraped, targetOf} from './series.ts'

/** Answers a GET of a path below Prometheus' address with the body; rejects with a `FailureError` where it cannot. */
export type Ask = (path: string) => Promise<string>

/** Latency is asked for only where somebody limits it. */
export type Counted = Readonly<Record<keyof Counts, readonly Counters[]>> & {
  readonly latency: readonly (keyof Counts)[]
}

const sample = z.tuple([z.number(), z.string().refine(text => Number.isFinite(Number(text)))])

const labels = z.record(z.string(), z.string())

const success = <Data extends z.ZodType>(data: Data) => z.looseObject({status: z.literal('success'), data})

/** What a selector with a range answers: the samples as they were scraped. Source: Prometheus, HTTP API, "Range vectors". */
const matrix = success(
  z.looseObject({
    resultType: z.literal('matrix'),
    result: z.array(z.looseObject({metric: labels, values: z.array(sample).default([])}))
  })
)

const vector = success(
  z.looseObject({resultType: z.literal('vector'), result: z.array(z.looseObject({metric: labels, value: sample}))})
)

const scalar = success(z.looseObject({resultType: z.literal('scalar'), result: sample}))

const query = async <Answer>(ask: Ask, promql: string, answer: z.ZodType<Answer>): Promise<Answer> => {
  const body = await ask(`/api/v1/query?query=${encodeURIComponent(promql)}`)
  try {
    return answer.parse(JSON.parse(body))
  } catch (thrown) {
    throw new FailureError(prometheusAnswered(body.slice(0, 200)), thrown)
  }
}

/** How far back a series is looked for that nobody scrapes any more; as Prometheus itself does. */
const range = '5m'

const samplesOf = async (ask: Ask, selector: string): Promise<readonly Scraped[]> => {
  const {data} = await query(ask, `${selector}[${range}]`, matrix)
  return data.result.map(({metric, values}) => ({
    labels: metric,
    values: values.map(([at, value]) => [at, Number(value)] as const)
  }))
}

/** `stale`: milliseconds without a sample after which it is asked whether anything is scraped at all. */
export const readCounters = async (ask: Ask, counted: Counted, stale: number): Promise<Reading> => {
  const [now, stable, canary] = await Promise.all([
    query(ask, 'time()', scalar),
    ofSide(ask, 'stable', counted),
    ofSide(ask, 'canary', counted)
  ])
  const at = milliseconds(now.data.result[0])
  const series = [...stable, ...canary]
  const newest = newestOf(series)
  const scraped = newest >= at - stale ? newest : Math.max(newest, await lastScrapeOf(ask, series))
  return {at, scraped, series, unread: await unreadOf(ask, series)}
}

/** Two routes of one Service may be counted by the same series: each is asked for once, and counts once. */
const ofSide = async (ask: Ask, side: keyof Counts, counted: Counted): Promise<readonly Series[]> => {
  const distinct = [...new Map(counted[side].map(counters => [counters.requests, counters])).values()]
  const asked = distinct.flatMap(counters => [
    samplesOf(ask, counters.requests).then(scraped => requestsOf(side, counters, scraped)),
    ...(counted.latency.includes(side)
      ? [samplesOf(ask, counters.latency).then(scraped => latenciesOf(side, counters, scraped))]
      : [])
  ])
  const series = (await Promise.all(asked)).flat()
  return [...new Map(series.map(one => [one.name, one])).values()]
}

/** One that is read is enough. */
const mostAsked = 50

/** A data plane forgets the counters of what no route leads to any more, and one that begins again has none: nothing is new, but known. */
const lastScrapeOf = async (ask: Ask, series: readonly Series[]): Promise<number> => {
  const targets = [...new Set(series.map(({target}) => target))].filter(target => jobOf(target) !== '')
  if (targets.length === 0) return Number.NEGATIVE_INFINITY
  const asked = targets.slice(-mostAsked)
  const scraped = await samplesOf(ask, `up{job=~${anyOf(asked.map(jobOf))},instance=~${anyOf(asked.map(instanceOf))}}`)
  const times = scraped.flatMap(({values}) => values.filter(([, up]) => up === 1).map(([at]) => milliseconds(at)))
  return Math.max(Number.NEGATIVE_INFINITY, ...times)
}

const anyOf = (names: readonly string[]): string => quoted([...new Set(names)].map(literal).join('|'))

/**
 * Of what Prometheus should scrape but cannot, `up` is 0; of what is gone there is no `up`. Asked of whatever is scraped in the same job
 * as the counters: an instance that was never read has none.
 */
const unreadOf = async (ask: Ask, series: readonly Series[]): Promise<readonly string[]> => {
  const jobs = [...new Set(series.map(({target}) => jobOf(target)))].filter(job => job !== '')
  if (jobs.length === 0) return []
  const {data} = await query(ask, `up{job=~${anyOf(jobs)}} == 0`, vector)
  return data.result.map(({metric}) => targetOf(metric))
}
