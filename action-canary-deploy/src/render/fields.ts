/** Where two values of JSON differ, as paths people can read: `spec.template.spec.containers[shop].image`. Never the values: they may be secret. */
import {type Fields, isFields} from './untyped.ts'

type Compare = (before: unknown, after: unknown, path: string, into: string[]) => void

/** Every field that one has and the other has not, or has otherwise. Null and absent are the same, as for the API server. */
export const differingFields = (before: unknown, after: unknown, path = ''): readonly string[] => {
  const into: string[] = []
  exactly(before, after, path, into)
  return into
}

/**
 * Fields of `stated` that `live` does not show. What only `live` has – defaults, status, the work of others – is not looked at;
 * numbers written as text and equal quantities (`1` and `1000m`) count as equal.
 */
export const unmetFields = (stated: unknown, live: unknown, path = ''): readonly string[] => {
  const into: string[] = []
  stating(stated, live, path, into)
  return into
}

const exactly: Compare = (before, after, path, into) => {
  if (isEmpty(before) && isEmpty(after)) return
  if (isFields(before) && isFields(after)) {
    members(before, after, Object.keys({...before, ...after}), path, into, exactly)
  } else if (Array.isArray(before) && Array.isArray(after)) {
    items(before, after, path, into, exactly)
  } else if (before !== after) into.push(path)
}

const stating: Compare = (stated, live, path, into) => {
  if (stated === undefined || stated === null) return
  if (isEmpty(stated) && isEmpty(live)) return
  if (isFields(stated) && isFields(live)) members(stated, live, Object.keys(stated), path, into, stating)
  else if (Array.isArray(stated) && Array.isArray(live)) items(stated, live, path, into, stating)
  else if (!sameScalar(stated, live)) into.push(path)
}

/** Null says nothing, and so do an empty map and an empty list except as a sign of presence (`emptyDir: {}`), which templates do not toggle. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0)

const members = (
  a: Fields,
  b: Fields,
  names: readonly string[],
  path: string,
  into: string[],
  compare: Compare
): void => {
  for (const name of [...names].sort()) compare(a[name], b[name], inside(path, name), into)
}

/** `spec.replicas` of `spec` and `replicas`; names that are no words stand in brackets. */
export const inside = (path: string, name: string): string => {
  if (!/^[A-Za-z_][\w-]*$/.test(name)) return `${path}[${name}]`
  return path === '' ? name : `${path}.${name}`
}

/** Lists whose items all have a name are compared by name; order matters only where there are none. */
const items = (a: readonly unknown[], b: readonly unknown[], path: string, into: string[], compare: Compare): void => {
  const before = byName(a)
  const after = byName(b)
  if (before === undefined || after === undefined) {
    if (a.length !== b.length) into.push(path)
    else for (const [index, item] of a.entries()) compare(item, b[index], `${path}[${index}]`, into)
    return
  }
  const names = new Set([...before.keys(), ...(compare === exactly ? after.keys() : [])])
  for (const name of names) compare(before.get(name), after.get(name), `${path}[${name}]`, into)
}

const byName = (list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined => {
  const named = new Map<string, unknown>()
  for (const item of list) {
    if (!isFields(item) || typeof item.name !== 'string' || named.has(item.name)) return undefined
    named.set(item.name, item)
  }
  return named
}

const sameScalar = (stated: unknown, live: unknown): boolean => {
  if (stated === live) return true
  if (!isScalar(stated) || !isScalar(live)) return false
  if (String(stated) === String(live)) return true
  const quantity = thousandths(String(stated))
  return quantity !== undefined && quantity === thousandths(String(live))
}

const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'

const powers: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 1000n,
  M: 1000n ** 2n,
  G: 1000n ** 3n,
  T: 1000n ** 4n,
  P: 1000n ** 5n,
  E: 1000n ** 6n,
  Ki: 1024n,
  Mi: 1024n ** 2n,
  Gi: 1024n ** 3n,
  Ti: 1024n ** 4n,
  Pi: 1024n ** 5n,
  Ei: 1024n ** 6n
}

const parts: Readonly<Record<string, bigint>> = {m: 1n, u: 1000n, n: 1000n ** 2n}

/** A Kubernetes quantity in thousandths, rounded up as the API server does. Undefined where the text is none. */
export const thousandths = (text: string): bigint | undefined => {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2})|([kMGTPE]i?|Ki|[mun])?)$/.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '0', fraction = '', exponent = '0', suffix = ''] = match
  const digits = BigInt(whole + fraction)
  const tens = Number(exponent) - fraction.length
  const part = parts[suffix]
  const upper = digits * (part === undefined ? 1000n * (powers[suffix] ?? 1n) : 1n) * 10n ** BigInt(Math.max(tens, 0))
  const lower = (part ?? 1n) * 10n ** BigInt(Math.max(-tens, 0))
  const size = (upper + lower - 1n) / lower
  return sign === '-' ? -size : size
}
