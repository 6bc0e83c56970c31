/** Narrowing of parsed JSON: what has the wrong shape counts as absent, the schema says so elsewhere. */
import {isObject} from '#core/sbom/canonical'

export type JsonObject = Readonly<Record<string, unknown>>

const nothing: JsonObject = {}

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : nothing)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const objectsOf = (value: unknown): readonly JsonObject[] => listOf(value).filter(isObject)

export const textsOf = (value: unknown): readonly string[] => listOf(value).filter(item => typeof item === 'string')

/** Null for anything but text. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Null for anything but text that says something. */
export const wordOf = (value: unknown): string | null => {
  const text = textOf(value)
  return text === null || text.trim() === '' ? null : text
}

/** Without the members that are null or undefined. */
export const filled = (members: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined))

/** `list`, or undefined where it is empty. */
export const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

export const without = (members: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([key]) => !keys.includes(key)))
