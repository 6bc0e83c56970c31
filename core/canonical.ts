/** JSON in one spelling only: equal values give equal bytes. */

/**
 * Keys sorted by code unit, no space, numbers and strings as JSON.stringify writes them (RFC 8785). Throws TypeError on
 * what JSON cannot say: undefined, functions, NaN and infinities.
 */
export const canonicalJson = (value: unknown): string => {
  const keys = new Set<string>()
  collectKeys(value, keys)
  // With a list of keys JSON.stringify writes members in the order of the list, at every depth.
  return JSON.stringify(value, [...keys].sort())
}

const collectKeys = (value: unknown, into: Set<string>): void => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (Array.isArray(value)) {
    for (const item of value) collectKeys(item, into)
    return
  }
  if (typeof value !== 'object') throw new TypeError(`Expected a value that JSON can say, not ${String(value)}`)
  for (const [key, member] of Object.entries(value)) {
    into.add(key)
    collectKeys(member, into)
  }
}
