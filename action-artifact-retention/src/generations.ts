/**
 * Grandfather-father-son: which snapshots of one series are kept as the newest of their hour, day, week, month, year.
 * The semantics are those of `restic forget`, proved by test/oracles/restic.
 */
import type {Generations} from '#core/config/sections/retention'
import {isoWeek, type LocalTime, type TimeZone} from '#core/time-zone'

/** `time` in milliseconds since the epoch. */
export type Snapshot = {readonly id: string; readonly time: number}

export const periods = ['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const
export type Period = (typeof periods)[number]

export type Counters = Readonly<Record<Period, number>>

export type Kept = {
  readonly id: string
  /** As restic words it: `daily snapshot`, `oldest monthly snapshot`. */
  readonly matches: readonly string[]
  /** What is left of each count after this snapshot. */
  readonly counters: Counters
}

export type Selection = {
  /** Newest first. */
  readonly kept: readonly Kept[]
  /** Ids, newest first. */
  readonly removed: readonly string[]
}

type Key = (local: LocalTime, position: number) => number

/** Equal numbers are the same hour, day, …; every snapshot is a `last` of its own. */
const keys: Readonly<Record<Period, Key>> = {
  last: (_, position) => position,
  hourly: ({year, month, day, hour}) => ((year * 100 + month) * 100 + day) * 100 + hour,
  daily: ({year, month, day}) => (year * 100 + month) * 100 + day,
  weekly: local => {
    const {year, week} = isoWeek(local)
    return year * 100 + week
  },
  monthly: ({year, month}) => year * 100 + month,
  yearly: ({year}) => year
}

type Bucket = {readonly period: Period; readonly key: Key; left: number; previous: number}

/**
 * Selects from the snapshots of one series, whatever their order; of two at the same instant the one with the smaller
 * id comes first. Nothing counted keeps nothing. With `oldest` the oldest snapshot is kept for every period whose
 * count is not used up (restic 0.16 and later; 0.14 does not).
 */
export const selectGenerations = (
  snapshots: readonly Snapshot[],
  counts: Generations,
  zone: Pick<TimeZone, 'local'>
): Selection => {
  const newestFirst = [...snapshots].sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const buckets = periods
    .filter(period => counts[period] > 0)
    .map((period): Bucket => ({period, key: keys[period], left: counts[period], previous: Number.NaN}))
  const kept: Kept[] = []
  const removed: string[] = []
  for (const [position, {id, time}] of newestFirst.entries()) {
    const oldest = counts.oldest && position === newestFirst.length - 1
    const matches = countIn(buckets, zone.local(time), position, oldest)
    if (matches.length === 0) removed.push(id)
    else kept.push({id, matches, counters: countersOf(buckets)})
  }
  return {kept, removed}
}

/** Takes one snapshot into every bucket that wants it. A bucket whose count is used up forgets what it saw, as restic's does. */
const countIn = (
  buckets: readonly Bucket[],
  local: LocalTime,
  position: number,
  oldest: boolean
): readonly string[] => {
  const matches: string[] = []
  for (const bucket of buckets) {
    if (bucket.left === 0) continue
    const key = bucket.key(local, position)
    const seen = key === bucket.previous
    if (seen && !oldest) continue
    bucket.previous = key
    bucket.left -= 1
    matches.push(`${seen ? 'oldest ' : ''}${bucket.period} snapshot`)
  }
  return matches
}

const countersOf = (buckets: readonly Bucket[]): Counters => {
  const left = new Map(buckets.map(bucket => [bucket.period, bucket.left]))
  const of = (period: Period): number => left.get(period) ?? 0
  return {
    last: of('last'),
    hourly: of('hourly'),
    daily: of('daily'),
    weekly: of('weekly'),
    monthly: of('monthly'),
    yearly: of('yearly')
  }
}
