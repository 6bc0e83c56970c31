/** What k6's metrics are called and measured in (grafana.com/docs/k6, "Built-in metrics"). Times are in ms. */
import type {Series} from './sample-writer.ts'

export type K6Kind = 'trend' | 'rate' | 'counter' | 'gauge'
export type K6Contents = 'time' | 'data' | 'default'
export type K6Measure = Pick<Series, 'metric' | 'unit' | 'direction'>

const names: ReadonlyMap<string, string> = new Map([
  ['http_req_duration', 'latency'],
  ['http_req_failed', 'error-rate'],
  ['http_reqs', 'throughput']
])

/** More of these is better, of `http_req_failed` and `dropped_iterations` less is. Others of their kinds are neither. */
const directions: ReadonlyMap<string, Series['direction']> = new Map([
  ['checks', 'higher'],
  ['http_reqs', 'higher'],
  ['iterations', 'higher'],
  ['http_req_failed', 'lower'],
  ['dropped_iterations', 'lower']
])

const kinds: ReadonlyMap<string, K6Kind> = new Map([
  ...(['checks', 'http_req_failed'] as const).map(name => [name, 'rate'] as const),
  ...(['http_reqs', 'iterations', 'dropped_iterations', 'data_sent', 'data_received'] as const).map(
    name => [name, 'counter'] as const
  ),
  ...(['vus', 'vus_max'] as const).map(name => [name, 'gauge'] as const)
])

/** Of a metric whose definition is not in the report. */
export const kindOfName = (name: string): K6Kind => kinds.get(name) ?? 'trend'

/** The old summary does not tell what a metric contains. */
export const contentsOf = (name: string): K6Contents => {
  if (name === 'data_sent' || name === 'data_received') return 'data'
  const times =
    /^(?:(?:http_req|ws|grpc_req|browser_http_req)_(?!failed)|(?:iteration|group)_duration$|browser_web_vital_(?!cls))/
  return times.test(name) && !name.startsWith('ws_msgs') ? 'time' : 'default'
}

const unitOf = (contents: K6Contents, otherwise: string): string =>
  contents === 'time' ? 'ms' : contents === 'data' ? 'B' : otherwise

/** `name` is the metric without its tags. `statistic` is `mean`, `p95`, `max` …; for points null. */
export const trend = (name: string, contents: K6Contents, statistic: string | null): K6Measure => {
  const base = names.get(name) ?? name
  return {
    metric: statistic === null ? base : `${base}.${statistic}`,
    unit: unitOf(contents, ''),
    direction: contents === 'time' ? 'lower' : 'none'
  }
}

export const rate = (name: string): K6Measure => ({
  metric: names.get(name) ?? name,
  unit: 'ratio',
  direction: directions.get(name) ?? 'none'
})

export const counterRate = (name: string, contents: K6Contents): K6Measure => ({
  metric: names.get(name) ?? `${name}.rate`,
  unit: contents === 'data' ? 'B/s' : '1/s',
  direction: directions.get(name) ?? 'none'
})

export const count = (name: string, contents: K6Contents): K6Measure => ({
  metric: `${name}.count`,
  unit: unitOf(contents, 'count'),
  direction: name === 'dropped_iterations' ? 'lower' : 'none'
})

export const gauge = (name: string, contents: K6Contents): K6Measure => ({
  metric: name,
  unit: unitOf(contents, name === 'vus' || name === 'vus_max' ? 'count' : ''),
  direction: 'none'
})

/** `http_req_duration{scenario:order}`: the metric and the part of the run that it is of. */
export const tagged = (name: string): {readonly name: string; readonly benchmark: string} => {
  const brace = name.indexOf('{')
  if (brace < 0) return {name, benchmark: 'k6'}
  return {name: name.slice(0, brace), benchmark: `k6 > ${name.slice(brace + 1).replace(/\}$/, '')}`}
}
