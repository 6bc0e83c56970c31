/** A plan as it travels between the job that makes it and the job that applies it. */
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import {objectKinds} from '#core/storage'
import {alteredPlan, unreadablePlan} from './failures.ts'
import type {Plan} from './model.ts'
import {digestOf} from './plan-digest.ts'

export const storedObjectSchema = z.strictObject({
  kind: z.enum(objectKinds),
  id: z.string().min(1),
  name: z.string(),
  size: z.number().min(0),
  created: z.number(),
  expires: z.number().nullable(),
  used: z.number().nullable(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  run: z.string().nullable(),
  digest: z.string().nullable(),
  conclusion: z.string().nullable(),
  live: z.boolean()
})

const planSchema = z.strictObject({
  schema: z.literal('towpath.retention-plan/1'),
  repository: z.string(),
  now: z.number(),
  timeZone: z.string(),
  decisions: z.array(
    z.strictObject({
      object: storedObjectSchema,
      action: z.enum(['keep', 'archive', 'delete']),
      category: z.string(),
      reason: z.string(),
      copy: z.boolean(),
      changes: z.number().nullable()
    })
  ),
  digest: z.string()
})

/** One decision a line: the file can be read, searched and compared by people. */
export const planText = ({decisions, ...rest}: Plan): string => {
  const head = JSON.stringify({...rest, decisions: []}).slice(0, -2)
  return `${head}${decisions.map(decision => `\n${JSON.stringify(decision)}`).join(',')}\n]}\n`
}

/** Reads a plan; `file` is how messages name it. Raises AR-102 (not a plan), AR-103 (changed after it was made). */
export const readPlan = (text: string, file: string): Plan => {
  const result = planSchema.safeParse(parse(text, file))
  if (!result.success) {
    const [issue] = result.error.issues
    return raise(unreadablePlan(file, `At ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unknown shape'}`))
  }
  const actual = digestOf(result.data)
  return actual === result.data.digest ? result.data : raise(alteredPlan(file, result.data.digest, actual))
}

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    return raise(unreadablePlan(file, `It is not JSON: ${messageOf(thrown)}`), thrown)
  }
}
