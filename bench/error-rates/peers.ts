/** The decision rules of other tools, re-implemented from their documentation: is this benchmark reported as slower? */
import {studentQuantile} from '#core/stats/distributions'
import {mannWhitney} from '#core/stats/mann-whitney'
import {momentsOf} from '#core/stats/moments'
import {ascending, middle, quantileOfSorted} from '#core/stats/quantile'

const average = (values: readonly number[]): number => momentsOf(values).mean

/** github-action-benchmark: the newest value over the one before, against a fixed ratio (2 by default). */
export const fixedRatio =
  (limit: number) =>
  (before: readonly number[], now: readonly number[]): boolean =>
    average(now) / average(before) > limit

/** Bencher, `t_test`: the upper end of the prediction interval of the runs in the history. No spread, no boundary. */
export const predictionInterval =
  (boundary: number) =>
  (history: readonly number[], now: number): boolean => {
    const {n, mean, variance} = momentsOf(history)
    if (variance === 0) return false
    return now > mean + studentQuantile(boundary, n - 1) * Math.sqrt(variance * (1 + 1 / n))
  }

/** Bencher, `iqr`: above the median by a multiple of the distance of the quartiles. */
export const quartileFence =
  (factor: number) =>
  (history: readonly number[], now: number): boolean => {
    const sorted = ascending(history)
    const spread = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25)
    return now > quantileOfSorted(sorted, 0.5) + factor * spread
  }

/** benchstat: Mann–Whitney at 0.05 for each benchmark by itself, and the medians say which way. */
export const rankTest =
  (level: number) =>
  (before: readonly number[], now: readonly number[]): boolean => {
    const test = mannWhitney(before, now)
    return test.known && test.value.p < level && middle(now) > middle(before)
  }
