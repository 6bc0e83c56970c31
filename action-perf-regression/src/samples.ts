/** The raw numbers, kept for whoever wants to look again: in our own format, which `towpath read` understands. */
import type {Delivery} from '#core/outcome'
import type {RunContext} from '#core/world'
import {gather, type Measurement} from './gather.ts'

export type NamedMeasurements = readonly {readonly suite: string; readonly measurements: readonly Measurement[]}[]

/** A report of the format `towpath.benchmarks/1`; the suite's name goes before that of the benchmark. */
export const samplesReport = (all: NamedMeasurements): string => {
  const benchmarks = all.flatMap(({suite, measurements}) =>
    [...gather(measurements).values()].map(({benchmark, metric, unit, direction, deterministic, processes}) => ({
      name: `${suite} > ${benchmark}`.slice(0, 1000),
      ...{metric, unit, direction, deterministic},
      summary: processes.every(({level}) => level === 'summary'),
      values: processes.map(({values}) => values)
    }))
  )
  return `${JSON.stringify({schema: 'towpath.benchmarks/1', benchmarks})}\n`
}

type Named = {readonly id: string; readonly side: 'base' | 'head'}

export const samplesFile = ({id, side}: Named, {temp}: Pick<RunContext, 'temp'>): string =>
  `${temp}/towpath/perf-samples-${id}-${side}.json`

/** The file, and the artifact that keeps it. Nothing where nothing was measured. */
export const samplesDeliveries = (
  named: Named,
  all: NamedMeasurements,
  run: Pick<RunContext, 'temp' | 'attempt'>
): readonly Delivery[] => {
  if (all.every(({measurements}) => measurements.length === 0)) return []
  const path = samplesFile(named, run)
  const [only, ...others] = all
  const part = only === undefined || others.length > 0 ? '' : `.${only.suite}`
  return [
    {kind: 'file', path, content: samplesReport(all)},
    {kind: 'artifact', name: `towpath-samples-${named.id}${part}-${named.side}-${run.attempt}`, file: path}
  ]
}
