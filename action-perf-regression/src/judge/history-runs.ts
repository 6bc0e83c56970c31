/** History as the judge reads it: for each benchmark the runs that reported it, in the order of time. */
import {middle} from '#core/stats/quantile'
import type {Metric, Process} from '../series.ts'
import type {SuiteRun} from './rule.ts'

export type Track = {
  readonly metric: Metric
  /** The newest run's processes; empty when it did not report the benchmark. */
  readonly newest: readonly Process[]
  /** Position of the run in the history and the median of its process medians; only finite numbers. */
  readonly past: readonly (readonly [run: number, value: number])[]
  /** What the last run that reported it said is better; null where none did. */
  readonly before: Metric['direction'] | null
}

const keyOf = ({benchmark, metric, unit}: Metric): string => JSON.stringify([benchmark, metric, unit])

/** The number of a run: the median of its process medians. `undefined` where there is no finite one. */
export const runValue = (processes: readonly Process[]): number | undefined => {
  const medians = processes.filter(({values}) => values.length > 0).map(({values}) => middle(values))
  return medians.length > 0 && medians.every(Number.isFinite) ? middle(medians) : undefined
}

/** Every benchmark of the newest run, and after them those that the run before still reported. */
export const tracksOf = (newest: SuiteRun, history: readonly SuiteRun[]): readonly Track[] => {
  const past = new Map<string, [number, number][]>()
  const directions = new Map<string, Metric['direction']>()
  history.forEach(({results}, run) => {
    for (const result of results) {
      const value = runValue(result.processes)
      const known = past.get(keyOf(result)) ?? []
      if (value !== undefined) known.push([run, value])
      past.set(keyOf(result), known)
      directions.set(keyOf(result), result.direction)
    }
  })
  const current = new Set(newest.results.map(keyOf))
  const gone = (history.at(-1)?.results ?? []).filter(result => !current.has(keyOf(result)))
  return [
    ...newest.results.map(({processes, ...metric}) => ({metric, newest: processes})),
    ...gone.map(({processes: _, ...metric}) => ({metric, newest: []}))
  ].map(({metric, newest}) => {
    const key = keyOf(metric)
    return {metric, newest, past: past.get(key) ?? [], before: directions.get(key) ?? null}
  })
}
