/** The `value unit` pairs of a Go benchmark line (golang.org/design/14313-benchmark-format). */
import type {Series} from './sample-writer.ts'

type GoMetric = Pick<Series, 'metric' | 'unit' | 'direction' | 'deterministic'>

const own: ReadonlyMap<string, GoMetric> = new Map([
  ['ns/op', {metric: 'time', unit: 'ns/op', direction: 'lower'}],
  ['MB/s', {metric: 'throughput', unit: 'MB/s', direction: 'higher'}],
  ['B/op', {metric: 'allocated-bytes', unit: 'B/op', direction: 'lower', deterministic: true}],
  ['allocs/op', {metric: 'allocations', unit: 'allocs/op', direction: 'lower', deterministic: true}]
])

/** Of `b.ReportMetric`: the unit of `p95-ns` is its last word, where that is one. */
const reported = (name: string): GoMetric => {
  const unit = /(?:^|-)(ns|us|µs|ms|s|sec|B|bytes|ns\/op|B\/op)$/.exec(name)?.[1]
  if (unit !== undefined) return {metric: name, unit, direction: 'lower'}
  return /\/(?:s|sec)$/.test(name)
    ? {metric: name, unit: name, direction: 'higher'}
    : {metric: name, unit: name, direction: 'none'}
}

/** What lines such as `Unit hits/op better=higher assume=exact` say of a metric. */
export class GoUnits {
  readonly #said = new Map<string, Partial<Pick<Series, 'direction' | 'deterministic'>>>()

  add(line: string): void {
    const [, name = '', ...pairs] = line.trim().split(/\s+/)
    const said = {...this.#said.get(name)}
    for (const pair of pairs) {
      if (pair === 'better=higher' || pair === 'better=lower')
        said.direction = pair === 'better=lower' ? 'lower' : 'higher'
      else if (pair === 'assume=exact') said.deterministic = true
    }
    this.#said.set(name, said)
  }

  metric(name: string): GoMetric {
    return {...(own.get(name) ?? reported(name)), ...this.#said.get(name)}
  }
}
