/** Reading fields of JSON that nobody has checked: a wrong type is the same as an absent field. */

export type Fields = Readonly<Record<string, unknown>>

const none: Fields = Object.freeze({})

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Its own keys; none where it is no object. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : none)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text that is not blank, without white space around it. */
export const textOf = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' ? null : text
}

/** A text, or a number as a text: identifiers are both. */
export const wordOf = (value: unknown): string | null =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : textOf(value)

/** The texts of a list, or the one text that stands there instead of it. */
export const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter(text => text !== null)

/** A finite number, also where it is written as a text. */
export const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** A line number from 1. */
export const lineOf = (value: unknown): number | null => {
  const number = numberOf(value)
  return number !== null && Number.isSafeInteger(number) && number >= 1 ? number : null
}

/** The first of the values that is a text. */
export const firstText = (...values: readonly unknown[]): string | null => {
  for (const value of values) {
    const text = textOf(value)
    if (text !== null) return text
  }
  return null
}

/** The value at a path of keys; undefined where the path ends early. */
export const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (inside, key) => (isFields(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
    value
  )
