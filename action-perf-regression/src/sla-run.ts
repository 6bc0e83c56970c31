/** Mode `sla`: the limits of the configuration over the reports of a load test. */
import {messageOf, raise} from '#core/failure'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {SampleRecord} from '#core/records'
import type {Diagnostic, Subject, Verdict} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from './contract.ts'
import {historyUnreachable} from './failures/series.ts'
import {noServiceLevels} from './failures/service-levels.ts'
import {readHistory, type SeriesEntry} from './history.ts'
import {serviceLevelMetrics} from './metrics.ts'
import {newestOfReports} from './newest.ts'
import type {Policy} from './policy.ts'
import {kOfN} from './sla/grace.ts'
import {judgeLimits, type RunSamples} from './sla/judge.ts'
import {verdictOf} from './verdict.ts'

export type ServiceLevels = {readonly verdict: Verdict; readonly needsRollback: boolean}

/** Raises PR-130 (no limit) and PR-131 (one that cannot be understood). */
export const serviceLevelRun = async (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  world: World
): Promise<ServiceLevels> => {
  const entries = policy.serviceLevels
  if (entries.length === 0) raise(noServiceLevels(inputs.config))
  const runs = entries.reduce((most, {of}) => Math.max(most, of === undefined ? 0 : (kOfN(of)?.n ?? 0)), 0)
  const newest = await newestOfReports(inputs, world)
  const {history, diagnostics} = await historyFor(inputs, runs, world)
  const judged = judgeLimits(entries, {
    producer: newest.suite,
    origin: inputs.config,
    samples: newest.measurements.flat(),
    history
  })
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
  return {verdict, needsRollback: judged.some(one => one.needsRollback)}
}

type Earlier = {readonly history: readonly RunSamples[]; readonly diagnostics: readonly Diagnostic[]}

/** Only limits that look back need the ledger. */
const historyFor = async (inputs: Inputs, runs: number, world: Pick<World, 'ledger' | 'run'>): Promise<Earlier> => {
  if (runs < 2) return {history: [], diagnostics: []}
  try {
    const {entries} = await readHistory(inputs.id, inputs.name, runs, world)
    return {history: entries.map(samplesOf), diagnostics: []}
  } catch (thrown) {
    const failure = historyUnreachable(inputs.name, messageOf(thrown))
    return {history: [], diagnostics: [diagnosticOf('error', failure, inputs.name)]}
  }
}

const samplesOf = ({results}: SeriesEntry): RunSamples =>
  results.flatMap(({processes, ...metric}) =>
    processes.map((value, index): SampleRecord => ({...metric, kind: 'sample', process: index + 1, value, at: null}))
  )
