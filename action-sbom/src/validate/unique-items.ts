/** `uniqueItems` by hashing: the keyword of ajv compares every pair, which takes minutes for 50,000 components. */
import {canonicalText, isObject, same} from '#core/sbom/canonical'

/** Members whose texts tell most items of an SBOM apart. */
const telling = ['bom-ref', 'ref', 'name', 'version', 'url', 'type', 'id', 'alg', 'content', 'value']

/** Equal items have equal sketches; unequal ones mostly have not. */
const sketch = (item: unknown): unknown => {
  if (Array.isArray(item)) return `[${item.length}`
  if (!isObject(item)) return typeof item === 'string' ? `"${item}` : item
  let text = `{${Object.keys(item).length}`
  for (const key of telling) {
    const value = item[key]
    if (typeof value === 'string') text += `\n${value}`
  }
  return text
}

const few = 4

/** Where sketches are equal: a few are compared in pairs, many by their canonical texts. */
const differs = (items: readonly unknown[]): boolean =>
  items.length <= few
    ? items.every((item, index) => items.slice(0, index).every(other => !same(item, other)))
    : new Set(items.map(canonicalText)).size === items.length

/** Are all items different, as JSON values? Time and memory grow with the size of the list. */
export const allDifferent = (items: readonly unknown[]): boolean => {
  if (items.length < 2) return true
  const groups = new Map<unknown, unknown>()
  const crowded = new Map<unknown, unknown[]>()
  for (const item of items) {
    const key = sketch(item)
    if (!groups.has(key)) {
      groups.set(key, item)
      continue
    }
    if (typeof item !== 'object' || item === null) return false
    const crowd = crowded.get(key) ?? [groups.get(key)]
    crowd.push(item)
    crowded.set(key, crowd)
  }
  return [...crowded.values()].every(differs)
}
