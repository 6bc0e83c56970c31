/** Counts tests by their final outcome; earlier attempts of the same test in the same report make it flaky, not failed. */
import type {Outcome, TestRecord} from '#core/records'

export type FailedTest = {
  readonly producer: string
  readonly suite: string | null
  readonly class: string | null
  readonly name: string | null
  readonly outcome: 'failed' | 'error'
  readonly message: string | null
  readonly file: string | null
  readonly line: number | null
}

export type Tally = {
  total: number
  passed: number
  failed: number
  errors: number
  skipped: number
  flaky: number
  /** Seconds; null while no test told its time. */
  seconds: number | null
  readonly failures: FailedTest[]
}

export const emptyTally = (): Tally => ({
  total: 0,
  passed: 0,
  failed: 0,
  errors: 0,
  skipped: 0,
  flaky: 0,
  seconds: null,
  failures: []
})

const counter: Readonly<Record<Outcome, 'passed' | 'failed' | 'errors' | 'skipped'>> = {
  passed: 'passed',
  failed: 'failed',
  error: 'errors',
  skipped: 'skipped'
}

/** Adds the records of one report. Returns how many failures and errors it reports, retried ones included. */
export const addTest = (tally: Tally, producer: string, records: readonly TestRecord[]): number => {
  for (const [index, record] of records.entries()) {
    if (record.seconds !== null) tally.seconds = (tally.seconds ?? 0) + record.seconds
    const next = records[index + 1]
    if (next !== undefined && next.attempt > record.attempt && identity(next) === identity(record)) continue
    tally.total += 1
    tally[counter[record.outcome]] += 1
    if (record.attempt > 1 && record.outcome === 'passed') tally.flaky += 1
    if (record.outcome === 'failed' || record.outcome === 'error') {
      tally.failures.push(failureOf(record, record.outcome, producer))
    }
  }
  return records.filter(({outcome}) => outcome === 'failed' || outcome === 'error').length
}

const failureOf = (record: TestRecord, outcome: 'failed' | 'error', producer: string): FailedTest => ({
  producer,
  suite: record.suite,
  class: record.class,
  name: record.name,
  outcome,
  message: record.message,
  file: record.file,
  line: record.line
})

/** What makes two results the same test: its names, not its outcome. */
export const identity = (test: Pick<TestRecord, 'suite' | 'class' | 'name'>): string =>
  JSON.stringify([test.suite, test.class, test.name])
