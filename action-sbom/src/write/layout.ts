/** The order in which members and lists are written. */
import {isObject, sortItems, sortKeys} from '#core/sbom/canonical'
import type {JsonObject} from '#reports/sboms/json'

/** `first` leads in its order, the others follow sorted; members without a value are left out. */
export const ordered = (members: JsonObject, first: readonly string[]): JsonObject => {
  const rest = Object.keys(members)
    .filter(key => !first.includes(key))
    .sort()
  const keys = [...first, ...rest].filter(key => members[key] !== undefined && members[key] !== null)
  return Object.fromEntries(keys.map(key => [key, members[key]]))
}

/** Every object inside in canonical order. */
export const sorted = (members: JsonObject): JsonObject => membersOf(sortKeys(members))

/** The lists of these members mean the same in any order. */
export const withSortedLists = (members: JsonObject, lists: readonly string[]): JsonObject =>
  Object.fromEntries(
    Object.entries(members).map(([key, value]) => [
      key,
      lists.includes(key) && Array.isArray(value) ? sortItems(value) : value
    ])
  )

export const jsonText = (document: JsonObject): string => `${JSON.stringify(document, null, 2)}\n`

/** The members of `extra` as an object that can be spread. */
export const membersOf = (extra: unknown): JsonObject => (isObject(extra) ? extra : {})
