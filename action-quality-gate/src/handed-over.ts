/** Verdicts of other gates of the run: each counts as one rule here, and brings its findings. */
import type {Finding, RuleResult, Verdict} from '#core/verdict'

export type HandedOver = {readonly producer: string; readonly verdict: Verdict}

const outcomes: Readonly<Record<Verdict['decision'], RuleResult['outcome']>> = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'inconclusive'
}

/** A verdict that would not have failed its own job (shadow mode, `on-inconclusive: pass`) only warns here. */
export const gateRule = ({producer, verdict: {gate, id, decision, blocking, reason}}: HandedOver): RuleResult => ({
  rule: id === 'default' ? gate : `${gate} ${id}`,
  severity: decision === 'pass' || blocking ? 'block' : 'warn',
  outcome: outcomes[decision],
  reason,
  origin: `handed over by ${producer}`
})

/** The worst first, in the order of the gate they come from. */
export const gateFindings = ({producer, verdict}: HandedOver): readonly Finding[] =>
  verdict.findings.map(finding => ({...finding, producer: finding.producer ?? producer}))
