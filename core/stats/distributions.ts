/** The distributions behind p-values: Student's t and the normal. Infinite degrees of freedom are the normal distribution. */
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalPoint from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tPoint from '@stdlib/stats-base-dists-t-quantile'

/** P(Z > z), exact far into the tail; 0 and 1 at the infinities. */
export const normalTail = (z: number): number => normalCdf(-z, 0, 1)

/** The z with P(Z < z) = `share`; -Infinity at 0, Infinity at 1. */
export const normalQuantile = (share: number): number => normalPoint(share, 0, 1)

/** P(T > t) with `df` > 0 degrees of freedom, exact far into the tail. */
export const studentTail = (t: number, df: number): number => {
  if (t === Number.POSITIVE_INFINITY) return 0
  if (t === Number.NEGATIVE_INFINITY) return 1
  return df === Number.POSITIVE_INFINITY ? normalTail(t) : tCdf(-t, df)
}

/** P(|T| > |t|). */
export const studentTwoSided = (t: number, df: number): number => Math.min(1, 2 * studentTail(Math.abs(t), df))

/** The t with P(T < t) = `share`. */
export const studentQuantile = (share: number, df: number): number =>
  df === Number.POSITIVE_INFINITY ? normalQuantile(share) : tPoint(share, df)
