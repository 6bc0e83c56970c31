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

/** So many failures are told in full. Of the others the names are kept, which tell new failures from old ones. */
export const mostDetailed = 10_000

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

/** Counts the tests of one report, record by record: an attempt counts once it is known to be the last of its test. */
export const tallyReport = (
  tally: Tally,
  producer: string
): {
  readonly add: (record: TestRecord) => void
  /** At the end of the report: how many of its tests failed or broke off for good. */
  readonly close: () => number
} => {
  let last: TestRecord | null = null
  let failing = 0
  const settle = (record: TestRecord): void => {
    tally.total += 1
    tally[counter[record.outcome]] += 1
    if (record.attempt > 1 && record.outcome === 'passed') tally.flaky += 1
    if (record.outcome !== 'failed' && record.outcome !== 'error') return
    failing += 1
    const failure = failureOf(record, record.outcome, producer)
    tally.failures.push(tally.failures.length < mostDetailed ? failure : {...failure, message: null})
  }
  return {
    add: record => {
      if (record.seconds !== null) tally.seconds = (tally.seconds ?? 0) + record.seconds
      const retried = last !== null && record.attempt > last.attempt && identity(record) === identity(last)
      if (last !== null && !retried) settle(last)
      last = record
    },
    close: () => {
      if (last !== null) settle(last)
      last = null
      return failing
    }
  }
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
