/**
 * The moderated t-test: with few processes a side the variance of one benchmark is poorly known, so it is shrunk towards what
 * all benchmarks of the family have in common. Smyth, "Linear models and empirical Bayes methods for assessing differential
 * expression in microarray experiments", Statistical Applications in Genetics and Molecular Biology 3 (2004), sections 3 and 6.2.
 */
import digamma from '@stdlib/math-base-special-digamma'
import trigamma from '@stdlib/math-base-special-trigamma'
import {type Measured, measured, unmeasured, unusable} from './measured.ts'
import {momentsOf} from './moments.ts'
import {middle} from './quantile.ts'
import {pooled, type TTest, tTest} from './student.ts'
import {trigammaInverse} from './trigamma-inverse.ts'

/** The common variance and how many degrees of freedom it is worth: Infinity where the variances differ no more than by chance. */
export type Prior = {readonly df: number; readonly variance: number}

export type SampleVariance = {readonly variance: number; readonly df: number}

/** Worth nothing: the moderated test is Student's. */
export const noPrior: Prior = {df: 0, variance: 0}

/** A variance of 0 has no logarithm: it counts as this share of the median variance, as in limma. */
const smallest = 1e-5

/**
 * Fits the prior to the variances of a family by the moments of their logarithms. Unknown for fewer than `least` (3)
 * variances with one or more degrees of freedom, or when the median of them is 0.
 */
export const fitPrior = (family: readonly SampleVariance[], least = 3): Measured<Prior> => {
  const usable = family.filter(
    ({variance, df}) => df >= 1 && Number.isFinite(df) && variance >= 0 && Number.isFinite(variance)
  )
  if (usable.length < Math.max(2, least)) return unmeasured(`it needs ${least} variances, there are ${usable.length}`)
  const typical = middle(usable.map(({variance}) => variance))
  if (typical < Number.MIN_VALUE / smallest) return unmeasured('the median variance is 0')
  // log s² of a true σ² has mean log σ² + ψ(d/2) - log(d/2) and variance ψ′(d/2) more than log σ² has.
  const logs = usable.map(
    ({variance, df}) => Math.log(Math.max(variance, smallest * typical)) - digamma(df / 2) + Math.log(df / 2)
  )
  const {mean, variance} = momentsOf(logs)
  const excess = variance - usable.reduce((sum, {df}) => sum + trigamma(df / 2), 0) / usable.length
  if (excess <= 0) return measured({df: Number.POSITIVE_INFINITY, variance: Math.exp(mean)})
  const df = 2 * trigammaInverse(excess)
  return measured({df, variance: Math.exp(mean + digamma(df / 2) - Math.log(df / 2))})
}

/** The variance after shrinking: the weighted mean of prior and sample, weighted by degrees of freedom. */
export const moderate = (sample: SampleVariance, prior: Prior): SampleVariance => {
  if (prior.df === Number.POSITIVE_INFINITY) return prior
  const df = prior.df + sample.df
  return {df, variance: df > 0 ? (prior.df * prior.variance + sample.df * sample.variance) / df : 0}
}

/** Unknown where neither the samples nor the prior say anything about the variance. */
export const moderatedTest = (base: readonly number[], head: readonly number[], prior: Prior): Measured<TTest> => {
  const why = unusable(base, 1) ?? unusable(head, 1)
  if (why !== undefined) return unmeasured(why)
  const [a, b] = [momentsOf(base), momentsOf(head)]
  const {variance, df} = moderate(pooled(a, b), prior)
  if (!(df > 0)) return unmeasured('it needs 3 numbers, there are 2')
  const test = tTest(b.mean - a.mean, Math.sqrt(variance * (1 / a.n + 1 / b.n)), df)
  return Number.isFinite(test.difference) && Number.isFinite(test.standardError)
    ? measured(test)
    : unmeasured('it leaves the range of a double')
}
