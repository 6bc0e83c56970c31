/** Student's and Welch's tests of two means. */
import {studentTwoSided} from './distributions.ts'
import {type Measured, measured, unmeasured, unusable} from './measured.ts'
import {type Moments, momentsOf} from './moments.ts'

export type TTest = {
  /** Mean of the head minus mean of the base. */
  readonly difference: number
  readonly standardError: number
  /** May be infinite (moderated test); then the normal distribution holds. */
  readonly df: number
  /** ±Infinity where the standard error is 0 and the means differ; 0 where neither differs. */
  readonly t: number
  /** Two-sided. */
  readonly p: number
}

/** The test of a difference with its standard error: zero variance gives p = 0 for different means, and p = 1 for equal ones. */
export const tTest = (difference: number, standardError: number, df: number): TTest => {
  const t = difference === 0 ? 0 : difference / standardError
  return {difference, standardError, df, t, p: studentTwoSided(t, df)}
}

/** The variance both samples share, from their squares; needs three numbers in all. */
export const pooled = (a: Moments, b: Moments): {readonly variance: number; readonly df: number} => {
  const df = a.n + b.n - 2
  return {df, variance: df > 0 ? ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df : 0}
}

const inRange = (test: TTest): Measured<TTest> =>
  Number.isFinite(test.difference) && Number.isFinite(test.standardError)
    ? measured(test)
    : unmeasured('it leaves the range of a double')

/** Equal variances: Student, "The probable error of a mean", Biometrika 6 (1908). One number on a side is enough when the other has two. */
export const studentTest = (base: readonly number[], head: readonly number[]): Measured<TTest> => {
  const why = unusable(base, 1) ?? unusable(head, 1) ?? unusable([...base, ...head], 3)
  if (why !== undefined) return unmeasured(why)
  const [a, b] = [momentsOf(base), momentsOf(head)]
  const {variance, df} = pooled(a, b)
  return inRange(tTest(b.mean - a.mean, Math.sqrt(variance * (1 / a.n + 1 / b.n)), df))
}

/** Unequal variances, degrees of freedom by Satterthwaite: Welch, Biometrika 34 (1947). Two numbers a side. */
export const welchTest = (base: readonly number[], head: readonly number[]): Measured<TTest> => {
  const why = unusable(base, 2) ?? unusable(head, 2)
  if (why !== undefined) return unmeasured(why)
  const [a, b] = [momentsOf(base), momentsOf(head)]
  const [va, vb] = [a.variance / a.n, b.variance / b.n]
  const share = va + vb === 0 ? 0 : va / (va + vb)
  // By shares, because the squares of tiny variances are zero.
  const df = va + vb === 0 ? a.n + b.n - 2 : 1 / (share ** 2 / (a.n - 1) + (1 - share) ** 2 / (b.n - 1))
  return inRange(tTest(b.mean - a.mean, Math.sqrt(va + vb), df))
}
