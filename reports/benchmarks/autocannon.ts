/** `autocannon --json`: latency in ms, requests and bytes a second. */
import {jsonFormat} from './json-format.ts'
import {percentile} from './percentile.ts'
import type {SampleWriter, Series} from './sample-writer.ts'
import {fieldsOf, isFields, isNumber, textOf} from './shape.ts'

const statistics: ReadonlyMap<string, string> = new Map([
  ['average', 'mean'],
  ['min', 'min'],
  ['max', 'max']
])

const read = (value: unknown, writer: SampleWriter): void => {
  const report = fieldsOf(value)
  const benchmark = textOf(report.title) ?? textOf(report.url)
  const requests = fieldsOf(report.requests)
  const {errors, non2xx} = report
  if (benchmark === undefined || !isNumber(requests.total) || !isNumber(errors) || !isNumber(non2xx)) {
    writer.misshapen('the document', 'a result with url, requests.total, errors and non2xx')
    return
  }
  const of: Pick<Series, 'benchmark' | 'level'> = {benchmark, level: 'summary'}
  const attempts = requests.total + errors
  if (attempts === 0) return
  // Errors include timeouts; requests.total counts answers.
  writer.sample(
    {...of, metric: 'error-rate', unit: 'ratio', direction: 'lower'},
    (errors + non2xx) / attempts,
    'errors'
  )
  const throughput = {...of, metric: 'throughput', unit: '1/s', direction: 'higher'} as const
  writer.sample(throughput, requests.average, 'requests.average')
  const bytes = {...of, metric: 'transfer', unit: 'B/s', direction: 'none'} as const
  writer.sample(bytes, fieldsOf(report.throughput).average, 'throughput.average')
  if (isNumber(report.mismatches) && report.mismatches > 0) {
    writer.remark(
      'warning',
      `${report.mismatches} answers had another body than expected; the error rate does not count them.`
    )
  }
  if (requests.total === 0) {
    writer.remark('warning', 'No request was answered: the latencies, which are all 0, are left out.')
    return
  }
  for (const [key, latency] of Object.entries(fieldsOf(report.latency))) {
    const name = statistics.get(key) ?? percentile(key)
    if (name === null) continue
    const series = {...of, metric: `latency.${name}`, unit: 'ms', direction: 'lower'} as const
    writer.sample(series, latency, `latency.${key}`)
  }
}

const recognise = (value: unknown): boolean => {
  if (!isFields(value)) return false
  const {url, connections, latency, requests} = value
  return (
    textOf(url) !== undefined && isNumber(connections) && 'non2xx' in value && isFields(latency) && isFields(requests)
  )
}

export const autocannon = jsonFormat({name: 'autocannon', title: 'autocannon JSON', recognise, read})
