/** What the reports of one commit say, as named metrics. */
import {exact, fromNumber, percentage} from '#core/exact'
import {known, notApplicable, unknown, type Value} from '#core/metrics'
import type {CoverageRecord} from '#core/records'
import type {Measured} from './measure.ts'
import type {Tally} from './tally.ts'

/** Metrics of the head alone: what a baseline stores. */
export const headMetrics = ({tests, coverage, has}: Measured): Readonly<Record<string, Value>> => ({
  ...testMetrics(tests, has.tests),
  ...coverageMetrics(coverage, has.coverage)
})

const testMetrics = (tests: Tally, present: boolean): Record<string, Value> => {
  const count = (value: number): Value => (present ? known(exact(value)) : unknown('no test report was read'))
  return {
    'tests.total': count(tests.total),
    'tests.passed': count(tests.passed),
    'tests.failed': count(tests.failed),
    'tests.errors': count(tests.errors),
    'tests.skipped': count(tests.skipped),
    'tests.flaky': count(tests.flaky),
    'tests.duration': duration(tests.seconds)
  }
}

const duration = (seconds: number | null): Value => {
  const value = seconds === null ? undefined : fromNumber(Math.round(seconds * 1e6) / 1e6)
  return value === undefined ? unknown('no report tells how long its tests took') : known(value)
}

const coverageMetrics = (files: readonly CoverageRecord[], present: boolean): Record<string, Value> => {
  const share = (hit: number, of: number, what: string): Value => {
    if (!present) return unknown('no coverage report was read')
    if (of > 0) return known(percentage(hit, of))
    // A report that knows no line at all measured nothing; many languages have no branches.
    return (what === 'line' ? unknown : notApplicable)(`the coverage reports know no ${what}`)
  }
  const lines = files.flatMap(file => file.lines)
  const branches = files.flatMap(file => file.branches)
  const functions = files.flatMap(file => file.functions)
  return {
    'coverage.lines': share(lines.filter(([, hits]) => hits > 0).length, lines.length, 'line'),
    'coverage.branches': share(branches.filter(([, , taken]) => (taken ?? 0) > 0).length, branches.length, 'branch'),
    'coverage.functions': share(functions.filter(([, , hits]) => hits > 0).length, functions.length, 'function')
  }
}
