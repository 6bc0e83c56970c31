import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {exact, percentage} from '#core/exact'
import {FailureError} from '#core/failure'
import {known, type Metrics, notApplicable, type Unit, unknown, type Value} from '#core/metrics'
import {decide, judgeRule, type OnMissing, type Rule} from '#core/rules/judge'
import type {Decision, RuleResult} from '#core/verdict'

const ruleOf = (text: string, over: Partial<Rule> = {}): Rule => ({
  rule: text,
  severity: 'block',
  onMissing: 'inconclusive',
  origin: 'towpath.yml:7',
  ...over
})

const measured = (unit: Unit, value: Value): Metrics[string] => ({unit, direction: 'none', value})

const metrics: Metrics = {
  'tests.failed': measured('count', known(exact(3))),
  'tests.errors': measured('count', known(exact(0))),
  'tests.total': measured('count', known(exact(1600))),
  'tests.duration': measured('seconds', known(exact(601, 10))),
  'coverage.lines': measured('percent', known(percentage(86995, 100000))),
  'base.coverage.lines': measured('percent', known(percentage(869951, 1000000))),
  'coverage.branches': measured('percent', known(percentage(8421, 10000))),
  'delta.coverage.lines': measured('points', notApplicable('no baseline was ever recorded.')),
  'coverage.patch.lines': measured('percent', unknown('unit 2/3 delivered no report')),
  'coverage.functions': measured('percent', unknown('the report broke off')),
  'diff.coverableLines': measured('count', known(exact(40)))
}

const result = (text: string): string => {
  const {outcome, reason} = judgeRule(ruleOf(text), metrics)
  return `${outcome}: ${reason}`
}

describe('the sentence', () => {
  test('does not print a threshold with thousands of digits', () => {
    const {outcome, reason} = judgeRule(ruleOf('tests.errors < 1e9999'), metrics)
    expect([outcome, reason.length < 200]).toEqual(['passed', true])
  })

  test.each([
    ['coverage.branches >= 85', 'failed: coverage.branches is 84.21 %, below 85 %'],
    ['85 <= coverage.branches', 'failed: coverage.branches is 84.21 %, below 85 %'],
    ['!(coverage.branches < 85)', 'failed: coverage.branches is 84.21 %, below 85 %'],
    ['coverage.branches >= 80', 'passed: coverage.branches is 84.21 %, at least 80 %'],
    ['tests.failed == 0', 'failed: tests.failed is 3, expected 0'],
    ['tests.errors == 0', 'passed: tests.errors is 0, as expected'],
    ['tests.failed != 3', 'failed: tests.failed is 3, expected anything but 3'],
    ['tests.failed != 0', 'passed: tests.failed is 3, not 0'],
    ['!(tests.failed > 0)', 'failed: tests.failed is 3, above 0'],
    ['tests.total > 1600', 'failed: tests.total is 1,600, not above 1,600'],
    ['tests.total < 1600', 'failed: tests.total is 1,600, not below 1,600'],
    ['tests.total <= 1600', 'passed: tests.total is 1,600, at most 1,600'],
    ['tests.duration <= 60', 'failed: tests.duration is 1m 0.1s, above 1m'],
    [
      'delta.coverage.lines >= -5',
      'not-applicable: delta.coverage.lines does not apply: no baseline was ever recorded'
    ],
    ['coverage.patch.lines >= 80', 'inconclusive: coverage.patch.lines is unknown: unit 2/3 delivered no report'],
    ['tests.skipped == 0', 'inconclusive: tests.skipped is unknown: it was not measured']
  ])('of %s is %j', (text, expected) => {
    expect(result(text)).toBe(expected)
  })

  test('never rounds across the threshold', () => {
    expect(result('coverage.lines >= 87')).toBe('failed: coverage.lines is 86.995 %, below 87 %')
    expect(result('coverage.lines >= 86.995')).toBe('passed: coverage.lines is 86.995 %, at least 86.995 %')
  })

  test('never shows two unequal measurements as equal', () => {
    expect(result('coverage.lines >= base.coverage.lines')).toMatch(
      /^failed: coverage\.lines is 86\.995 %, below base\.coverage\.lines \((?!86\.995 ).+ %\)$/
    )
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 9999}),
        fc.integer({min: 1, max: 9999}),
        fc.integer({min: 9999, max: 99999}),
        (a, b, of) => {
          fc.pre(a !== b)
          const pair: Metrics = {
            'coverage.lines': measured('percent', known(percentage(a, of))),
            'base.coverage.lines': measured('percent', known(percentage(b, of)))
          }
          const [, left, right] =
            / is (.+) %, (?:.+)\((.+) %\)/.exec(
              judgeRule(ruleOf('coverage.lines > base.coverage.lines'), pair).reason
            ) ?? []
          expect(Math.sign(Number(left) - Number(right))).toBe(Math.sign(a - b))
        }
      )
    )
  })

  test('names what decided a compound rule, and nothing else', () => {
    expect(result('coverage.branches >= 85 || diff.coverableLines < 20')).toBe(
      'failed: coverage.branches is 84.21 %, below 85 %, and diff.coverableLines is 40, not below 20'
    )
    expect(result('coverage.patch.lines >= 80 || diff.coverableLines < 50')).toBe(
      'passed: diff.coverableLines is 40, below 50'
    )
    expect(result('coverage.patch.lines >= 80 && tests.failed == 0')).toBe('failed: tests.failed is 3, expected 0')
    expect(result('coverage.patch.lines >= 80 || delta.coverage.lines > 0')).toBe(
      'inconclusive: coverage.patch.lines is unknown: unit 2/3 delivered no report'
    )
    expect(result('delta.coverage.lines > coverage.patch.lines')).toBe(
      'inconclusive: coverage.patch.lines is unknown: unit 2/3 delivered no report'
    )
    expect(result('coverage.functions > coverage.patch.lines')).toBe(
      'inconclusive: coverage.functions is unknown: the report broke off, and coverage.patch.lines is unknown: unit 2/3 delivered no report'
    )
  })

  test('admits when nothing measured could change the outcome', () => {
    expect(result('true || tests.failed == 0')).toBe('passed: the rule is true whatever was measured')
  })
})

describe('a rule over a missing metric', () => {
  const policy = (onMissing: OnMissing): Pick<RuleResult, 'outcome' | 'reason'> => {
    const {outcome, reason} = judgeRule(ruleOf('coverage.patch.lines >= 80', {onMissing}), metrics)
    return {outcome, reason}
  }
  const unknownPatch = 'coverage.patch.lines is unknown: unit 2/3 delivered no report'

  test('is inconclusive unless the rule says otherwise', () => {
    expect(policy('inconclusive')).toEqual({outcome: 'inconclusive', reason: unknownPatch})
    expect(policy('fail')).toEqual({outcome: 'failed', reason: `${unknownPatch}; the rule says on-missing: fail`})
    expect(policy('skip')).toEqual({outcome: 'skipped', reason: `${unknownPatch}; the rule says on-missing: skip`})
  })

  test('falls to the policy only where the result is unknown', () => {
    const skip = (text: string): string => judgeRule(ruleOf(text, {onMissing: 'skip'}), metrics).outcome
    expect(skip('tests.failed == 0 && coverage.patch.lines >= 80')).toBe('failed')
    expect(skip('delta.coverage.lines >= -5')).toBe('not-applicable')
  })
})

test('a result carries the rule, its severity and its origin', () => {
  expect(judgeRule(ruleOf('tests.errors == 0', {severity: 'warn', origin: 'preset strict'}), metrics)).toEqual({
    rule: 'tests.errors == 0',
    severity: 'warn',
    outcome: 'passed',
    reason: 'tests.errors is 0, as expected',
    origin: 'preset strict'
  })
})

test('a rule that cannot be read is raised with its place, never judged', () => {
  const judging = (): RuleResult => judgeRule(ruleOf('tests.foiled == 0'), metrics)
  expect(judging).toThrow(FailureError)
  expect(judging).toThrow(/TW-121: The rule `tests\.foiled == 0` \(towpath\.yml:7\)/)
})

describe('the decision', () => {
  const of = (outcome: RuleResult['outcome'], severity: RuleResult['severity'] = 'block'): RuleResult => ({
    rule: 'tests.failed == 0',
    severity,
    outcome,
    reason: '',
    origin: ''
  })

  test.each<readonly [string, readonly RuleResult[], boolean, Decision]>([
    ['all held', [of('passed'), of('passed')], true, 'pass'],
    ['a blocking rule failed, whatever else', [of('inconclusive'), of('failed')], false, 'fail'],
    ['a blocking rule is inconclusive', [of('passed'), of('inconclusive')], true, 'inconclusive'],
    ['evidence is incomplete', [of('passed')], false, 'inconclusive'],
    ['evidence is incomplete and no rule applies', [], false, 'inconclusive'],
    ['only warnings failed', [of('failed', 'warn'), of('passed')], true, 'pass'],
    ['only a warning is inconclusive', [of('inconclusive', 'warn')], true, 'pass'],
    ['only a warning failed but evidence is incomplete', [of('failed', 'warn')], false, 'inconclusive'],
    ['the rest is skipped or does not apply', [of('skipped'), of('not-applicable')], true, 'pass']
  ])('where %s', (_, results, complete, expected) => {
    expect(decide(results, complete)).toBe(expected)
  })
})
