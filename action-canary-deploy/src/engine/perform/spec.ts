import type {Manifest} from '#core/cluster'

/** The object with some fields of its `spec` replaced; undefined takes a field away. */
export const withSpec = (live: Manifest, fields: Readonly<Record<string, unknown>>): Manifest => {
  const spec = Object.entries({...Object(live.spec), ...fields}).filter(([, value]) => value !== undefined)
  return {...live, spec: Object.fromEntries(spec)}
}

export const specOf = (object: Manifest): Readonly<Record<string, unknown>> => Object(object.spec)

export const statusOf = (object: Manifest): Readonly<Record<string, unknown>> => Object(object.status)

/** 0 where the field is absent: as the API leaves zeros out. */
export const count = (value: unknown): number => (typeof value === 'number' ? value : 0)
