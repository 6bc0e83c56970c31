import {describe, expect, test} from '@jest/globals'
import type {Verdict} from '#core/verdict'
import {judge} from '../../../action-quality-gate/src/judge.ts'
import {aCase} from './builders.ts'

const performance = (given: Partial<Verdict>): Verdict => ({
  ...judge(aCase()),
  gate: 'perf-regression',
  reason: 'parse is 30 % slower',
  ...given
})

const judged = (verdict: Verdict): Verdict => {
  const given = aCase()
  return judge({...given, measured: {...given.measured, handedOver: [{producer: 'performance', verdict}]}})
}

const openRule = {rule: 'coverage.lines > 1', severity: 'block', onMissing: 'inconclusive', origin: 'test'} as const

describe('the verdict of another gate', () => {
  test.each([
    ['pass', false, 'pass', 'passed', 'block'],
    ['fail', true, 'fail', 'failed', 'block'],
    ['inconclusive', true, 'inconclusive', 'inconclusive', 'block'],
    ['fail', false, 'pass', 'failed', 'warn'],
    ['inconclusive', false, 'pass', 'inconclusive', 'warn']
  ] as const)('%s (blocking: %s) makes the decision %s', (decision, blocking, overall, outcome, severity) => {
    const verdict = judged(performance({decision, blocking}))
    expect(verdict.decision).toBe(overall)
    expect(verdict.rules[0]).toEqual({
      rule: 'perf-regression',
      severity,
      outcome,
      reason: 'parse is 30 % slower',
      origin: 'handed over by performance'
    })
  })

  test('that cannot be said is told without saying so twice', () => {
    const inner = judge(aCase({policy: {...aCase().policy, ownRules: [openRule]}}))
    const {reason, rules} = judged({...performance(inner), decision: 'inconclusive', blocking: true})
    expect(inner.reason).toMatch(/^It cannot be said: coverage\.lines/)
    expect(rules[0]?.reason).toBe(inner.reason.slice('It cannot be said: '.length))
    expect(reason).toBe(inner.reason)
  })

  test('lends its metrics to the rules of this gate, unless two gates measured the same', () => {
    const regressions = (value: string): Verdict =>
      performance({
        decision: 'pass',
        metrics: {
          'performance.regressions': {
            ...{unit: 'count', direction: 'lower', state: 'known', value: Number(value), exact: `${value}/1`, why: null}
          }
        }
      })
    const outcomeWith = (...verdicts: readonly Verdict[]) => {
      const given = aCase()
      const rule = {rule: 'performance.regressions == 0', severity: 'block', onMissing: 'inconclusive', origin: 'test'}
      return judge({
        ...given,
        policy: {...given.policy, ownRules: [{...rule, severity: 'block', onMissing: 'inconclusive'}]},
        measured: {...given.measured, handedOver: verdicts.map(verdict => ({producer: 'canal', verdict}))}
      }).rules.at(-1)?.outcome
    }
    expect(outcomeWith(regressions('0'))).toBe('passed')
    expect(outcomeWith(regressions('2'))).toBe('failed')
    expect(outcomeWith(regressions('0'), regressions('0'))).toBe('inconclusive')
    expect(outcomeWith()).toBe('inconclusive')
  })

  test('tells the rules that failed, not their number', () => {
    const [rule] = judge(aCase()).rules
    if (rule === undefined) throw new Error('Expected a rule')
    const failed = (reason: string) => ({...rule, outcome: 'failed' as const, reason})
    const reasonOf = (...reasons: readonly string[]) =>
      judged(performance({decision: 'fail', blocking: true, rules: [rule, ...reasons.map(failed)]})).rules[0]?.reason
    expect(reasonOf('parse is slower')).toBe('parse is slower')
    expect(reasonOf('parse is slower', 'print is slower', 'sort is slower')).toBe('parse is slower (and 2 more)')
  })

  test('brings its findings, under the name of who handed it over', () => {
    const finding = {
      kind: 'slower-benchmark',
      severity: 'critical' as const,
      title: 'parse',
      message: '30 % slower',
      location: null,
      producer: null,
      code: null
    }
    const {findings} = judged(performance({decision: 'fail', blocking: true, findings: [finding]}))
    expect(findings[0]).toEqual({...finding, producer: 'performance'})
  })
})
