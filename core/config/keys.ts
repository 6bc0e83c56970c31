/** Which keys may stand where: read from the schema itself, so that a new section needs nothing here. */
import type {z} from 'zod'
import type {Path} from './place.ts'
import {configSchema} from './schema.ts'

type Schema = z.core.$ZodType

/** The parts of a schema's definition that lead further down. */
type Definition = {
  readonly type: string
  readonly innerType?: Schema
  readonly in?: Schema
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
}

const definitionOf = (schema: Schema): Definition => schema._zod.def

/** The schemas a value may have: wrappers removed, unions opened. */
const opened = (schema: Schema): readonly Definition[] => {
  const definition = definitionOf(schema)
  const inner = definition.innerType ?? definition.in
  if (inner !== undefined) return opened(inner)
  return definition.options === undefined ? [definition] : definition.options.flatMap(opened)
}

const below = (definition: Definition, step: Path[number]): readonly Definition[] => {
  const next = definition.shape?.[String(step)] ?? definition.valueType ?? definition.element
  return next === undefined ? [] : opened(next)
}

/** The keys that may stand under a path, in the order of the schema; none where it is no mapping with fixed keys. */
export const keysAt = (path: Path): readonly string[] => {
  const here = path.reduce<readonly Definition[]>(
    (definitions, step) => definitions.flatMap(definition => below(definition, step)),
    opened(configSchema)
  )
  return [...new Set(here.flatMap(({shape}) => Object.keys(shape ?? {})))]
}
