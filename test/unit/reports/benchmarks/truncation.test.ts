/** Every real report, cut anywhere and mixed with others: never an exception, never silently less. */
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {readContent} from '../support.ts'
import {fixture, reports, samplesOf} from './support.ts'

/** Formats of lines cannot tell that lines behind a whole one are missing, nor `go test` that packages are. */
const wholeAt: ReadonlyMap<string, RegExp> = new Map([
  ['k6/points.json', /[\n}]$/],
  ['criterion/bencher.txt', /[\n)]$/],
  ['go-bench/bench.txt', /\nok .*s\n?$/],
  ['go-bench/bench.json', /"Action":"pass","Package":"[^"]*","Elapsed":[\d.]+}\n?$/]
])

const cutsOf = (length: number): readonly number[] =>
  Array.from({length: 50}, (_, index) => Math.floor(((index + 0.5) * length) / 50))

describe.each(reports)('%s', path => {
  test('cut at 50 places: fewer samples are always an error', async () => {
    const bytes = Buffer.from(await fixture(path))
    const whole = samplesOf(await readContent(bytes, 1 << 16)).length
    const cuts = [...cutsOf(bytes.length), bytes.length - 2, bytes.length - 20]
    for (const at of cuts) {
      const undetectable = wholeAt.get(path)?.test(bytes.toString('latin1', 0, at)) ?? false
      const {result, records} = await readContent(bytes.subarray(0, at), 1 << 16)
      const fewer = samplesOf({records}).length < whole
      expect({at, told: !fewer || undetectable || result.errors > 0}).toEqual({at, told: true})
    }
  })

  test('another report behind it is an error', async () => {
    const bytes = await fixture(path)
    const other = Buffer.from(path === 'hyperfine/hyperfine.json' ? '[{"jmhVersion":"1.37"}]' : '{"results":[]}')
    const {result} = await readContent(Buffer.concat([bytes, Buffer.from('\n'), other, Buffer.from('\n')]), 1 << 16)
    const isText = path.endsWith('.txt')
    const isEvents = path === 'go-bench/bench.json'
    if (!isText && !isEvents) expect(result.errors).toBeGreaterThan(0)
    else expect(result.format).not.toBeNull()
  })
})

const small = ['hyperfine/hyperfine.json', 'tinybench/v6-tasks.json', 'k6/summary-export.json', 'mitata/stats.json']

describe('damaged reports', () => {
  test('values of any other kind are diagnostics, and every sample is finite', async () => {
    const documents = await Promise.all(
      small.map(async path => JSON.parse(Buffer.from(await fixture(path)).toString()) as unknown)
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), fc.nat(), fc.jsonValue(), async (document, at, value) => {
        const {records} = await readContent(JSON.stringify(replaced(document, at, value)), 1 << 16)
        for (const sample of samplesOf({records})) expect(Number.isFinite(sample.value)).toBe(true)
      }),
      {numRuns: 300}
    )
  })

  test('bytes of any kind never throw', async () => {
    const texts = await Promise.all(reports.map(async path => Buffer.from(await fixture(path)).subarray(0, 3000)))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(2999),
        fc.uint8Array({maxLength: 6}),
        async (text, at, bytes) => {
          const damaged = Buffer.from(text)
          damaged.set(bytes.slice(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length))
          const {result, diagnostics} = await readContent(damaged, 1 << 16)
          expect(result.errors).toBe(diagnostics.filter(({severity}) => severity === 'error').length)
        }
      ),
      {numRuns: 300}
    )
  })
})

/** The document with its `at`-th value (in document order, counted round) replaced. */
const replaced = (document: unknown, at: number, value: unknown): unknown => {
  const places: (() => void)[] = []
  const copy = structuredClone(document)
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const container = node as Record<string, unknown>
    for (const key of Object.keys(container)) {
      places.push(() => {
        container[key] = value
      })
      visit(container[key])
    }
  }
  visit(copy)
  places[at % places.length]?.()
  return copy
}
