/**
 * The two directions between JSON members and fields of the model, kept together. What the fields cannot reproduce
 * stays aside verbatim, and is written again as long as it still means what the fields say.
 */
import {same, sortItems} from '#core/sbom/canonical'
import type {JsonObject} from './json.ts'

export type Codec<Fields extends object> = {
  readonly decode: (members: JsonObject) => Fields
  /** Always valid for the format; says as much of the fields as the format can. */
  readonly encode: (fields: Fields) => JsonObject
  /** Which members say a field. */
  readonly members: {readonly [Field in keyof Fields]: readonly string[]}
}

/** Lists of these fields and members have no order. */
const unordered = new Set(['hashes', 'references', 'properties', 'externalReferences', 'externalRefs', 'checksums'])

const sameField = (field: string, a: unknown, b: unknown): boolean =>
  unordered.has(field) && Array.isArray(a) && Array.isArray(b) ? same(sortItems(a), sortItems(b)) : same(a, b)

const fieldsOf = <Fields extends object>(codec: Codec<Fields>): readonly (keyof Fields & string)[] =>
  Object.keys(codec.members) as (keyof Fields & string)[]

/** The fields in which the two differ. */
export const differing = <Fields extends object>(
  codec: Codec<Fields>,
  a: Fields,
  b: Fields
): readonly (keyof Fields & string)[] => fieldsOf(codec).filter(field => !sameField(field, a[field], b[field]))

const unlike = <Fields extends object>(codec: Codec<Fields>, members: JsonObject, fields: Fields): JsonObject => {
  const native = codec.encode(fields)
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(members)) if (!sameField(key, native[key], value)) kept[key] = value
  for (const key of Object.keys(native)) if (native[key] !== undefined && members[key] === undefined) kept[key] = null
  return kept
}

/**
 * What of `members` the fields do not reproduce; null for a member that they would add. `payload` has corrected some
 * fields: a member that follows from the fields before or after that need not be kept.
 */
export const keptAside = <Fields extends object>(
  codec: Codec<Fields>,
  members: JsonObject,
  payload: Partial<Fields>
): JsonObject => {
  const fields = codec.decode(members)
  const kept = unlike(codec, members, fields)
  const corrected = fieldsOf(codec).some(field => payload[field] !== undefined)
  if (!corrected || Object.keys(kept).length === 0) return kept
  const still = unlike(codec, members, {...fields, ...payload})
  return Object.fromEntries(Object.entries(kept).filter(([key]) => Object.hasOwn(still, key)))
}

/** The members that say `fields`, in the words of `kept` wherever those mean the same. */
export const restored = <Fields extends object>(codec: Codec<Fields>, fields: Fields, kept: JsonObject): JsonObject => {
  const native = codec.encode(fields)
  if (Object.keys(kept).length === 0) return present(native)
  const worded: JsonObject = {...native, ...kept}
  const changed = differing(codec, codec.decode(present(worded)), fields).flatMap(field => codec.members[field])
  return present({...worded, ...Object.fromEntries(changed.map(key => [key, native[key]]))})
}

const present = (members: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined))
