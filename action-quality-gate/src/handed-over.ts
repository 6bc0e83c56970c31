/** Verdicts of other gates of the run: each counts as one rule here, and brings its findings. */
import {exact} from '#core/exact'
import {inconclusiveOpening} from '#core/gate/reason'
import {known, type Metric, type Metrics, notApplicable, unknown, type Value} from '#core/metrics'
import type {Finding, RuleResult, Verdict, VerdictMetric} from '#core/verdict'

export type HandedOver = {readonly producer: string; readonly verdict: Verdict}

const outcomes: Readonly<Record<Verdict['decision'], RuleResult['outcome']>> = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'inconclusive'
}

/** A verdict that would not have failed its own job (shadow mode, `on-inconclusive: pass`) only warns here. */
export const gateRule = ({producer, verdict}: HandedOver): RuleResult => {
  const {gate, id, decision, blocking} = verdict
  return {
    rule: id === 'default' ? gate : `${gate} ${id}`,
    severity: decision === 'pass' || blocking ? 'block' : 'warn',
    outcome: outcomes[decision],
    reason: reasonOf(verdict),
    origin: `handed over by ${producer}`
  }
}

/** Why, without the words that the verdict over all rules begins with. */
const reasonOf = ({decision, reason, rules}: Verdict): string => {
  if (decision === 'inconclusive' && reason.startsWith(inconclusiveOpening))
    return reason.slice(inconclusiveOpening.length)
  const failed = rules.filter(({outcome, severity}) => outcome === 'failed' && severity === 'block')
  const [first, ...others] = failed.map(rule => rule.reason)
  if (decision !== 'fail' || first === undefined) return reason
  return others.length === 0 ? first : `${first} (and ${others.length} more)`
}

/** The worst first, in the order of the gate they come from. */
export const gateFindings = ({producer, verdict}: HandedOver): readonly Finding[] =>
  verdict.findings.map(finding => ({...finding, producer: finding.producer ?? producer}))

/**
 * The metrics that other gates measured, for rules of this one. Where two gates measured one (two benchmark suites), nobody
 * could say which is meant: it is unknown.
 */
export const gateMetrics = (handedOver: readonly HandedOver[]): Metrics => {
  const metrics: Record<string, Metric> = {}
  for (const {producer, verdict} of handedOver)
    for (const [name, {unit, direction, ...measured}] of Object.entries(verdict.metrics))
      metrics[name] = {
        unit,
        direction,
        value: Object.hasOwn(metrics, name)
          ? unknown(`several gates measured it, ${producer} among them: write the rule where they are configured`)
          : measuredValue(measured)
      }
  return metrics
}

const measuredValue = ({state, exact: fraction, why}: Pick<VerdictMetric, 'state' | 'exact' | 'why'>): Value => {
  if (state === 'not-applicable') return notApplicable(why ?? 'it does not apply')
  const [numerator, denominator] = (fraction ?? '').split('/')
  return state === 'known' && numerator && denominator && /^-?\d+$/.test(numerator) && /^0*[1-9]\d*$/.test(denominator)
    ? known(exact(BigInt(numerator), BigInt(denominator)))
    : unknown(why ?? 'it was not measured')
}
