/** Judges rules and decides: a rule that cannot be decided never counts as held. */
import {raise} from '../failure.ts'
import type {Metrics} from '../metrics.ts'
import {all, isMetric} from '../metrics-catalogue.ts'
import type {Decision, RuleResult} from '../verdict.ts'
import {evaluate, type Truth} from './evaluate.ts'
import {explain} from './explain.ts'
import {type MetricNames, parseRule} from './parse.ts'

export type OnMissing = 'inconclusive' | 'fail' | 'skip'

/** A rule as written in the configuration or in a preset. */
export type Rule = {
  /** The expression. */
  readonly rule: string
  readonly severity: 'block' | 'warn'
  /** What an unknown result counts as. */
  readonly onMissing: OnMissing
  /** Where it was written: `preset standard`, `.github/towpath.yml:12`. */
  readonly origin: string
}

const outcomes: Readonly<Record<Exclude<Truth, 'unknown'>, RuleResult['outcome']>> = {
  true: 'passed',
  false: 'failed',
  'not-applicable': 'not-applicable'
}

const missing: Readonly<Record<OnMissing, {readonly outcome: RuleResult['outcome']; readonly note: string}>> = {
  inconclusive: {outcome: 'inconclusive', note: ''},
  fail: {outcome: 'failed', note: '; the rule says on-missing: fail'},
  skip: {outcome: 'skipped', note: '; the rule says on-missing: skip'}
}

/** The names of the catalogue: what rules may use unless told otherwise. */
export const catalogued: MetricNames = {isMetric, all}

/**
 * The result of one rule with the measured values in one sentence. Only an unknown *result* falls to the on-missing
 * policy. Raises TW-120 to TW-129 and TW-138 where the rule is no condition over existing metrics.
 */
export const judgeRule = (rule: Rule, metrics: Metrics, names: MetricNames = catalogued): RuleResult => {
  const parsed = parseRule(rule.rule, names, rule.origin)
  if (!parsed.ok) return raise(parsed.failure)
  const evaluation = evaluate(parsed.rule.condition, metrics)
  const {truth} = evaluation
  const {outcome, note} = truth === 'unknown' ? missing[rule.onMissing] : {outcome: outcomes[truth], note: ''}
  const reason = `${explain(evaluation)}${note}`
  return {rule: rule.rule, severity: rule.severity, outcome, reason, origin: rule.origin}
}

/**
 * The decision over all rules: a failed blocking rule fails; else one that is inconclusive, or evidence that is
 * incomplete or unreadable, leaves it inconclusive; else it passes. No rules at all decide nothing: whether there was
 * anything to judge is part of `evidenceComplete`.
 */
export const decide = (results: readonly RuleResult[], evidenceComplete: boolean): Decision => {
  const blocking = results.filter(({severity}) => severity === 'block').map(({outcome}) => outcome)
  if (blocking.includes('failed')) return 'fail'
  return blocking.includes('inconclusive') || !evidenceComplete ? 'inconclusive' : 'pass'
}
