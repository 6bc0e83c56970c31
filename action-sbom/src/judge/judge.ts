/** The decision, as a pure function of everything that was gathered. */
import {diagnosticOf, note} from '#core/gate/diagnostics'
import {metricsJson} from '#core/gate/metrics-json'
import {reasonFor} from '#core/gate/reason'
import {type Metrics, notApplicable} from '#core/metrics'
import {decide} from '#core/rules/judge'
import {applicable} from '#core/rules/presets'
import type {Diagnostic, EvidenceStatus, Verdict} from '#core/verdict'
import {noScans} from '../failures/scans.ts'
import {gateability} from '../gate/gateability.ts'
import {certainCounts, securityMetrics} from '../gate/metrics.ts'
import type {Family} from '../gate/model.ts'
import {judgeSecurityRule} from '../gate/rules.ts'
import type {Case} from './case.ts'
import {addedWaiver, findingsOf} from './findings.ts'

export const judge = (given: Case): Verdict => {
  const {policy, complete, read, found, judged} = given
  const notGateable = gateability(read.deliveries, policy.security)
  const facts = {items: judged.items, families: judged.families, notGateable, baseline: found}
  const metrics = whileIdle(securityMetrics(facts), complete.idle)
  const certain = certainCounts(facts)
  const {applied, leftOut} = applicable(policy.presetRules, familiesOf(given))
  const rules = [...applied, ...policy.ownRules].map(rule => judgeSecurityRule(rule, metrics, certain))
  const {findings, notes} = findingsOf(judged.items)
  const diagnostics = [
    ...given.diagnostics,
    ...policy.diagnostics,
    ...complete.diagnostics,
    ...read.diagnostics,
    ...nothingScanned(given),
    ...judged.diagnostics,
    ...[...new Set(notGateable.map(({why}) => why))].map(why => note(why)),
    ...suppressions(given),
    ...notes
  ]
  const decision = decide(rules, !diagnostics.some(({severity}) => severity === 'error'))
  return {
    schema: 'towpath.verdict/1',
    gate: 'sbom',
    id: given.id,
    decision,
    blocking:
      policy.enforce && (decision === 'fail' || (decision === 'inconclusive' && given.onInconclusive === 'fail')),
    reason: reasonFor(decision, rules, diagnostics, policy.enforce),
    subject: given.subject,
    baseline: found.state,
    rules,
    leftOut: [...leftOut],
    metrics: metricsJson(metrics),
    findings: [...policy.addedWaivers.map(addedWaiver), ...findings],
    evidence: [...read.statuses, ...complete.missing].sort(byProducer),
    diagnostics
  }
}

const allFamilies: readonly Family[] = ['vulnerabilities', 'findings', 'secrets', 'supply-chain']

/** Families that exist here: covered by a scan now or on the base – what was there before must not vanish unseen. */
const familiesOf = ({judged, found}: Case): ReadonlySet<string> =>
  new Set([
    ...judged.families,
    ...(found.baseline?.families ?? []),
    ...(found.state.state === 'corrupt' || found.state.state === 'unreachable' ? allFamilies : [])
  ])

/** Where nothing had to report, nothing is lost. */
const whileIdle = (metrics: Metrics, idle: readonly string[]): Metrics =>
  idle.length === 0
    ? metrics
    : Object.fromEntries(
        Object.entries(metrics).map(([name, metric]) => [
          name,
          metric.value.state === 'unknown'
            ? {...metric, value: notApplicable(`nothing had to report: ${idle.join(', ')} may be skipped`)}
            : metric
        ])
      )

const nothingScanned = ({read, complete: {idle, missing}}: Case): readonly Diagnostic[] => {
  if (read.deliveries.some(({scans}) => scans.length > 0)) return []
  if (idle.length > 0) return [note(`Nothing had to report: ${idle.join(', ')} may be skipped.`)]
  const told = missing.length > 0 || read.diagnostics.some(({severity}) => severity === 'error')
  return told ? [] : [diagnosticOf('error', noScans())]
}

const suppressions = ({judged: {items}}: Case): readonly Diagnostic[] => {
  const suppressed = [...items.vulnerabilities, ...items.findings].filter(({item}) => item.suppressed !== null)
  return suppressed.length === 0
    ? []
    : [
        note(
          `${suppressed.length} of what was found is marked as suppressed in the reports themselves and does not count.`
        )
      ]
}

const byProducer = (a: EvidenceStatus, b: EvidenceStatus): number =>
  a.producer === b.producer ? (a.shard?.index ?? 0) - (b.shard?.index ?? 0) : a.producer < b.producer ? -1 : 1
