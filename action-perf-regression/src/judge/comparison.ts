/** Two sides compared: by how much, how certainly. */
import {normalQuantile, studentQuantile} from '#core/stats/distributions'
import {hodgesLehmann} from '#core/stats/hodges-lehmann'
import {mannWhitney} from '#core/stats/mann-whitney'
import type {Measured} from '#core/stats/measured'
import {moderatedTest, noPrior, type Prior} from '#core/stats/moderated'
import type {TTest} from '#core/stats/student'
import type {Noisy} from './measurement.ts'

/** Differences on the scale of the measurement: positive is worse. */
export type Comparison = {
  /** The Hodges–Lehmann shift. */
  readonly estimate: number
  /** 95 % interval; ±Infinity where there is no bound. */
  readonly low: number
  readonly high: number
  /** Two-sided; null where nothing is known about the noise. */
  readonly p: number | null
  /** Of the estimate, with its degrees of freedom; Infinity where unknown. */
  readonly standardError: number
  readonly df: number
}

const confidence = 0.95

/** From so many processes a side on the rank test is used: it asks nothing of the noise but that it is the same on both sides. */
const ranksFrom = 10

/** The rank test has a smallest p. It must be this far below what one benchmark among its family needs. */
const margin = 20

const smallestP = (n: number, m: number): number => {
  let arrangements = 1
  for (let i = 1; i <= Math.min(n, m); i++) arrangements *= (Math.max(n, m) + i) / i
  return 2 / arrangements
}

/** What the choice of the test depends on. */
export type Setting = {
  /** What the other benchmarks tell about the spread of processes. */
  readonly prior: Prior
  /** The significance that a single benchmark of the family must reach: rate ÷ size. */
  readonly needed: number
}

const byRanks = ({base, head, level}: Noisy, needed: number): boolean => {
  const fewer = Math.min(base.length, head.length)
  if (level === 'iteration') return fewer > 1
  return fewer >= ranksFrom && smallestP(base.length, head.length) * margin <= needed
}

const nothing = (estimate: number): Comparison => ({
  estimate,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  p: null,
  standardError: Number.POSITIVE_INFINITY,
  df: 1
})

const orNothing = <T>(result: Measured<T>): T | undefined => (result.known ? result.value : undefined)

/** Without any spread the t-test would be certain after two processes: clocks are coarse, so the ranks decide. */
const pOf = (test: TTest, {base, head}: Noisy): number =>
  test.standardError > 0 ? test.p : (orNothing(mannWhitney(base, head))?.p ?? 1)

const byModeratedT = (noisy: Noisy, shift: Comparison, prior: Prior): Comparison => {
  const comparable = noisy.level === 'process' && noisy.scale.kind !== 'absolute'
  const test = orNothing(moderatedTest(noisy.base, noisy.head, comparable ? prior : noPrior))
  if (test === undefined) return shift
  const reach = studentQuantile((1 + confidence) / 2, test.df) * test.standardError
  const bounded = shift.high < Number.POSITIVE_INFINITY
  return {
    estimate: shift.estimate,
    low: bounded ? shift.low : shift.estimate - reach,
    high: bounded ? shift.high : shift.estimate + reach,
    p: pOf(test, noisy),
    standardError: test.standardError,
    df: test.df
  }
}

const rankBased = (noisy: Noisy, shift: Comparison): Comparison => {
  const p = orNothing(mannWhitney(noisy.base, noisy.head))?.p ?? null
  // The interval is as wide as the noise makes it, outliers or not: the standard error is read off it.
  const standardError = (shift.high - shift.low) / 2 / normalQuantile((1 + confidence) / 2)
  return {...shift, p, standardError, df: Math.max(1, noisy.base.length + noisy.head.length - 2)}
}

/**
 * Moderated t-test on few processes, the rank test on many (and on iterations, where it is a hint only). Estimate and
 * interval are Hodges and Lehmann's; where their interval has no bound the t-test's reach stands in.
 */
export const compare = (noisy: Noisy, {prior, needed}: Setting): Comparison => {
  const interval = orNothing(hodgesLehmann(noisy.base, noisy.head, confidence))
  if (interval === undefined) return nothing(0)
  const shift = {...nothing(interval.estimate), low: interval.low, high: interval.high}
  return byRanks(noisy, needed) ? rankBased(noisy, shift) : byModeratedT(noisy, shift, prior)
}
