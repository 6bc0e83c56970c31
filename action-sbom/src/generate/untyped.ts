/** Narrowing of values that come from a parser and may be anything. */
export type Table = Readonly<Record<string, unknown>>

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** The value as a table; an empty one where it is none. */
export const tableOf = (value: unknown): Table => (isTable(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text that is not empty; numbers as they are written. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

export const textsOf = (value: unknown): readonly string[] => listOf(value).flatMap(one => textOf(one) ?? [])

/** Own keys only: `constructor` is a name like any other. */
export const fieldOf = (table: Table, key: string): unknown => (Object.hasOwn(table, key) ? table[key] : undefined)
