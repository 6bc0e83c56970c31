/** Counting who answered: a weight that is stated is not yet a share that is served. */
import type {Counts, Tally} from '../ports.ts'

/** Percent; null where nothing was counted. */
export const shareOf = ({stable, canary}: Counts): number | null => {
  const all = stable.requests + canary.requests
  return all === 0 ? null : (100 * canary.requests) / all
}

/** Requests below which a share says nothing about a weight between 0 and 100. */
export const enough = 50

/**
 * Whether so many requests agree with a weight: within two points, or four standard deviations of the binomial distribution and two
 * requests (whose tail is long where few are expected), whichever is more. 0 and 100 allow no exception.
 */
export const agrees = (seen: Counts, percent: number): boolean => {
  const all = seen.stable.requests + seen.canary.requests
  if (percent === 0) return seen.canary.requests === 0
  if (percent === 100) return seen.stable.requests === 0
  const p = percent / 100
  // A meter that sees nothing of the canary would agree with every small share.
  if (seen.canary.requests === 0 && p * all >= 10) return false
  return Math.abs(seen.canary.requests / all - p) <= Math.max(0.02, 4 * Math.sqrt((p * (1 - p)) / all) + 2 / all)
}

/**
 * The q-quantile of the latency in seconds, from cumulative buckets, by linear interpolation inside the bucket (as Prometheus'
 * histogram_quantile does); null without observations. In the last, open bucket: the highest finite bound, which is then a lower bound.
 */
export const quantile = (q: number, {buckets}: Tally): number | null => {
  const total = buckets.at(-1)?.count ?? 0
  if (total === 0) return null
  const index = buckets.findIndex(({count}) => count >= q * total)
  const at = buckets[index]
  const below = buckets[index - 1] ?? {upTo: 0, count: 0}
  if (at === undefined) return null
  if (!Number.isFinite(at.upTo)) return below.upTo
  return below.upTo + ((at.upTo - below.upTo) * (q * total - below.count)) / (at.count - below.count)
}
