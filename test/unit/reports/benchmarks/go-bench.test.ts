import {describe, expect, test} from '@jest/globals'
import {problemsOf, readContent} from '../support.ts'
import {aSample, processesOf, samplesOf} from './support.ts'

const read = (text: string) => readContent(text, 64)
const header = 'goos: linux\ngoarch: amd64\npkg: example.com/a\ncpu: x\n'
const end = 'PASS\nok  \texample.com/a\t0.1s\n'

describe('Go benchmark text', () => {
  test('lines alone, as grep leaves them, are one process without a package', async () => {
    const seen = await read('BenchmarkA-8   \t 1000\t  547.6 ns/op\nBenchmarkA-8   \t 1000\t  540 ns/op')
    expect(seen.records).toEqual([
      aSample({benchmark: 'BenchmarkA-8', value: 5.476e-7}),
      aSample({benchmark: 'BenchmarkA-8', value: 5.4e-7})
    ])
  })

  test('a package that stands again in one file ran in a further process', async () => {
    const run = (value: number): string =>
      `${header}BenchmarkA 10 ${value} ns/op\nBenchmarkA 10 ${value + 1} ns/op\n${end}`
    const seen = await read(run(1000) + run(3000))
    expect(processesOf(seen, 'example.com/a > BenchmarkA', 'time')).toEqual([
      '1: 0.000001',
      '1: 0.000001001',
      '2: 0.000003',
      '2: 0.000003001'
    ])
    expect(seen.result.errors).toBe(0)
  })

  test('a process that died is told although another wrote on behind it', async () => {
    const died = `${header}BenchmarkA 10 1 ns/op\n`
    const seen = await read(`${died}${header}BenchmarkA 10 2 ns/op\n${end}`)
    expect(problemsOf(seen)).toEqual(['error QG-104 6'])
    expect(problemsOf(await read(`${died}pkg: example.com/b\nBenchmarkB 10 2 ns/op\n${end}`))).toEqual([
      'error QG-104 6'
    ])
  })

  test('a package that does not build is named, not the one before it', async () => {
    const seen = await read(`${header}BenchmarkA 10 1 ns/op\n${end}FAIL\texample.com/d [build failed]\n`)
    expect(seen.diagnostics.map(({message}) => message)).toEqual([expect.stringContaining('`example.com/d` failed')])
  })

  test('a benchmark that prints puts its result on the line below', async () => {
    const seen = await read(
      `${header}BenchmarkB-2 5 1 ns/op\nBenchmarkA-2   \thello\nworld\n   100\t 20 ns/op\t 3 B/op\n${end}`
    )
    expect(processesOf(seen, 'example.com/a > BenchmarkA-2', 'allocated-bytes')).toEqual(['1: 3'])
    expect(seen.result.errors).toBe(0)
  })

  test('a result behind text that the benchmark printed is an error, never nothing', async () => {
    const seen = await read(
      'BenchmarkA-8 100 5 ns/op\nBenchmarkC-8 some text 100 1052 ns/op\nBenchmarkA-8 100 5 ns/op\n'
    )
    expect(problemsOf(seen)).toEqual([expect.stringMatching(/^error QG-\d+ 2$/)])
  })

  test('Unit lines say which way is better and what is exact', async () => {
    const seen = await read(
      `${header}Unit hits/op better=higher assume=exact\nBenchmarkA 10 5 ns/op 7 hits/op 9 req/s\n${end}`
    )
    const shown = samplesOf(seen).map(({metric, unit, direction, deterministic}) => [
      metric,
      unit,
      direction,
      deterministic
    ])
    expect(shown).toEqual([
      ['time', 's', 'lower', false],
      ['hits/op', 'hits/op', 'higher', true],
      ['req/s', '1/s', 'higher', false]
    ])
    expect(seen.diagnostics).toEqual([])
  })

  test('a metric nobody explains has no direction, and that is said once', async () => {
    const seen = await read(`BenchmarkA 10 5 ns/op 7 widgets\nBenchmarkA 10 5 ns/op 8 widgets\n`)
    expect(samplesOf(seen).map(({direction}) => direction)).toEqual(['lower', 'none', 'lower', 'none'])
    expect(problemsOf(seen)).toEqual(['note null 1'])
  })

  test.each([
    [
      'a benchmark that failed',
      `${header}BenchmarkA 1 5 ns/op\n--- FAIL: BenchmarkB\nFAIL\nexit status 1\nFAIL\texample.com/a\t1s\n`,
      'QG-154'
    ],
    ['a panic', `${header}BenchmarkA 1 5 ns/op\npanic: no\n`, 'QG-154'],
    ['a process without its end', `${header}BenchmarkA 1 5 ns/op\n`, 'QG-104'],
    ['a log line in place of the end', `${header}BenchmarkA 1 5 ns/op\nPASSED the gate\n`, 'QG-104'],
    ['a name that breaks off', 'BenchmarkA 1 5 ns/op\nBenchm', 'QG-104'],
    ['a unit that breaks off', 'BenchmarkA 1 5 ns/op 3 B/op\nBenchmarkA 1 5 ns/op 3 B/', 'QG-104'],
    ['a value without its unit', 'BenchmarkA 1 5 ns/op\nBenchmarkB 1 5 ns/op 3\n', 'QG-104'],
    ['a value that is none', 'BenchmarkA 1 5 ns/op\nBenchmarkB 1 +Inf ns/op\n', 'QG-153'],
    [
      'bytes that are no text',
      Buffer.concat([Buffer.from('BenchmarkA 1 5 ns/op\n'), Buffer.from([0xff, 0x0a])]),
      'QG-108'
    ]
  ])('%s is an error, and what was read is told', async (_, content, code) => {
    const seen = await readContent(content, 64)
    expect(samplesOf(seen)[0]).toMatchObject({metric: 'time', value: 5e-9})
    expect(seen.diagnostics.filter(({severity}) => severity === 'error').map(problem => problem.code)).toContain(code)
  })

  test('UTF-16, as PowerShell redirects, is read', async () => {
    const seen = await readContent(Buffer.from('\ufeffBenchmarkA 1 5 ns/op\r\n', 'utf16le'), 7)
    expect(seen.result).toEqual({format: 'go-bench', records: 1, errors: 0})
  })

  test('a line of a million spaces is read at once', async () => {
    const seen = await readContent(
      `BenchmarkA 1 5 ns/op\nBenchmark${' '.repeat(1_000_000)}x\ntest ${' '.repeat(1_000_000)}\n`,
      65_536
    )
    expect(seen.result.records).toBe(1)
  })
})

const event = (fields: object): string => `${JSON.stringify({Time: '2026-01-01T00:00:00Z', ...fields})}\n`
const output = (name: string, text: string): string => event({Action: 'output', Package: name, Output: text})

describe('go test -json', () => {
  test('packages that print at the same time are kept apart, and a line may be cut anywhere', async () => {
    const seen = await read(
      [
        event({Action: 'start', Package: 'a'}),
        event({Action: 'start', Package: 'b'}),
        output('a', 'BenchmarkX-2 \t'),
        output('b', 'BenchmarkY-2 \t 100\t 7 n'),
        output('a', ' 10\t 5 ns/op\n'),
        output('b', 's/op\n'),
        event({Action: 'pass', Package: 'a'}),
        event({Action: 'pass', Package: 'b'}),
        output('a', '')
      ].join('')
    )
    expect(seen.result.format).toBe('go-bench-json')
    expect(processesOf(seen, 'a > BenchmarkX-2', 'time')).toEqual(['1: 5e-9'])
    expect(processesOf(seen, 'b > BenchmarkY-2', 'time')).toEqual(['1: 7e-9'])
    expect(seen.diagnostics).toEqual([])
  })

  test('a package that failed, that does not build or that never ended is an error', async () => {
    const begun = [event({Action: 'start', Package: 'a'}), output('a', 'BenchmarkX \t 10\t 5 ns/op\n')].join('')
    for (const [rest, code] of [
      [event({Action: 'fail', Package: 'a'}), 'QG-154'],
      [event({Action: 'build-fail', ImportPath: 'c'}) + event({Action: 'pass', Package: 'a'}), 'QG-154'],
      ['', 'QG-104'],
      ['{"Action":"pa', 'QG-104']
    ]) {
      expect((await read(`${begun}${rest}`)).diagnostics.map(problem => problem.code)).toContain(code)
    }
  })

  test('a process that never ended is told although another wrote on behind it', async () => {
    const begun = `${event({Action: 'start', Package: 'a'})}${output('a', 'BenchmarkX 10 5 ns/op\n')}`
    const seen = await read(`${begun}${begun}${event({Action: 'pass', Package: 'a'})}`)
    expect(problemsOf(seen)).toEqual(['error QG-104 3'])
    expect(samplesOf(seen)).toHaveLength(2)
  })
})
