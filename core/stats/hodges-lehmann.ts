/** By how much the head is shifted against the base: the median of all differences, with an interval that holds for any distribution. */
import {normalQuantile} from './distributions.ts'
import {largestExact} from './mann-whitney.ts'
import {type Interval, type Measured, measured, unmeasured, unusable} from './measured.ts'
import {differencesOfRank} from './pairwise.ts'
import {uCounts} from './u-distribution.ts'

const cuts = new Map<string, number>()

/** The largest k with P(U ≤ k - 1) ≤ α / 2; 0 where no bound reaches the confidence. */
const cut = (n: number, m: number, confidence: number): number => {
  const key = `${n},${m},${confidence}`
  const known = cuts.get(key)
  if (known !== undefined) return known
  const made = n * m <= largestExact ? exactCut(n, m, confidence) : normalCut(n, m, confidence)
  cuts.set(key, made)
  return made
}

const exactCut = (n: number, m: number, confidence: number): number => {
  const {counts, total} = uCounts(n, m)
  const most = ((1 - confidence) / 2) * total * (1 + 1e-12)
  let sum = 0
  let k = 0
  for (; k < counts.length; k++) {
    sum += counts[k] ?? 0
    if (sum > most) break
  }
  return k
}

const normalCut = (n: number, m: number, confidence: number): number => {
  const spread = Math.sqrt((n * m * (n + m + 1)) / 12)
  return Math.max(0, Math.floor((n * m) / 2 - normalQuantile((1 + confidence) / 2) * spread))
}

/**
 * Shift of location head - base (Hodges and Lehmann, Annals of Mathematical Statistics 34, 1963) with the interval that
 * inverts the Mann–Whitney test (Lehmann, "Nonparametrics", 1975, section 2.3); exact for n·m ≤ 400, conservative under
 * ties. On logarithms it is the logarithm of a ratio. A bound is infinite where the samples are too small for the confidence.
 */
export const hodgesLehmann = (
  base: readonly number[],
  head: readonly number[],
  confidence = 0.95
): Measured<Interval> => {
  const why = unusable(base, 1) ?? unusable(head, 1)
  if (why !== undefined) return unmeasured(why)
  if (!(confidence > 0 && confidence < 1)) return unmeasured('the confidence is not between 0 and 1')
  const count = base.length * head.length
  const k = cut(base.length, head.length, confidence)
  const ranks = [Math.max(0, k - 1), (count - 1) >> 1, count >> 1, Math.min(count - 1, count - k)]
  const [low = 0, left = 0, right = 0, high = 0] = differencesOfRank(
    Float64Array.from(base).sort(),
    Float64Array.from(head).sort(),
    ranks
  )
  const estimate = left === right ? left : left / 2 + right / 2
  if (![estimate, low, high].every(Number.isFinite)) return unmeasured('it leaves the range of a double')
  return measured(
    k > 0
      ? {estimate, low, high, confidence}
      : {estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, confidence}
  )
}
