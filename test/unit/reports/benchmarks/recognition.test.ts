/** Each report belongs to one format, chosen by content. */
import {readdir, readFile} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {benchmarkFormats} from '#reports/benchmarks/formats'
import {jsonHead} from '#reports/benchmarks/json-head'
import {formats} from '#reports/formats'
import {headOf} from '#reports/recognise'
import {fixture, reports} from './support.ts'

const producers = new URL('../../../producers/', import.meta.url)
const recognisers = (content: string | Uint8Array, among = formats): readonly string[] => {
  const head = headOf(typeof content === 'string' ? Buffer.from(content) : content)
  return among.filter(format => format.recognise(head)).map(({name}) => name)
}

describe('real reports of every tool', () => {
  test('each report of a benchmark tool has exactly one format', async () => {
    for (const path of [...reports, 'criterion/benchmark.json']) {
      expect({path, formats: recognisers(await fixture(path)).length}).toEqual({path, formats: 1})
    }
  })

  test('no report of another tool is taken for a benchmark', async () => {
    const files = (await readdir(producers, {recursive: true})).filter(
      path =>
        /\.(?:xml|json|info|sarif|csv|txt)$/.test(path) && !path.includes('fixtures/') && !path.includes('node_modules')
    )
    expect(files.length).toBeGreaterThan(3)
    for (const path of files) {
      expect({path, formats: recognisers(await readFile(new URL(path, producers)), benchmarkFormats)}).toEqual({
        path,
        formats: []
      })
    }
  })
})

describe('content that belongs to nobody', () => {
  test.each([
    '{}',
    '[]',
    '{"results":[]}',
    '{"files":[]}',
    '{"benchmarks":[]}',
    '{"metrics":{}}',
    '[{"name":"a","value":1,"unit":"ns"}]',
    '[{"name":"a"}]',
    '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[]}]}',
    '{"bomFormat":"CycloneDX","components":[{"name":"a"}]}',
    '{"mean":{"point_estimate":1},"median":{"point_estimate":1}}',
    '{"Action":"pass","Package":"a"}\n{"Action":"output","Package":"a","Output":"ok a 1s"}',
    '{"metric":"a","data":{}}',
    '<testsuites><testcase name="BenchmarkA-2 1 2 ns/op"/></testsuites>',
    'TN:\nSF:a\nBenchmarkA-2 1 2 ns/op\nend_of_record',
    'BenchmarkA is a fine name',
    'the test a ... bench: is slow',
    'null',
    '"text"'
  ])('%s', content => {
    expect(recognisers(content, benchmarkFormats)).toEqual([])
  })

  test('a text with results of two kinds belongs to the first', () => {
    const go = 'BenchmarkA-2 \t 10\t 12 ns/op\n'
    const libtest = 'test a ... bench: 12 ns/iter (+/- 1)\n'
    expect(recognisers(`log\n${go}${libtest}`)).toEqual(['go-bench'])
    expect(recognisers(`log\n${libtest}${go}`)).toEqual(['cargo-bench'])
  })
})

const headValue = (text: string): unknown => jsonHead({bytes: Buffer.from(text), text})

describe('the JSON value at the head of a file', () => {
  test('is the whole value where the head holds it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), value => {
        const text = JSON.stringify(value)
        expect(JSON.stringify(headValue(`${text} `))).toBe(JSON.stringify(JSON.parse(text)))
      })
    )
  })

  test('cut anywhere it holds what stands before the cut', () => {
    const document = {a: [1, {b: 'x"y\\'}], c: {d: [true, null]}, e: 'end'}
    const text = JSON.stringify(document)
    const seen = Array.from({length: text.length}, (_, at) => JSON.stringify(headValue(text.slice(0, at))) ?? '')
    expect(seen[text.indexOf('"c"')]).toBe('{"a":[1,{"b":"x\\"y\\\\"}]}')
    expect(seen[text.indexOf('null')]).toBe('{"a":[1,{"b":"x\\"y\\\\"}],"c":{"d":[true]}}')
    expect(seen.every((each, at) => at === 0 || each.length >= (seen[at - 1] ?? '').length)).toBe(true)
  })

  test('a thousand open brackets and hostile keys are harmless', () => {
    expect(headValue('['.repeat(60_000))).toBeDefined()
    expect(Object.keys(headValue('{"__proto__":{"results":1},"a":2}') as object)).toEqual(['__proto__', 'a'])
  })
})
