/** Mean and spread. */
import {finite, type Measured, unmeasured, unusable} from './measured.ts'
import {middle} from './quantile.ts'

/** What Student's tests need of a sample: its size, mean, and variance (n - 1 in the denominator; 0 for one number). */
export type Moments = {readonly n: number; readonly mean: number; readonly variance: number}

/** Of finite numbers, at least one; two passes, with the correction of Chan, Golub and LeVeque (1983). */
export const momentsOf = (values: readonly number[]): Moments => {
  const n = values.length
  const first = values[0] ?? 0
  let sum = 0
  for (const value of values) sum += value - first
  const mean = first + sum / n
  let squares = 0
  let rest = 0
  for (const value of values) {
    const difference = value - mean
    squares += difference * difference
    rest += difference
  }
  return {n, mean, variance: n < 2 ? 0 : Math.max(0, (squares - (rest * rest) / n) / (n - 1))}
}

/** Unknown for an empty sample, NaN or infinities. */
export const mean = (values: readonly number[]): Measured<number> => {
  const why = unusable(values, 1)
  return why === undefined ? finite(momentsOf(values).mean) : unmeasured(why)
}

/** Sample variance (n - 1); unknown for fewer than two numbers, NaN or infinities. */
export const variance = (values: readonly number[]): Measured<number> => {
  const why = unusable(values, 2)
  return why === undefined ? finite(momentsOf(values).variance) : unmeasured(why)
}

/** Makes the median absolute deviation of normal numbers their standard deviation: 1 / Φ⁻¹(3/4). */
export const normalConsistency = 1.482602218505602

/** Median absolute deviation from the median, unscaled; unknown for an empty sample, NaN or infinities. */
export const medianAbsoluteDeviation = (values: readonly number[]): Measured<number> => {
  const why = unusable(values, 1)
  if (why !== undefined) return unmeasured(why)
  const centre = middle(values)
  return finite(middle(values.map(value => Math.abs(value - centre))))
}
