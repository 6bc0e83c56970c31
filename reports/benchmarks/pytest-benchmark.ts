/** pytest-benchmark `--benchmark-json` (with every round) and `--benchmark-save` (its statistics only). */
import {jsonFormat} from './json-format.ts'
import type {SampleWriter} from './sample-writer.ts'
import {type Fields, fieldsOf, isFields, textOf} from './shape.ts'

const readBenchmark = (entry: Fields, place: string, writer: SampleWriter): void => {
  const benchmark = textOf(entry.fullname) ?? textOf(entry.name)
  if (benchmark === undefined || !isFields(entry.stats)) {
    writer.misshapen(place, 'a benchmark with fullname and stats')
    return
  }
  const {stats} = entry
  const process = writer.before(benchmark, 1) + 1
  const series = {benchmark, metric: 'time', unit: 's', direction: 'lower', process} as const
  // A round is the mean of `iterations` calls; both forms of the report hold seconds per call.
  if (stats.data === undefined) writer.sample({...series, level: 'summary'}, stats.mean, `${place}.stats.mean`)
  else writer.samples({...series, level: 'iteration'}, stats.data, `${place}.stats.data`)
}

const read = (value: unknown, writer: SampleWriter): void => {
  for (const [index, entry] of writer.list(fieldsOf(value).benchmarks, 'benchmarks').entries()) {
    readBenchmark(fieldsOf(entry), `benchmarks[${index}]`, writer)
  }
}

const recognise = (value: unknown): boolean =>
  isFields(value) && isFields(value.machine_info) && isFields(value.commit_info) && Array.isArray(value.benchmarks)

export const pytestBenchmark = jsonFormat({name: 'pytest-benchmark', title: 'pytest-benchmark JSON', recognise, read})
