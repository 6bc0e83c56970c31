import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {fit as fitted, render} from '#core/markdown/markdown'
import {change, percent, quantity, worstCase} from '../../../action-perf-regression/src/numbers.ts'
import {reportParts} from '../../../action-perf-regression/src/report.ts'
import {commandOf} from '../../../action-perf-regression/src/reproduce.ts'
import {rulesOf} from '../../../action-perf-regression/src/rules.ts'
import {samplesReport} from '../../../action-perf-regression/src/samples.ts'
import type {Judged} from '../../../action-perf-regression/src/series.ts'
import {trendKey} from '../../../action-perf-regression/src/trends.ts'
import {verdictOf} from '../../../action-perf-regression/src/verdict.ts'
import {readReport} from '../../../reports/read.ts'
import {aSubject} from '../quality-gate/builders.ts'
import {aJudged, aWorld, measurement, slower} from './builders.ts'

const policy = {thresholds: {warn: 0.1, block: 0.15, critical: 0.25}, blocks: true, origin: 'preset standard'}

const reported = (judged: readonly Judged[], most = 60_000): string => {
  const suite = {suite: 'json', decided: judged.map(one => ({...one, suite: 'json', accepted: null})), silent: null}
  const verdict = verdictOf({
    ...{id: 'default', subject: aSubject(), policy: {enforce: true, diagnostics: []}, onInconclusive: 'fail'},
    baseline: {state: 'found', commit: 'b'.repeat(40), detail: 'Measured here.'},
    ...{rules: rulesOf(suite, policy), leftOut: [], metrics: {}, findings: [], evidence: [], diagnostics: []}
  })
  const key = trendKey('json', aJudged())
  const parts = reportParts(verdict, {
    suites: [suite],
    trends: new Map([[key, [1, 1, 1, 2]]]),
    commands: ['npx towpath compare --base b json'],
    medians: new Map([[key, [0.01, 0.012]]])
  })
  return render(fitted(parts, {most, unit: 'characters'}))
}

describe('the report', () => {
  test('shows numbers, change with interval, processes, what could be seen, source, history and the command', () => {
    const text = reported([slower(0.2, {ratio: {estimate: 1.2, low: 1.18, high: 1.22}}), aJudged({benchmark: 'print'})])
    const [row] = text.split('\n').filter(line => line.includes('parse · time') && line.startsWith('| ❌'))
    expect(row).toBe(
      '| ❌ block | `parse · time` | 10 ms → 12 ms | <strong>\\+20 % (+18 % … +22 %)</strong> | 5 + 5 | 3 % | paired | ▁▁▁█ |'
    )
    expect(text).toContain('npx towpath compare --base b json')
    expect(text).toContain('Not worse (1)')
  })

  test('of four thousand benchmarks fits, what blocks comes first, and what is left out is said', () => {
    const many = Array.from({length: 4000}, (_, index) => slower(0.1 + index / 1e5, {benchmark: `b${index}`}))
    const text = reported(many)
    expect(text.length).toBeLessThanOrEqual(60_000)
    expect(text.indexOf('Performance: fail')).toBeLessThan(200)
    expect(text).toContain('b3999 ·')
    expect(text).not.toContain('b10 ·')
    expect(text).toMatch(/\d+ entries not shown/)
  })

  test('tells a metric that is gone from one whose direction changed', () => {
    const vanished = (benchmark: string, head: number) =>
      aJudged({benchmark, finding: 'vanished', ratio: null, worse: null, processes: {base: 5, head}})
    const rows = reported([vanished('gone', 0), vanished('turned', 5)]).split('\n')
    expect(rows.filter(line => /^\| (?:👻 gone \| `gone|🔀 turned \| `turned) · time/.test(line))).toHaveLength(2)
  })

  test('keeps hostile names as text', () => {
    const text = reported([slower(0.2, {benchmark: '@all <img src=x> | a\n# b'})])
    expect(text).not.toMatch(/<img|^# b/m)
    expect(text.split('\n').filter(line => line.startsWith('| ❌ block'))).toHaveLength(1)
  })
})

describe('numbers for people', () => {
  test.each([
    [0.01234, 's', '12.3 ms'],
    [1.5e-9, 's', '1.5 ns'],
    [90, 's', '1.5 min'],
    [0, 's', '0 ns'],
    [4_200_000, 'B', '4.2 MB'],
    [1500, '1/s', '1.5 k/s'],
    [0.003, 'ratio', '0.3 %'],
    [1234, 'count', '1,230'],
    [7, 'frames', '7 frames'],
    [1e300, 's', '2.78e+296 h']
  ])('%s %s is %s', (value, unit, shown) => {
    expect(quantity(value, unit)).toBe(shown)
  })

  test('never stand on the wrong side of a limit', () => {
    const near = fc.tuple(
      fc.integer({min: 1, max: 100_000}).map(hundredths => hundredths / 100),
      fc.double({min: -1e-4, max: 1e-4, noNaN: true})
    )
    fc.assert(
      fc.property(near, ([limit, offset]) => {
        const value = limit * (1 + offset)
        const shown = Number(quantity(value, 'score', limit).replaceAll(',', ''))
        expect(Math.sign(shown - limit)).toBe(Math.sign(value - limit))
      })
    )
  })

  test('changes carry their sign, and an open interval is open', () => {
    expect([change(0.123), change(-0.05), change(0), percent(Number.POSITIVE_INFINITY)]).toEqual([
      ...['+12.3 %', '−5 %', '±0 %', 'any size']
    ])
    expect(worstCase({direction: 'lower', ratio: {estimate: 1, low: null, high: null}})).toBe(Number.POSITIVE_INFINITY)
    expect(worstCase({direction: 'higher', ratio: {estimate: 1, low: 0.75, high: 9}})).toBe(0.25)
  })
})

test('the command to measure again is safe to paste', () => {
  const suite = {reproduce: ['--run', "echo 'a'; rm -rf ~", '--reports', 'out/*.json']}
  expect(commandOf(suite, 'b'.repeat(40), 'c'.repeat(40))).toBe(
    `git checkout cccccccccccc && npx towpath compare --base bbbbbbbbbbbb --run 'echo '\\''a'\\''; rm -rf ~' --reports 'out/*.json'`
  )
})

test('the raw numbers are a report that is read again as it was', async () => {
  const starts = [1, 2].map(value =>
    measurement({benchmark: 'parse', value}, {benchmark: 'size', value, metric: 'memory', unit: 'B'})
  )
  const world = aWorld(() => null)
  world.disk.set('samples.json', samplesReport([{suite: 'json', measurements: starts}]))
  const seen: unknown[] = []
  await readReport('samples.json', world.files, record =>
    seen.push(record.kind === 'sample' ? [record.benchmark, record.unit, record.process, record.value] : record)
  )
  expect(seen).toEqual([
    ...[
      ['json > parse', 's', 1, 1],
      ['json > parse', 's', 2, 2]
    ],
    ...[
      ['json > size', 'B', 1, 1],
      ['json > size', 'B', 2, 2]
    ]
  ])
})
