import {z} from 'zod'
import {type ComponentRecord, componentRecord} from './records/component.ts'
import {type VerdictRecord, verdictRecord} from './records/handed-over.ts'
import {type SampleRecord, sampleRecord} from './records/sample.ts'
import {findingRecord, type ScanInfo, type ScanRecord, scanRecord, vulnerabilityRecord} from './records/scan.ts'
import type {Files} from './world.ts'

export type {ComponentRecord} from './records/component.ts'
export type {VerdictRecord} from './records/handed-over.ts'
export type {SampleRecord} from './records/sample.ts'
export type {FindingRecord, ScanInfo, ScanRecord, VulnerabilityRecord} from './records/scan.ts'

/**
 * What a reader finds in a report: the lines that `towpath read` prints and the values that gates judge.
 * One record per attempt in document order; `class` and `name` verbatim, null where the format has none.
 */
export type Outcome = 'passed' | 'failed' | 'error' | 'skipped'

export type TestRecord = {
  readonly kind: 'test'
  /** The enclosing suite names joined by ` > `. */
  readonly suite: string | null
  readonly class: string | null
  readonly name: string | null
  readonly outcome: Outcome
  readonly seconds: number | null
  readonly message: string | null
  readonly file: string | null
  readonly line: number | null
  /** 1 for the first attempt of this test in this report. */
  readonly attempt: number
}

export type CoverageRecord = {
  readonly kind: 'coverage'
  readonly file: string
  /** Line number (from 1) and how often it ran; ascending, each line once. */
  readonly lines: readonly (readonly [line: number, hits: number])[]
  /** Line, identity of the arm within the line, and how often it was taken (null: the line never ran). */
  readonly branches: readonly (readonly [line: number, arm: string, taken: number | null])[]
  /** Name, line and calls. */
  readonly functions: readonly (readonly [name: string, line: number | null, hits: number])[]
}

/** `error`: the report cannot be relied on and the verdict is inconclusive. `warning` and `note` do not decide. */
export type DiagnosticRecord = {
  readonly kind: 'diagnostic'
  readonly severity: 'error' | 'warning' | 'note'
  /** A failure code where one applies (`QG-104`). */
  readonly code: string | null
  readonly message: string
  readonly line: number | null
}

export type ReportRecord =
  | TestRecord
  | CoverageRecord
  | SampleRecord
  | ScanRecord
  | ScanInfo
  | ComponentRecord
  | VerdictRecord
  | DiagnosticRecord

export type Emit = (record: ReportRecord) => void

/** What recognition may look at: never more than the head of the file. */
export type Head = {
  /** At most the first 64 KiB, undecoded. */
  readonly bytes: Uint8Array
  /** The same as text, BOM removed and UTF-16 decoded, for signatures. */
  readonly text: string
}

/** One report format: recognised by content, read as a stream, total (bad input is diagnostics, never an exception). */
export type ReportFormat = {
  /** Stable identifier: `junit-xml`, `lcov`. */
  readonly name: string
  readonly title: string
  readonly holds: 'tests' | 'coverage' | 'benchmarks' | 'scan' | 'sbom' | 'verdict'
  readonly recognise: (head: Head) => boolean
  readonly read: (source: AsyncIterable<Uint8Array>, emit: Emit) => Promise<void>
  /** What files beside the report say of it, put into its records: where a tool keeps names and numbers apart. */
  readonly beside?: (path: string, files: Pick<Files, 'stream' | 'stat'>, emit: Emit) => Promise<Emit>
}

const line = z.int().min(1)

const testRecord = z.strictObject({
  kind: z.literal('test'),
  suite: z.string().nullable().describe('The enclosing suite names joined by ` > `'),
  class: z.string().nullable(),
  name: z.string().nullable().describe('Null for a failure of a whole suite'),
  outcome: z.enum(['passed', 'failed', 'error', 'skipped']),
  seconds: z.number().min(0).nullable(),
  message: z.string().nullable(),
  file: z.string().nullable(),
  line: line.nullable(),
  attempt: z.int().min(1).describe('1 for the first attempt of this test in this report')
})

const coverageRecord = z.strictObject({
  kind: z.literal('coverage'),
  file: z.string(),
  lines: z.array(z.tuple([line, z.number().min(0)])).describe('Line and how often it ran'),
  branches: z
    .array(z.tuple([line, z.string(), z.number().min(0).nullable()]))
    .describe('Line, arm and how often it was taken; null where the line never ran'),
  functions: z.array(z.tuple([z.string(), line.nullable(), z.number().min(0)])).describe('Name, line and calls')
})

const diagnosticRecord = z.strictObject({
  kind: z.literal('diagnostic'),
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string().nullable().describe('Failure code, where one applies'),
  message: z.string(),
  line: line.nullable()
})

const reportLine = z.strictObject({
  kind: z.literal('report'),
  file: z.string().describe('As it was named on the command line; the lines that follow are about it'),
  format: z.string().nullable().describe('`junit-xml`, `lcov`; null where it is not recognised')
})

/** One line of `towpath read --json` (docs/schema/records.schema.json). */
export const recordSchema = z.discriminatedUnion('kind', [
  reportLine,
  testRecord,
  coverageRecord,
  sampleRecord,
  vulnerabilityRecord,
  findingRecord,
  scanRecord,
  componentRecord,
  verdictRecord,
  diagnosticRecord
])

/** The line before the records of one file. */
export type ReportLine = Readonly<z.infer<typeof reportLine>>
