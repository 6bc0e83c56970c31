/** What is kept in the cluster of one deployment. */
import {z} from 'zod'
import type {ObjectRef} from '#core/cluster'
import type {Rollout} from '../model.ts'
import {type Direction, directions} from './program.ts'
import {refSchema, rolloutSchema} from './rollout-schema.ts'

export type Result = 'running' | 'succeeded' | 'rolled-back'

/** What was counted at the data plane while a step lasted. */
export type Counted = {
  readonly percent: number
  readonly seconds: number
  /** Requests of both, of the canary, and of those that failed; null where nothing counts requests. */
  readonly requests: number | null
  readonly canary: number | null
  readonly failed: number | null
  /** Where the number of pods is the share: the percentage of the pods that answered then; null where routes state it. */
  readonly effective: number | null
}

/** The lower limit that an autoscaler is given while its pods have little traffic. */
export type Limit = {readonly ref: ObjectRef; readonly limit: number}

export type Entry = {readonly at: number; readonly text: string}

export type DeploymentState = {
  readonly schema: 'towpath.deployment/1'
  /** Fencing token: who holds a smaller one may write nothing. */
  readonly token: number
  /** `owner/name/run/attempt/job` */
  readonly owner: string
  /** Uid of the anchor that everything made for this deployment belongs to. */
  readonly anchor: string
  readonly rollout: Rollout
  readonly direction: Direction
  /** Index of the effect that is under way, in the program of this direction. */
  readonly cursor: number
  /** Share of the canary that was last intended, in percent. */
  readonly percent: number
  readonly result: Result
  /** Why it goes back; null while nothing went wrong. */
  readonly reason: string | null
  /** What a person must look at, because we could not make it so; the next run, finish or reap tries again. */
  readonly alert: string | null
  /** Directions that were tried and failed after the upgrade began. */
  readonly failed: readonly Direction[]
  /** Limits above those of the plan, in the order in which they were noted: each of them before it was set. */
  readonly limits: readonly Limit[]
  /** One for each step that was observed to its end. */
  readonly counted: readonly Counted[]
  readonly started: number
  readonly updated: number
  /** The newest entries, oldest first. */
  readonly journal: readonly Entry[]
}

const countedSchema = z.strictObject({
  percent: z.number(),
  seconds: z.number(),
  requests: z.number().nullable(),
  canary: z.number().nullable(),
  failed: z.number().nullable(),
  // Absent in states that older versions wrote.
  effective: z.number().nullable().default(null)
})

const limitSchema = z.strictObject({ref: refSchema, limit: z.int().min(0)})

const entrySchema = z.strictObject({at: z.number(), text: z.string()})

export const deploymentSchema: z.ZodType<DeploymentState> = z.strictObject({
  schema: z.literal('towpath.deployment/1'),
  token: z.int().min(0),
  owner: z.string(),
  anchor: z.string(),
  rollout: rolloutSchema,
  direction: z.enum(directions),
  cursor: z.int().min(0),
  percent: z.number().min(0).max(100),
  result: z.enum(['running', 'succeeded', 'rolled-back']),
  reason: z.string().nullable(),
  alert: z.string().nullable(),
  failed: z.array(z.enum(directions)),
  // Absent in states that older versions wrote.
  limits: z.array(limitSchema).default([]),
  counted: z.array(countedSchema),
  started: z.number(),
  updated: z.number(),
  journal: z.array(entrySchema)
})

const journalLength = 60

export const noted = (state: DeploymentState, at: number, text: string): DeploymentState => ({
  ...state,
  updated: at,
  journal: [...state.journal, {at, text}].slice(-journalLength)
})

/** The first state of a deployment, before anything was written for it. */
export const begun = (
  rollout: Rollout,
  who: {readonly token: number; readonly owner: string; readonly anchor: string},
  at: number
): DeploymentState =>
  noted(
    {
      schema: 'towpath.deployment/1',
      ...who,
      rollout,
      direction: 'forward',
      cursor: 0,
      percent: 0,
      result: 'running',
      reason: null,
      alert: null,
      failed: [],
      limits: [],
      counted: [],
      started: at,
      updated: at,
      journal: []
    },
    at,
    `begun: ${rollout.release} to ${rollout.target.chart} ${rollout.target.chartVersion} by ${rollout.strategy}`
  )
