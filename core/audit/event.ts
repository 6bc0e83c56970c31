/** What the audit log remembers. New kinds are added; the fields of a kind never change their meaning. */
import {z} from 'zod'

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const text = z.string()

/** An object that retention looked after. `manifest` is its name in the archive, null where it is in none. */
const retained = z.strictObject({
  kind: z.enum(['artifact', 'cache', 'run', 'release']),
  id: text,
  name: text,
  size: z.number().nonnegative(),
  manifest: text.nullable()
})

export const auditEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('verdict'),
    gate: text,
    decision: z.enum(['pass', 'fail', 'inconclusive']),
    commit: text,
    environment: text.nullable(),
    /** Of the verdict file. */
    digest: digest.nullable()
  }),
  z.strictObject({
    kind: z.literal('deployment'),
    environment: text,
    /** What was deployed: the digest of the build. */
    build: text,
    commit: text,
    strategy: text,
    result: z.enum(['started', 'succeeded', 'failed', 'rolled-back'])
  }),
  z.strictObject({
    kind: z.literal('waiver'),
    finding: text,
    reason: text,
    owner: text,
    expires: text.nullable(),
    commit: text
  }),
  z.strictObject({kind: z.literal('archive'), plan: digest, operation: text, place: text, objects: z.array(retained)}),
  z.strictObject({
    kind: z.literal('deletion'),
    plan: digest,
    operation: text,
    /** `intended` is written before the first of them is touched, `performed` afterwards, `settled` by a later run. */
    phase: z.enum(['intended', 'performed', 'settled']),
    objects: z.array(retained.extend({outcome: z.enum(['intended', 'deleted', 'gone', 'kept', 'unknown'])}))
  }),
  z.strictObject({kind: z.literal('restore'), place: text, manifest: text, name: text})
])
export type AuditEvent = z.infer<typeof auditEvent>

/** Who did it: the account that started the run, and who approved it where somebody had to. */
export const auditActor = z.strictObject({
  name: text,
  approver: text.nullable(),
  workflow: text,
  job: text,
  run: z.number().int(),
  attempt: z.number().int()
})
export type AuditActor = z.infer<typeof auditActor>
