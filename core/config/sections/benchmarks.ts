/** Section `benchmarks`: suites that the performance gate builds and runs for the base and the head of a change. */
import {z} from 'zod'
import {duration, job, literal, producerName, reportPatterns} from '../scalars.ts'

const suite = z.strictObject({
  ...job,
  run: literal.describe('Runs the suite once, in one process, and writes the reports; run by bash in the tree'),
  setup: literal.optional().describe('Builds one tree (base or head), once; run by bash in that tree'),
  reports: reportPatterns,
  processes: z.int().min(2).max(200).default(5).describe('Processes a side before the first look'),
  'most-processes': z.int().min(2).max(1000).default(40).describe('Processes a side at most'),
  budget: duration
    .prefault('15m')
    .describe('No process is started after this time; what is undecided then is inconclusive')
})

export const benchmarksSchema = z.record(producerName, suite)
export type BenchmarkSuite = Readonly<z.output<typeof suite>>
export type Benchmarks = Readonly<Record<string, BenchmarkSuite>>
