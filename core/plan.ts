/** The plan: which producers must report. Output of the test plan, input of the gate. */
import {z} from 'zod'
import {shardSchema} from './evidence.ts'

export const expectedProducerSchema = z.strictObject({
  producer: z.string().min(1),
  shard: shardSchema.nullable(),
  tier: z.string(),
  verdict: z
    .string()
    .min(1)
    .optional()
    .describe('The gate whose verdict this producer must hand over, such as `sbom`; absent where it only reports')
})

export const planSchema = z.strictObject({
  schema: z.literal('towpath.plan/1'),
  producers: z.array(expectedProducerSchema)
})

export type Plan = z.infer<typeof planSchema>
export type ExpectedProducer = z.infer<typeof expectedProducerSchema>

/** One row of the job matrix `check`: what the reusable workflow needs to run one shard of one check. */
export type MatrixRow = {
  /** `unit 1/2`: shown in the job's name. */
  readonly name: string
  readonly producer: string
  /** 1 and 1 where the check has no shards. */
  readonly shard: number
  readonly shards: number
  readonly run: string
  /** Globs, one per line. */
  readonly reports: string
  readonly 'runs-on': string
  /** Minutes. */
  readonly timeout: number
  readonly cache: string
  readonly tier: string
}
