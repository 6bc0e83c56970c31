/** mitata `format: 'json'`: nanoseconds; samples unless they are switched off. */

import {readStatistics} from './javascript-task.ts'
import {jsonFormat} from './json-format.ts'
import type {SampleWriter} from './sample-writer.ts'
import {type Fields, fieldsOf, fullName, isFields, itemsOf, textOf} from './shape.ts'

const readRun = (run: Fields, group: string | undefined, place: string, writer: SampleWriter): void => {
  const name = textOf(run.name)
  if (name === undefined) {
    writer.misshapen(`${place}.name`, 'the name of a benchmark')
    return
  }
  const benchmark = fullName(group, name)
  if (run.error !== undefined && run.error !== null) {
    writer.failed(benchmark, `it threw ${textOf(fieldsOf(run.error).message) ?? textOf(run.error) ?? 'an error'}`)
    return
  }
  if (!isFields(run.stats)) {
    writer.misshapen(`${place}.stats`, 'the statistics of a run')
    return
  }
  const {stats} = run
  const process = readStatistics(benchmark, stats, {mean: 'avg', unit: 'ns', place: `${place}.stats`}, writer)
  if (isFields(stats.heap)) {
    const series = {benchmark, metric: 'allocated-bytes', unit: 'B', direction: 'lower', level: 'summary'} as const
    writer.sample({...series, process}, stats.heap.avg, `${place}.stats.heap.avg`)
  }
}

const read = (value: unknown, writer: SampleWriter): void => {
  const report = fieldsOf(value)
  const groups = itemsOf(report.layout).map(group => textOf(fieldsOf(group).name))
  for (const [index, entry] of writer.list(report.benchmarks, 'benchmarks').entries()) {
    const {runs, group} = fieldsOf(entry)
    const place = `benchmarks[${index}].runs`
    for (const [at, run] of writer.list(runs, place).entries()) {
      readRun(fieldsOf(run), groups[Number(group)], `${place}[${at}]`, writer)
    }
  }
}

const recognise = (value: unknown): boolean => {
  const {layout, benchmarks, context} = fieldsOf(value)
  const [first] = itemsOf(benchmarks)
  if (Array.isArray(layout)) return isFields(layout[0]) && Array.isArray(layout[0].types) && Array.isArray(benchmarks)
  return isFields(context) && isFields(first) && Array.isArray(first.runs) && 'alias' in first
}

export const mitata = jsonFormat({name: 'mitata', title: 'mitata JSON', recognise, read})
