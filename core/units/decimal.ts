/** Decimals for people: rounded, but never across the limit they are compared with. */
import {compare, type Exact, exact} from '../exact.ts'

/** Beyond this many decimals words say on which side the number is. */
const mostDigits = 12

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

/** The nearest multiple of 10^-digits, halves away from zero. */
export const round = ({numerator, denominator}: Exact, digits: number): Exact => {
  const scale = 10n ** BigInt(digits)
  const half = (magnitude(numerator) * scale * 2n + denominator) / (denominator * 2n)
  return exact(numerator < 0n ? -half : half, scale)
}

/** `1,234.50` */
const decimal = ({numerator, denominator}: Exact, digits: number): string => {
  const scaled = (magnitude(numerator) * 10n ** BigInt(digits)) / denominator
  const padded = scaled.toString().padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const fraction = padded.slice(padded.length - digits)
  return `${numerator < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${fraction}`}`
}

/** Trailing zeros say "rounded"; a number that is shown exactly has none. */
const show = (rounded: Exact, value: Exact, digits: number): string => {
  const shown = decimal(rounded, digits)
  return compare(rounded, value) === 0 && digits > 0 ? shown.replace(/\.?0+$/, '') : shown
}

/**
 * `value` with `digits` decimals, or as many more as it takes that the shown number stands on the same side of `limit`
 * as the exact one: 86.995 beside the limit 87 is `86.995`, never `87.00`. Exact numbers lose their trailing zeros.
 */
export const formatDecimal = (value: Exact, digits: number, limit?: Exact): string => {
  const plain = show(round(value, digits), value, digits)
  if (limit === undefined) return plain
  const side = Math.sign(compare(value, limit))
  for (let more = digits; more <= mostDigits; more++) {
    const rounded = round(value, more)
    if (Math.sign(compare(rounded, limit)) === side) return show(rounded, value, more)
  }
  return side === 0 ? plain : `just ${side < 0 ? 'below' : 'above'} ${formatDecimal(limit, digits)}`
}
