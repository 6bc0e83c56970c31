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

export type ReportRecord = TestRecord | CoverageRecord | DiagnosticRecord

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
  readonly holds: 'tests' | 'coverage'
  readonly recognise: (head: Head) => boolean
  readonly read: (source: AsyncIterable<Uint8Array>, emit: Emit) => Promise<void>
}
