import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {exact, subtract} from '#core/exact'
import {notApplicable, unknown} from '#core/metrics'
import {all, familyOf} from '#core/metrics-catalogue'
import type {CoverageRecord} from '#core/records'
import type {FileChange} from '#core/world'
import type {FoundBaseline} from '../../../action-quality-gate/src/baseline.ts'
import {changesOf} from '../../../action-quality-gate/src/changes.ts'
import type {Measured} from '../../../action-quality-gate/src/measure.ts'
import {type Facts, hashedIdentity, metricsOf} from '../../../action-quality-gate/src/metrics.ts'
import {patchCoverage} from '../../../action-quality-gate/src/patch.ts'
import {emptyTally, type FailedTest} from '../../../action-quality-gate/src/tally.ts'
import {aBaseline, aCase, aSubject, base, gitOf} from './builders.ts'

const lines = (hit: number, of: number, file = 'src/a.ts'): CoverageRecord => ({
  kind: 'coverage',
  file,
  lines: Array.from({length: of}, (_, index) => [index + 1, index < hit ? 1 : 0] as const),
  branches: [],
  functions: []
})

const withCoverage = (...coverage: readonly CoverageRecord[]): Measured => ({
  ...aCase().measured,
  has: {tests: true, coverage: true},
  coverage
})

const found = (baseline = aBaseline()): FoundBaseline => ({
  state: {state: 'found', commit: baseline.commit, detail: 'The base itself.'},
  baseline
})

const without = (state: FoundBaseline['state']['state']): FoundBaseline => ({
  state: {state, commit: base, detail: 'because.'},
  baseline: null
})

const facts = (given: Partial<Facts> = {}): Facts => ({...aCase(), missing: 0, idle: [], ...given})

const value = (name: string, given: Partial<Facts>): string => {
  const metric = metricsOf(facts(given))[name]
  if (metric?.value.state !== 'known') return metric?.value.state ?? 'absent'
  return `${metric.value.value.numerator}/${metric.value.value.denominator}`
}

const states = ['never-recorded', 'not-needed', 'unreachable', 'corrupt'] as const

describe('metrics', () => {
  test('are all that the catalogue has of tests, coverage and the change, in one order', () => {
    const own = all.filter(name => ['tests', 'coverage', 'diff', 'completeness'].includes(familyOf(name)))
    expect(Object.keys(metricsOf(facts()))).toEqual([...own].sort())
  })

  test('are exact: no digit is lost between a report and a rule', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 300}), fc.nat(300), (of, hit) => {
        const covered = Math.min(hit, of)
        const {numerator, denominator} = exact(covered * 100, of)
        expect(value('coverage.lines', {measured: withCoverage(lines(covered, of))})).toBe(
          `${numerator}/${denominator}`
        )
      }),
      {numRuns: 50}
    )
  })

  test('differ from the baseline by exactly what they differ', () => {
    const given = {measured: withCoverage(lines(2, 3)), found: found()}
    const {numerator, denominator} = subtract(exact(200, 3), exact(90))
    expect(value('base.coverage.lines', given)).toBe('90/1')
    expect(value('delta.coverage.lines', given)).toBe(`${numerator}/${denominator}`)
  })

  test.each(states)('beside a baseline that is %s', state => {
    const expected = state === 'corrupt' || state === 'unreachable' ? 'unknown' : 'not-applicable'
    const given = {measured: withCoverage(lines(2, 3)), found: without(state)}
    for (const name of ['base.coverage.lines', 'delta.coverage.lines', 'new.tests.failed']) {
      expect([name, value(name, given)]).toEqual([name, expected])
    }
  })

  test('new to the repository have no difference yet', () => {
    const given = {measured: withCoverage(lines(2, 3)), found: found(aBaseline({metrics: {}}))}
    expect(value('delta.coverage.lines', given)).toBe('not-applicable')
  })

  test('without a report are unknown, never zero', () => {
    const nothing: Measured = {...aCase().measured, tests: emptyTally(), has: {tests: false, coverage: false}}
    for (const name of ['tests.total', 'tests.failed', 'coverage.lines', 'coverage.patch.lines', 'delta.tests.total']) {
      expect([name, value(name, {measured: nothing, found: found()})]).toEqual([name, 'unknown'])
    }
  })

  test('of a coverage report that knows no line are unknown', () => {
    expect(value('coverage.lines', {measured: withCoverage(lines(0, 0))})).toBe('unknown')
  })

  test('that a language does not have do not apply, unless the baseline has them', () => {
    const measured = withCoverage(lines(1, 2))
    expect(value('coverage.branches', {measured})).toBe('not-applicable')
    const before = found(aBaseline({metrics: {'coverage.branches': '80/1'}}))
    expect(value('coverage.branches', {measured, found: before})).toBe('unknown')
    expect(value('delta.coverage.branches', {measured, found: before})).toBe('unknown')
  })

  test('do not apply where nothing had to report', () => {
    const measured: Measured = {...aCase().measured, tests: emptyTally(), has: {tests: false, coverage: false}}
    for (const name of ['tests.total', 'delta.coverage.lines', 'coverage.patch.lines', 'new.tests.failed']) {
      expect([name, value(name, {measured, found: found(), idle: ['unit']})]).toEqual([name, 'not-applicable'])
    }
  })

  test('count as new what failed here and not on the baseline', () => {
    const failure = (name: string): FailedTest => ({
      producer: 'unit',
      suite: 's',
      class: null,
      name,
      outcome: 'failed',
      message: null,
      file: null,
      line: null
    })
    const tests = {...emptyTally(), total: 2, failed: 2, failures: [failure('old'), failure('new')]}
    const before = found(aBaseline({failed: [hashedIdentity(failure('old'))]}))
    expect(value('new.tests.failed', {measured: {...aCase().measured, tests}, found: before})).toBe('1/1')
  })

  test('of a producer that is missing are counted', () => {
    expect(value('completeness.missing', {missing: 2})).toBe('2/1')
  })
})

const aChange = (path: string, ...added: readonly (readonly [number, number])[]): FileChange => ({
  status: 'modified',
  path,
  from: path,
  binary: false,
  submodule: false,
  added,
  removed: []
})

const changed = (path: string) => ({files: [aChange(path, [1, 9])], tracked: new Set(['src/a.ts', path])})

describe('coverage of the change', () => {
  test('counts the coverable lines that were added, and no other', () => {
    const coverage = [
      {
        ...lines(0, 0),
        lines: [
          [1, 1],
          [4, 0],
          [5, 2],
          [9, 0]
        ] as const
      }
    ]
    expect(patchCoverage([aChange('src/a.ts', [4, 2])], coverage)).toEqual({
      hit: 1,
      of: 2,
      uncovered: [{file: 'src/a.ts', line: 4}]
    })
  })

  test('never guesses which file a suffix means', () => {
    expect(patchCoverage([aChange('packages/x/src/a.ts', [1, 9])], [lines(0, 9)]).of).toBe(0)
  })

  test.each([
    ['packages/x/src/b.ts', 'src/b.ts'],
    ['src/b.ts', '/app/src/b.ts'],
    ['b.ts', '../x/b.ts']
  ])('of %s is unknown where the reports call it %s', (path, reported) => {
    const given = {measured: withCoverage(lines(1, 2), lines(9, 9, reported)), changes: changed(path)}
    expect([value('coverage.patch.lines', given), value('diff.coverableLines', given)]).toEqual(['unknown', 'unknown'])
  })

  test('is not in doubt because of a file of the same name elsewhere', () => {
    for (const path of ['packages/x/src/a.ts', 'lib/a.ts']) {
      const given = {measured: withCoverage(lines(1, 2)), changes: changed(path)}
      expect([path, value('coverage.patch.lines', given)]).toEqual([path, 'not-applicable'])
    }
    const built = {measured: withCoverage(lines(9, 9, 'b.ts'), lines(0, 9, 'dist/b.ts')), changes: changed('b.ts')}
    expect(value('coverage.patch.lines', built)).toBe('100/1')
    const renamed = {measured: withCoverage(lines(1, 2, 'dist/c.js')), changes: changed('src/c.js')}
    expect(value('coverage.patch.lines', renamed)).toBe('not-applicable')
  })

  test('never leaves the bounds of the change', () => {
    const range = fc.tuple(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 5}))
    fc.assert(
      fc.property(fc.array(range), fc.nat(30), (added, hit) => {
        const {of, hit: covered, uncovered} = patchCoverage([aChange('src/a.ts', ...added)], [lines(hit, 30)])
        expect(covered + uncovered.length).toBe(of)
        expect(of).toBeLessThanOrEqual(added.reduce((sum, [, count]) => sum + count, 0))
      })
    )
  })

  test('does not apply to documents alone', () => {
    const given = {measured: withCoverage(lines(1, 2)), changes: changed('README.md')}
    expect([value('coverage.patch.lines', given), value('diff.coverableLines', given)]).toEqual([
      'not-applicable',
      '0/1'
    ])
  })

  test('does not apply without a base, and is unknown where git cannot compare', async () => {
    expect(await changesOf(aSubject({base: null}), {git: gitOf()})).toEqual({
      absent: notApplicable('this run is not compared with another commit')
    })
    const git = gitOf({diff: async () => Promise.reject(new Error('bad object'))})
    expect(await changesOf(aSubject(), {git})).toEqual({absent: unknown('git cannot compare the commits: bad object')})
  })
})
