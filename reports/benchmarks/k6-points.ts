/** k6 `--out json`: one line for each measurement, with its time. */
import type {Emit, Head, ReportFormat} from '#core/records'
import {contentsOf, gauge, type K6Contents, type K6Measure, kindOfName, rate, trend} from './k6-metric.ts'
import {SampleWriter} from './sample-writer.ts'
import {type Fields, fieldsOf, isFields, textOf} from './shape.ts'
import {readLines} from './text-lines.ts'

const title = 'k6 points (--out json)'

/** A point of a counter is how much was counted, not a rate. */
const counted = (name: string, contents: K6Contents): K6Measure => ({
  metric: name === 'http_reqs' ? 'requests' : name,
  unit: contents === 'data' ? 'B' : 'count',
  direction: name === 'dropped_iterations' ? 'lower' : 'none'
})

const measureOf = (name: string, definition: Fields): K6Measure => {
  const {type = kindOfName(name), contains} = definition
  const contents = contains === 'time' || contains === 'data' || contains === 'default' ? contains : contentsOf(name)
  if (type === 'rate') return rate(name)
  if (type === 'counter') return counted(name, contents)
  return type === 'gauge' ? gauge(name, contents) : trend(name, contents, null)
}

const timestamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** Seconds since the epoch, with all decimals that a double can hold. */
export const epochSeconds = (text: unknown): number | null => {
  const [, whole, fraction = '', zone] = timestamp.exec(textOf(text) ?? '') ?? []
  const seconds = whole === undefined ? Number.NaN : Date.parse(`${whole}${zone}`) / 1000
  return Number.isFinite(seconds) && seconds >= 0 ? Number(`${seconds}${fraction}`) : null
}

class PointReader {
  readonly #writer: SampleWriter
  readonly #measures = new Map<string, K6Measure>()

  constructor(writer: SampleWriter) {
    this.#writer = writer
  }

  line(text: string, number: number): void {
    if (text.trim() === '') return
    const entry = parsed(text)
    const name = textOf(entry?.metric)
    if (entry === null || name === undefined) this.#writer.malformed('a line is no metric and no point of k6', number)
    else if (entry.type === 'Metric') this.#measures.set(name, measureOf(name, fieldsOf(entry.data)))
    else if (entry.type === 'Point' && isFields(entry.data)) this.#point(name, entry.data, number)
    else this.#writer.misshapen('type', '`Metric` or `Point`, with data', number)
  }

  #point(name: string, data: Fields, line: number): void {
    const at = epochSeconds(data.time)
    if (at === null) {
      this.#writer.misshapen('data.time', 'a time', line)
      return
    }
    const scenario = textOf(fieldsOf(data.tags).scenario)
    const benchmark = scenario === undefined || scenario === 'default' ? 'k6' : `k6 > scenario:${scenario}`
    const measure = this.#measures.get(name) ?? measureOf(name, {})
    this.#writer.sample({benchmark, level: 'iteration', at, ...measure}, data.value, 'data.value', line)
  }
}

const parsed = (text: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

const read = async (source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const writer = new SampleWriter(title, emit)
  const reader = new PointReader(writer)
  await readLines(source, writer, (line, number) => reader.line(line, number))
  writer.finish()
}

const recognise = ({text}: Head): boolean => {
  const first = parsed(text.trimStart().split(/\r?\n/, 1)[0] ?? '')
  if (first === null || textOf(first.metric) === undefined || !isFields(first.data)) return false
  return first.type === 'Metric' ? 'contains' in first.data : first.type === 'Point' && 'tags' in first.data
}

export const k6Points: ReportFormat = {name: 'k6-points', title, holds: 'benchmarks', recognise, read}
