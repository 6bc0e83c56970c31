/** Order statistics. */
import {finite, type Measured, unmeasured, unusable} from './measured.ts'

export const ascending = (values: readonly number[]): readonly number[] => Array.from(Float64Array.from(values).sort())

/**
 * Between order statistics by linear interpolation: type 7 of Hyndman and Fan, "Sample quantiles in statistical packages",
 * The American Statistician 50 (1996). `sorted` is ascending, finite and not empty, `share` in [0, 1].
 */
export const quantileOfSorted = (sorted: ArrayLike<number>, share: number): number => {
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  return low === high ? low : low * (1 - (position - below)) + high * (position - below)
}

/** The quantile `share` (0.95 is the 95th percentile); unknown for an empty sample, NaN or infinities. */
export const quantile = (values: readonly number[], share: number): Measured<number> => {
  if (!(share >= 0 && share <= 1)) return unmeasured('the share is not between 0 and 1')
  const why = unusable(values, 1)
  return why === undefined ? finite(quantileOfSorted(ascending(values), share)) : unmeasured(why)
}

/** The middle value, or the mean of the two middle ones; unknown for an empty sample, NaN or infinities. */
export const median = (values: readonly number[]): Measured<number> => quantile(values, 0.5)

/** The median of finite numbers, at least one. */
export const middle = (values: readonly number[]): number =>
  values.length === 1 ? (values[0] ?? 0) : quantileOfSorted(Float64Array.from(values).sort(), 0.5)
