/** Canonical order of JSON values, so that equal documents have equal bytes. */

/** By UTF-16 code units: independent of any locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same value with the members of every object in order; lists keep theirs. */
export const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort(byText)
      .map(key => [key, sortKeys(value[key])])
  )
}

export const canonicalText = (value: unknown): string => JSON.stringify(sortKeys(value))

/** The items in the order of their canonical texts. */
export const sortItems = <T>(items: readonly T[]): readonly T[] =>
  items.length < 2
    ? items
    : items
        .map((item): readonly [string, T] => [canonicalText(item), item])
        .sort(([a], [b]) => byText(a, b))
        .map(([, item]) => item)

/** Equal as JSON: the order of members does not count, a member that is undefined is none. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]))
    )
  if (!isObject(a) || !isObject(b)) return false
  const [left, right] = [defined(a), defined(b)]
  return left.length === right.length && left.every(key => Object.hasOwn(b, key) && same(a[key], b[key]))
}

const defined = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value).filter(key => value[key] !== undefined)
