/** Modes `check` and `record`: the newest run of each suite against its history. */
import {messageOf, raise} from '#core/failure'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {BaselineState, Diagnostic, RuleResult, Subject, Verdict} from '#core/verdict'
import type {World} from '#core/world'
import {accept} from './accept.ts'
import type {Inputs} from './contract.ts'
import {damagedEntry, historyUnreachable, incompleteSeries, pullRequestSeries} from './failures/series.ts'
import {findingsOf} from './findings.ts'
import {type Gathered, gather} from './gather.ts'
import {fingerprintOf, type History, readHistory, resultsOf, type SeriesEntry, suiteRunOf} from './history.ts'
import type {CommonShift, HistoryVerdict} from './judge/rule.ts'
import type {Judges} from './judges.ts'
import {metricsOf} from './metrics.ts'
import {measureNewest, type Newest, newestOfReports} from './newest.ts'
import type {Policy} from './policy.ts'
import {rulesOf, type SuiteVerdict} from './rules.ts'
import {suitesFor} from './suites.ts'
import {withTrees} from './trees.ts'
import {type Trends, trendsOf} from './trends.ts'
import {noiseOf, verdictOf} from './verdict.ts'

/** So many of the last runs are read: twice the window, so that runs on other machines do not use it up. */
const mostRuns = 64

export type Checked = {
  readonly verdict: Verdict
  readonly suites: readonly SuiteVerdict[]
  readonly newest: readonly Newest[]
  readonly entries: readonly SeriesEntry[]
  readonly trends: Trends
}

type Judged = {
  readonly newest: Newest
  readonly entry: SeriesEntry
  readonly history: History
  readonly result: HistoryVerdict | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the reports that are there, or measures the suites of the configuration. */
export const newestOf = async (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  world: World
): Promise<readonly Newest[]> => {
  if (inputs.reports.length > 0 && inputs.run === null) return [await newestOfReports(inputs, world)]
  const suites = suitesFor(inputs, {base: policy.head, head: policy.head})
  return withTrees({head: subject.commit}, world, async ([tree]) => {
    const all: Newest[] = []
    if (tree === undefined) return all
    for (const suite of suites)
      all.push(await world.log.group(`Suite ${suite.name}`, () => measureNewest(suite, tree, world)))
    return all
  })
}

export const checkRun = async (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  judges: Judges,
  world: World
): Promise<Checked> => {
  const machine = await world.machine.facts()
  const {runId: run, attempt} = world.run
  const judged: Judged[] = []
  for (const newest of await newestOf(inputs, subject, policy, world)) {
    const gathered = gather(newest.measurements)
    const entry: SeriesEntry = {
      schema: 'towpath.series/1',
      ...{id: inputs.id, suite: newest.suite, commit: subject.commit, tree: subject.tree, run, attempt, machine},
      results: resultsOf(gathered)
    }
    judged.push(await judgeNewest({newest, entry, gathered}, policy, judges, world))
  }
  return conclude(inputs, subject, policy, judged, world)
}

type Case = {readonly newest: Newest; readonly entry: SeriesEntry; readonly gathered: Gathered}

const judgeNewest = async (
  {newest, entry, gathered}: Case,
  policy: Policy,
  judges: Judges,
  world: World
): Promise<Judged> => {
  const mixed = [...gathered.values()].filter(({otherUnits}) => otherUnits.length > 0)
  const said = mixed.map(({benchmark, metric, unit, otherUnits}) =>
    note(
      `${benchmark}, ${metric} is reported in ${unit} and in ${otherUnits.join(', ')}: it is left out.`,
      newest.suite
    )
  )
  const empty = {entries: [], damaged: []}
  try {
    const history = await readHistory(entry.id, entry.suite, mostRuns, world)
    const rule = {thresholds: policy.thresholds, mayBlock: policy.historyMayBlock}
    const result =
      newest.problem === null ? judges.judgeHistory(suiteRunOf(entry), history.entries.map(suiteRunOf), rule) : null
    const notes = [
      ...said,
      ...history.damaged.map(path => diagnosticOf('warning', damagedEntry(path), newest.suite)),
      ...machineNotes(entry, history)
    ]
    return {newest, entry, history, result, diagnostics: notes}
  } catch (thrown) {
    const failure = historyUnreachable(entry.suite, messageOf(thrown))
    return {
      newest,
      entry,
      history: empty,
      result: null,
      diagnostics: [...said, diagnosticOf('error', failure, newest.suite)]
    }
  }
}

const machineNotes = (entry: SeriesEntry, {entries}: History): readonly Diagnostic[] => {
  const last = entries.at(-1)
  if (last === undefined) return []
  const [now, before] = [fingerprintOf(entry.machine), fingerprintOf(last.machine)]
  const alike = entries.filter(({machine}) => fingerprintOf(machine) === now).length
  return now === before
    ? []
    : [
        note(
          `The runner changed: ${before} in the last run, ${now} now. ${alike} of ${entries.length} runs of history are of this kind; others count only where the shift of the whole suite can be taken out.`,
          entry.suite
        )
      ]
}

const shiftNote = (suite: string, shift: CommonShift): readonly Diagnostic[] => {
  if (!shift.known || shift.finding === 'unchanged') return []
  return [note(shift.reason, suite)]
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

const conclude = (
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
      ...all.flatMap(({newest, result, diagnostics}) => [
        ...newest.diagnostics,
        ...diagnostics,
        ...(result === null ? [] : shiftNote(newest.suite, result.shift))
      ]),
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

/** Raises PR-120 on a change that is not merged, PR-122 where the measurement has a hole. */
export const demandRecordable = ({verdict, newest}: Checked, event: string): void => {
  if (verdict.subject.pullRequest !== null || event === 'merge_group') raise(pullRequestSeries())
  const holes = newest.flatMap(({diagnostics}) => diagnostics.filter(({severity}) => severity === 'error'))
  if (holes.length > 0)
    raise(incompleteSeries(holes.map(({code, message}) => `${code ?? ''} ${message}`.trim()).join(' ')))
}
