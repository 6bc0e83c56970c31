/**
 * tinybench has no report of its own: people write `JSON.stringify` of `bench.tasks`, of name and result, or of `bench.table()`.
 * The statistics stand in `result` (2), in `result.latency` and `result.throughput` (3 to 6), or beside the name. Times are in ms.
 */

import {readStatistics} from './javascript-task.ts'
import {jsonFormat} from './json-format.ts'
import type {SampleWriter} from './sample-writer.ts'
import {type Fields, fieldsOf, isFields, isNumber, itemsOf, textOf} from './shape.ts'
import {isTable, readRow} from './tinybench-table.ts'

const isStatistics = (value: unknown): value is Fields => isFields(value) && ('mean' in value || 'samples' in value)

const errorOf = (result: Fields): string | null => {
  if (result.error !== undefined && result.error !== null) {
    const message = textOf(fieldsOf(result.error).message)
    return message === undefined ? 'it threw an error' : `it threw ${message}`
  }
  if (result.aborted === true) return 'it was aborted'
  const state = textOf(result.state)
  return state === undefined || state === 'completed' ? null : `its state is ${state}`
}

const readTask = (task: Fields, place: string, writer: SampleWriter): void => {
  const name = textOf(task.name)
  if (name === undefined) {
    writer.misshapen(`${place}.name`, 'the name of a benchmark')
    return
  }
  const result = isFields(task.result) ? task.result : task
  const inside = result === task ? place : `${place}.result`
  const error = errorOf(result)
  if (error !== null) {
    writer.failed(name, error)
    return
  }
  if (isStatistics(result.latency)) {
    readStatistics(name, result.latency, {mean: 'mean', unit: 'ms', place: `${inside}.latency`}, writer)
  } else if (isStatistics(result)) readStatistics(name, result, {mean: 'mean', unit: 'ms', place: inside}, writer)
  else readThroughput(name, result, inside, writer)
}

const readThroughput = (benchmark: string, result: Fields, place: string, writer: SampleWriter): void => {
  const process = writer.before(benchmark, 1) + 1
  const series = {benchmark, metric: 'throughput', unit: '1/s', direction: 'higher', level: 'summary', process} as const
  if (isFields(result.throughput)) writer.sample(series, result.throughput.mean, `${place}.throughput.mean`)
  else if (isNumber(result.hz)) writer.sample(series, result.hz, `${place}.hz`)
  else writer.misshapen(place, 'a result with latency or throughput')
}

/** The array itself, or under the names that people give it. */
const tasksOf = (value: unknown): readonly unknown[] | null => {
  if (Array.isArray(value)) return value
  if (!isFields(value)) return null
  const {tasks, results, benchmarks} = value
  return [tasks, results, benchmarks].find(Array.isArray) ?? null
}

const read = (value: unknown, writer: SampleWriter): void => {
  for (const [index, entry] of (tasksOf(value) ?? []).entries()) {
    const fields = fieldsOf(entry)
    if (isTable(fields)) readRow(fields, `[${index}]`, writer)
    else readTask(fields, `[${index}]`, writer)
  }
}

const own = ['latency', 'throughput', 'hz', 'totalTime', 'error', 'state']

/** Vitest and other tools write statistics too: no other field may name them. */
const isTask = (value: unknown): boolean => {
  if (!isFields(value) || textOf(value.name) === undefined) return false
  if ('rank' in value || 'value' in value || 'jmhVersion' in value) return false
  if (isFields(value.result)) {
    const {result} = value
    return own.some(key => key in result)
  }
  return isStatistics(value.latency) || isStatistics(value.throughput) || (isNumber(value.hz) && 'mean' in value)
}

const recognise = (value: unknown): boolean => {
  const [first] = tasksOf(value) ?? itemsOf(value)
  return isTask(first) || (isFields(first) && isTable(first))
}

export const tinybench = jsonFormat({name: 'tinybench', title: 'tinybench JSON', recognise, read})
