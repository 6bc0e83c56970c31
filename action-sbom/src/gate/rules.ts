/** The rules of the security gate. */
import {compare, type Exact} from '#core/exact'
import type {Metrics} from '#core/metrics'
import type {Comparison, Condition} from '#core/rules/condition'
import {evaluate} from '#core/rules/evaluate'
import {catalogued, judgeRule, type Rule} from '#core/rules/judge'
import {parseRule} from '#core/rules/parse'
import type {RuleResult} from '#core/verdict'

const presets: Readonly<Record<'standard' | 'none', readonly string[]>> = {
  standard: [
    'new.vulnerabilities.critical == 0',
    'new.vulnerabilities.high.fixable == 0',
    'new.findings.critical == 0',
    'secrets.total == 0'
  ],
  none: []
}

/** All of them block, and a missing value leaves them inconclusive. */
export const securityPreset = (preset: 'standard' | 'none'): readonly Rule[] =>
  presets[preset].map(rule => ({rule, severity: 'block', onMissing: 'inconclusive', origin: `preset ${preset}`}))

type Certain = Readonly<Record<string, Exact>>

/**
 * Like `judgeRule`, and fails where what is certain breaks the rule already, whatever else is unknown: one critical
 * vulnerability breaks `vulnerabilities.critical == 0` although another one has no severity.
 */
export const judgeSecurityRule = (rule: Rule, metrics: Metrics, certain: Certain): RuleResult => {
  const result = judgeRule(rule, metrics)
  const parsed = parseRule(rule.rule, catalogued, rule.origin)
  if (!parsed.ok || evaluate(parsed.rule.condition, metrics).truth !== 'unknown') return result
  const {truth, grounds} = evaluate(decided(parsed.rule.condition, metrics, certain), metrics)
  if (truth !== 'false') return result
  const sure = parsed.rule.metrics.filter(name => isUnknown(name, metrics)).flatMap(name => spelled(name, certain))
  const others = grounds.length === 0 ? '' : ', and the rest of the rule does not hold'
  return {...result, outcome: 'failed', reason: `${sure.join(' and ')} for certain${others} (${result.reason})`}
}

const spelled = (name: string, certain: Certain): readonly string[] => {
  const least = certain[name]
  return least === undefined ? [] : [`\`${name}\` is at least ${least.numerator}`]
}

const isUnknown = (name: string, metrics: Metrics): boolean => metrics[name]?.value.state === 'unknown'

/** The condition with those comparisons decided that fail for every value from the certain one on. */
const decided = (condition: Condition, metrics: Metrics, certain: Certain): Condition => {
  if (condition.kind === 'constant') return condition
  if (condition.kind === 'compare') return decidedComparison(condition, metrics, certain)
  return {...condition, of: condition.of.map(one => decided(one, metrics, certain))}
}

const decidedComparison = (comparison: Comparison, metrics: Metrics, certain: Certain): Condition => {
  const least = certain[comparison.metric]
  if (least === undefined || comparison.to.kind !== 'number' || !isUnknown(comparison.metric, metrics))
    return comparison
  const sign = compare(least, comparison.to.value)
  return breaks(comparison, sign) ? {kind: 'constant', value: false} : comparison
}

/** Whether no value from the certain one on satisfies the comparison; `sign` is the certain one against its number. */
const breaks = ({operator}: Comparison, sign: number): boolean => {
  if (operator === '<') return sign >= 0
  return (operator === '<=' || operator === '==') && sign > 0
}
