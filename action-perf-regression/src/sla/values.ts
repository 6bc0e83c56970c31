/** The value of a metric that has a limit, from what the reports hold. */
import type {SampleRecord} from '#core/records'
import {middle, quantile} from '#core/stats/quantile'
import {type Aggregate, bucketed, type Point, pointsOf, rateOf} from './points.ts'

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

/** How a sample tells the metric: by its name, as one of the raw numbers of a percentile, as requests that make a rate. */
type Kinds = {
  readonly aggregate: Aggregate | undefined
  readonly isDirect: (sample: SampleRecord) => boolean
  readonly isRaw: (sample: SampleRecord) => boolean
  readonly isCounted: (sample: SampleRecord) => boolean
}

const kindsOf = (wanted: string): Kinds => {
  const [, base, share, name] = aggregated.exec(wanted) ?? []
  const aggregate = share === undefined ? named[name ?? ''] : percentile(Number(share) / 100)
  return {
    aggregate,
    isDirect: ({metric}) => metric === wanted,
    isRaw: ({metric, level}) => aggregate !== undefined && metric === base && level === 'iteration',
    isCounted: ({metric, unit, at}) =>
      wanted === 'throughput' && metric === 'requests' && unit === 'count' && at !== null
  }
}

/** The scenarios of a load test are parts of its run, and no request is of two. */
const scenario = ' > scenario:'

const wholeOf = (benchmark: string): string | null => {
  const at = benchmark.indexOf(scenario)
  return at < 0 ? null : benchmark.slice(0, at)
}

/**
 * Every benchmark that reports the metric under exactly this name, or for `latency.p95` and its like the raw numbers
 * `latency`, for `throughput` timed `requests`. The worse of what the tool states and what its raw numbers say counts;
 * points are of raw numbers where those have a time. Summaries are never aggregated again, nor mixed with raw numbers.
 * A run that is only summarised has the points of its scenarios, and so has one that is named while they are not.
 */
export const levelsOf = (samples: readonly SampleRecord[], wanted: Wanted): readonly Level[] => {
  const kinds = kindsOf(wanted.metric)
  const telling = samples.filter(one => kinds.isDirect(one) || kinds.isRaw(one) || kinds.isCounted(one))
  const byUnit = Map.groupBy(telling, one => (kinds.isCounted(one) ? '1/s' : one.unit))
  return [...byUnit].flatMap(([unit, all]) => {
    const parts = Map.groupBy(
      all.filter(({at}) => at !== null),
      ({benchmark}) => wholeOf(benchmark)
    )
    const own = Map.groupBy(
      all.filter(({benchmark}) => wanted.benchmark(benchmark)),
      ({benchmark}) => benchmark
    )
    const runs = [...parts.keys()].filter(run => run !== null)
    const names = own.size > 0 ? [...own.keys()] : runs.filter(wanted.benchmark)
    return names.flatMap((benchmark): readonly Level[] => {
      const group = own.get(benchmark) ?? []
      const isTimed = group.some(({at}) => at !== null)
      const found = heldOf(isTimed ? group : [...group, ...(parts.get(benchmark) ?? [])], kinds, wanted)
      return found === null ? [] : [{benchmark, unit, ...found}]
    })
  })
}

const heldOf = (group: readonly SampleRecord[], kinds: Kinds, {window, worse}: Wanted): Source | null => {
  const direct = group.filter(kinds.isDirect)
  const side = worseSide(group, worse)
  const [iterations, summaries] = [direct.filter(isIteration), direct.filter(one => !isIteration(one))]
  const sources = [
    ...measured(iterations, window),
    ...windowed(group.filter(kinds.isRaw), kinds.aggregate, window),
    ...counted(group.filter(kinds.isCounted), window),
    ...stated(summaries, side)
  ]
  if (sources.length === 0) return null
  const values = sources.map(({value}) => value)
  return {value: worst(values, side), points: sources.find(({points}) => points.length > 0)?.points ?? []}
}

const isIteration = ({level}: SampleRecord): boolean => level === 'iteration'

const counted = (samples: readonly SampleRecord[], window: number): readonly Source[] => {
  const rate = rateOf(pointsOf(samples), window)
  return rate === null ? [] : [rate]
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
