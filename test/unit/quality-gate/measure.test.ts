import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/evidence'
import {measure} from '../../../action-quality-gate/src/measure.ts'
import {aDelivered, aSubject, filesOf} from './builders.ts'

const passing = '<testsuite name="s"><testcase name="a" time="0.5"/></testsuite>'
const red =
  '<testsuite name="s"><testcase name="a" file="/work/test/a.ts" line="3"><failure message="no"/></testcase></testsuite>'
const flaky = '<testsuite name="s"><testcase name="a"><flakyFailure message="once"/></testcase></testsuite>'
const empty = '<testsuite name="s" tests="0"></testsuite>'
const covered = 'SF:/work/src/a.ts\nDA:1,1\nDA:2,0\nend_of_record\n'

const measured = (manifest: Partial<Manifest>, reports: Readonly<Record<string, string>>) =>
  measure([aDelivered(manifest, reports)], filesOf(reports), {plan: null, subject: aSubject()})

const problems = async (manifest: Partial<Manifest>, reports: Readonly<Record<string, string>>) => {
  const {diagnostics, statuses} = await measured(manifest, reports)
  return [statuses[0]?.status, ...diagnostics.filter(({severity}) => severity === 'error').map(({code}) => code)]
}

const ended = (outcome: Manifest['command']['outcome'], exitCode: number | null = null): Partial<Manifest> => ({
  command: {outcome, exitCode}
})

describe('the outcome of a command', () => {
  test.each([
    ['success', ended('success'), passing, ['complete']],
    ['an unknown one with a report', ended('unknown'), passing, ['complete']],
    ['a failure that a failing test explains', ended('failure', 1), red, ['complete']],
    ['a failure that nothing explains', ended('failure', 1), passing, ['unexplained-failure', 'QG-113']],
    ['a failure beside a test that passed when retried', ended('failure', 1), flaky, ['unexplained-failure', 'QG-113']],
    ['success with an exit code that says otherwise', ended('success', 2), passing, ['unexplained-failure', 'QG-113']],
    [
      'a cancelled one, although a failing test was reported',
      ended('cancelled'),
      red,
      ['unexplained-failure', 'QG-128']
    ],
    ['a skipped one, although there is a report', ended('skipped'), passing, ['unexplained-failure', 'QG-128']]
  ])('%s', async (_, manifest, content, expected) => {
    expect(await problems(manifest, {'junit.xml': content})).toEqual(expected)
  })

  test('that is skipped sends people to the step before it, not to a time limit', async () => {
    const {diagnostics} = await measured(ended('skipped'), {'junit.xml': passing})
    expect(diagnostics).toMatchObject([{code: 'QG-128', fix: expect.stringContaining('first red step')}])
  })

  test('is enough for a check that writes no report', async () => {
    expect(await problems(ended('success'), {})).toEqual(['complete'])
    expect(await problems(ended('failure'), {})).toEqual(['unexplained-failure', 'QG-113'])
  })

  test('must be known where there is no report', async () => {
    expect(await problems(ended('unknown'), {})).toEqual(['unexplained-failure', 'QG-124'])
    expect(await problems(ended('unknown', 0), {})).toEqual(['complete'])
  })
})

describe('reports', () => {
  test('that a pattern names must be there, each of them', async () => {
    const named = {patterns: ['junit.xml', 'lcov.info'], unmatched: ['lcov.info']}
    const {diagnostics} = await measured(named, {'junit.xml': passing})
    expect(diagnostics).toMatchObject([{code: 'QG-102', message: expect.stringContaining('`lcov.info` of `unit`')}])
    expect(await problems({patterns: ['*.xml'], unmatched: ['*.xml']}, {})).toEqual(['unreadable', 'QG-102'])
    expect(await problems({patterns: ['*.xml']}, {})).toEqual(['unreadable', 'QG-102'])
  })

  test.each([
    ['truncated', passing.slice(0, 40), 'QG-104'],
    ['empty', '', 'QG-105'],
    ['of no known format', 'hello', 'QG-103'],
    ['without a test', empty, 'QG-106']
  ])('that are %s cannot be relied on, and the path is told', async (_, content, code) => {
    const {diagnostics, statuses} = await measured({}, {'out/junit.xml': content})
    expect(statuses[0]?.status).toBe('unreadable')
    expect(diagnostics).toMatchObject([{code, severity: 'error', location: {file: 'out/junit.xml'}, producer: 'unit'}])
  })

  test('of several shards are summed, their coverage merged', async () => {
    const first = {'1.xml': passing, '1.info': covered}
    const second = {'2.xml': red, '2.info': 'SF:src/a.ts\nDA:2,4\nend_of_record\n'}
    const {tests, coverage, has} = await measure(
      [aDelivered({shard: {index: 1, of: 2}}, first), aDelivered({shard: {index: 2, of: 2}}, second)],
      filesOf({...first, ...second}),
      {plan: null, subject: aSubject()}
    )
    expect([tests.total, tests.failed, has]).toEqual([2, 1, {tests: true, coverage: true}])
    expect(coverage).toMatchObject([
      {
        file: 'src/a.ts',
        lines: [
          [1, 1],
          [2, 4]
        ]
      }
    ])
  })

  test('name files as the repository does, whatever the workspace of the producer was', async () => {
    const {tests, coverage} = await measured({}, {'junit.xml': red, 'lcov.info': covered})
    expect(tests.failures).toMatchObject([{file: 'test/a.ts', line: 3, producer: 'unit'}])
    expect(coverage.map(({file}) => file)).toEqual(['src/a.ts'])
  })
})
