/** Mode `record` with `from-artifacts`: other jobs of this run have measured; this one runs nothing of theirs. */
import {raise} from '#core/failure'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {Diagnostic, EvidenceStatus, RuleResult, Subject, Verdict} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from './contract.ts'
import {contradictoryInputs, noSuites} from './failures/settings.ts'
import {writeSeries} from './history.ts'
import {type Collected, keptSeries} from './kept-series.ts'
import {demandMerged} from './newest-run.ts'
import type {Policy} from './policy.ts'
import {verdictOf} from './verdict.ts'

export type RecordedSeries = {readonly verdict: Verdict; readonly recorded: boolean}

type Needs = Pick<World, 'artifacts' | 'files' | 'run' | 'ledger'>

/**
 * Writes what arrived whole, and is inconclusive by name over each suite that did not. Raises PR-101 (nobody says which
 * suites), PR-104 (inputs that ask for measuring), PR-120 (a change that is not merged), PR-121 (the ledger).
 */
export const recordKept = async (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  world: Needs
): Promise<RecordedSeries> => {
  demandMerged(subject, world.run.event)
  const all = await keptSeries(inputs.id, expectedSuites(inputs, policy), subject, world)
  const entries = all.flatMap(({result}) => ('failure' in result ? [] : [result]))
  if (entries.length > 0) await writeSeries(entries, world.ledger)
  const verdict = verdictOf({
    ...inputs,
    subject,
    policy,
    baseline: {state: 'not-needed', commit: null, detail: 'Series are recorded: nothing is compared here.'},
    rules: all.map(one => ruleOf(one, policy.origin)),
    leftOut: [],
    metrics: {},
    findings: [],
    evidence: all.map(statusOf),
    diagnostics: all.flatMap(one => said(one, world.run.attempt))
  })
  return {verdict, recorded: entries.length > 0}
}

/** Whom to wait for. A suite that nobody names here could be lost without a word. */
const expectedSuites = (inputs: Inputs, {head}: Policy): readonly string[] => {
  const measuring = (['run', 'setup', 'reports'] as const).find(name => (inputs[name]?.length ?? 0) > 0)
  if (measuring !== undefined)
    raise(contradictoryInputs(`\`${measuring}\` is given with \`from-artifacts\``, 'give one of them'))
  const suites = inputs.suites.length > 0 ? inputs.suites : Object.keys(head.benchmarks)
  return suites.length > 0 ? [...new Set(suites)] : raise(noSuites(inputs.config))
}

const ruleOf = ({suite, result}: Collected, origin: string): RuleResult => ({
  rule: `${suite}: its series is recorded`,
  severity: 'block',
  ...('failure' in result
    ? {outcome: 'inconclusive', reason: result.failure.what.replace(/\.$/, '')}
    : {outcome: 'passed', reason: `${result.results.length} numbers of attempt ${result.attempt}`}),
  origin
})

const statusOf = ({suite, attempt, result}: Collected): EvidenceStatus => {
  const failed = 'failure' in result
  return {
    producer: suite,
    shard: null,
    status: !failed ? 'complete' : attempt === null ? 'missing' : 'unreadable',
    attempt,
    reports: [],
    detail: failed ? result.failure.what : ''
  }
}

const said = ({suite, attempt, result}: Collected, newest: number): readonly Diagnostic[] => {
  if ('failure' in result) return [diagnosticOf('error', result.failure, suite)]
  return attempt === newest ? [] : [note(`It was measured in attempt ${attempt}, of ${newest}.`, suite)]
}
