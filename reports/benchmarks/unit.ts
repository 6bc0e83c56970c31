/** Canonical units (core/records/sample.ts): decimal prefixes are moved in the decimal digits, so that a number is rounded once. */

export type CanonicalUnit = {
  readonly unit: string
  readonly convert: (value: number) => number
}

/** `value` · 10^`power`: 547.6 with -9 is 5.476e-7, not 5.4760000000000005e-7. */
export const shifted = (value: number, power: number): number => {
  if (power === 0 || value === 0 || !Number.isFinite(value)) return value
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + power}`)
}

type Scale = (value: number) => number
const same: Scale = value => value
const power =
  (exponent: number): Scale =>
  value =>
    shifted(value, exponent)
const times =
  (factor: number): Scale =>
  value =>
    value * factor
const over =
  (divisor: number): Scale =>
  value =>
    value / divisor

const decimalSeconds: Readonly<Record<string, number>> = {
  ps: -12,
  ns: -9,
  us: -6,
  µs: -6,
  μs: -6,
  ms: -3,
  s: 0,
  sec: 0,
  second: 0,
  seconds: 0,
  millisecond: -3,
  milliseconds: -3
}
const longSeconds: Readonly<Record<string, number>> = {min: 60, h: 3600, hr: 3600, day: 86_400}
const decimalBytes: Readonly<Record<string, number>> = {
  B: 0,
  byte: 0,
  bytes: 0,
  kB: 3,
  KB: 3,
  MB: 6,
  GB: 9,
  TB: 12
}
const binaryBytes: Readonly<Record<string, number>> = {KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40}

const scales: ReadonlyMap<string, CanonicalUnit> = new Map([
  ...Object.entries(decimalSeconds).map(
    ([name, exponent]) => [name, {unit: 's', convert: exponent === 0 ? same : power(exponent)}] as const
  ),
  ...Object.entries(longSeconds).map(([name, factor]) => [name, {unit: 's', convert: times(factor)}] as const),
  ...Object.entries(decimalBytes).map(
    ([name, exponent]) => [name, {unit: 'B', convert: exponent === 0 ? same : power(exponent)}] as const
  ),
  ...Object.entries(binaryBytes).map(([name, factor]) => [name, {unit: 'B', convert: times(factor)}] as const),
  ...['count', 'counts', 'allocs', 'element', '#'].map(name => [name, {unit: 'count', convert: same}] as const),
  ...['rps', 'hz', 'Hz'].map(name => [name, {unit: '1/s', convert: same}] as const),
  ['ratio', {unit: 'ratio', convert: same}],
  ['%', {unit: 'ratio', convert: power(-2)}],
  ['score', {unit: 'score', convert: same}]
])

/** Operations of any name in a time: `ops/us`, `req/s`, `1/min`. */
const rate = /^(?:1|ops?|reqs?|requests?|iters?|iterations?)?\/([a-zµμ]+)$/

const rates: ReadonlyMap<string, CanonicalUnit> = new Map([
  ...Object.entries(decimalSeconds).map(
    ([name, exponent]) => [name, {unit: '1/s', convert: exponent === 0 ? same : power(-exponent)}] as const
  ),
  ...Object.entries(longSeconds).map(([name, factor]) => [name, {unit: '1/s', convert: over(factor)}] as const)
])

/** `ns/op` and `ms/iter` are times of one operation. Units that are not known stand as they are written. */
export const canonicalUnit = (written: string): CanonicalUnit => {
  const unit = written.trim()
  const known = scales.get(unit) ?? scales.get(unit.replace(/\/(?:op|iter)$/, ''))
  if (known !== undefined) return known
  const time = rate.exec(unit)?.[1]
  return (time === undefined ? undefined : rates.get(time)) ?? {unit, convert: same}
}
