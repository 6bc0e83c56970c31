/** The distribution of the Mann–Whitney statistic when nothing differs: how many of the C(n + m, n) arrangements give each value. */

/** Counts by value, from 0 on, and their sum; whole numbers, exact in a double up to 2⁵³. */
export type Counts = {readonly counts: Float64Array; readonly total: number}

const untied = new Map<string, Counts>()

/**
 * Without ties: the coefficients of the Gaussian binomial [n + m over n], for U from 0 to n·m.
 * Mann and Whitney, Annals of Mathematical Statistics 18 (1947). n·m ≤ 400 keeps every count exact.
 */
export const uCounts = (n: number, m: number): Counts => {
  const [few, many] = n < m ? [n, m] : [m, n]
  const key = `${few},${many}`
  const known = untied.get(key)
  if (known !== undefined) return known
  const counts = new Float64Array(n * m + 1)
  counts[0] = 1
  for (let i = 1; i <= few; i++) {
    // Times (1 - x^(many + i)), highest power first; then divided by (1 - x^i), lowest first.
    for (let u = counts.length - 1; u >= many + i; u--) counts[u] = (counts[u] ?? 0) - (counts[u - many - i] ?? 0)
    for (let u = i; u < counts.length; u++) counts[u] = (counts[u] ?? 0) + (counts[u - i] ?? 0)
  }
  const made = {counts, total: counts.reduce((sum, count) => sum + count, 0)}
  untied.set(key, made)
  return made
}

const binomials = (n: number): readonly number[] => {
  const row = [1]
  for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0) * (n - k + 1)) / k)
  return row
}

/** Work space that is kept: making and clearing a new one for every benchmark took longer than counting. */
let space = new Float64Array(0)

/** Row h of `width` numbers: arrangements with h numbers chosen so far, by their doubled rank sum. */
const emptyRows = (rows: number, width: number): Float64Array => {
  if (space.length < rows * width) space = new Float64Array(rows * width)
  else space.fill(0, 0, rows * width)
  space[0] = 1
  return space
}

/**
 * With ties: counts by the *doubled* sum of the mid-ranks of `chosen` of all numbers, given the sizes of the groups of equal
 * numbers in ascending order (the conditional permutation distribution; Lehmann, "Nonparametrics", 1975, section 1.4).
 */
export const rankSumCounts = (chosen: number, ties: readonly number[]): Counts => {
  const all = ties.reduce((sum, size) => sum + size, 0)
  const width = chosen * (2 * all - chosen + 1) + 1
  const rows = emptyRows(chosen + 1, width)
  let seen = 0
  for (const size of ties) {
    const ways = binomials(size)
    const doubledRank = 2 * seen + size + 1
    // From the fullest row down, so that every row is still as it was before this group when it is read.
    for (let had = Math.min(chosen, seen); had >= Math.max(0, chosen - (all - seen)); had--) {
      const [least, most] = [had * (had + 1), had * (2 * seen - had + 1)]
      for (let taken = 1; taken <= Math.min(size, chosen - had); taken++) {
        const from = had * width
        const by = taken * (width + doubledRank)
        addShifted(rows, {from: from + least, to: from + most, by, ways: ways[taken] ?? 0})
      }
    }
    seen += size
  }
  const counts = rows.slice(chosen * width, (chosen + 1) * width)
  return {counts, total: counts.reduce((sum, count) => sum + count, 0)}
}

type Step = {readonly from: number; readonly to: number; readonly by: number; readonly ways: number}

const addShifted = (rows: Float64Array, {from, to, by, ways}: Step): void => {
  for (let at = from; at <= to; at++) rows[at + by] = (rows[at + by] ?? 0) + (rows[at] ?? 0) * ways
}
