/** One measured number of a benchmark or a load test. */
import {z} from 'zod'

export type SampleRecord = {
  readonly kind: 'sample'
  /** The full name: enclosing groups joined by ` > `, parameters as the tool writes them. */
  readonly benchmark: string
  /** `time`, `throughput`, `allocations`, `allocated-bytes`, `memory`, `error-rate`, `latency.p95`, or the name the report gives. */
  readonly metric: string
  /** Canonical: `s`, `B`, `count`, `1/s`, `ratio` (1 = 100 %), `score`; any other unit stands as the report writes it. */
  readonly unit: string
  readonly direction: 'higher' | 'lower' | 'none'
  /** The same program gives the same number every time (allocations, instructions): compared exactly, without statistics. */
  readonly deterministic: boolean
  /**
   * What the number was computed from. `iteration`: one of several of a process (they are not independent).
   * `process`: the number of a whole process. `summary`: the tool's own mean or percentile, its samples are not in the report.
   */
  readonly level: 'iteration' | 'process' | 'summary'
  /** The process of this report that measured it, counted from 1; a fork, a `-count` run, an invocation. */
  readonly process: number
  /** In the canonical unit; always finite. */
  readonly value: number
  /** Seconds since the start or the epoch, where the report is a time series; else null. */
  readonly at: number | null
}

export const sampleRecord = z.strictObject({
  kind: z.literal('sample'),
  benchmark: z.string().describe('Enclosing groups joined by ` > `'),
  metric: z.string().describe('`time`, `throughput`, `allocations`, `latency.p95`, …'),
  unit: z.string().describe('`s`, `B`, `count`, `1/s`, `ratio`, `score`, or as the report writes it'),
  direction: z.enum(['higher', 'lower', 'none']),
  deterministic: z.boolean().describe('The same program gives the same number every time'),
  level: z.enum(['iteration', 'process', 'summary']).describe('What the number was computed from'),
  process: z.int().min(1).describe('The process of this report that measured it'),
  value: z.number(),
  at: z.number().nullable().describe('Seconds, where the report is a time series')
})
