/** Modes `check` and `record`: the newest run of each suite against its history. */
import {messageOf, raise} from '#core/failure'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from './contract.ts'
import {damagedEntry, historyUnreachable, incompleteSeries, pullRequestSeries} from './failures/series.ts'
import {type Gathered, gather} from './gather.ts'
import {fingerprintOf, type History, readHistory, resultsOf, type SeriesEntry, suiteRunOf} from './history.ts'
import type {Judges} from './judges.ts'
import {holesOf} from './kept.ts'
import {measureNewest, type Newest, newestOfReports} from './newest.ts'
import {type Checked, conclude, type Judged} from './newest-verdict.ts'
import type {Policy} from './policy.ts'
import {suitesFor} from './suites.ts'
import {withTrees} from './trees.ts'

/** So many of the last runs are read: twice the window, so that runs on other machines do not use it up. */
const mostRuns = 64

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
  const mixed = [...gathered.values()].filter(({otherDirections}) => otherDirections.length > 0)
  const said = mixed.map(({benchmark, metric, direction, otherDirections}) =>
    note(
      `${benchmark}, ${metric} is reported with the directions ${[direction, ...otherDirections].join(' and ')}: it is left out.`,
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

/** Raises PR-120 on a change that is not merged. */
export const demandMerged = ({pullRequest}: Pick<Subject, 'pullRequest'>, event: string): void => {
  if (pullRequest !== null || event === 'merge_group') raise(pullRequestSeries())
}

/** Raises PR-120 on a change that is not merged, PR-122 where the measurement has a hole. */
export const demandRecordable = ({verdict, newest}: Checked, event: string): void => {
  demandMerged(verdict.subject, event)
  const holes = newest.flatMap(({diagnostics}) => holesOf(diagnostics))
  if (holes.length > 0) raise(incompleteSeries(holes.join(' ')))
}
