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

/** The power against an effect. */
type Power = (effect: number) => number

/** Of a one-sided t-test: the approximation 26.7.10 of Abramowitz and Stegun to the non-central t distribution. */
const significance = ({standardError, df, level}: Stage): Power => {
  const critical = studentQuantile(1 - level, df)
  const spread = Math.sqrt(1 + critical ** 2 / (2 * df))
  const centre = critical * (1 - 1 / (4 * df))
  return effect => normalTail((centre - effect / standardError) / spread)
}

const powerOfStage = (stage: Stage): Power => {
  const {standardError, floor} = stage
  if (standardError === 0) return effect => (effect > 0 && effect >= floor ? 1 : 0)
  const significant = significance(stage)
  // One estimate decides both, so that whoever passes the harder condition passes the other nearly always.
  return effect => Math.min(significant(effect), normalTail((floor - effect) / standardError))
}

const powerOfStages = (stages: readonly Stage[]): Power => {
  const powers = stages.map(powerOfStage)
  return effect => powers.reduce((product, power) => product * power(effect), 1)
}

/** The probability that a true effect passes all stages, each on data of its own; within two percentage points from 8 degrees of freedom on. */
export const powerOf = (effect: number, stages: readonly Stage[]): number => powerOfStages(stages)(effect)

/** The effect found with probability `power`, to a relative 1e-13; Infinity for an infinite standard error. */
export const minimalDetectableEffect = (stages: readonly Stage[], power = 0.8): number => {
  let high = stages.reduce((most, {standardError, floor}) => Math.max(most, standardError, floor), 0)
  if (high === 0 || high === Number.POSITIVE_INFINITY) return high
  const reached = powerOfStages(stages)
  while (reached(high) < power) high *= 2
  let low = 0
  while (high - low > 1e-13 * high) {
    const between = low + (high - low) / 2
    if (reached(between) < power) low = between
    else high = between
  }
  return high
}
