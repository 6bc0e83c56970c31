/** The inverse of the trigamma function. */
import trigamma from '@stdlib/math-base-special-trigamma'

/** ψ″ by recurrence up to 12 and its asymptotic series (Abramowitz and Stegun, 6.4.6 and 6.4.13); `x` > 0. */
const tetragamma = (x: number): number => {
  let sum = 0
  let at = x
  for (; at < 12; at += 1) sum -= 2 / at ** 3
  const r = 1 / (at * at)
  const series = 1 + r * (1 / 2 - r * (1 / 6 - r * (1 / 6 - r * (3 / 10 - (r * 5) / 6))))
  return sum - r * (series + 1 / at)
}

/**
 * The y > 0 with trigamma(y) = x, for finite x > 0: Newton's method on 1 / trigamma, which is convex, so that it approaches
 * from one side. Smyth, "Linear models and empirical Bayes methods …", Stat. Appl. Genet. Mol. Biol. 3 (2004), appendix.
 */
export const trigammaInverse = (x: number): number => {
  let y = x > 1e7 ? 1 / Math.sqrt(x) : 0.5 + 1 / x
  for (let round = 0; round < 60; round++) {
    const value = trigamma(y)
    const step = (value * (1 - value / x)) / tetragamma(y)
    if (!Number.isFinite(step)) return y
    y += step
    if (Math.abs(step) < 1e-14 * y) return y
  }
  return y
}
