/** Reading JSON whose shape only the API server vouches for: what is not there, or not of the shape, reads as empty. */
import type {Manifest} from '#core/cluster'

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** The value at a path of field names; undefined where any of them is absent. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inside, name) => (isFields(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined),
    value
  )

/** Members that are text, others left out: labels, annotations, selectors. */
export const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldsOf(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  )

export const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

/** An object of the API has these three; everything else is optional. */
export const isManifest = (value: unknown): value is Manifest =>
  isFields(value) &&
  isName(value.apiVersion) &&
  isName(value.kind) &&
  isFields(value.metadata) &&
  isName(value.metadata.name)

const isName = (value: unknown): boolean => typeof value === 'string' && value !== ''

export type Edit = (value: unknown) => unknown

/** The fields, each that is there and has an edit edited. */
export const edited = (fields: Fields, edits: Readonly<Record<string, Edit>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Object.hasOwn(edits, name) ? edits[name]?.(value) : value])
  )

/** Edits every object of a list, or the object itself; anything else stays. */
export const eachItem =
  (edit: (item: Fields) => unknown): Edit =>
  value =>
    Array.isArray(value) ? value.map(item => (isFields(item) ? edit(item) : item)) : value

export const inside =
  (edit: (value: Fields) => unknown): Edit =>
  value =>
    isFields(value) ? edit(value) : value
