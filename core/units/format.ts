/** Numbers with their unit, as messages show them. Nothing here is ever compared. */
import {compare, type Exact, exact, fromNumber} from '../exact.ts'
import type {Unit} from '../metrics.ts'
import {formatDecimal, round} from './decimal.ts'

const scaled = ({numerator, denominator}: Exact, size: bigint): Exact => exact(numerator, denominator * size)

const isNegative = (value: Exact): boolean => value.numerator < 0n

const absolute = ({numerator, denominator}: Exact): Exact => exact(numerator < 0n ? -numerator : numerator, denominator)

/** `86.99 %`, never rounded across `limit`; the limit itself is shown exactly by `formatPercent(limit, limit)`. */
export const formatPercent = (value: Exact, limit?: Exact): string => `${formatDecimal(value, 2, limit)} %`

type Step = readonly [size: bigint, name: string]

const sizeSteps: readonly Step[] = [
  [1_000_000_000_000n, 'TB'],
  [1_000_000_000n, 'GB'],
  [1_000_000n, 'MB'],
  [1000n, 'kB']
]

const bytes = (value: Exact, limit?: Exact): string => {
  const bare = compare(absolute(value), exact(1000)) < 0
  // Rounded first, so that 999,999 bytes are 1 MB and not 1,000 kB.
  const step = sizeSteps.find(([size]) => !bare && compare(round(scaled(absolute(value), size), 2), exact(1)) >= 0)
  if (step === undefined) {
    const shown = formatDecimal(value, 0, limit)
    return `${shown} ${shown === '1' ? 'byte' : 'bytes'}`
  }
  const [size, name] = step
  return `${formatDecimal(scaled(value, size), 2, limit && scaled(limit, size))} ${name}`
}

/** A size in powers of 1000, never rounded across `limit`: `10 MB`, `1.54 GB`, `512 bytes`. */
export const formatSize = (size: number, limit?: number): string => bytes(ofNumber(size), optional(limit))

/** From seconds: the units a duration is written in from one minute on. */
const clockSteps: readonly Step[] = [
  [86_400n, 'd'],
  [3600n, 'h'],
  [60n, 'm']
]

const onClock = (value: Exact, seconds: string): string => {
  let rest = value.numerator / value.denominator
  const parts = clockSteps.flatMap(([size, name]) => {
    const count = rest / size
    rest %= size
    return count === 0n ? [] : [`${count}${name}`]
  })
  return [...parts, ...(seconds === '0' ? [] : [`${seconds}s`])].join(' ')
}

const secondsOf = ({numerator, denominator}: Exact): Exact => exact(numerator % (denominator * 60n), denominator)

const duration = (value: Exact, limit?: Exact): string => {
  if (isNegative(value)) return `-${duration(absolute(value), limit && exact(-limit.numerator, limit.denominator))}`
  const milliseconds = exact(value.numerator * 1000n, value.denominator)
  if (compare(value, exact(1)) < 0) {
    if (value.numerator === 0n) return '0 s'
    return `${formatDecimal(milliseconds, 1, limit && exact(limit.numerator * 1000n, limit.denominator))} ms`
  }
  if (compare(value, exact(60)) < 0) return `${formatDecimal(value, 2, limit)} s`
  // Whole seconds unless the limit lies between the duration and the nearest of them.
  const digits = [0, 1, 2, 3, 6, 9].find(
    more => limit === undefined || Math.sign(compare(round(value, more), limit)) === Math.sign(compare(value, limit))
  )
  const rounded = round(value, digits ?? 9)
  return onClock(rounded, formatDecimal(secondsOf(rounded), digits ?? 9))
}

/** From milliseconds, never rounded across `limit` (milliseconds too): `350 ms`, `12.5 s`, `1h 30m`. */
export const formatDuration = (milliseconds: number, limit?: number): string =>
  duration(scaled(ofNumber(milliseconds), 1000n), limit === undefined ? undefined : scaled(ofNumber(limit), 1000n))

/** A change in percentage points carries its sign. */
const points = (value: Exact, limit?: Exact): string => {
  const shown = formatDecimal(value, 2, limit)
  return `${/^[0-9]/.test(shown) && value.numerator > 0n ? '+' : ''}${shown} ${shown === '1' ? 'point' : 'points'}`
}

const byUnit: Readonly<Record<Unit, (value: Exact, limit?: Exact) => string>> = {
  count: (value, limit) => formatDecimal(value, value.denominator === 1n ? 0 : 2, limit),
  ratio: (value, limit) => formatDecimal(value, 3, limit),
  percent: formatPercent,
  points,
  seconds: duration,
  bytes
}

/** A metric's value as a person reads it; `limit` is the threshold it stands beside, in the same unit. */
export const formatExact = (value: Exact, unit: Unit, limit?: Exact): string => byUnit[unit](value, limit)

/** `12,345` */
export const formatCount = (count: number): string => formatDecimal(ofNumber(count), 0)

const optional = (value: number | undefined): Exact | undefined => (value === undefined ? undefined : ofNumber(value))

const ofNumber = (value: number): Exact => {
  const number = fromNumber(value)
  if (number === undefined) throw new RangeError(`Expected a finite number, not ${value}`)
  return number
}
