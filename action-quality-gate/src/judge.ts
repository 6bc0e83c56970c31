/** The decision, as a pure function of everything that was gathered. */

import type {Completeness} from '#core/evidence/complete'
import type {Needs} from '#core/evidence/needs'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import {metricsJson} from '#core/gate/metrics-json'
import {reasonFor} from '#core/gate/reason'
import {familyOf} from '#core/metrics-catalogue'
import type {Plan} from '#core/plan'
import {decide, judgeRule} from '#core/rules/judge'
import {applicable} from '#core/rules/presets'
import type {Diagnostic, EvidenceStatus, Subject, Verdict} from '#core/verdict'
import {nothingToJudge} from './failures.ts'
import {failingTests, uncoveredLines} from './findings.ts'
import {gateFindings, gateMetrics, gateRule} from './handed-over.ts'
import {lostReports} from './lost.ts'
import {families} from './measure.ts'
import {type Facts, metricsOf} from './metrics.ts'
import type {Policy} from './policy.ts'

export type Case = Omit<Facts, 'missing' | 'idle'> & {
  readonly id: string
  /** With a plan, checks that write no report are declared, and the success of their commands is evidence. */
  readonly plan: Plan | null
  readonly needs: Needs | null
  readonly maySkip: readonly string[]
  readonly subject: Subject
  readonly policy: Policy
  readonly complete: Completeness
  /** What collecting and downloading had to say. */
  readonly diagnostics: readonly Diagnostic[]
  readonly onInconclusive: 'fail' | 'pass'
}

export const judge = (given: Case): Verdict => {
  const {policy, measured, complete} = given
  const own = metricsOf({...given, missing: complete.missing.length, idle: complete.idle})
  const metrics = {...gateMetrics(measured.handedOver), ...own}
  const lost = lostReports(given)
  const {applied, leftOut} = applicable(policy.presetRules, familiesOf(given, lost.waived))
  const {handedOver} = measured
  const rules = [...handedOver.map(gateRule), ...[...applied, ...policy.ownRules].map(rule => judgeRule(rule, metrics))]
  const failing = failingTests(measured.tests.failures)
  const uncovered = uncoveredLines(given.changes, measured.coverage)
  const diagnostics = [
    ...given.diagnostics,
    ...policy.diagnostics,
    ...complete.diagnostics,
    ...measured.diagnostics,
    ...lost.diagnostics,
    ...nothingRead(given),
    ...failing.notes,
    ...uncovered.notes
  ]
  const decision = decide(rules, !diagnostics.some(({severity}) => severity === 'error'))
  return {
    schema: 'towpath.verdict/1',
    gate: 'quality-gate',
    id: given.id,
    decision,
    blocking:
      policy.enforce && (decision === 'fail' || (decision === 'inconclusive' && given.onInconclusive === 'fail')),
    reason: reasonFor(decision, rules, diagnostics, policy.enforce),
    subject: given.subject,
    baseline: given.found.state,
    rules,
    leftOut: [...leftOut],
    metrics: metricsJson(own),
    findings: [...handedOver.flatMap(gateFindings), ...failing.findings, ...uncovered.findings],
    evidence: [...measured.statuses, ...complete.missing].sort(byProducer),
    diagnostics
  }
}

const nothingRead = ({measured, plan, complete: {idle, current}}: Case): readonly Diagnostic[] => {
  if (measured.has.tests || measured.has.coverage || measured.handedOver.length > 0) return []
  const succeeded = current.length > 0 && current.every(({manifest}) => manifest.command.outcome === 'success')
  if (plan !== null && succeeded) return [note('No check of the plan writes a report; every command succeeded.')]
  return idle.length > 0
    ? [note(`Nothing had to report: ${idle.join(', ')} may be skipped.`)]
    : [diagnosticOf('error', nothingToJudge())]
}

/**
 * Families that exist here: present in the evidence, or in the baseline – what was there before must not vanish unseen,
 * unless waivers say so (`waived`). All, where the baseline cannot be read.
 */
const familiesOf = ({measured, found}: Case, waived: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...(measured.has.tests ? ['tests'] : []),
    ...(measured.has.coverage ? ['coverage'] : []),
    ...Object.keys(found.baseline?.metrics ?? {})
      .map(familyOf)
      .filter(family => !waived.has(family)),
    ...(found.state.state === 'corrupt' || found.state.state === 'unreachable' ? families : [])
  ])

const byProducer = (a: EvidenceStatus, b: EvidenceStatus): number =>
  a.producer === b.producer ? (a.shard?.index ?? 0) - (b.shard?.index ?? 0) : a.producer < b.producer ? -1 : 1
