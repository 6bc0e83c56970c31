/** The runs that a limit with `of: 2 of 3` looks back on, and this one as later runs will see it. */
import type {ServiceLevel} from '#core/config/sections/performance'
import {messageOf} from '#core/failure'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {SampleRecord} from '#core/records'
import type {Diagnostic, Subject} from '#core/verdict'
import type {MachineFacts, World} from '#core/world'
import type {Inputs} from '../contract.ts'
import {damagedEntry, historyUnreachable} from '../failures/series.ts'
import {type Gathered, gather, keyOf, type Measurement, type Series} from '../gather.ts'
import {readHistory, resultsOf, type SeriesEntry} from '../history.ts'
import {kOfN} from './grace.ts'
import type {RunSamples} from './judge.ts'

export type Earlier = {readonly history: readonly RunSamples[]; readonly diagnostics: readonly Diagnostic[]}

/** Only limits that look back need the ledger. */
export const earlierRuns = async (
  {id, name}: Pick<Inputs, 'id' | 'name'>,
  limits: readonly ServiceLevel[],
  world: Pick<World, 'ledger' | 'run'>
): Promise<Earlier> => {
  const wanted = limits.reduce((most, {of}) => Math.max(most, of === undefined ? 0 : (kOfN(of)?.n ?? 0)), 0) - 1
  if (wanted < 1) return {history: [], diagnostics: []}
  try {
    const {entries, damaged} = await readHistory(id, name, wanted, world)
    return {
      history: entries.map(samplesOf),
      diagnostics: [
        ...damaged.map(path => diagnosticOf('warning', damagedEntry(path), name)),
        ...(entries.length < wanted ? [tooShort(entries.length, wanted, name)] : [])
      ]
    }
  } catch (thrown) {
    const failure = historyUnreachable(name, messageOf(thrown))
    return {history: [], diagnostics: [diagnosticOf('error', failure, name)]}
  }
}

/** A limit that waits for breaks nobody records would never fail. */
const tooShort = (recorded: number, wanted: number, name: string): Diagnostic =>
  note(
    `Limits look back on ${wanted} earlier ${wanted === 1 ? 'run' : 'runs'}; ${recorded} ${recorded === 1 ? 'is' : 'are'} recorded. What is not recorded counts as kept: record each run (\`keep-series\`, then the mode \`record\` with \`from-artifacts\`).`,
    name
  )

/** Medians of processes are no raw numbers: no percentile is taken of them. */
const samplesOf = ({results}: SeriesEntry): RunSamples =>
  results.flatMap(({processes, level, ...metric}) =>
    processes.map(
      (value, index): SampleRecord => ({
        ...{...metric, kind: 'sample', process: index + 1, value, at: null},
        level: level === 'iteration' ? 'process' : level
      })
    )
  )

type Measured = {
  readonly id: string
  readonly suite: string
  readonly measurements: readonly Measurement[]
  /** What limits were held against. */
  readonly levels: RunSamples
}

type Circumstances = {
  readonly subject: Subject
  readonly machine: MachineFacts
  readonly run: Pick<World['run'], 'runId' | 'attempt'>
}

/** The medians, and beside them the percentiles of raw numbers that limits ask for. */
export const levelsEntry = (
  {id, suite, measurements, levels}: Measured,
  {subject: {commit, tree}, machine, run: {runId: run, attempt}}: Circumstances
): SeriesEntry => {
  const reported = gather(measurements)
  const held = levels.filter(level => !isMedianKept(reported.get(keyOf(level))))
  const derived = new Map(held.map(level => [keyOf(level), level]))
  const others: Gathered = new Map([...reported].filter(([key]) => !derived.has(key)))
  return {
    schema: 'towpath.series/1',
    ...{id, suite, commit, tree, run, attempt, machine},
    results: [...resultsOf(others), ...resultsOf(gather([[...derived.values()].map(one => ({...one, report: 0}))]))]
  }
}

/** The median of raw points of a share, each 0 or 1, is not what the limit was held against. */
const isMedianKept = (series: Series | undefined): boolean =>
  series !== undefined && !(series.unit === 'ratio' && series.processes.some(({level}) => level === 'iteration'))
