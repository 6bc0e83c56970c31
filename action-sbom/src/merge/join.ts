/**
 * The least upper bound of two JSON values. Commutative, associative and idempotent, so that it does not matter in
 * which order or how often documents meet.
 */
import {byText, canonicalText, isObject, same, sortItems} from '#core/sbom/canonical'

const rank = (value: unknown): number =>
  value === undefined ? 0 : value === null ? 1 : isObject(value) ? 4 : Array.isArray(value) ? 3 : 2

/** Each item once, in the order of their canonical texts. */
export const union = <T>(...lists: readonly (readonly T[])[]): readonly T[] =>
  sortItems([...new Map(lists.flat().map(item => [canonicalText(item), item])).values()])

/** Objects join member by member, unequal lists become their sorted union, of two other values the smaller text stays. */
export const join = (a: unknown, b: unknown): unknown => {
  if (same(a, b)) return a
  if (rank(a) !== rank(b)) return rank(a) > rank(b) ? a : b
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(byText)
    return Object.fromEntries(keys.map(key => [key, join(a[key], b[key])]))
  }
  if (Array.isArray(a) && Array.isArray(b)) return union(a, b)
  return canonicalText(a) < canonicalText(b) ? a : b
}
