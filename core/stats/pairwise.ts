/** The order statistics of all differences between two samples, without making all of them where they are many. */

/** Up to so many differences are simply made. */
const fewDifferences = 1500

const allDifferences = (base: Float64Array, head: Float64Array): Float64Array => {
  const differences = new Float64Array(base.length * head.length)
  let at = 0
  for (let i = 0; i < base.length; i++) {
    const b = base[i] ?? 0
    for (let j = 0; j < head.length; j++) differences[at++] = (head[j] ?? 0) - b
  }
  return differences
}

const exchange = (values: Float64Array, i: number, j: number): void => {
  const kept = values[i] ?? 0
  values[i] = values[j] ?? 0
  values[j] = kept
}

/** Parts low … high so that nothing up to the first answer is larger than anything from the second on. */
const part = (values: Float64Array, low: number, high: number): readonly [end: number, start: number] => {
  const pivot = values[(low + high) >> 1] ?? 0
  let [i, j] = [low, high]
  while (i <= j) {
    while ((values[i] ?? 0) < pivot) i += 1
    while ((values[j] ?? 0) > pivot) j -= 1
    if (i <= j) exchange(values, i++, j--)
  }
  return [j, i]
}

/** The value of rank `k`, put in its place; everything before `from` is in place already. Hoare's quickselect. */
const settle = (values: Float64Array, k: number, from: number): number => {
  let [low, high] = [from, values.length - 1]
  while (low < high) {
    const [end, start] = part(values, low, high)
    if (k > end && k < start) break
    if (k <= end) high = end
    else low = start
  }
  return values[k] ?? 0
}

/** How many differences of a row (one number of the base, ascending with the head) are below `pivot`, or at most `pivot`. */
const countBelow = (base: Float64Array, head: Float64Array, pivot: number, orEqual: boolean): readonly number[] => {
  let j = 0
  return Array.from(base, b => {
    while (j < head.length) {
      const difference = (head[j] ?? 0) - b
      if (orEqual ? difference > pivot : difference >= pivot) break
      j += 1
    }
    return j
  })
}

const weightedMedian = (items: readonly (readonly [value: number, weight: number])[]): number => {
  const sorted = items.toSorted((a, b) => a[0] - b[0])
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2
  let sum = 0
  for (const [value, weight] of sorted) {
    sum += weight
    if (sum >= half) return value
  }
  return sorted.at(-1)?.[0] ?? 0
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/**
 * The difference of rank `k` (from 0): a selection in a matrix of sorted rows that drops at least a quarter of the candidates
 * each round. Johnson and Mizoguchi, SIAM Journal on Computing 7 (1978). Both arrays ascending.
 */
const select = (base: Float64Array, head: Float64Array, k: number): number => {
  let from: readonly number[] = Array.from(base, () => 0)
  let to: readonly number[] = Array.from(base, () => head.length)
  for (;;) {
    const rows = Array.from(base, (b, i) => {
      const [low, high] = [from[i] ?? 0, to[i] ?? 0]
      return [(head[(low + high) >> 1] ?? 0) - b, high - low] as const
    }).filter(([, weight]) => weight > 0)
    const pivot = weightedMedian(rows)
    const below = countBelow(base, head, pivot, false)
    const upTo = countBelow(base, head, pivot, true)
    if (k < total(below)) to = below
    else if (k >= total(upTo)) from = upTo
    else return pivot
  }
}

/** The differences head - base of the ranks asked for: from 0, ascending, each within 0 … n·m - 1. Samples ascending and finite. */
export const differencesOfRank = (
  base: Float64Array,
  head: Float64Array,
  ranks: readonly number[]
): readonly number[] => {
  if (base.length * head.length > fewDifferences) return ranks.map(k => select(base, head, k))
  const differences = allDifferences(base, head)
  let from = 0
  return ranks.map(k => {
    const value = settle(differences, k, from)
    from = k
    return value
  })
}
