/** A trend that outliers do not bend. */
import {normalQuantile} from './distributions.ts'
import {type Interval, type Measured, measured, unmeasured, unusable} from './measured.ts'
import {ascending, middle, quantileOfSorted} from './quantile.ts'

export type Trend = {readonly slope: Interval; readonly intercept: number}

/** Σ k(k - 1)(2k + 5) over groups of equal numbers: what ties take from the variance of Kendall's score. */
const tied = (values: readonly number[]): number => {
  const groups = new Map<number, number>()
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1)
  return [...groups.values()].reduce((sum, k) => sum + k * (k - 1) * (2 * k + 5), 0)
}

const roundHalfEven = (value: number): number => {
  const below = Math.floor(value)
  const rest = value - below
  return rest === 0.5 ? below + (below % 2 === 0 ? 0 : 1) : Math.round(value)
}

const slopesOf = (x: readonly number[], y: readonly number[]): readonly number[] => {
  const slopes: number[] = []
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const run = (x[j] ?? 0) - (x[i] ?? 0)
      if (run !== 0) slopes.push(((y[j] ?? 0) - (y[i] ?? 0)) / run)
    }
  }
  return ascending(slopes)
}

/**
 * The median of the slopes between all points with Sen's interval (Journal of the American Statistical Association 63, 1968)
 * and the line through the medians. Unknown for fewer than two different x, unequal lengths, NaN or infinities.
 */
export const theilSen = (x: readonly number[], y: readonly number[], confidence = 0.95): Measured<Trend> => {
  const why = unusable(x, 2) ?? unusable(y, 2)
  if (why !== undefined) return unmeasured(why)
  if (x.length !== y.length) return unmeasured('x and y are not equally many')
  const slopes = slopesOf(x, y)
  const n = x.length
  if (slopes.length === 0) return unmeasured('all x are equal')
  if (!slopes.every(Number.isFinite)) return unmeasured('it leaves the range of a double')
  const sigma = Math.sqrt(Math.max(0, n * (n - 1) * (2 * n + 5) - tied(x) - tied(y)) / 18)
  const reach = normalQuantile((1 + confidence) / 2) * sigma
  const upper = Math.min(roundHalfEven((slopes.length + reach) / 2), slopes.length - 1)
  const lower = Math.max(roundHalfEven((slopes.length - reach) / 2) - 1, 0)
  const estimate = quantileOfSorted(slopes, 0.5)
  return measured({
    slope: {estimate, low: slopes[lower] ?? estimate, high: slopes[upper] ?? estimate, confidence},
    intercept: middle(y) - estimate * middle(x)
  })
}
