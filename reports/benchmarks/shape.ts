/** Looks into JSON of which nothing is known yet. */

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The items of an array; nothing for any other value. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The fields of an object; none for any other value. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** The text, where it is one and not empty. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Enclosing names and the own one, as the full name of a benchmark. */
export const fullName = (...names: readonly (string | undefined | null)[]): string =>
  names.filter(name => typeof name === 'string' && name !== '').join(' > ')
