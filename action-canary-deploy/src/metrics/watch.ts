/** Counting over a stretch of time, which always knows whether it knows. */
import {ClusterError} from '#core/cluster'
import {FailureError} from '#core/failure'
import type {Counts, Meter, Reading, Tally} from '../engine/ports.ts'
import {prometheusAnswered} from '../failures.ts'
import {countingFrom} from './increase.ts'
import {newestOf} from './series.ts'

export type Seen = {
  /** Since the first look that could be used: what is surely known. */
  readonly counts: Counts
  /** Why what came last is not known; null where it is. */
  readonly unknown: string | null
  /** Of which instances nothing is known, although the others are; null where there are none. Requests of theirs are not in `counts`. */
  readonly unread: string | null
}

/** Milliseconds after which a sample no longer says how things are: a scrape may fail, and the next be late. */
export const staleAfter = (lag: number): number => Math.max(5_000, 3 * lag)

const nothing: Tally = {requests: 0, failed: 0, buckets: []}

/** Every call looks once and tells what came since the first look that could be used. Rejects only with what is no answer of a meter. */
export const watching = ({read, lag}: Meter): (() => Promise<Seen>) => {
  const stale = staleAfter(lag)
  let count: ((reading: Reading) => Counts) | undefined
  let counts: Counts = {stable: nothing, canary: nothing}
  let newest = Number.NEGATIVE_INFINITY
  return async () => {
    try {
      const reading = await read()
      newest = Math.max(newest, reading.scraped)
      const unknown = oldText(reading.at - newest, stale, lag)
      if (unknown === null) count ??= countingFrom(reading, stale)
      counts = count?.(reading) ?? counts
      return {counts, unknown, unread: unreadText(reading, stale)}
    } catch (thrown) {
      if (!isUnreadable(thrown)) throw thrown
      return {counts, unknown: thrown.message, unread: null}
    }
  }
}

const isUnreadable = (thrown: unknown): thrown is Error =>
  thrown instanceof ClusterError || (thrown instanceof FailureError && thrown.failure.code === prometheusAnswered.code)

/** Where there was never a sample, nothing has been counted yet: that is known. */
const oldText = (age: number, stale: number, lag: number): string | null =>
  age <= stale || age === Number.POSITIVE_INFINITY
    ? null
    : `the counters are ${Math.round(age / 1000)} s old, although Prometheus should read them every ${lag / 1000} s`

const unreadText = ({at, series, unread}: Reading, stale: number): string | null => {
  const instances = [...Map.groupBy(series, ({target}) => target)]
  const ages = instances
    .filter(([target]) => unread.includes(target))
    .map(([, own]) => at - newestOf(own))
    .filter(age => age > stale)
  if (ages.length === 0) return null
  const oldest = Math.round(Math.max(...ages) / 1000)
  return `the counters of ${ages.length} of ${instances.length} instances are up to ${oldest} s old`
}
