/** How long, or how often, a limit may be broken. */
import {fromNumber} from '#core/exact'
import {holds, type Limit} from './limit.ts'
import type {Point} from './points.ts'

export const holdsFor = (limit: Limit, value: number): boolean => {
  const exactly = fromNumber(value)
  return exactly !== undefined && holds(limit, exactly)
}

/**
 * Seconds of the longest stretch in which the limit did not hold at any point. A stretch ends at the next point at which
 * it holds, or at the end of the last window; a gap without points does not end it.
 */
export const longestBreak = (limit: Limit, points: readonly Point[]): number => {
  let since: number | null = null
  let longest = 0
  for (const {at, value} of points) {
    if (holdsFor(limit, value)) {
      longest = Math.max(longest, since === null ? 0 : at - since)
      since = null
    } else since ??= at
  }
  const last = points.at(-1)
  return since === null || last === undefined ? longest : Math.max(longest, (last.until ?? last.at) - since)
}

export type KOfN = {readonly k: number; readonly n: number}

/** `2 of 3`; null where k is larger than n. */
export const kOfN = (text: string): KOfN | null => {
  const [k = 0, n = 0] = text.split(' of ').map(Number)
  return k >= 1 && k <= n ? {k, n} : null
}
