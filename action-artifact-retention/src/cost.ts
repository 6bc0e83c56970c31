/**
 * What storage costs. GitHub adds up every hour's bytes over the calendar month (UTC); deleting ends the adding up and
 * refunds nothing. Source: docs.github.com, "GitHub Actions billing".
 */
import {type Exact, exact, subtract} from '#core/exact'
import {round} from '#core/units/decimal'

const hour = 3_600_000
const gigabyte = 1_000_000_000n

/** So many bytes stored from one moment to another (milliseconds since the epoch). */
export type Stored = {readonly size: number; readonly from: number; readonly to: number}

export type Period = {readonly from: number; readonly to: number}

/** The calendar month in UTC that an instant lies in. */
export const billingMonth = (instant: number): Period => {
  const date = new Date(instant)
  const start = (months: number): number => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
  return {from: start(0), to: start(1)}
}

/** Exact GB-hours (GB = 10⁹ bytes) of everything that was stored within the period. */
export const gigabyteHours = (stored: Iterable<Stored>, {from, to}: Period): Exact => {
  let byteMilliseconds = 0n
  for (const {size, ...span} of stored) {
    const time = Math.min(span.to, to) - Math.max(span.from, from)
    if (time > 0) byteMilliseconds += BigInt(size) * BigInt(Math.floor(time))
  }
  return exact(byteMilliseconds, gigabyte * BigInt(hour))
}

/** GB-months as they are billed: GB-hours over the hours of the month, rounded to the nearest MB. */
export const gigabyteMonths = (gigabyteHours: Exact, month: Period): Exact => {
  const hours = BigInt((month.to - month.from) / hour)
  return round(exact(gigabyteHours.numerator, gigabyteHours.denominator * hours), 3)
}

export type Price = {
  /** US dollars for one GB-month beyond what is included. */
  readonly perGigabyteMonth: Exact
  /** Bytes that cost nothing all month long. */
  readonly included: number
}

/**
 * Artifacts of private repositories: 0.25 dollars per GB-month; 500 MB are included in Free, 1 GB in Pro, 2 GB in Team,
 * 50 GB in Enterprise Cloud. Source: docs.github.com, "GitHub Actions billing" and "Actions runner pricing" (2026).
 */
export const artifactPrice: Price = {perGigabyteMonth: exact(1, 4), included: 500_000_000}

/** Caches: 0.07 dollars per GiB-month beyond 10 GiB per repository. Same source. */
export const cachePrice: Price = {
  perGigabyteMonth: exact(7n * gigabyte, 100n * 1_073_741_824n),
  included: 10_737_418_240
}

/** Exact US dollars of so many GB-months. */
export const costOf = (gigabyteMonths: Exact, {perGigabyteMonth, included}: Price): Exact => {
  const beyond = subtract(gigabyteMonths, exact(BigInt(included), gigabyte))
  return beyond.numerator <= 0n
    ? exact(0)
    : exact(beyond.numerator * perGigabyteMonth.numerator, beyond.denominator * perGigabyteMonth.denominator)
}

/** How the month goes on: what it has accrued until `at`, what is stored then, and how fast that grows. */
export type Meter = {
  readonly at: number
  readonly accrued: Exact
  /** Bytes. */
  readonly stored: number
  /** Bytes an hour. */
  readonly growth: number
}

/**
 * The hour in which the included storage of the month is used up and, without a budget, GitHub blocks uploads until the
 * month ends; null where it lasts. Deleting today moves it away but never undoes what has accrued.
 */
export const exhaustedAt = ({at, accrued, stored, growth}: Meter, {included}: Price): number | null => {
  const month = billingMonth(at)
  const hours = (month.to - month.from) / hour
  let left = (included / 1e9) * hours - Number(accrued.numerator) / Number(accrued.denominator)
  let bytes = stored
  for (let time = at; time < month.to; time += hour) {
    if (left < 0) return time
    left -= bytes / 1e9
    bytes += growth
  }
  return null
}
