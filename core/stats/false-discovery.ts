/** Many tests at once. */

/**
 * The q-values of a family of p-values, in the order given: calling everything with q ≤ r a discovery keeps the expected
 * share of false discoveries at r or below. Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995).
 * A p that is NaN counts as 1; p outside [0, 1] as the nearest bound.
 */
export const benjaminiHochberg = (family: readonly number[]): readonly number[] => {
  const m = family.length
  const sorted = family
    .map((p, at) => ({p: Number.isNaN(p) ? 1 : Math.min(1, Math.max(0, p)), at}))
    .sort((a, b) => b.p - a.p)
  const q = new Array<number>(m).fill(1)
  let smallest = 1
  sorted.forEach(({p, at}, index) => {
    smallest = Math.min(smallest, p * (m / (m - index)))
    q[at] = smallest
  })
  return q
}
