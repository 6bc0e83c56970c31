/** What every scan format promises, whatever it is. */
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {recordSchema} from '#core/records'
import {formats} from '#reports/formats'
import {headOf} from '#reports/recognise'
import {scanFormats} from '#reports/scans/formats'
import {samples} from './samples.ts'
import {readScan, type Scan} from './support.ts'

const textOf = (document: unknown): string => JSON.stringify(document, null, 1)

const recognisedBy = (text: string): readonly string[] =>
  formats.filter(format => format.recognise(headOf(Buffer.from(text)))).map(({name}) => name)

/** Every place in the document, as a function that puts another value there. */
const places = (
  value: unknown,
  put: (value: unknown) => unknown = other => other
): readonly ((other: unknown) => unknown)[] => {
  if (typeof value !== 'object' || value === null) return [put]
  const inside = Object.entries(value).flatMap(([key, one]) =>
    places(one, other => put(Array.isArray(value) ? value.toSpliced(Number(key), 1, other) : {...value, [key]: other}))
  )
  return [put, ...inside]
}

const strangers = [null, 5, -1, true, '', 'text', 'a\nb', [], {}, [null], [[1]], {a: {b: 1}}, ['x', 'y'], [{}], 1e300]

describe.each(samples.map((sample, index) => [`${sample.format} ${index}`, sample] as const))('%s', (_, sample) => {
  test('is recognised by one format only', () => {
    expect(recognisedBy(textOf(sample.document))).toEqual(
      sample.format === 'nuclei-jsonl' ? ['nuclei-jsonl'] : [sample.format]
    )
  })

  test('gives records of the published schema, the scan itself once, and no error', async () => {
    const seen = await readScan(sample.document)
    expect(seen.format).toBe(sample.format)
    expect(seen.found.length).toBeGreaterThan(0)
    expect(seen.scans).toHaveLength(1)
    expect(seen.errors).toEqual([])
    for (const record of seen.records) expect(recordSchema.safeParse(record).error).toBeUndefined()
  })

  test('is clean only with its list of findings', async () => {
    if (sample.clean === undefined) return
    const clean = await readScan(sample.clean)
    expect([clean.format, clean.found, clean.scans.length, clean.errors]).toEqual([sample.format, [], 1, []])
    expect(clean.scans[0]?.notAudited).toEqual([])
    const missing = await readScan(sample.missing)
    expect([missing.format, missing.found.filter(one => one.suppressed === null), missing.errors]).toEqual([
      sample.format,
      [],
      ['QG-162']
    ])
  })

  test('cut off at 40 places is never whole', async () => {
    const text = textOf(sample.document)
    for (let part = 1; part < 40; part++) {
      const seen = await readScan(text.slice(0, Math.floor((text.length * part) / 40)), 1000)
      expect(seen.errors.length).toBeGreaterThan(0)
      expect(seen.scans).toEqual([])
    }
  })

  test('with a wrong type anywhere is read to its end and loses no finding silently', async () => {
    const named = ({found}: Scan, all: boolean): ReadonlySet<string> => {
      const open = found.filter(({suppressed}) => all || suppressed === null)
      return new Set(open.map(one => (one.kind === 'finding' ? one.category : one.component.name)))
    }
    const original = await readScan(sample.document)
    const whole = named(original, false)
    for (const [index, place] of places(sample.document).entries()) {
      const stranger = strangers[index % strangers.length]
      const seen = await readScan(place(stranger), 4096)
      for (const record of seen.records) expect(recordSchema.safeParse(record).error).toBeUndefined()
      // What is no empty list and yet holds less must be told.
      const isEmpty = stranger === null || (Array.isArray(stranger) && stranger.length === 0)
      const fewer =
        !isEmpty &&
        seen.errors.length === 0 &&
        seen.found.length < original.found.length &&
        named(seen, true).size < whole.size
      expect([stranger, fewer]).toEqual([stranger, false])
      if (seen.format === null) expect(seen.errors).toEqual(['QG-103'])
    }
  })

  test('does not depend on how the stream is cut', async () => {
    const [whole, cut] = await Promise.all([readScan(sample.document, 1 << 20), readScan(sample.document, 1)])
    expect(cut.records).toEqual(whole.records)
  })
})

describe('any bytes', () => {
  test('are read without an exception, by every format', async () => {
    const texts = samples.map(({document}) => JSON.stringify(document))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.constantFrom(...scanFormats),
        fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.uint8Array({maxLength: 4})), {maxLength: 4}),
        async (text, format, edits) => {
          let bytes = Buffer.from(text)
          for (const [place, edit] of edits) {
            const at = Math.floor(place * bytes.length)
            bytes = Buffer.concat([bytes.subarray(0, at), edit, bytes.subarray(at + edit.length)])
          }
          const records: string[] = []
          await format.read(
            (async function* () {
              yield bytes
            })(),
            ({kind}) => records.push(kind)
          )
          expect(records.length).toBeGreaterThan(0)
        }
      ),
      {numRuns: 400}
    )
  })

  test.each(['[]', '{}', ' [ ]\n', '{"results": []}', '{"results":null}'])(
    '%j names no tool and proves no scan',
    async text => {
      const seen = await readScan(text)
      expect([seen.format, seen.errors, seen.scans]).toEqual(['nameless-json', ['QG-164'], []])
    }
  )

  test('a key that stands twice is told', async () => {
    const seen = await readScan('{"results": [], "errors": [], "generated_at": "x", "metrics": {}, "results": []}')
    expect(seen.errors).toEqual(['QG-160'])
  })
})
