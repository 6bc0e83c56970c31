/** Is a new number one that its history lets expect? */
import {studentQuantile, studentTwoSided} from '#core/stats/distributions'
import {type Measured, measured, unmeasured} from '#core/stats/measured'
import {moderate, type Prior, type SampleVariance} from '#core/stats/moderated'
import {momentsOf, normalConsistency} from '#core/stats/moments'
import {middle} from '#core/stats/quantile'
import type {Comparison} from './comparison.ts'

/** Numbers further than this many robust standard deviations from the median are pulled in to it: one bad run must not blind the rest. */
const reach = 3

const winsorised = (values: readonly number[]): readonly number[] => {
  const centre = middle(values)
  const spread = reach * normalConsistency * middle(values.map(value => Math.abs(value - centre)))
  return spread === 0 ? values : values.map(value => Math.min(centre + spread, Math.max(centre - spread, value)))
}

/** The variance of one run around the level of its history. */
export const spreadOf = (past: readonly number[]): SampleVariance => ({
  variance: momentsOf(winsorised(past)).variance,
  df: past.length - 1
})

/**
 * The newest number against the prediction interval of the earlier ones (Student's t with √(1 + 1/n); Hahn and Meeker,
 * "Statistical Intervals", 1991, section 4.7), the history winsorised and its variance moderated by the family's prior.
 */
export const predict = (past: readonly number[], newest: number, prior: Prior): Measured<Comparison> => {
  if (past.length < 2) return unmeasured('a history of two runs is needed')
  const {variance, df} = moderate(spreadOf(past), prior)
  const estimate = newest - momentsOf(winsorised(past)).mean
  const standardError = Math.sqrt(variance * (1 + 1 / past.length))
  const half = studentQuantile(0.975, df) * standardError
  const p = estimate === 0 ? 1 : studentTwoSided(estimate / standardError, df)
  return measured({estimate, low: estimate - half, high: estimate + half, p, standardError, df})
}
