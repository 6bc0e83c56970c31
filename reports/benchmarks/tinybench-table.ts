/** Rows of tinybench's `bench.table()`: texts for people, with the mean rounded. */
import type {SampleWriter} from './sample-writer.ts'
import {type Fields, isNumber, textOf} from './shape.ts'

const nameOf = (row: Fields): string | undefined => textOf(row['Task name'] ?? row['Task Name'])

export const isTable = (row: Fields): boolean =>
  nameOf(row) !== undefined && ('ops/sec' in row || 'Latency avg (ns)' in row || 'Error' in row)

/** `1,528,145 ± 0.39%` and `843.37 ± 30.40%`. */
const leading = (cell: unknown): unknown => {
  if (isNumber(cell)) return cell
  const digits = /^[\d,]+(?:\.\d+)?(?:e[+-]?\d+)?(?=\s|$)/i.exec(textOf(cell) ?? '')?.[0]
  return digits === undefined ? cell : Number(digits.replaceAll(',', ''))
}

const average = ['Latency avg (ns)', 'Latency average (ns)', 'Average Time (ns)'] as const

export const readRow = (row: Fields, place: string, writer: SampleWriter): void => {
  const benchmark = nameOf(row) ?? ''
  if (row.Error !== undefined) {
    writer.failed(benchmark, `it threw ${textOf(row.Error) ?? 'an error'}`)
    return
  }
  const process = writer.before(benchmark, 1) + 1
  const column = average.find(name => name in row) ?? average[0]
  const series = {benchmark, unit: 'ns', direction: 'lower', level: 'summary', process} as const
  writer.sample({...series, metric: 'time'}, leading(row[column]), `${place}['${column}']`)
  const median = row['Latency med (ns)']
  if (median !== undefined) {
    writer.sample({...series, metric: 'latency.p50'}, leading(median), `${place}['Latency med (ns)']`)
  }
}
