/** What tinybench, Vitest and mitata tell of one benchmark: its samples where the report keeps them, else the mean and percentiles. */
import {percentile} from './percentile.ts'
import type {SampleWriter} from './sample-writer.ts'
import type {Fields} from './shape.ts'

/** Higher ones are single outliers of a run, no property of the program. */
const highest = 99

/** `mean` names the field of the mean; times are in `unit`. Returns the number of the process. */
export const readStatistics = (
  benchmark: string,
  statistics: Fields,
  {mean, unit, place}: {readonly mean: string; readonly unit: string; readonly place: string},
  writer: SampleWriter
): number => {
  const process = writer.before(benchmark, 1) + 1
  if (process > 1)
    writer.remark('note', `\`${benchmark}\` stands several times: read as one benchmark of several processes.`)
  const series = {benchmark, unit, direction: 'lower', process} as const
  const {samples} = statistics
  if (Array.isArray(samples) && samples.length > 0) {
    writer.samples({...series, metric: 'time', level: 'iteration'}, samples, `${place}.samples`)
    return process
  }
  writer.sample({...series, metric: 'time', level: 'summary'}, statistics[mean], `${place}.${mean}`)
  for (const [key, value] of Object.entries(statistics)) {
    const name = percentile(key)
    if (name === null || Number(name.slice(1)) > highest || value === undefined) continue
    writer.sample({...series, metric: `latency.${name}`, level: 'summary'}, value, `${place}.${key}`)
  }
  return process
}
