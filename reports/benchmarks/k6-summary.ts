/** k6 summaries: what `handleSummary` gets, `--summary-export`, and the machine-readable summary of k6 1. */
import {jsonFormat} from './json-format.ts'
import {contentsOf, count, counterRate, gauge, type K6Contents, type K6Kind, rate, tagged, trend} from './k6-metric.ts'
import {percentile} from './percentile.ts'
import type {SampleWriter} from './sample-writer.ts'
import {type Fields, fieldsOf, isFields, isNumber, itemsOf, textOf} from './shape.ts'

type Metric = {
  readonly full: string
  readonly kind: K6Kind
  readonly contents: K6Contents
  readonly values: Fields
  readonly place: string
}

const kinds: readonly string[] = ['trend', 'rate', 'counter', 'gauge'] satisfies readonly K6Kind[]
const isKind = (value: unknown): value is K6Kind => kinds.some(kind => kind === value)
const isContents = (value: unknown): value is K6Contents => value === 'time' || value === 'data' || value === 'default'

/** The old summary tells the kind by the names of its values only. */
const kindOf = (values: Fields): K6Kind => {
  if ('passes' in values) return 'rate'
  if ('rate' in values) return 'counter'
  return 'value' in values ? 'gauge' : 'trend'
}

const statistics: ReadonlyMap<string, string> = new Map([
  ['avg', 'mean'],
  ['min', 'min'],
  ['max', 'max']
])

const readTrend = ({full, contents, values, place}: Metric, writer: SampleWriter): void => {
  const {name, benchmark} = tagged(full)
  if (values.count === 0 || (name === 'http_req_duration' && values.max === 0)) {
    writer.remark('warning', `\`${full}\` measured nothing: it is left out.`)
    return
  }
  for (const [key, value] of Object.entries(values)) {
    const statistic = statistics.get(key) ?? percentile(key)
    if (statistic === null) continue
    writer.sample({benchmark, level: 'summary', ...trend(name, contents, statistic)}, value, `${place}.${key}`)
  }
}

/** A rate of nothing is no rate, although k6 writes 0. */
const readRate = ({full, values, place}: Metric, writer: SampleWriter): void => {
  const {name, benchmark} = tagged(full)
  if (values.total === 0 || (values.passes === 0 && values.fails === 0)) {
    writer.remark('warning', `\`${full}\` measured nothing: it is left out.`)
    return
  }
  writer.sample({benchmark, level: 'summary', ...rate(name)}, values.rate ?? values.value, `${place}.rate`)
}

const readCounter = ({full, contents, values, place}: Metric, seconds: number | null, writer: SampleWriter): void => {
  const {name, benchmark} = tagged(full)
  const of = {benchmark, level: 'summary'} as const
  writer.sample({...of, ...count(name, contents)}, values.count, `${place}.count`)
  const derived = seconds !== null && isNumber(values.count) ? values.count / seconds : undefined
  const perSecond = values.rate ?? derived
  if (perSecond !== undefined) writer.sample({...of, ...counterRate(name, contents)}, perSecond, `${place}.rate`)
}

const readMetric = (metric: Metric, seconds: number | null, writer: SampleWriter): void => {
  if (metric.kind === 'trend') readTrend(metric, writer)
  else if (metric.kind === 'rate') readRate(metric, writer)
  else if (metric.kind === 'counter') readCounter(metric, seconds, writer)
  else {
    const {name, benchmark} = tagged(metric.full)
    const of = {benchmark, level: 'summary', ...gauge(name, metric.contents)} as const
    writer.sample(of, metric.values.value, `${metric.place}.value`)
  }
}

/** `{"ok": false}` in what `handleSummary` gets; in the old summary a bare `true`, which means crossed. */
const crossed = (threshold: unknown): boolean => (isFields(threshold) ? threshold.ok === false : threshold === true)

const readThresholds = (metrics: Fields, writer: SampleWriter): void => {
  const all = Object.entries(metrics).flatMap(([metric, value]) =>
    Object.entries(fieldsOf(fieldsOf(value).thresholds)).map(([limit, threshold]) => ({metric, limit, threshold}))
  )
  if (all.length === 0) return
  const broken = all.filter(({threshold}) => crossed(threshold))
  for (const {metric, limit} of broken) {
    writer.remark('warning', `k6 says that \`${metric}\` crossed its own threshold \`${limit}\`.`)
  }
  const series = {benchmark: 'k6', metric: 'thresholds.failed', unit: 'count', direction: 'lower'} as const
  writer.sample({...series, level: 'summary'}, broken.length, 'thresholds')
}

const readClassic = (metrics: Fields, writer: SampleWriter): void => {
  for (const [full, metric] of Object.entries(metrics)) {
    const fields = fieldsOf(metric)
    const values = isFields(fields.values) ? fields.values : fields
    const kind = isKind(fields.type) ? fields.type : kindOf(values)
    const contents = isContents(fields.contains) ? fields.contains : contentsOf(tagged(full).name)
    readMetric({full, kind, contents, values, place: `metrics.${full}`}, null, writer)
  }
  readThresholds(metrics, writer)
}

const readMachine = (report: Fields, writer: SampleWriter): void => {
  const {duration} = fieldsOf(report.config)
  const seconds = isNumber(duration) && duration > 0 ? duration : null
  const {metrics, checks} = fieldsOf(report.results)
  const all = [...writer.list(metrics, 'results.metrics'), ...itemsOf(fieldsOf(checks).metrics)]
  for (const [index, metric] of all.entries()) {
    const {name, type, contains, values} = fieldsOf(metric)
    const full = textOf(name)
    const place = `results.metrics[${index}]`
    if (full === undefined || !isKind(type) || !isFields(values)) {
      writer.misshapen(place, 'a metric with name, type and values')
      continue
    }
    // `checks_succeeded` is what `checks` is in the other summaries; the other two follow from it.
    if (full === 'checks_failed' || full === 'checks_total') continue
    const same = full === 'checks_succeeded' ? 'checks' : full
    const contents = isContents(contains) ? contains : 'default'
    readMetric({full: same, kind: type, contents, values, place}, seconds, writer)
  }
}

const read = (value: unknown, writer: SampleWriter): void => {
  const report = fieldsOf(value)
  if (isFields(report.metrics)) readClassic(report.metrics, writer)
  else if (isMachine(report)) readMachine(report, writer)
  else writer.misshapen('metrics', 'an object')
}

const isMachine = ({config, metadata, results}: Fields): boolean =>
  (isFields(metadata) && textOf(metadata.k6_version) !== undefined) ||
  (isFields(config) && textOf(config.execution) !== undefined && isFields(results) && Array.isArray(results.metrics))

const own = [
  'data_received',
  'data_sent',
  'iterations',
  'iteration_duration',
  'vus',
  'http_reqs',
  'http_req_duration',
  'checks'
]

const isClassic = ({metrics, root_group, state}: Fields): boolean => {
  if (!isFields(metrics)) return false
  const values = Object.entries(metrics)
  if (values.some(([, value]) => isFields(value) && isKind(value.type) && isFields(value.values))) return true
  const known = values.filter(([name, value]) => own.includes(tagged(name).name) && isFields(value))
  return known.length >= 2 || (known.length === 1 && (isFields(root_group) || isFields(state)))
}

const recognise = (value: unknown): boolean => isFields(value) && (isClassic(value) || isMachine(value))

export const k6Summary = jsonFormat({name: 'k6-summary', title: 'k6 summary JSON', recognise, read})
