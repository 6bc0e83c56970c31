/** Showing that nothing changed, which is more than not showing a change. */
import type {Interval} from './measured.ts'

/**
 * Is the true value certainly between `low` and `high`? Two one-sided tests at level α succeed exactly when the interval of
 * confidence 1 - 2α lies inside: Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987).
 */
export const equivalent = (interval: Interval, low: number, high: number): boolean =>
  interval.low > low && interval.high < high

/** Half of it: is the true value certainly below `limit` (not worse by as much)? */
export const excludes = (interval: Interval, limit: number): boolean => interval.high < limit
