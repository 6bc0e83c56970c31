import {z} from 'zod'
import type {Manifest} from '#core/cluster'
import {type Rollout, strategies} from '../model.ts'

export const refSchema = z.strictObject({
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().nullable(),
  name: z.string()
})

const manifest: z.ZodType<Manifest> = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({name: z.string()})
})

const milliseconds = z.number().min(0)

/** The plan as it is kept in the cluster. */
export const rolloutSchema: z.ZodType<Rollout> = z.strictObject({
  schema: z.literal('towpath.rollout/1'),
  release: z.string(),
  namespace: z.string(),
  strategy: z.enum(strategies),
  target: z.strictObject({
    chart: z.string(),
    chartVersion: z.string(),
    appVersion: z.string().nullable(),
    manifestDigest: z.string(),
    valuesDigest: z.string()
  }),
  fromRevision: z.int().min(0),
  newestRevision: z.int().min(0),
  clones: z.array(z.strictObject({stable: refSchema, canary: refSchema, replicas: z.int().min(0)})),
  staged: z.array(z.strictObject({workload: refSchema, replicas: z.int().min(0), updateStrategy: z.unknown()})),
  services: z.array(z.strictObject({stable: z.string(), canary: z.string()})),
  shared: z.strictObject({leave: z.array(z.string())}).nullable(),
  companions: z.array(refSchema),
  routes: z.array(
    z.strictObject({
      provider: z.string(),
      ref: refSchema,
      own: z.boolean(),
      before: manifest,
      managedFields: z.array(z.unknown())
    })
  ),
  // Absent in states that older versions wrote.
  header: z.strictObject({name: z.string(), value: z.string().nullable()}).nullable().default(null),
  native: z
    .strictObject({
      steps: z.array(
        z.strictObject({percent: z.number().min(0).max(100), manifestDigest: z.string(), workloads: z.array(refSchema)})
      ),
      routes: z.array(refSchema)
    })
    .nullable()
    .default(null),
  pins: z.array(
    z.strictObject({
      ref: refSchema,
      before: z.int().nullable(),
      after: z.int().nullable(),
      during: z.int(),
      managedFields: z.array(z.unknown())
    })
  ),
  chart: z.array(refSchema),
  workloads: z.strictObject({before: z.array(refSchema), after: z.array(refSchema)}),
  steps: z.array(z.number().min(0).max(100)),
  guard: z
    .strictObject({errorShare: z.number().nullable(), p99: z.number().nullable(), minRequests: z.number()})
    .nullable(),
  deadlines: z.strictObject({
    progress: milliseconds,
    converge: milliseconds,
    step: milliseconds,
    analysis: milliseconds,
    drain: milliseconds,
    helm: milliseconds
  }),
  hooks: z.boolean()
})
