/** What came since a start: sample by sample and series by series, so that an instance that begins again spoils nothing. */
import type {Counts, Reading, Series, Tally} from '../engine/ports.ts'

type Sample = Series['samples'][number]

/** Where counting goes on from. `values` null: it began from 0 after `at`. */
type From = {readonly at: number; readonly values: readonly number[] | null}

type Latencies = {readonly bounds: readonly number[]; readonly counts: number[]}

type Side = {answered: number; failed: number; readonly latencies: Map<string, Latencies>}

/**
 * Counts from `start` on, over all readings that are handed in. A counter that fell began again: what it shows is what came since, as
 * Prometheus' `increase` has it, but without extrapolation. One that appears at an instance that was being scraped began from 0; of
 * every other one the first sample is where counting begins. What was scraped more than `stale` milliseconds before the start is no
 * start: what came between would be counted too. So it is never more than happened, and less only by what was lost between two scrapes.
 */
export const countingFrom = (start: Reading, stale: number): ((reading: Reading) => Counts) => {
  const floor = start.at - stale
  const scraped = targetsSince(floor, start)
  const unsure = new Set([...start.series.map(({target}) => target), ...start.unread])
  const sides = {stable: emptySide(), canary: emptySide()}
  const froms = new Map(start.series.map(series => [keyOf(series), fromOf(series, floor, scraped)]))

  /** Undefined where no sample can be counted from yet. */
  const appearing = ({target}: Series): From | undefined =>
    scraped.has(target) || (scraped.size > 0 && !unsure.has(target)) ? {at: floor, values: null} : undefined

  const follow = (series: Series): void => {
    const key = keyOf(series)
    let from = froms.has(key) ? froms.get(key) : appearing(series)
    for (const {at, values} of series.samples) {
      if (at < floor || (from !== undefined && at <= from.at)) continue
      if (from !== undefined) add(sides[series.side], series.counts, growth(from.values, values))
      from = {at, values}
    }
    froms.set(key, from)
  }

  return reading => {
    reading.series.forEach(follow)
    return {stable: tallyOf(sides.stable), canary: tallyOf(sides.canary)}
  }
}

/** Bounds belong to it: a histogram with other buckets is another one. */
const keyOf = ({side, name, counts}: Series): string => `${side} ${name} ${counts}`

const targetsSince = (floor: number, {series}: Reading): ReadonlySet<string> =>
  new Set(series.filter(({samples}) => newest(samples) >= floor).map(({target}) => target))

const newest = (samples: readonly Sample[]): number => samples.at(-1)?.at ?? Number.NEGATIVE_INFINITY

const fromOf = ({samples, target}: Series, floor: number, scraped: ReadonlySet<string>): From | undefined => {
  const last = samples.at(-1)
  if (last !== undefined && last.at >= floor) return last
  // The instance is scraped, but does not show it any more: should it come back, it comes from 0.
  return scraped.has(target) ? {at: floor, values: null} : undefined
}

/** A histogram is cumulative, and so is what it gained: where that would not be, it began again. */
const growth = (before: readonly number[] | null, now: readonly number[]): readonly number[] => {
  const gained = now.map((value, index) => value - (before?.[index] ?? 0))
  return gained.every((value, index) => value >= (gained[index - 1] ?? 0)) ? gained : now
}

const emptySide = (): Side => ({answered: 0, failed: 0, latencies: new Map()})

const add = (side: Side, counts: Series['counts'], gained: readonly number[]): void => {
  if (typeof counts === 'string') {
    side[counts] += gained[0] ?? 0
    return
  }
  const latencies = side.latencies.get(counts.join()) ?? {bounds: counts, counts: counts.map(() => 0)}
  side.latencies.set(counts.join(), latencies)
  gained.forEach((value, index) => {
    latencies.counts[index] = (latencies.counts[index] ?? 0) + value
  })
}

const tallyOf = ({answered, failed, latencies}: Side): Tally => {
  const all = [...latencies.values()]
  const bounds = [...new Set(all.flatMap(one => one.bounds))].sort((a, b) => a - b)
  return {
    requests: answered + failed,
    failed,
    buckets: bounds.map(upTo => ({upTo, count: all.reduce((sum, one) => sum + countUpTo(one, upTo), 0)}))
  }
}

/** A histogram without this bound has at least as many as at the next lower one. */
const countUpTo = ({bounds, counts}: Latencies, upTo: number): number =>
  counts[bounds.findLastIndex(bound => bound <= upTo)] ?? 0
