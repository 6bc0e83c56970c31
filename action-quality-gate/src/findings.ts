/** What one person can act on: failing tests and changed lines without a test. Bounded, however much goes wrong at once. */

import {note} from '#core/gate/diagnostics'
import {excerpt} from '#core/gate/excerpt'
import type {Diagnostic, Finding} from '#core/verdict'
import type {Changes} from './metrics.ts'
import {patchCoverage} from './patch.ts'
import {type FailedTest, mostDetailed} from './tally.ts'

/** In characters: names of tests come from reports, and nothing bounds them there. */
const longestTitle = 2000

export type Findings = {
  readonly findings: readonly Finding[]
  /** Says how many more there are. */
  readonly notes: readonly Diagnostic[]
}

export const failingTests = (failures: readonly FailedTest[]): Findings =>
  bounded(failures, 'failing tests', testFinding)

export const uncoveredLines = (changes: Changes, coverage: Parameters<typeof patchCoverage>[1]): Findings =>
  'absent' in changes
    ? {findings: [], notes: []}
    : bounded(patchCoverage(changes.files, coverage).uncovered, 'uncovered lines', uncoveredFinding)

/** The metrics count all; a verdict with a million findings could not even be written. */
const bounded = <T>(items: readonly T[], noun: string, finding: (item: T) => Finding): Findings => ({
  findings: items.slice(0, mostDetailed).map(finding),
  notes:
    items.length > mostDetailed
      ? [note(`The first ${mostDetailed} of ${items.length} ${noun} are listed as findings.`)]
      : []
})

const testFinding = (test: FailedTest): Finding => ({
  kind: 'test-failure',
  severity: 'critical',
  title: excerpt(
    [test.suite, test.class === test.suite ? null : test.class, test.name].filter(part => part).join(' > ') ||
      'A test without a name',
    longestTitle
  ),
  message: test.message ?? (test.outcome === 'error' ? 'The test ended with an error.' : 'The test failed.'),
  location: test.file === null ? null : {file: excerpt(test.file, longestTitle), line: test.line},
  producer: test.producer,
  code: null
})

const uncoveredFinding = ({file, line}: {readonly file: string; readonly line: number}): Finding => ({
  kind: 'uncovered-line',
  severity: 'minor',
  title: 'A changed line is not covered',
  message: 'No test runs this line.',
  location: {file, line},
  producer: null,
  code: null
})
