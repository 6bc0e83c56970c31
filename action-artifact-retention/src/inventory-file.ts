/** An inventory from a file: what-if questions and tests without GitHub. */
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import {objectKinds} from '#core/storage'
import {unreadableInventory} from './failures.ts'
import type {Reachable, StoredObject} from './model.ts'

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
const calendar = z.iso.datetime({offset: true})

/** From September 2001 to the year 9999: what is smaller was meant as seconds, and would make everything look old. */
const isEpochMilliseconds = (value: number): boolean => value >= 1e12 && value < 253_402_300_800_000

const date = z.union([z.number(), z.string()]).transform((value, context) => {
  if (typeof value === 'number' ? isEpochMilliseconds(value) : written.test(value) && calendar.safeParse(value).success)
    return typeof value === 'number' ? value : Date.parse(value)
  context.addIssue({
    code: 'custom',
    message: 'expected a date with its zone such as `2026-11-21T12:00:00Z`, or milliseconds since 1970'
  })
  return z.NEVER
})

const optionalText = z.string().nullable().default(null)
const identity = z.union([z.string().min(1), z.number().transform(String)])

const objectSchema = z.strictObject({
  kind: z.enum(objectKinds),
  id: identity,
  name: z.string(),
  size: z.number().min(0),
  created: date,
  expires: date.nullable().default(null),
  used: date.nullable().default(null),
  branch: optionalText,
  commit: optionalText,
  run: identity.nullable().default(null),
  digest: optionalText,
  conclusion: optionalText,
  live: z.boolean().default(false)
})

const reasons = z.record(z.string(), z.string()).default({})

const inventorySchema = z.strictObject({
  repository: z.string().optional(),
  now: date.optional(),
  objects: z.array(objectSchema),
  reachable: z.strictObject({commits: reasons, runs: reasons, digests: reasons}).prefault({})
})

export type Inventory = {
  readonly repository: string | null
  /** For which moment; null: now. */
  readonly now: number | null
  readonly objects: readonly StoredObject[]
  readonly reachable: Reachable
}

/** Reads a list of objects, or an object with `objects` and `reachable`. Raises AR-105. */
export const readInventory = (text: string, file: string): Inventory => {
  const parsed = parse(text, file)
  const value = Array.isArray(parsed) ? {objects: parsed} : parsed
  const result = inventorySchema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    const place = `${issue?.path.join('.') || 'the top'}${objectAt(value, issue?.path ?? [])}`
    return raise(unreadableInventory(file, `At ${place}: ${issue?.message ?? 'unknown shape'}`))
  }
  const {repository = null, now = null, objects, reachable} = result.data
  return {
    repository,
    now,
    objects,
    reachable: {
      commits: new Map(Object.entries(reachable.commits)),
      runs: new Map(Object.entries(reachable.runs)),
      digests: new Map(Object.entries(reachable.digests))
    }
  }
}

const named = z.object({kind: z.string(), id: identity})

/** ` (cache 7)`: which object it is, as far as it says so itself. */
const objectAt = (value: unknown, path: readonly PropertyKey[]): string => {
  const listed = z.object({objects: z.array(z.unknown())}).safeParse(value)
  const found = path[0] === 'objects' && listed.success ? named.safeParse(listed.data.objects[Number(path[1])]) : null
  return found?.success ? ` (${found.data.kind} ${found.data.id})` : ''
}

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    return raise(unreadableInventory(file, `It is not JSON: ${messageOf(thrown)}`), thrown)
  }
}
