/** Numbers over time: raw points taken window by window. */
import type {SampleRecord} from '#core/records'

export type Point = {
  readonly at: number
  readonly value: number
  /** The end of the last window; what is no window ends when it was measured. */
  readonly until?: number
}

export type Aggregate = (values: readonly number[]) => number

/** Points in the order of time; those of samples that have one. */
export const pointsOf = (samples: readonly SampleRecord[]): readonly Point[] =>
  samples.flatMap(({at, value}) => (at === null ? [] : [{at, value}])).sort((a, b) => a.at - b.at)

/** Windows that hold no point are left out. */
export const bucketed = (points: readonly Point[], aggregate: Aggregate, window: number): readonly Point[] => {
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

/** Seconds. */
const shortest = 1e-6

/** So many windows at most, whatever times a report claims. */
const mostWindows = 10_000

/**
 * What was counted, for each second: over the whole time, and window by window. A window without a point counts as none;
 * a last one that is not filled would look like a slump and is left out. Null where no time passes: less than k6 can tell.
 */
export const rateOf = (
  counted: readonly Point[],
  wanted: number
): {readonly value: number; readonly points: readonly Point[]} | null => {
  const start = counted[0]?.at ?? 0
  const span = (counted.at(-1)?.at ?? 0) - start
  if (span < shortest) return null
  const value = counted.reduce((sum, point) => sum + point.value, 0) / span
  const window = Math.max(wanted, span / mostWindows)
  const count = Math.floor(span / window + 0.1)
  if (count === 0) return {value, points: [{at: start, value, until: start + span}]}
  const sums = new Array<number>(count).fill(0)
  for (const {at, value: more} of counted) {
    const index = Math.floor((at - start) / window)
    if (index < count) sums[index] = (sums[index] ?? 0) + more
  }
  const last = {until: start + count * window}
  return {
    value,
    points: sums.map((sum, index) => ({
      at: start + index * window,
      value: sum / window,
      ...(index === count - 1 ? last : {})
    }))
  }
}
