/** The Mann–Whitney test (Wilcoxon's rank-sum test): whether numbers of the head tend to be larger, whatever their distribution. */
import {normalTail} from './distributions.ts'
import {type Measured, measured, unmeasured, unusable} from './measured.ts'
import {rankSumCounts, uCounts} from './u-distribution.ts'

export type UTest = {
  /** Pairs with head > base, plus half of those that are equal: 0 to n·m. */
  readonly u: number
  /** Two-sided: twice the smaller tail, at most 1. */
  readonly p: number
  /** `exact`: all arrangements of these numbers counted, ties included. `normal`: with corrections for ties and continuity. */
  readonly method: 'exact' | 'normal'
}

/** The largest n·m that is counted out: 20 numbers a side. */
export const largestExact = 400

type Ranked = {
  /** Sum of the mid-ranks of the head, doubled: a whole number. */
  readonly doubledSum: number
  /** Sizes of the groups of equal numbers, ascending. */
  readonly ties: readonly number[]
}

const rank = (base: readonly number[], head: readonly number[]): Ranked => {
  const a = Float64Array.from(base).sort()
  const b = Float64Array.from(head).sort()
  const ties: number[] = []
  let doubledSum = 0
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const value = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY)
    const [fromA, fromB] = [i, j]
    while (a[i] === value) i += 1
    while (b[j] === value) j += 1
    doubledSum += (j - fromB) * (fromA + fromB + i + j + 1)
    ties.push(i - fromA + j - fromB)
  }
  return {doubledSum, ties}
}

const twoSided = (lower: number, upper: number): number => Math.min(1, 2 * Math.min(lower, upper))

const tails = (counts: Float64Array, total: number, at: number): number => {
  let below = 0
  for (let value = 0; value < at; value++) below += counts[value] ?? 0
  const here = counts[at] ?? 0
  let above = 0
  for (let value = at + 1; value < counts.length; value++) above += counts[value] ?? 0
  return twoSided((below + here) / total, (above + here) / total)
}

const exactP = (n: number, m: number, {doubledSum, ties}: Ranked): number => {
  if (ties.length === n + m) {
    const {counts, total} = uCounts(n, m)
    return tails(counts, total, doubledSum / 2 - (m * (m + 1)) / 2)
  }
  const all = n + m
  const {counts, total} = rankSumCounts(Math.min(n, m), ties)
  // The doubled rank sums of both sides add up to that of all numbers.
  return tails(counts, total, m <= n ? doubledSum : all * (all + 1) - doubledSum)
}

/** Lehmann, "Nonparametrics" (1975), section 1.3; continuity correction of one half. */
const normalP = (n: number, m: number, u: number, ties: readonly number[]): number => {
  const all = n + m
  const tied = ties.reduce((sum, size) => sum + (size ** 3 - size), 0)
  const variance = ((n * m) / 12) * (all + 1 - tied / (all * (all - 1)))
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5)
  return distance === 0 || variance <= 0 ? 1 : Math.min(1, 2 * normalTail(distance / Math.sqrt(variance)))
}

/** All tied gives p = 1. Unknown for an empty side, NaN or infinities. */
export const mannWhitney = (base: readonly number[], head: readonly number[]): Measured<UTest> => {
  const why = unusable(base, 1) ?? unusable(head, 1)
  if (why !== undefined) return unmeasured(why)
  const [n, m] = [base.length, head.length]
  const ranked = rank(base, head)
  const u = ranked.doubledSum / 2 - (m * (m + 1)) / 2
  return measured(
    n * m <= largestExact
      ? {u, p: exactP(n, m, ranked), method: 'exact'}
      : {u, p: normalP(n, m, u, ranked.ties), method: 'normal'}
  )
}
