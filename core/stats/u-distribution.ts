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

/**
 * With ties: counts by the *doubled* sum of the mid-ranks of `chosen` of all numbers, given the sizes of the groups of equal
 * numbers in ascending order (the conditional permutation distribution; Lehmann, "Nonparametrics", 1975, section 1.4).
 */
export const rankSumCounts = (chosen: number, ties: readonly number[]): Counts => {
  const all = ties.reduce((sum, size) => sum + size, 0)
  const width = 2 * chosen * all + 1
  let table = new Float64Array((chosen + 1) * width)
  table[0] = 1
  let seen = 0
  for (const size of ties) {
    const doubledRank = 2 * seen + size + 1
    const ways = binomials(size)
    const next = new Float64Array(table.length)
    for (let had = 0; had <= Math.min(chosen, seen); had++) {
      spread(table, next, {had, most: Math.min(size, chosen - had), width, doubledRank, ways})
    }
    table = next
    seen += size
  }
  const counts = table.slice(chosen * width)
  return {counts, total: counts.reduce((sum, count) => sum + count, 0)}
}

type Step = {
  readonly had: number
  readonly most: number
  readonly width: number
  readonly doubledRank: number
  readonly ways: readonly number[]
}

const spread = (from: Float64Array, into: Float64Array, {had, most, width, doubledRank, ways}: Step): void => {
  for (let sum = 0; sum < width; sum++) {
    const count = from[had * width + sum] ?? 0
    if (count === 0) continue
    for (let taken = 0; taken <= most; taken++) {
      const at = (had + taken) * width + sum + taken * doubledRank
      into[at] = (into[at] ?? 0) + count * (ways[taken] ?? 0)
    }
  }
}
