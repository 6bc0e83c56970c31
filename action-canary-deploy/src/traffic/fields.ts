/** Reading objects whose fields nobody has validated: what is not of the expected type is as good as absent. */

/** A JSON object. */
export type Entry = Readonly<Record<string, unknown>>

export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON object at a path; empty where there is none. */
export const entryAt = (value: unknown, ...path: readonly string[]): Entry => {
  const found = path.reduce<unknown>((at, key) => (isEntry(at) ? at[key] : undefined), value)
  return isEntry(found) ? found : {}
}

/** The JSON objects of a list; empty where there is no list. */
export const entriesOf = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value.filter(isEntry) : [])

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** A port: number or name; null where there is none. */
export const portOf = (value: unknown): number | string | null =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null

/** A weight as the API takes it: a whole number, not negative. */
export const weightOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** Without one field. */
export const without = (entry: Entry, field: string): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field))
