/** What a run of one commit comes to beside its history. */
import type {BaselineState, Diagnostic, RuleResult, Subject, Verdict} from '#core/verdict'
import type {World} from '#core/world'
import {accept} from './accept.ts'
import type {Inputs} from './contract.ts'
import {findingsOf} from './findings.ts'
import type {History, SeriesEntry} from './history.ts'
import type {CommonShift, HistoryVerdict} from './judge/rule.ts'
import {metricsOf} from './metrics.ts'
import type {Newest} from './newest.ts'
import type {Policy} from './policy.ts'
import {rulesOf, type SuiteVerdict} from './rules.ts'
import {type Trends, trendsOf} from './trends.ts'
import {noiseOf, verdictOf} from './verdict.ts'

export type Checked = {
  readonly verdict: Verdict
  readonly suites: readonly SuiteVerdict[]
  readonly newest: readonly Newest[]
  readonly entries: readonly SeriesEntry[]
  readonly trends: Trends
}

/** One suite of this run, and what history says of it. */
export type Judged = {
  readonly newest: Newest
  readonly entry: SeriesEntry
  readonly history: History
  readonly result: HistoryVerdict | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A shift of the whole suite is no benchmark's own: it is a rule of its own, and warns. */
const shiftRule = (suite: string, shift: CommonShift, origin: string): readonly RuleResult[] =>
  shift.known
    ? [
        {
          rule: `${suite}: the suite as a whole is not slower`,
          severity: 'warn',
          outcome: shift.finding === 'slower' ? 'failed' : 'passed',
          reason: shift.reason.replace(/\.$/, ''),
          origin
        }
      ]
    : []

export const conclude = (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  all: readonly Judged[],
  {clock}: Pick<World, 'clock'>
): Checked => {
  const judged = all.flatMap(({newest, result}) => (result?.judged ?? []).map(one => ({...one, suite: newest.suite})))
  const {decided, diagnostics: accepting} = accept(judged, policy.accept, clock.now())
  const suites = all.map(({newest, result}): SuiteVerdict => {
    const own = decided.filter(one => one.suite === newest.suite)
    return {suite: newest.suite, decided: own, silent: silence(newest, result, own)}
  })
  const {findings, notes} = findingsOf(decided)
  const verdict = verdictOf({
    ...inputs,
    subject,
    policy,
    baseline: baselineOf(all, subject),
    rules: suites.flatMap((suite, index) => [
      ...rulesOf(suite, {...policy, blocks: policy.historyMayBlock && policy.blocks}).map(one => softened(one, suite)),
      ...shiftRule(suite.suite, all[index]?.result?.shift ?? {known: false, why: ''}, policy.origin)
    ]),
    leftOut: [],
    metrics: metricsOf(suites),
    findings,
    evidence: all.map(({newest}) => newest.status),
    diagnostics: [
      ...all.flatMap(({newest, diagnostics}) => [...newest.diagnostics, ...diagnostics]),
      ...(policy.historyMayBlock ? suites.flatMap(suite => noiseOf(suite, policy)) : []),
      ...accepting,
      ...notes
    ]
  })
  return {
    ...{verdict, suites},
    newest: all.map(({newest}) => newest),
    entries: all.map(({entry}) => entry),
    trends: new Map(all.flatMap(({newest, history, entry}) => [...trendsOf(newest.suite, [...history.entries, entry])]))
  }
}

/** What history alone cannot say yet blocks nobody. */
const softened = (rule: RuleResult, {silent}: SuiteVerdict): RuleResult =>
  silent?.outcome === 'not-applicable' ? {...rule, severity: 'warn'} : rule

const silence = (
  newest: Newest,
  result: HistoryVerdict | null,
  own: SuiteVerdict['decided']
): SuiteVerdict['silent'] => {
  if (newest.problem !== null) return {outcome: 'inconclusive', why: newest.problem.what.replace(/\.$/, '')}
  if (result === null) return {outcome: 'inconclusive', why: 'its history could not be read'}
  if (own.length > 0 && own.every(({source}) => source === 'first-run'))
    return {outcome: 'not-applicable', why: own[0]?.reason.replace(/\.$/, '') ?? ''}
  return own.length > 0 ? null : {outcome: 'inconclusive', why: 'the run has no number'}
}

const baselineOf = (all: readonly Judged[], {commit}: Subject): BaselineState => {
  const runs = all.reduce((most, {history}) => Math.max(most, history.entries.length), 0)
  if (all.some(({diagnostics}) => diagnostics.some(({code}) => code === 'PR-123')))
    return {state: 'unreachable', commit: null, detail: 'History could not be read.'}
  return runs === 0
    ? {state: 'never-recorded', commit: null, detail: 'No run was ever recorded: the mode `record` begins the history.'}
    : {
        state: 'found',
        commit: null,
        detail: `${runs} ${runs === 1 ? 'run' : 'runs'} of history before ${commit.slice(0, 10)}.`
      }
}
