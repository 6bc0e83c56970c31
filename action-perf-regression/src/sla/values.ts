/** The value of a metric that has a limit, from what the reports hold. */
import type {SampleRecord} from '#core/records'
import {middle, quantile} from '#core/stats/quantile'

export type Point = {
  readonly at: number
  readonly value: number
  /** The end of the last window; what is no window ends when it was measured. */
  readonly until?: number
}

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

/** The side on which a value is worse: of the limit, else of the metric. */
type Side = 'lower' | 'higher'

const worseSide = (samples: readonly SampleRecord[], given: Side | undefined): Side =>
  given ?? (samples[0]?.direction === 'higher' ? 'lower' : 'higher')

const worst = (values: readonly number[], side: Side): number =>
  values.reduce((a, b) => (side === 'lower' ? Math.min(a, b) : Math.max(a, b)))

type Wanted = {
  readonly metric: string
  readonly benchmark: (name: string) => boolean
  /** Seconds over which one point of a percentile of raw numbers, or of a share, is taken. */
  readonly window: number
  readonly worse?: Side
}

/** One way in which the value is known: the tool's own, raw numbers, or a percentile of raw numbers. */
type Source = {readonly value: number; readonly points: readonly Point[]}

/**
 * Every benchmark that reports the metric under exactly this name, or for `latency.p95` and its like the raw numbers
 * `latency`. The worse of what the tool states and what its raw numbers say counts; points are of raw numbers where those
 * have a time. Summaries are never aggregated again, nor mixed with raw numbers.
 */
export const levelsOf = (samples: readonly SampleRecord[], wanted: Wanted): readonly Level[] => {
  const [, base, share, name] = aggregated.exec(wanted.metric) ?? []
  const aggregate = share === undefined ? named[name ?? ''] : percentile(Number(share) / 100)
  const isRaw = ({metric, level}: SampleRecord) => aggregate !== undefined && metric === base && level === 'iteration'
  const matching = samples.filter(
    one => wanted.benchmark(one.benchmark) && (one.metric === wanted.metric || isRaw(one))
  )
  const groups = Map.groupBy(matching, ({benchmark, unit}) => JSON.stringify([benchmark, unit]))
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const direct = group.filter(({metric}) => metric === wanted.metric)
    const side = worseSide(group, wanted.worse)
    const sources = [
      ...measured(
        direct.filter(({level}) => level === 'iteration'),
        wanted.window
      ),
      ...windowed(group.filter(isRaw), aggregate, wanted.window),
      ...stated(
        direct.filter(({level}) => level !== 'iteration'),
        side
      )
    ]
    const value = worst(
      sources.map(source => source.value),
      side
    )
    const points = sources.find(source => source.points.length > 0)?.points ?? []
    return {benchmark: first.benchmark, unit: first.unit, value, points}
  })
}

/** Summaries (the tool's own percentile) count as they stand, the worst of them; of several processes the middle one counts. */
const stated = (samples: readonly SampleRecord[], side: Side): readonly Source[] => {
  if (samples.length === 0) return []
  const values = valuesOf(samples)
  const value = samples.every(({level}) => level !== 'summary') ? middle(values) : worst(values, side)
  return [{value, points: pointsOf(samples)}]
}

/** Raw numbers of a share are 0 or 1 for each request: their mean is the share, their median says nothing. */
const measured = (samples: readonly SampleRecord[], window: number): readonly Source[] => {
  if (samples.length === 0) return []
  if (samples[0]?.unit === 'ratio') return windowed(samples, named.mean, window)
  return [{value: middle(valuesOf(samples)), points: pointsOf(samples)}]
}

const windowed = (
  samples: readonly SampleRecord[],
  aggregate: Aggregate | undefined,
  window: number
): readonly Source[] =>
  samples.length === 0 || aggregate === undefined
    ? []
    : [{value: aggregate(valuesOf(samples)), points: bucketed(pointsOf(samples), aggregate, window)}]

const valuesOf = (samples: readonly SampleRecord[]): readonly number[] => samples.map(({value}) => value)

const pointsOf = (samples: readonly SampleRecord[]): readonly Point[] =>
  samples.flatMap(({at, value}) => (at === null ? [] : [{at, value}])).sort((a, b) => a.at - b.at)

const bucketed = (points: readonly Point[], aggregate: Aggregate, window: number): readonly Point[] => {
  const start = points[0]?.at ?? 0
  const last = points.at(-1)?.at ?? 0
  const buckets = Map.groupBy(points, ({at}) => Math.floor((at - start) / window))
  return [...buckets].map(([index, bucket]) => {
    const at = start + index * window
    const point = {at, value: aggregate(bucket.map(({value}) => value))}
    return index === Math.floor((last - start) / window) ? {...point, until: endOf(at + window, last, window)} : point
  })
}

/** The last request is sent shortly before the end: a window filled up to its last tenth lasts to its end. */
const endOf = (end: number, last: number, window: number): number => (end - last <= window / 10 ? end : last)
