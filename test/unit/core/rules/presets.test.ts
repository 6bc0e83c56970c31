import {describe, expect, test} from '@jest/globals'
import {all, catalogue, familyOf, isMetric, metricForms} from '#core/metrics-catalogue'
import {catalogued, type Rule} from '#core/rules/judge'
import {parseRule} from '#core/rules/parse'
import {applicable, presetRules} from '#core/rules/presets'

const texts = (rules: readonly Rule[]): readonly string[] => rules.map(({rule}) => rule)

describe('the presets', () => {
  test('are rules that anyone could have written', () => {
    for (const preset of ['standard', 'strict'] as const) {
      for (const rule of presetRules(preset)) {
        expect(parseRule(rule.rule, catalogued).ok).toBe(true)
        expect(rule).toMatchObject({severity: 'block', onMissing: 'inconclusive', origin: `preset ${preset}`})
      }
    }
    expect(presetRules('none')).toEqual([])
  })

  test('differ in how much coverage they ask for', () => {
    expect(texts(presetRules('standard'))).toContain('coverage.lines >= 85')
    expect(texts(presetRules('strict'))).toContain('coverage.lines >= 90')
    expect(texts(presetRules('strict'))).not.toContain('coverage.lines >= 85')
  })
})

describe('a preset applies', () => {
  test('whole where tests and coverage exist', () => {
    expect(applicable(presetRules('standard'), new Set(['tests', 'coverage']))).toEqual({
      applied: presetRules('standard'),
      leftOut: []
    })
  })

  test('without the rules over what the repository does not have, and says so', () => {
    const {applied, leftOut} = applicable(presetRules('standard'), new Set(['tests']))
    expect(texts(applied)).toEqual(['tests.failed == 0', 'tests.errors == 0', 'tests.total > tests.skipped'])
    expect(leftOut).toEqual([
      {rule: 'coverage.lines >= 85', why: 'preset standard: no coverage evidence was declared or found'},
      {rule: 'delta.coverage.lines >= -5', why: 'preset standard: no coverage evidence was declared or found'}
    ])
  })

  test('with every family of a compound rule, the change and the plan being always there', () => {
    const rule: Rule = {
      rule: 'coverage.patch.lines >= 80 || diff.coverableLines < 20 || completeness.missing > 0',
      severity: 'block',
      onMissing: 'inconclusive',
      origin: 'preset'
    }
    expect(applicable([rule], new Set(['coverage'])).applied).toEqual([rule])
    expect(applicable([rule], new Set(['tests'])).applied).toEqual([])
  })
})

describe('the catalogue', () => {
  test('names each metric once and knows its unit', () => {
    expect(new Set(all).size).toBe(all.length)
    expect(all.every(isMetric)).toBe(true)
    expect(metricForms('coverage.lines')).toMatchObject({unit: 'percent', direction: 'higher'})
    expect(metricForms('delta.coverage.lines')).toMatchObject({unit: 'points', direction: 'higher'})
    expect(metricForms('delta.tests.failed')).toMatchObject({unit: 'count', direction: 'lower'})
    expect(metricForms('base.tests.failed')).toMatchObject({unit: 'count', direction: 'none'})
    expect(metricForms('coverage')).toBeUndefined()
  })

  test('derives differences and baseline values only from what a baseline stores', () => {
    const underived = (prefix: string): readonly string[] =>
      all.filter(name => name.startsWith(prefix)).filter(name => !isMetric(name.slice(prefix.length)))
    expect([...underived('delta.'), ...underived('base.'), ...underived('new.')]).toEqual([])
    expect(isMetric('delta.diff.files')).toBe(false)
  })

  test('describes every metric in one phrase', () => {
    expect(catalogue.filter(({description}) => description.length < 15 || description.endsWith('.'))).toEqual([])
  })

  test.each([
    ['tests.failed', 'tests'],
    ['delta.coverage.lines', 'coverage'],
    ['new.tests.failed', 'tests'],
    ['ratio.latency.p95', 'latency'],
    ["component['delta.x'].coverage.lines", 'coverage'],
    ["delta.component['it''s'].coverage.lines", 'coverage'],
    ["component['api'].delta.coverage.lines", 'coverage']
  ])('the family of %s is %s', (name, family) => {
    expect(familyOf(name)).toBe(family)
  })
})
