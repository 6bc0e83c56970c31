/** Puts the verdict together. */
import {diagnosticOf} from '#core/gate/diagnostics'
import {metricsJson} from '#core/gate/metrics-json'
import {reasonFor} from '#core/gate/reason'
import type {Metrics} from '#core/metrics'
import {decide} from '#core/rules/judge'
import type {BaselineState, Diagnostic, EvidenceStatus, Finding, RuleResult, Subject, Verdict} from '#core/verdict'
import {tooNoisy} from './failures/measuring.ts'
import {percent} from './numbers.ts'
import type {Policy} from './policy.ts'
import {blindTo, isBlind, measuredOf, type SuiteVerdict} from './rules.ts'

export type Case = {
  readonly id: string
  readonly subject: Subject
  readonly policy: Pick<Policy, 'enforce' | 'diagnostics'>
  readonly onInconclusive: 'fail' | 'pass'
  readonly baseline: BaselineState
  readonly rules: readonly RuleResult[]
  readonly leftOut: Verdict['leftOut']
  readonly metrics: Metrics
  readonly findings: readonly Finding[]
  readonly evidence: readonly EvidenceStatus[]
  readonly diagnostics: readonly Diagnostic[]
}

export const verdictOf = (given: Case): Verdict => {
  const {policy, onInconclusive} = given
  const rules = [...given.rules]
  const diagnostics = [...policy.diagnostics, ...given.diagnostics]
  const decision = decide(rules, !diagnostics.some(({severity}) => severity === 'error'))
  return {
    schema: 'towpath.verdict/1',
    gate: 'perf-regression',
    id: given.id,
    decision,
    blocking: policy.enforce && (decision === 'fail' || (decision === 'inconclusive' && onInconclusive === 'fail')),
    reason: reasonFor(decision, rules, diagnostics, policy.enforce),
    subject: given.subject,
    baseline: given.baseline,
    rules,
    leftOut: given.leftOut,
    metrics: metricsJson(given.metrics),
    findings: [...given.findings],
    evidence: [...given.evidence].sort((a, b) => (a.producer < b.producer ? -1 : 1)),
    diagnostics
  }
}

/** A suite in which most is too noisy says so with a remedy. */
export const noiseOf = (
  {suite, decided, silent}: SuiteVerdict,
  {thresholds, blocks}: Pick<Policy, 'thresholds' | 'blocks'>
): readonly Diagnostic[] => {
  const size = thresholds.block
  if (silent !== null || !blocks || !isBlind(decided, size)) return []
  const measured = measuredOf(decided)
  return [diagnosticOf('error', tooNoisy(suite, blindTo(measured, size).length, measured.length, percent(size)), suite)]
}
