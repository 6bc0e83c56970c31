/** JMH `-rf json`: `rawData[fork][iteration]`, every fork a process. */
import {jsonFormat} from './json-format.ts'
import type {SampleWriter, Series} from './sample-writer.ts'
import {type Fields, fieldsOf, isFields, isNumber, itemsOf, textOf} from './shape.ts'
import {canonicalUnit} from './unit.ts'

type Measure = Pick<Series, 'metric' | 'direction'>

/** JMH tells the direction by the mode only. */
const modes: ReadonlyMap<unknown, Measure> = new Map<unknown, Measure>([
  ['thrpt', {metric: 'throughput', direction: 'higher'}],
  ['avgt', {metric: 'time', direction: 'lower'}],
  ['sample', {metric: 'latency.mean', direction: 'lower'}],
  ['ss', {metric: 'single-shot-time', direction: 'lower'}]
])

const quantile = /^(?:.*[:·])?p(\d)\.(\d+)$/

/** Of a secondary metric `p0.99`: `latency.p99`. */
const percentileOf = (name: string): string | null => {
  const [, whole = '', decimals = ''] = quantile.exec(name) ?? []
  if (decimals === '') return null
  const percent = Number(`${whole}.${decimals}e2`)
  if (percent === 0) return 'latency.min'
  return percent === 100 ? 'latency.max' : `latency.p${percent}`
}

/** Profilers and counters: an allocation rate is neither good nor bad, since it rises with the throughput. */
const secondary = (name: string, unit: string): Measure => {
  const metric = percentileOf(name)
  if (metric !== null) return {metric, direction: 'lower'}
  const plain = name.replace(/^·/, '')
  if (plain.startsWith('gc.') && plain !== 'gc.alloc.rate.norm') return {metric: plain, direction: 'none'}
  const canonical = canonicalUnit(unit).unit
  if (canonical === '1/s') return {metric: plain, direction: 'higher'}
  return {metric: plain, direction: /\/op$/.test(unit) ? 'lower' : 'none'}
}

/** The mean of a histogram of `[value, count]` pairs: the score of one iteration in the mode `sample`. */
const meanOf = (histogram: unknown): unknown => {
  let total = 0
  let count = 0
  for (const pair of itemsOf(histogram)) {
    const [value, times] = itemsOf(pair)
    if (!isNumber(value) || !isNumber(times)) return undefined
    total += value * times
    count += times
  }
  return count === 0 ? null : total / count
}

type Scored = Omit<Series, 'level' | 'process'>

/** The same metric in another mode was measured by further forks. */
const readForks = (metric: Fields, series: Scored, place: string, writer: SampleWriter): void => {
  const histogram = metric.rawDataHistogram !== undefined
  const key = histogram ? 'rawDataHistogram' : 'rawData'
  const forks = writer.list(metric[key], `${place}.${key}`)
  const before = writer.before(`${series.benchmark}\n${series.metric}`, forks.length)
  for (const [fork, iterations] of forks.entries()) {
    for (const [index, raw] of writer.list(iterations, `${place}.${key}[${fork}]`).entries()) {
      const of = {...series, level: 'iteration', process: before + fork + 1} as const
      writer.sample(of, histogram ? meanOf(raw) : raw, `${place}.${key}[${fork}][${index}]`)
    }
  }
}

/** JMH goes on when a fork dies (`-foe false`), and leaves it out: those that are left may be the fast ones. */
const demandForks = ({forks}: Fields, primary: Fields, benchmark: string, writer: SampleWriter): void => {
  const measured = itemsOf(primary.rawDataHistogram ?? primary.rawData).filter(fork => itemsOf(fork).length > 0).length
  const wanted = isNumber(forks) ? Math.max(1, forks) : itemsOf(primary.rawDataHistogram ?? primary.rawData).length
  if (measured < wanted) writer.failed(benchmark, `only ${measured} of its ${wanted} forks delivered numbers`)
}

const readResult = (result: Fields, place: string, writer: SampleWriter): void => {
  const name = textOf(result.benchmark)
  const measure = modes.get(result.mode)
  const primary = fieldsOf(result.primaryMetric)
  if (name === undefined || measure === undefined || !isFields(result.primaryMetric)) {
    writer.misshapen(place, 'a result with a benchmark, a mode (thrpt, avgt, sample, ss) and a primaryMetric')
    return
  }
  const parameters = Object.entries(fieldsOf(result.params)).map(([key, value]) => `${key} = ${String(value)}`)
  // With other threads it is another benchmark; one thread is what JMH takes unless told otherwise.
  if (isNumber(result.threads) && result.threads !== 1) parameters.push(`${result.threads} threads`)
  const benchmark = parameters.length === 0 ? name : `${name} (${parameters.join(', ')})`
  const unit = textOf(primary.scoreUnit) ?? ''
  demandForks(result, primary, benchmark, writer)
  readForks(primary, {benchmark, unit, ...measure}, `${place}.primaryMetric`, writer)
  for (const [key, metric] of Object.entries(fieldsOf(result.secondaryMetrics))) {
    const fields = fieldsOf(metric)
    const of = textOf(fields.scoreUnit) ?? ''
    readForks(fields, {benchmark, unit: of, ...secondary(key, of)}, `${place}.secondaryMetrics.${key}`, writer)
  }
}

const read = (value: unknown, writer: SampleWriter): void => {
  for (const [index, result] of writer.list(value, 'the document').entries()) {
    readResult(fieldsOf(result), `[${index}]`, writer)
  }
}

const recognise = (value: unknown): boolean => {
  const first = fieldsOf(itemsOf(value)[0])
  return textOf(first.jmhVersion) !== undefined && textOf(first.benchmark) !== undefined
}

export const jmh = jsonFormat({name: 'jmh', title: 'JMH JSON', recognise, read})
