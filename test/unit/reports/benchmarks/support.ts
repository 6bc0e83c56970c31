/** Samples of a report, by series. */
import {readFile} from 'node:fs/promises'
import type {SampleRecord} from '#core/records'
import {readContent, type Seen} from '../support.ts'

export const fixture = (path: string): Promise<Uint8Array> => {
  const [tool = '', file = ''] = path.split('/')
  return readFile(new URL(`../../../producers/${tool}/fixtures/${file}`, import.meta.url))
}

export const fixtureJson = async (path: string) => JSON.parse(Buffer.from(await fixture(path)).toString())

export const readFixture = async (path: string): Promise<Seen> => readContent(await fixture(path), 4096)

export const samplesOf = ({records}: Pick<Seen, 'records'>): readonly SampleRecord[] =>
  records.filter(record => record.kind === 'sample')

/** `benchmark | metric` to its values in order. */
export const valuesOf = (seen: Seen): ReadonlyMap<string, readonly number[]> => {
  const values = new Map<string, number[]>()
  for (const {benchmark, metric, value} of samplesOf(seen)) {
    const key = `${benchmark} | ${metric}`
    values.set(key, [...(values.get(key) ?? []), value])
  }
  return values
}

/** The values of one metric of one benchmark, each with its process: `1: 5`. */
export const processesOf = (seen: Seen, benchmark: string, metric: string): readonly string[] =>
  samplesOf(seen)
    .filter(sample => sample.benchmark === benchmark && sample.metric === metric)
    .map(({process, value}) => `${process}: ${value}`)

/** A sample as the readers make it when nothing else is said. */
export const aSample = (fields: Partial<SampleRecord>): SampleRecord => ({
  kind: 'sample',
  benchmark: 'a',
  metric: 'time',
  unit: 's',
  direction: 'lower',
  deterministic: false,
  level: 'iteration',
  process: 1,
  value: 0,
  at: null,
  ...fields
})

/** Every real report of a benchmark or load-test tool. */
export const reports: readonly string[] = [
  'go-bench/bench.txt',
  'go-bench/bench.json',
  'hyperfine/hyperfine.json',
  'jmh/jmh.json',
  'pytest-benchmark/full.json',
  'pytest-benchmark/stats.json',
  'criterion/sample.json',
  'criterion/sample-linear.json',
  'criterion/estimates.json',
  'criterion/bencher.txt',
  ...[2, 3, 4, 5, 6].flatMap(version =>
    ['results', 'tasks', 'samples', 'broken', 'table'].map(shape => `tinybench/v${version}-${shape}.json`)
  ),
  'vitest-bench/bench.json',
  'mitata/stats.json',
  'mitata/samples.json',
  'mitata/broken.json',
  'k6/handle-summary.json',
  'k6/summary-export.json',
  'k6/machine-summary.json',
  'k6/points.json',
  'autocannon/autocannon.json',
  'autocannon/refused.json',
  'lighthouse/lhr.json'
]
