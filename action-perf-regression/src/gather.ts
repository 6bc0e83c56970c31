/** Sorts the numbers of processes by benchmark and metric, as the judges take them. */
import type {SampleRecord} from '#core/records'
import type {Metric, Pair, Process} from './series.ts'

/** The numbers of one start of the suite; `report` tells its report files apart. */
export type Measurement = readonly (SampleRecord & {readonly report: number})[]

export type Series = Metric & {
  readonly processes: readonly Process[]
  /** Directions beside its own in which the same metric was reported; then the numbers cannot be compared. */
  readonly otherDirections: readonly Metric['direction'][]
}

/** By `keyOf`. */
export type Gathered = ReadonlyMap<string, Series>

/** The unit is part of what is compared: seconds and bytes of one name are two things. */
export const keyOf = ({benchmark, metric, unit}: Pick<Metric, 'benchmark' | 'metric' | 'unit'>): string =>
  JSON.stringify([benchmark, metric, unit])

type Growing = {
  readonly metric: Metric
  readonly processes: Map<string, {readonly values: number[]; readonly level: Process['level']}>
  readonly otherDirections: Set<Metric['direction']>
}

/**
 * All processes of all starts, in their order. A report may hold several processes (forks, `-count` runs): each counts as
 * one, whatever number the report gave it.
 */
export const gather = (measurements: readonly Measurement[]): Gathered => {
  const all = new Map<string, Growing>()
  for (const [start, samples] of measurements.entries())
    for (const sample of samples) {
      const key = keyOf(sample)
      const growing = all.get(key) ?? {metric: metricOf(sample), processes: new Map(), otherDirections: new Set()}
      all.set(key, growing)
      if (sample.direction !== growing.metric.direction) growing.otherDirections.add(sample.direction)
      else add(growing, `${start} ${sample.report} ${sample.process}`, sample)
    }
  return new Map([...all].map(([key, growing]) => [key, seriesOf(growing)]))
}

const metricOf = ({benchmark, metric, unit, direction, deterministic}: SampleRecord): Metric => ({
  benchmark,
  metric,
  unit,
  direction,
  deterministic
})

const add = ({processes}: Growing, process: string, {value, level}: SampleRecord): void => {
  const known = processes.get(process)
  if (known === undefined) processes.set(process, {values: [value], level})
  else known.values.push(value)
}

const seriesOf = ({metric, processes, otherDirections}: Growing): Series => ({
  ...metric,
  processes: [...processes.values()],
  otherDirections: [...otherDirections]
})

export type Sides<T> = {readonly base: T; readonly head: T}

export type Paired = {
  readonly pairs: readonly Pair[]
  /** Metrics whose direction is not the same everywhere, with what was found. */
  readonly incomparable: readonly {readonly metric: Metric; readonly why: string; readonly processes: Sides<number>}[]
}

/** Both sides beside each other, sorted by benchmark, metric and unit. A metric that changed its unit is on one side twice. */
export const pair = (sides: Sides<Gathered>): Paired => {
  const keys = [...new Set([...sides.base.keys(), ...sides.head.keys()])].sort()
  const pairs: Pair[] = []
  const incomparable: Paired['incomparable'][number][] = []
  for (const key of keys) {
    const [base, head] = [sides.base.get(key), sides.head.get(key)]
    const series = head ?? base
    if (series === undefined) continue
    const {processes: _, otherDirections: __, ...metric} = series
    const why = mixture(base, head)
    const processes = {base: base?.processes ?? [], head: head?.processes ?? []}
    if (why === null)
      pairs.push({...metric, deterministic: (base ?? series).deterministic && series.deterministic, ...processes})
    else incomparable.push({metric, why, processes: {base: processes.base.length, head: processes.head.length}})
  }
  return {pairs, incomparable}
}

const better = (direction: Metric['direction']): string => `${direction === 'none' ? 'neither' : direction} is better`

const mixture = (base: Series | undefined, head: Series | undefined): string | null => {
  for (const [side, series] of [['base', base] as const, ['head', head] as const])
    if (series !== undefined && series.otherDirections.length > 0)
      return `the ${side} says at once that ${[series.direction, ...series.otherDirections].map(better).join(' and that ')}`
  if (base === undefined || head === undefined || base.direction === head.direction) return null
  return `the base says that ${better(base.direction)}, the head that ${better(head.direction)}`
}
