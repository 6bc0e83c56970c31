/**
 * What a scalar of YAML means to Helm and kubectl. Both read with sigs.k8s.io/yaml, that is go-yaml v2: booleans of YAML 1.1 (`yes`,
 * `on`, `n`), integers in Go's spelling (`0o17` and `017` are 15, `1_000` is 1000), floats only in plain decimal notation, dates as text.
 */

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map(word => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const)
])

const infinity = /^(?:[+-]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const integer = /^([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9][0-9]*))$/
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const largest = 2n ** 64n - 1n
const smallest = -(2n ** 63n)

/** A value of JSON, or the reason why there is none. */
export type Resolved =
  | {readonly value: string | number | boolean | null}
  | {readonly problem: 'not finite' | 'not exact'}

/** Meaning of an unquoted scalar without a tag. */
export const resolvePlain = (text: string): Resolved => {
  const word = words.get(text)
  if (word !== undefined) return {value: word}
  if (infinity.test(text)) return {problem: 'not finite'}
  return /^[-+.0-9]/.test(text) ? resolveNumber(text) : {value: text}
}

const resolveNumber = (text: string): Resolved => {
  // Go strips the underscores of integers and signed numbers, but not behind a leading point.
  const plain = text.startsWith('.') ? text : text.replaceAll('_', '')
  const whole = wholeOf(plain)
  if (whole !== undefined) return exactly(whole)
  if (!decimal.test(plain)) return {value: text}
  const value = Number(plain)
  // Go's parser refuses what overflows, and the scalar stays text.
  return Number.isFinite(value) ? {value} : {value: text}
}

/** The integer, where it fits 64 bits as Go requires. */
const wholeOf = (plain: string): bigint | undefined => {
  const match = integer.exec(plain)
  if (match === null) return undefined
  const [, sign, hexadecimal, octal, binary, digits] = match
  const size = BigInt(
    hexadecimal !== undefined
      ? `0x${hexadecimal}`
      : octal !== undefined
        ? `0o${octal}`
        : binary !== undefined
          ? `0b${binary}`
          : (digits ?? '0')
  )
  const whole = sign === '-' ? -size : size
  return whole > largest || whole < smallest ? undefined : whole
}

/** JSON numbers here are doubles; an integer beyond 2^53 would silently become another one. */
const exactly = (whole: bigint): Resolved =>
  whole >= BigInt(Number.MIN_SAFE_INTEGER) && whole <= BigInt(Number.MAX_SAFE_INTEGER)
    ? {value: Number(whole)}
    : {problem: 'not exact'}

const core = 'tag:yaml.org,2002:'

/** Meaning of a scalar with its tag and quotes taken into account. */
export const resolveScalar = (text: string, tag: string | undefined, plain: boolean): Resolved => {
  if (tag === undefined || tag === '' || tag === '!') return plain && tag !== '!' ? resolvePlain(text) : {value: text}
  if (tag === `${core}binary`)
    return {value: new TextDecoder().decode(Uint8Array.from(atob(text.trim()), byte => byte.charCodeAt(0)))}
  const converted = [`${core}int`, `${core}float`, `${core}bool`, `${core}null`].includes(tag)
  return converted ? resolvePlain(text) : {value: text}
}
