import {describe, expect, test} from '@jest/globals'
import {accept, type Decided, matcherOf} from '../../../action-perf-regression/src/accept.ts'
import {byImportance, findingsOf} from '../../../action-perf-regression/src/findings.ts'
import {metricsOf} from '../../../action-perf-regression/src/metrics.ts'
import {blindTo, rulesOf, type SuiteVerdict} from '../../../action-perf-regression/src/rules.ts'
import type {Judged} from '../../../action-perf-regression/src/series.ts'
import {noiseOf} from '../../../action-perf-regression/src/verdict.ts'
import {aJudged, slower} from './builders.ts'

const policy = {thresholds: {warn: 0.1, block: 0.15, critical: 0.25}, blocks: true, origin: 'preset standard'}

const decidedOf = (...judged: readonly Judged[]): readonly Decided[] =>
  judged.map(one => ({...one, suite: 'json', accepted: null}))

const suiteOf = (...judged: readonly Judged[]): SuiteVerdict => ({
  suite: 'json',
  decided: decidedOf(...judged),
  silent: null
})

const outcomes = (verdict: SuiteVerdict, given = policy) =>
  rulesOf(verdict, given).map(({severity, outcome}) => `${severity} ${outcome}`)

const noisy = aJudged({
  finding: 'inconclusive',
  ratio: {estimate: 1.02, low: 0.8, high: 1.3},
  worse: 0.02,
  detectable: 0.28,
  reason: 'It is too noisy.'
})

describe('the rules of a suite', () => {
  test.each([
    ['nothing slower', [aJudged()], ['block passed', 'warn passed']],
    ['a change below every threshold', [slower(0.05)], ['block passed', 'warn passed']],
    ['a change that warns', [slower(0.12)], ['block passed', 'warn failed']],
    ['a change that blocks', [slower(0.16)], ['block failed', 'warn failed']],
    ['a critical change', [slower(0.3)], ['block failed', 'warn failed']],
    ['an improvement', [aJudged({finding: 'improvement'})], ['block passed', 'warn passed']],
    ['one noisy benchmark of three', [noisy, aJudged(), aJudged()], ['block passed', 'warn passed']],
    ['mostly noise', [noisy, noisy, aJudged()], ['block inconclusive', 'warn passed']],
    ['mostly noise and a regression', [noisy, noisy, slower(0.2)], ['block failed', 'warn failed']],
    [
      'a vanished benchmark',
      [aJudged(), aJudged({finding: 'vanished', ratio: null})],
      ['block passed', 'warn passed', 'warn failed']
    ],
    ['new benchmarks only', [aJudged({finding: 'new', ratio: null})], ['block not-applicable', 'warn not-applicable']],
    [
      'nothing in common',
      [aJudged({finding: 'vanished', ratio: null}), aJudged({benchmark: 'b', finding: 'new', ratio: null})],
      ['block not-applicable', 'warn not-applicable', 'warn failed']
    ]
  ] as const)('%s', (_, judged, expected) => {
    expect(outcomes(suiteOf(...judged))).toEqual(expected)
  })

  test('tell a suite of which every number is gone, even where each loss is accepted', () => {
    const accepted = {benchmark: '*', 'at-most': 1, reason: 'new tool', owner: 'a', expires: '2030-01-01'}
    const [gone] = decidedOf(aJudged({finding: 'vanished', ratio: null, processes: {base: 5, head: 0}}))
    const rules = rulesOf(
      {suite: 'json', decided: gone === undefined ? [] : [{...gone, accepted}], silent: null},
      policy
    )
    expect(rules.at(-1)).toMatchObject({
      severity: 'warn',
      outcome: 'failed',
      reason: expect.stringContaining('is left')
    })
  })

  test('never call a negative base zero', () => {
    const [block] = rulesOf(suiteOf(slower(0.3, {worse: null, ratio: null})), policy)
    expect(block?.reason).toBe('parse (time) got worse, from a base that is not above zero')
  })

  test('warn with the sentence about the direction where it changed, never of noise', () => {
    const reason = 'parse, time: the base says that lower is better, the head that neither is better.'
    const turned = aJudged({finding: 'vanished', ratio: null, worse: null, processes: {base: 5, head: 5}, reason})
    const suite = suiteOf(turned)
    expect(rulesOf(suite, policy).at(-1)).toMatchObject({severity: 'warn', outcome: 'failed', reason})
    expect(findingsOf(suite.decided).findings).toEqual([
      expect.objectContaining({severity: 'minor', message: expect.stringContaining(reason)})
    ])
    expect(noiseOf(suite, policy)).toEqual([])
  })

  test('say which benchmark, how much, and how many more', () => {
    const [block] = rulesOf(
      suiteOf(slower(0.16), slower(0.3, {benchmark: 'print', direction: 'higher', metric: 'throughput'})),
      policy
    )
    expect(block).toEqual({
      rule: 'json: nothing worse by 15 % or more',
      severity: 'block',
      outcome: 'failed',
      reason: 'print (throughput) is 30 % lower, and 1 more',
      origin: 'preset standard'
    })
  })

  test('of a suite that says nothing are one, and it blocks also where no change could', () => {
    const silent = {...suiteOf(), silent: {outcome: 'inconclusive', why: 'the base does not build'} as const}
    expect(outcomes(silent)).toEqual(['block inconclusive'])
    expect(outcomes(silent, {...policy, blocks: false})).toEqual(['block inconclusive'])
  })

  test('count noise by what its interval leaves open, in the direction that is worse', () => {
    const wide = {low: 0.84, high: 1.3, estimate: 1}
    const open = (direction: Judged['direction']) => blindTo(decidedOf({...noisy, direction, ratio: wide}), 0.2).length
    expect([open('lower'), open('higher')]).toEqual([1, 0])
    expect(blindTo(decidedOf({...noisy, ratio: null}), 5)).toHaveLength(1)
  })
})

test.each([
  ['exact', aJudged({metric: 'allocations', source: 'exact'})],
  ['without a direction', aJudged({metric: 'gc.count', direction: 'none'})]
])('numbers that are %s do not make up for a suite of noise', (_, calm) => {
  const suite = suiteOf(noisy, calm, calm)
  expect(outcomes(suite)).toEqual(['block inconclusive', 'warn passed'])
  expect(noiseOf(suite, policy)).toMatchObject([
    {code: 'PR-113', message: expect.stringContaining('1 of 1 are too noisy')}
  ])
  expect(outcomes(suiteOf(calm))).toEqual(['block passed', 'warn passed'])
})

test('a suite that is mostly noise is a problem with a remedy', () => {
  expect(noiseOf(suiteOf(noisy, noisy, aJudged()), policy)).toMatchObject([
    {severity: 'error', code: 'PR-113', producer: 'json', message: expect.stringContaining('2 of 3 are too noisy')}
  ])
  expect(noiseOf(suiteOf(noisy, aJudged()), policy)).toEqual([])
})

const entry = (benchmark: string, given = {}) => ({
  ...{benchmark, 'at-most': 0.2, reason: 'safer parser', owner: 'Kim', expires: '2027-01-31'},
  ...given
})

const now = Date.UTC(2027, 0, 31, 23, 59)

describe('an accepted change', () => {
  const accepted = (judged: Judged, ...entries: readonly ReturnType<typeof entry>[]) => {
    const {decided, diagnostics} = accept([{...judged, suite: 'json'}], entries, now)
    return {accepted: decided[0]?.accepted !== null, said: diagnostics.map(({severity, code}) => code ?? severity)}
  }

  test.each([
    ['covers up to its size', slower(0.2), [entry('parse')], true, []],
    ['does not cover more', slower(0.21), [entry('parse')], false, ['note']],
    ['does not cover a change from zero', slower(0.2, {worse: null}), [entry('parse')], false, ['note']],
    ['may name a metric', slower(0.2), [entry('parse', {metric: 'memory'})], false, ['note']],
    ['may name many', slower(0.2), [entry('p*')], true, []],
    ['counts through its last day only', slower(0.2), [entry('parse', {expires: '2027-01-30'})], false, ['PR-125']],
    ['covers what is gone', aJudged({finding: 'vanished', ratio: null, worse: null}), [entry('parse')], true, []],
    ['covers nothing that is fine', aJudged(), [entry('parse')], false, ['note']]
  ] as const)('%s', (_, judged, entries, covered, said) => {
    expect(accepted(judged, ...entries)).toEqual({accepted: covered, said})
  })

  test('no longer breaks a rule, and is shown with reason and owner', () => {
    const {decided} = accept([{...slower(0.2), suite: 'json'}], [entry('parse')], now)
    expect(outcomes({suite: 'json', decided, silent: null})).toEqual(['block passed', 'warn passed'])
    expect(findingsOf(decided).findings).toMatchObject([
      {
        kind: 'accepted-change',
        severity: 'info',
        message: '20 % slower, accepted by Kim until 2027-01-31: safer parser'
      }
    ])
    expect(metricsOf([{suite: 'json', decided, silent: null}])['performance.regressions.block']?.value).toMatchObject({
      value: {numerator: 0n}
    })
  })
})

test.each([
  ['parse', 'parse', true],
  ['parse', 'parse2', false],
  ['*', '', true],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'a1b2b3c', true],
  ['a*b*c', 'a1c2b', false],
  ['x.y*', 'x-y', false],
  [`${'a*'.repeat(50)}b`, 'a'.repeat(10_000), false]
])('the pattern %s of %s: %s', (pattern, text, matches) => {
  expect(matcherOf(pattern)(text)).toBe(matches)
})

describe('findings', () => {
  test('are sorted: regressions before all others, inside by confidence times size', () => {
    const given = decidedOf(
      aJudged({benchmark: 'fine'}),
      {...noisy, benchmark: 'noisy', worse: 0.9},
      slower(0.12, {benchmark: 'sure', q: 0}),
      slower(0.16, {benchmark: 'unsure', q: 0.4}),
      slower(0.3, {benchmark: 'exact', source: 'exact', p: null, q: null}),
      aJudged({benchmark: 'gone', finding: 'vanished', ratio: null})
    )
    expect([...given].sort(byImportance).map(({benchmark}) => benchmark)).toEqual([
      ...['exact', 'sure', 'unsure', 'gone', 'noisy', 'fine']
    ])
  })

  test('have the severity of their level', () => {
    const {findings} = findingsOf(decidedOf(slower(0.3), slower(0.2), slower(0.1), slower(0.04), aJudged()))
    expect(findings.map(({kind, severity}) => `${kind} ${severity}`)).toEqual([
      ...['critical', 'major', 'minor', 'info'].map(severity => `slower-benchmark ${severity}`)
    ])
  })

  test('say that a benchmark may have been renamed', () => {
    const gone = aJudged({benchmark: 'parse/large', processes: {base: 5, head: 0}, finding: 'vanished', ratio: null})
    const message = (...others: readonly Judged[]) => findingsOf(decidedOf(gone, ...others)).findings[0]?.message
    const added = aJudged({benchmark: 'parse/huge', finding: 'new', ratio: null})
    expect(message(added)).toContain('It may have been renamed to parse/huge')
    expect(message({...added, unit: 'B'})).not.toContain('renamed')
    expect(message({...added, benchmark: 'something else entirely'})).not.toContain('renamed')
  })

  test('are bounded, and the rest is counted', () => {
    const many = Array.from({length: 1200}, (_, index) => slower(0.2, {benchmark: `b${index}`}))
    const {findings, notes} = findingsOf(decidedOf(...many))
    expect(findings).toHaveLength(1000)
    expect(notes[0]?.message).toBe('The first 1000 of 1200 findings are listed.')
  })
})

describe('metrics', () => {
  test('count by finding and level, and know the worst', () => {
    const metrics = metricsOf([suiteOf(slower(0.3), slower(0.12), noisy, aJudged(), aJudged({finding: 'improvement'}))])
    const value = (name: string) => {
      const metric = metrics[`performance.${name}`]?.value
      return metric?.state === 'known'
        ? Number(metric.value.numerator) / Number(metric.value.denominator)
        : metric?.state
    }
    expect(
      [
        'benchmarks',
        'regressions',
        'regressions.warn',
        'regressions.critical',
        'improvements',
        'inconclusive',
        'worst'
      ].map(value)
    ).toEqual([5, 2, 1, 1, 1, 1, 30])
  })

  test('are unknown where a suite could not be measured, and the worst does not apply where nothing got worse', () => {
    const silent = {...suiteOf(), silent: {outcome: 'inconclusive', why: 'no base'} as const}
    expect(metricsOf([suiteOf(slower(0.3)), silent])['performance.regressions']?.value).toEqual({
      state: 'unknown',
      why: 'json: no base'
    })
    expect(metricsOf([suiteOf(aJudged())])['performance.worst']?.value.state).toBe('not-applicable')
  })
})
