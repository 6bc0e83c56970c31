/** Mode `sla`: the limits of the configuration over the reports of a load test. */
import {raise} from '#core/failure'
import type {Subject, Verdict} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from './contract.ts'
import {noServiceLevels} from './failures/service-levels.ts'
import {holesOf, type KeptSeries} from './kept.ts'
import {serviceLevelMetrics} from './metrics.ts'
import {afterCommand, readReports} from './newest.ts'
import type {Policy} from './policy.ts'
import {earlierRuns, levelsEntry} from './sla/history.ts'
import {judgeLimits} from './sla/judge.ts'
import {verdictOf} from './verdict.ts'

export type ServiceLevels = {
  readonly verdict: Verdict
  readonly needsRollback: boolean
  /** For limits that look back on this run later. */
  readonly kept: Omit<KeptSeries, 'schema'>
}

/** Raises PR-130 (no limit) and PR-131 (one that cannot be understood). */
export const serviceLevelRun = async (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  world: World
): Promise<ServiceLevels> => {
  const limits = policy.serviceLevels
  if (limits.length === 0) raise(noServiceLevels(inputs.config))
  const {newest: read, delivered} = await readReports(inputs, world)
  const {history, diagnostics} = await earlierRuns(inputs, limits, world)
  const judged = judgeLimits(limits, {
    producer: read.suite,
    origin: inputs.config,
    samples: read.measurements.flat(),
    history
  })
  // Load generators end with an error when their own thresholds do not hold.
  const newest = afterCommand(read, delivered, judged.filter(({beyond}) => beyond).length)
  const open = judged.filter(({rule}) => rule.outcome === 'inconclusive').length
  const findings = judged.flatMap(one => one.findings)
  const verdict = verdictOf({
    ...inputs,
    subject,
    policy,
    baseline: {state: 'not-needed', commit: null, detail: 'Limits are absolute: nothing is compared.'},
    rules: judged.map(({rule}) => rule),
    leftOut: [],
    metrics: serviceLevelMetrics(findings, open),
    findings,
    evidence: [newest.status],
    diagnostics: [...newest.diagnostics, ...diagnostics, ...judged.flatMap(one => one.diagnostics)]
  })
  const entry = levelsEntry(
    {
      id: inputs.id,
      suite: newest.suite,
      measurements: newest.measurements,
      levels: judged.flatMap(one => one.measured)
    },
    {subject, machine: await world.machine.facts(), run: world.run}
  )
  return {
    verdict,
    needsRollback: judged.some(one => one.needsRollback),
    kept: {entry, holes: [...holesOf(newest.diagnostics)]}
  }
}
