/** Reports of real tools (test/producers/): nothing is dropped, and every value is the one in the file. */
import {describe, expect, test} from '@jest/globals'
import {fixture, fixtureJson, processesOf, readFixture, samplesOf, valuesOf} from './support.ts'

/** The decimal with its point moved, by moving digits of the text: an oracle for the conversion of units. */
const moved = (value: number, power: number): number => {
  if (value === 0) return 0
  const [digits, exponent] = value.toExponential().split('e')
  return Number(`${digits}e${Number(exponent) + power}`)
}

type Metric = {
  readonly rawData?: readonly (readonly number[])[]
  readonly rawDataHistogram?: readonly (readonly unknown[])[]
}

const problems = (seen: Awaited<ReturnType<typeof readFixture>>): readonly string[] =>
  seen.diagnostics.map(({severity, code}) => `${severity} ${code}`)

describe('go test -bench -count 3 -benchmem', () => {
  test('every value of every line is read, in lines of the text', async () => {
    const seen = await readFixture('go-bench/bench.txt')
    const lines = Buffer.from(await fixture('go-bench/bench.txt'))
      .toString()
      .split('\n')
      .filter(line => line.startsWith('Benchmark'))
    const words = lines.map(line => line.trim().split(/\s+/))
    expect(lines).toHaveLength(12)
    expect(seen.result).toEqual({format: 'go-bench', records: 60, errors: 0})
    expect(samplesOf(seen)).toHaveLength(words.reduce((sum, each) => sum + (each.length - 2) / 2, 0))
    const times = samplesOf(seen).filter(({metric}) => metric === 'time')
    expect(times.map(({value}) => value)).toEqual(words.map(each => Number(`${each[2]}e-9`)))
  })

  test('packages stand before names, repetitions are iterations of one process, direction and unit are those of the metric', async () => {
    const seen = await readFixture('go-bench/bench.txt')
    const text = samplesOf(seen).filter(({benchmark}) =>
      benchmark.startsWith('example.com/sample/text > BenchmarkCount')
    )
    expect(text).toHaveLength(9)
    expect(new Set(text.map(({process, level}) => `${process} ${level}`))).toEqual(new Set(['1 iteration']))
    const kinds = samplesOf(seen).map(
      ({metric, unit, direction, deterministic}) => `${metric} ${unit} ${direction}${deterministic ? ' exact' : ''}`
    )
    expect([...new Set(kinds)].sort()).toEqual([
      'allocated-bytes B lower exact',
      'allocations count lower exact',
      'half-size half-size none',
      'hits/op hits/op none',
      'p95-ns s lower',
      'throughput MB/s higher',
      'time s lower'
    ])
  })

  test('the events of -json hold the same series, although lines are cut over events', async () => {
    const [text, events] = [await readFixture('go-bench/bench.txt'), await readFixture('go-bench/bench.json')]
    expect(events.result).toEqual({format: 'go-bench-json', records: 60, errors: 0})
    const shapeOf = (seen: typeof text): readonly string[] =>
      [...valuesOf(seen)].map(([key, values]) => `${key} ${values.length}`)
    expect(shapeOf(events)).toEqual(shapeOf(text))
  })
})

describe('hyperfine', () => {
  test('every run is a process', async () => {
    const seen = await readFixture('hyperfine/hyperfine.json')
    const {results} = await fixtureJson('hyperfine/hyperfine.json')
    expect(seen.result).toEqual({format: 'hyperfine', records: 16, errors: 0})
    expect(processesOf(seen, 'seq 10', 'time')).toEqual(
      results[0].times.map((time: number, index: number) => `${index + 1}: ${time}`)
    )
    expect(samplesOf(seen).every(({level, unit}) => level === 'process' && unit === 's')).toBe(true)
  })
})

describe('JMH', () => {
  test('every iteration of every fork is read; units and directions are those of the mode', async () => {
    const seen = await readFixture('jmh/jmh.json')
    const [thrpt, , avgt] = await fixtureJson('jmh/jmh.json')
    expect(seen.result).toEqual({format: 'jmh', records: 190, errors: 0})
    const count = (await fixtureJson('jmh/jmh.json')).flatMap(
      ({
        primaryMetric,
        secondaryMetrics
      }: {
        readonly primaryMetric: Metric
        readonly secondaryMetrics: Readonly<Record<string, Metric>>
      }) =>
        [primaryMetric, ...Object.values(secondaryMetrics)].flatMap(metric =>
          (metric.rawData ?? metric.rawDataHistogram ?? []).flat(1)
        )
    ).length
    expect(count).toBe(190)
    expect(thrpt.mode).toBe('thrpt')
    const name = 'sample.Calculator.repeat (size = 10)'
    const flat = (data: readonly (readonly number[])[], power: number): readonly string[] =>
      data.flatMap((fork, index) => fork.map(value => `${index + 1}: ${moved(value, power)}`))
    expect(processesOf(seen, name, 'throughput')).toEqual(flat(thrpt.primaryMetric.rawData, 6))
    expect(avgt.mode).toBe('avgt')
    expect(processesOf(seen, name, 'time')).toEqual(flat(avgt.primaryMetric.rawData, -6))
    const kinds = new Set(samplesOf(seen).map(({metric, unit, direction}) => `${metric} ${unit} ${direction}`))
    expect(kinds).toContain('throughput 1/s higher')
    expect(kinds).toContain('time s lower')
    expect(kinds).toContain('single-shot-time s lower')
    expect(kinds).toContain('latency.p95 s lower')
    expect(kinds).toContain('gc.alloc.rate.norm B lower')
    expect(kinds).toContain('gc.alloc.rate MB/sec none')
  })

  test('a metric that two modes measure counts their forks on', async () => {
    const seen = await readFixture('jmh/jmh.json')
    const forks = processesOf(seen, 'sample.Calculator.repeat (size = 10)', 'gc.alloc.rate.norm')
    expect(forks.map(fork => fork.split(':')[0])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6].map(String))
  })

  test('the score of a sampled iteration is the mean of its histogram', async () => {
    const seen = await readFixture('jmh/jmh.json')
    const results = await fixtureJson('jmh/jmh.json')
    const {benchmark, primaryMetric} = results.find(({mode}: {readonly mode: string}) => mode === 'sample')
    const histogram: readonly (readonly [number, number])[] = primaryMetric.rawDataHistogram[0][0]
    const all = histogram.flatMap(([value, count]) => Array.from({length: count}, () => value))
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length
    const [first] = valuesOf(seen).get(`${benchmark} (size = 10) | latency.mean`) ?? []
    expect(first).toBeCloseTo(mean / 1e9, 18)
  })
})

describe('pytest-benchmark', () => {
  test('every round is read where the report keeps them', async () => {
    const seen = await readFixture('pytest-benchmark/full.json')
    const {benchmarks} = await fixtureJson('pytest-benchmark/full.json')
    expect(seen.result).toEqual({format: 'pytest-benchmark', records: 28, errors: 0})
    expect([...valuesOf(seen).values()]).toEqual(
      benchmarks.map(({stats}: {readonly stats: {readonly data: unknown}}) => stats.data)
    )
    expect([...valuesOf(seen).keys()]).toEqual([
      'test_calculator.py::test_sum | time',
      'test_calculator.py::test_sorted[10] | time',
      'test_calculator.py::test_sorted[1000] | time',
      'test_calculator.py::TestText::test_join | time'
    ])
  })

  test('without the rounds the mean stands for them, as a summary', async () => {
    const seen = await readFixture('pytest-benchmark/stats.json')
    const {benchmarks} = await fixtureJson('pytest-benchmark/stats.json')
    expect(samplesOf(seen).map(({value, level}) => [value, level])).toEqual(
      benchmarks.map(({stats}: {readonly stats: {readonly mean: number}}) => [stats.mean, 'summary'])
    )
  })
})

describe('Criterion', () => {
  test.each(['criterion/sample.json', 'criterion/sample-linear.json'])(
    '%s: ns per iteration of every batch',
    async path => {
      const seen = await readFixture(path)
      const {iters, times} = await fixtureJson(path)
      expect(samplesOf(seen).map(({value}) => value)).toEqual(
        times.map((time: number, index: number) => time / (iters[index] * 1e9))
      )
      expect(samplesOf(seen)).toHaveLength(10)
    }
  )

  test('the estimate is the slope, else the mean', async () => {
    const {mean} = await fixtureJson('criterion/estimates.json')
    const [sample] = samplesOf(await readFixture('criterion/estimates.json'))
    expect(sample?.value).toBe(Number(`${mean.point_estimate}e-9`))
    expect(sample?.level).toBe('summary')
  })

  test('the text form names its benchmarks', async () => {
    const seen = await readFixture('criterion/bencher.txt')
    const numbers = [
      ...Buffer.from(await fixture('criterion/bencher.txt'))
        .toString()
        .matchAll(/bench:\s+([\d,]+) ns/g)
    ]
    expect([...valuesOf(seen)]).toEqual(
      ['sum 1000', 'calc/sizes/sum/10', 'calc/sizes/sum/200'].map((name, index) => [
        `${name} | time`,
        [Number(`${numbers[index]?.[1]?.replaceAll(',', '')}e-9`)]
      ])
    )
  })
})

describe('tinybench', () => {
  const versions = [2, 3, 4, 5, 6]

  test.each(versions)('version %i: samples where they are kept, else mean and percentiles', async version => {
    for (const shape of ['results', 'tasks', 'samples']) {
      const path = `tinybench/v${version}-${shape}.json`
      const seen = await readFixture(path)
      const [join] = await fixtureJson(path)
      const result = join.result ?? join
      const latency = result.latency ?? result
      expect(seen.result).toMatchObject({format: 'tinybench', errors: 0})
      const expected = latency.samples ?? [latency.mean]
      expect(valuesOf(seen).get('join | time')).toEqual(expected.map((value: number) => moved(value, -3)))
      expect(new Set(samplesOf(seen).map(({benchmark}) => benchmark))).toEqual(new Set(['join', 'sort']))
    }
  })

  test.each(versions)('version %i: a task that threw is an error', async version => {
    const seen = await readFixture(`tinybench/v${version}-broken.json`)
    expect(problems(seen)).toEqual(['error QG-154'])
    expect(seen.diagnostics[0]?.message).toContain('`broken`')
  })

  test.each(versions)('version %i: the table for people is read in ns', async version => {
    const path = `tinybench/v${version}-table.json`
    const [row] = await fixtureJson(path)
    const cell = String(row['Latency avg (ns)'] ?? row['Average Time (ns)'])
    expect(valuesOf(await readFixture(path)).get('join | time')).toEqual([moved(Number.parseFloat(cell), -9)])
  })
})

describe('Vitest', () => {
  test('file, groups and name make the full name; times are ms', async () => {
    const seen = await readFixture('vitest-bench/bench.json')
    const {files} = await fixtureJson('vitest-bench/bench.json')
    expect(seen.result).toEqual({format: 'vitest-bench', records: 12, errors: 0})
    expect([...valuesOf(seen)].filter(([key]) => key.endsWith('time'))).toEqual([
      ['calculator.bench.js > join | time', [moved(files[0].groups[0].benchmarks[0].mean, -3)]],
      ['calculator.bench.js > sorting > copied | time', [moved(files[0].groups[1].benchmarks[0].mean, -3)]],
      [
        'calculator.bench.js > sorting > deep > reversed > 50 | time',
        [moved(files[0].groups[2].benchmarks[0].mean, -3)]
      ]
    ])
  })
})

describe('mitata', () => {
  test('samples where they are kept, in ns; arguments stand in the name', async () => {
    const seen = await readFixture('mitata/samples.json')
    const {benchmarks} = await fixtureJson('mitata/samples.json')
    const [eight, large] = benchmarks[1].runs
    const values = valuesOf(seen)
    expect(values.get('sizes > repeat 8 | time')).toEqual(eight.stats.samples.map((value: number) => moved(value, -9)))
    expect(values.get('sizes > repeat 512 | time')).toHaveLength(large.stats.samples.length)
    expect(values.get('join | allocated-bytes')).toEqual([benchmarks[0].runs[0].stats.heap.avg])
  })

  test('a run that threw is an error', async () => {
    const seen = await readFixture('mitata/broken.json')
    expect(problems(seen)).toEqual(['error QG-154'])
    expect(seen.diagnostics[0]?.message).toContain('on purpose')
  })
})

describe('k6', () => {
  test.each(['k6/handle-summary.json', 'k6/summary-export.json'])(
    '%s: rates, trends in seconds, its crossed thresholds',
    async path => {
      const seen = await readFixture(path)
      const {metrics} = await fixtureJson(path)
      const of = (name: string) => metrics[name].values ?? metrics[name]
      const values = valuesOf(seen)
      expect(values.get('k6 | latency.p95')).toEqual([moved(of('http_req_duration')['p(95)'], -3)])
      expect(values.get('k6 > scenario:order | latency.mean')).toEqual([
        moved(of('http_req_duration{scenario:order}').avg, -3)
      ])
      expect(values.get('k6 | error-rate')).toEqual([0.25])
      expect(values.get('k6 | throughput')).toEqual([of('http_reqs').rate])
      expect(values.get('k6 | checks')).toEqual([0.75])
      // Two of four are crossed on purpose: in the old summary `true` means crossed.
      expect(values.get('k6 | thresholds.failed')).toEqual([2])
      expect(problems(seen)).toEqual(['warning null', 'warning null'])
    }
  )

  test('the machine-readable summary has counts only: the rate is of the whole run', async () => {
    const seen = await readFixture('k6/machine-summary.json')
    const {config} = await fixtureJson('k6/machine-summary.json')
    expect(seen.result).toMatchObject({format: 'k6-summary', errors: 0})
    expect(valuesOf(seen).get('k6 | throughput')).toEqual([16 / config.duration])
    expect(valuesOf(seen).get('k6 | error-rate')).toEqual([0.25])
    expect(valuesOf(seen).get('k6 | checks')).toEqual([0.75])
  })

  test('points keep their time; scenarios are told apart', async () => {
    const seen = await readFixture('k6/points.json')
    const lines = Buffer.from(await fixture('k6/points.json'))
      .toString()
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    const points = lines.filter(({type}) => type === 'Point')
    expect(seen.result).toEqual({format: 'k6-points', records: points.length, errors: 0})
    const durations = points.filter(({metric}) => metric === 'http_req_duration')
    expect(durations).toHaveLength(16)
    const latency = samplesOf(seen).filter(({metric}) => metric === 'latency')
    expect(latency.map(({benchmark, value}) => [benchmark, value])).toEqual(
      durations.map(({data}) => [`k6 > scenario:${data.tags.scenario}`, moved(data.value, -3)])
    )
    for (const [index, {at}] of latency.entries()) {
      expect(at).toBeCloseTo(Date.parse(durations[index]?.data.time) / 1000, 2)
    }
  })
})

describe('autocannon', () => {
  test('latency in seconds, throughput, and what failed of all attempts', async () => {
    const seen = await readFixture('autocannon/autocannon.json')
    const {requests, latency, non2xx} = await fixtureJson('autocannon/autocannon.json')
    const values = valuesOf(seen)
    expect(values.get('home page | throughput')).toEqual([requests.average])
    expect(values.get('home page | latency.p97.5')).toEqual([latency.p97_5 / 1000])
    expect(values.get('home page | error-rate')).toEqual([non2xx / requests.total])
  })

  test('a server that never answers has no latency of 0', async () => {
    const seen = await readFixture('autocannon/refused.json')
    expect([...valuesOf(seen)].slice(0, 2)).toEqual([
      ['http://127.0.0.1:1/ | error-rate', [1]],
      ['http://127.0.0.1:1/ | throughput', [0]]
    ])
    expect([...valuesOf(seen).keys()].some(key => key.includes('latency'))).toBe(false)
  })
})

describe('Lighthouse', () => {
  test('scores of the categories and numbers of the audits', async () => {
    const seen = await readFixture('lighthouse/lhr.json')
    const {categories, audits} = await fixtureJson('lighthouse/lhr.json')
    const values = valuesOf(seen)
    const page = 'http://127.0.0.1:8080/'
    expect(values.get(`${page} | score.performance`)).toEqual([categories.performance.score])
    expect(values.get(`${page} | first-contentful-paint`)).toEqual([
      moved(audits['first-contentful-paint'].numericValue, -3)
    ])
    expect(values.get(`${page} | total-byte-weight`)).toEqual([audits['total-byte-weight'].numericValue])
    expect(seen.result.errors).toBe(0)
  })
})
