/** What an experiment could have seen: the smallest effect that its test finds with a given probability. */
import {normalTail, studentQuantile} from './distributions.ts'

/** One test an effect must pass: a significant estimate that also reaches a size. */
export type Stage = {
  readonly standardError: number
  /** Degrees of freedom of the standard error, at least 1; may be infinite. */
  readonly df: number
  /** One-sided significance level, in (0, 0.5). */
  readonly level: number
  /** Smaller estimates do not count, however significant. */
  readonly floor: number
}

/** The power of a one-sided t-test: the approximation 26.7.10 of Abramowitz and Stegun to the non-central t distribution. */
const significant = (effect: number, {standardError, df, level}: Stage): number => {
  const critical = studentQuantile(1 - level, df)
  const spread = Math.sqrt(1 + critical ** 2 / (2 * df))
  return normalTail((critical * (1 - 1 / (4 * df)) - effect / standardError) / spread)
}

const passes = (effect: number, stage: Stage): number => {
  if (stage.standardError === 0) return effect > 0 && effect >= stage.floor ? 1 : 0
  // One estimate decides both, so that whoever passes the harder condition passes the other nearly always.
  return Math.min(significant(effect, stage), normalTail((stage.floor - effect) / stage.standardError))
}

/** The probability that a true effect passes all stages, each on data of its own; within two percentage points from 8 degrees of freedom on. */
export const powerOf = (effect: number, stages: readonly Stage[]): number =>
  stages.reduce((power, stage) => power * passes(effect, stage), 1)

/** The effect found with probability `power`, to a relative 1e-13; Infinity for an infinite standard error. */
export const minimalDetectableEffect = (stages: readonly Stage[], power = 0.8): number => {
  let high = stages.reduce((most, {standardError, floor}) => Math.max(most, standardError, floor), 0)
  if (high === 0 || high === Number.POSITIVE_INFINITY) return high
  while (powerOf(high, stages) < power) high *= 2
  let low = 0
  while (high - low > 1e-13 * high) {
    const between = low + (high - low) / 2
    if (powerOf(between, stages) < power) low = between
    else high = between
  }
  return high
}
