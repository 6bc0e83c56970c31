/** An exact rational number, so that no threshold ever compares a rounded value. The denominator is positive. */
export type Exact = {readonly numerator: bigint; readonly denominator: bigint}

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))

/** `numerator / denominator` in lowest terms. Throws RangeError on a zero denominator. */
export const exact = (numerator: bigint | number, denominator: bigint | number = 1n): Exact => {
  const n = BigInt(numerator)
  const d = BigInt(denominator)
  if (d === 0n) throw new RangeError('Expected a denominator other than zero')
  const sign = d < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d * sign) || 1n
  return {numerator: (n * sign) / divisor, denominator: (d * sign) / divisor}
}

/** Reads a decimal such as `86.995` or `-1.5e3` without rounding. `undefined` when the text is not a finite decimal. */
export const parseExact = (text: string): Exact | undefined => {
  const match = decimal.exec(text.trim())
  if (!match) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n)
  const scale = Number(exponent) - fraction.length
  return scale >= 0 ? exact(digits * 10n ** BigInt(scale)) : exact(digits, 10n ** BigInt(-scale))
}

/** A double as the shortest decimal that denotes it (what the user wrote). `undefined` for NaN and infinities. */
export const fromNumber = (value: number): Exact | undefined => parseExact(String(value))

/** The nearest double. */
export const toNumber = ({numerator, denominator}: Exact): number => {
  const whole = numerator / denominator
  const rest = numerator % denominator
  if (whole > 9007199254740991n || whole < -9007199254740991n) return Number(whole)
  return Number(whole) + Number((rest * 1_000_000_000_000_000n) / denominator) / 1e15
}

/** Negative, zero or positive, like a sort comparator. */
export const compare = (a: Exact, b: Exact): number => {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

export const subtract = (a: Exact, b: Exact): Exact =>
  exact(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

/** `hit` of `of` as an exact percentage. */
export const percentage = (hit: number | bigint, of: number | bigint): Exact => exact(BigInt(hit) * 100n, BigInt(of))
