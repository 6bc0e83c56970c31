/** What the tools write in cases that the samples in test/producers/ do not have. */
import {describe, expect, test} from '@jest/globals'
import type {ReportRecord} from '#core/records'
import {criterionBenchmark, criterionFolder, named} from '#reports/benchmarks/criterion-folder'
import {epochSeconds} from '#reports/benchmarks/k6-points'
import {memoryFiles, readContent} from '../support.ts'
import {fixture, fixtureJson, processesOf, readFixture, samplesOf, valuesOf} from './support.ts'

const read = (value: unknown) => readContent(JSON.stringify(value), 1 << 16)
const codes = (seen: Awaited<ReturnType<typeof read>>) =>
  seen.diagnostics.map(({severity, code}) => `${severity} ${code}`)

describe('hyperfine', () => {
  const result = {command: 'run', mean: 1, user: 0, times: [1, 2], exit_codes: [0, 0]}

  test('one command with several parameters is several benchmarks', async () => {
    const seen = await read({results: [1, 11].map(n => ({...result, parameters: {n: String(n)}}))})
    expect([...valuesOf(seen).keys()]).toEqual(['run (n = 1) | time', 'run (n = 11) | time'])
  })

  test('a command without any time is an error beside others', async () => {
    const seen = await read({results: [result, {...result, command: 'other', times: []}]})
    expect(codes(seen)).toEqual(['error QG-152'])
    expect(processesOf(seen, 'run', 'time')).toEqual(['1: 1', '2: 2'])
  })

  test('one command measured twice is one benchmark of all its processes; newer versions tell the memory', async () => {
    const seen = await read({results: [result, {...result, times: [3], memory_usage_byte: [4096]}]})
    expect(processesOf(seen, 'run', 'time')).toEqual(['1: 1', '2: 2', '3: 3'])
    expect(processesOf(seen, 'run', 'memory')).toEqual(['3: 4096'])
  })

  test('a command that failed is told', async () => {
    expect(codes(await read({results: [{...result, exit_codes: [0, 1]}]}))).toEqual(['warning null'])
  })

  test('a negative time is an error, and no fast run', async () => {
    const seen = await read({results: [{...result, times: [1, -1, -0]}]})
    expect(codes(seen)).toEqual(['error QG-152'])
    expect(samplesOf(seen).map(({value}) => value)).toEqual([1, 0])
  })

  test('null among the times is an error', async () => {
    const seen = await read({results: [{...result, times: [1, null]}]})
    expect(codes(seen)).toEqual(['error QG-153'])
    expect(samplesOf(seen)).toHaveLength(1)
  })
})

describe('JMH', () => {
  const metric = (rawData: unknown, scoreUnit = 'us/op') => ({score: 1, scoreUnit, rawData})
  const result = {jmhVersion: '1.19', benchmark: 'a.B.c', mode: 'avgt', primaryMetric: metric([[1]])}

  test('NaN in a measurement is an error, in a profiler a warning, in the error of the score nothing', async () => {
    const secondaryMetrics = {'·cpi': metric([['NaN']], 'clks/insn')}
    const primaryMetric = {...metric([[1, 'NaN']]), scoreError: 'NaN'}
    const seen = await read([{...result, primaryMetric, secondaryMetrics}])
    expect(codes(seen)).toEqual(['error QG-153', 'warning QG-153'])
    expect(samplesOf(seen).map(({value}) => value)).toEqual([0.000001])
  })

  test('one method with other threads is another benchmark', async () => {
    const seen = await read([result, {...result, threads: 1, params: {n: '2'}}, {...result, threads: 4}])
    expect([...valuesOf(seen).keys()]).toEqual(['a.B.c | time', 'a.B.c (n = 2) | time', 'a.B.c (4 threads) | time'])
  })

  test.each([
    ['is missing', [[1], [2]]],
    ['measured nothing', [[1], [], [2]]]
  ])('a fork that %s is an error, and the others are read', async (_, rawData) => {
    const seen = await read([{...result, forks: 3, primaryMetric: metric(rawData)}])
    expect(seen.diagnostics.map(({code, message}) => [code, message])).toEqual([
      ['QG-154', expect.stringContaining('only 2 of its 3 forks')]
    ])
    expect(samplesOf(seen)).toHaveLength(2)
  })

  test('in the process of JMH itself counts as one fork', async () => {
    expect(codes(await read([{...result, forks: 0}]))).toEqual([])
  })

  test('an unknown mode is an error, never a guess of the direction', async () => {
    expect(codes(await read([{...result, mode: 'new'}]))).toEqual(['error QG-152'])
  })
})

describe('pytest-benchmark', () => {
  test('a benchmark without a round is an error beside others', async () => {
    const benchmarks = [[1], []].map((data, index) => ({fullname: `t${index}`, stats: {data, mean: 1}}))
    const seen = await read({machine_info: {}, commit_info: {}, benchmarks})
    expect(codes(seen)).toEqual(['error QG-152'])
    expect(processesOf(seen, 't0', 'time')).toEqual(['1: 1'])
  })
})

describe('tinybench', () => {
  const latency = {mean: 2, p50: 1, p99: 5, samplesCount: 10}

  test('tasks under a name, and throughput alone, are read', async () => {
    expect([...valuesOf(await read({tasks: [{name: 'a', result: {latency}}]}))]).toEqual([
      ['a | time', [0.002]],
      ['a | latency.p50', [0.001]],
      ['a | latency.p99', [0.005]]
    ])
    const [sample] = samplesOf(await read([{name: 'a', throughput: {mean: 40}}]))
    expect(sample).toMatchObject({metric: 'throughput', value: 40, unit: '1/s', direction: 'higher'})
  })

  test('a task of the same name is a further process, and that is said', async () => {
    const seen = await read([1, 2].map(() => ({name: 'a', result: {latency: {mean: 2}}})))
    expect(processesOf(seen, 'a', 'time')).toEqual(['1: 0.002', '2: 0.002'])
    expect(codes(seen)).toEqual(['note null'])
  })

  test('a task that never ran is an error', async () => {
    const seen = await read([{name: 'a', result: {latency}}, {name: 'b'}, {name: 'c', result: {state: 'not-started'}}])
    expect(codes(seen)).toEqual(['error QG-152', 'error QG-154'])
  })
})

describe('k6', () => {
  test('a rate of no request and latencies of 0 are no measurements', async () => {
    const metrics = {
      http_req_failed: {passes: 0, fails: 0, value: 0},
      http_req_duration: {avg: 0, min: 0, med: 0, max: 0, 'p(95)': 0},
      iterations: {count: 3, rate: 1}
    }
    const seen = await read({metrics, root_group: {}})
    expect([...valuesOf(seen).keys()]).toEqual(['k6 | iterations.count', 'k6 | iterations.rate'])
    expect(codes(seen)).toEqual(['warning null', 'warning null'])
  })

  test('points without the line that defines their metric are what k6 itself defines', async () => {
    const point = (metric: string) =>
      JSON.stringify({metric, type: 'Point', data: {time: '2026-01-01T00:00:00Z', value: 1, tags: {}}})
    const seen = await readContent(['http_req_failed', 'http_reqs', 'vus'].map(point).join('\n'))
    expect(samplesOf(seen).map(({metric, unit, direction}) => [metric, unit, direction])).toEqual([
      ['error-rate', 'ratio', 'lower'],
      ['requests', 'count', 'none'],
      ['vus', 'count', 'none']
    ])
  })

  test('times of points are read with their decimals and zones', () => {
    expect(epochSeconds('1970-01-01T00:00:01.25Z')).toBe(1.25)
    expect(epochSeconds('1970-01-01T01:00:01.379257337+01:00')).toBe(1.379257337)
    expect(epochSeconds('yesterday')).toBeNull()
  })
})

describe('Lighthouse', () => {
  test('a page that did not load and a category without a score are errors', async () => {
    const report = {
      lighthouseVersion: '12',
      requestedUrl: 'http://a/',
      audits: {},
      categories: {performance: {score: null}}
    }
    expect(codes(await read(report))).toEqual(['error QG-154'])
    expect(codes(await read({...report, runtimeError: {message: 'NO_FCP'}}))).toEqual(['error QG-154'])
  })

  test('every run in the manifest of Lighthouse CI is a process', async () => {
    const run = (performance: number) => ({url: 'http://a/', isRepresentativeRun: false, summary: {performance}})
    const seen = await read([run(0.9), run(0.95)])
    expect(processesOf(seen, 'http://a/', 'score.performance')).toEqual(['1: 0.9', '2: 0.95'])
  })
})

describe('Vitest and autocannon', () => {
  test('a benchmark without a result is an error', async () => {
    const benchmarks = [
      {name: 'a', rank: 1, mean: 1, sampleCount: 3},
      {name: 'b', rank: 0}
    ]
    const seen = await read({files: [{filepath: '/a', groups: [{fullName: 'a.bench.ts', benchmarks}]}]})
    expect(codes(seen)).toEqual(['error QG-154'])
    expect([...valuesOf(seen)]).toEqual([['a.bench.ts > a | time', [0.001]]])
  })

  test('a run that attempted nothing holds no measurement', async () => {
    const report = await fixtureJson('autocannon/refused.json')
    expect(codes(await read({...report, errors: 0}))).toEqual(['error QG-151'])
  })
})

describe('the name of a Criterion benchmark', () => {
  const path = 'target/criterion/calc_sizes/sum/200/new/sample.json'

  test('stands in benchmark.json beside the samples, else in the folder', async () => {
    const benchmark = await fixture('criterion/benchmark.json')
    const files = memoryFiles({[path.replace('sample', 'benchmark')]: benchmark})
    expect(await criterionBenchmark(path, files)).toBe('calc/sizes/sum/200')
    expect(await criterionBenchmark(path, memoryFiles({}))).toBe('calc_sizes/sum/200')
    expect(await criterionBenchmark('reports/sample.json', files)).toBeNull()
    expect(criterionFolder('a\\criterion\\b c\\new\\estimates.json')).toBe('b c')
  })

  test('replaces the placeholder and takes its warning back', async () => {
    const {records} = await readFixture('criterion/sample.json')
    expect(records.filter(({kind}) => kind === 'diagnostic')).toHaveLength(1)
    const out: ReportRecord[] = []
    for (const record of records) named('calc/sizes/sum/200', each => out.push(each))(record)
    expect(out).toHaveLength(10)
    expect(out.every(record => record.kind === 'sample' && record.benchmark === 'calc/sizes/sum/200')).toBe(true)
  })
})

describe('cargo bench', () => {
  test('decimals, separators and MB/s are read; failures are errors', async () => {
    const seen = await readContent(
      'running 2 tests\ntest a::b ... bench:       1,234.50 ns/iter (+/- 5.00) = 12 MB/s\ntest c ... FAILED\n'
    )
    expect([...valuesOf(seen)]).toEqual([
      ['a::b | time', [0.0000012345]],
      ['a::b | throughput', [12]]
    ])
    expect(codes(seen)).toEqual(['error QG-154'])
  })
})
