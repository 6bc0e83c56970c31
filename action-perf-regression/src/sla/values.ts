/** The value of a metric that has a limit, from what the reports hold. */
import type {SampleRecord} from '#core/records'
import {middle, quantile} from '#core/stats/quantile'

export type Point = {readonly at: number; readonly value: number}

/** One benchmark (or scenario) and the metric with the limit. */
export type Level = {
  readonly benchmark: string
  readonly unit: string
  /** What the limit is held against. */
  readonly value: number
  /** In the order of time; empty where the reports do not say when. */
  readonly points: readonly Point[]
}

const aggregated = /^(.+)\.(?:p(\d{1,2}(?:\.\d{1,3})?|100)|(median|mean|max|min))$/

type Aggregate = (values: readonly number[]) => number

const named: Readonly<Record<string, Aggregate>> = {
  median: middle,
  mean: values => values.reduce((sum, value) => sum + value, 0) / values.length,
  max: values => values.reduce((a, b) => Math.max(a, b)),
  min: values => values.reduce((a, b) => Math.min(a, b))
}

const percentile =
  (share: number): Aggregate =>
  values => {
    const found = quantile(values, share)
    return found.known ? found.value : Number.NaN
  }

/** Summaries (the tool's own percentile) count as they stand, the worst of them; of several processes the middle one counts. */
const plain = (samples: readonly SampleRecord[]): number => {
  const values = samples.map(({value}) => value)
  if (samples.every(({level}) => level !== 'summary')) return middle(values)
  const lowerIsBetter = samples[0]?.direction !== 'higher'
  return lowerIsBetter ? (named.max?.(values) ?? Number.NaN) : (named.min?.(values) ?? Number.NaN)
}

type Wanted = {
  readonly metric: string
  readonly benchmark: (name: string) => boolean
  /** Seconds over which one point of a percentile of raw numbers is taken. */
  readonly window: number
}

/**
 * Every benchmark that reports the metric under exactly this name; else, for `latency.p95` and its like, the percentile
 * of its raw numbers `latency`. Summaries are never aggregated again.
 */
export const levelsOf = (samples: readonly SampleRecord[], wanted: Wanted): readonly Level[] => {
  const matching = samples.filter(({benchmark}) => wanted.benchmark(benchmark))
  const direct = matching.filter(({metric}) => metric === wanted.metric)
  if (direct.length > 0) return levels(direct, plain, null)
  const [, base, share, name] = aggregated.exec(wanted.metric) ?? []
  const raw = matching.filter(({metric, level}) => metric === base && level === 'iteration')
  const aggregate = share === undefined ? named[name ?? ''] : percentile(Number(share) / 100)
  if (raw.length === 0 || aggregate === undefined) return []
  return levels(raw, of => aggregate(of.map(({value}) => value)), {aggregate, window: wanted.window})
}

type Bucketing = {readonly aggregate: Aggregate; readonly window: number}

const levels = (
  samples: readonly SampleRecord[],
  value: (of: readonly SampleRecord[]) => number,
  bucketing: Bucketing | null
): readonly Level[] =>
  [...Map.groupBy(samples, ({benchmark, unit}) => JSON.stringify([benchmark, unit])).values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const points = pointsOf(group)
    return {
      benchmark: first.benchmark,
      unit: first.unit,
      value: value(group),
      points: bucketing === null ? points : bucketed(points, bucketing)
    }
  })

const pointsOf = (samples: readonly SampleRecord[]): readonly Point[] =>
  samples.flatMap(({at, value}) => (at === null ? [] : [{at, value}])).sort((a, b) => a.at - b.at)

const bucketed = (points: readonly Point[], {aggregate, window}: Bucketing): readonly Point[] => {
  const start = points[0]?.at ?? 0
  const buckets = Map.groupBy(points, ({at}) => Math.floor((at - start) / window))
  return [...buckets].map(([index, bucket]) => ({
    at: start + index * window,
    value: aggregate(bucket.map(({value}) => value))
  }))
}
