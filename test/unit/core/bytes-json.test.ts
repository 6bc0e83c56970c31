import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {type JsonOptions, type JsonReading, readJson, type Selector} from '#core/bytes/json'

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

type Read = JsonReading & {readonly values: readonly (readonly [path: string, value: unknown, line: number])[]}

const read = async (
  content: string | Uint8Array,
  selectors: readonly Selector[] = [],
  options: JsonOptions = {},
  sizes: readonly number[] = [3]
): Promise<Read> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const values: (readonly [string, unknown, number])[] = []
  const reading = await readJson(
    pieces(bytes, sizes),
    selectors,
    (value, path, line) => values.push([path.join('/'), value, line]),
    options
  )
  return {...reading, values}
}

const parsed = (text: string): {readonly ok: boolean; readonly value?: unknown} => {
  try {
    return {ok: true, value: JSON.parse(text)}
  } catch {
    return {ok: false}
  }
}

/** Every way to cut a path into a selector. */
const selectorArbitrary = fc.array(fc.constantFrom('*', 'a', 'b', '', '__proto__', '0'), {maxLength: 4})
const keyArbitrary = fc.oneof(
  fc.constantFrom('a', 'b', '', '__proto__', '0', 'é"\\'),
  fc.string({unit: 'binary', maxLength: 5})
)
const jsonArbitrary = fc.letrec(tie => ({
  node: fc.oneof(
    {depthSize: 'medium', withCrossShrink: true},
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.integer(),
      fc.string({unit: 'binary'})
    ),
    fc.array(tie('node'), {maxLength: 5}),
    fc.array(fc.tuple(keyArbitrary, tie('node')), {maxLength: 5}).map(entries => Object.fromEntries(entries))
  )
})).node
const sizesArbitrary = fc.array(fc.integer({min: 1, max: 40}), {minLength: 1, maxLength: 5})
const spaceArbitrary = fc.constantFrom(undefined, 1, '\t', '\n \r')

/** Puts the values back where the paths say. */
const whole = (skeleton: unknown, values: Read['values'], selectors: readonly Selector[]): unknown => {
  if (selectors.some(({length}) => length === 0)) return values[0]?.[1]
  return skeleton
}

/** What `JSON.parse` gives, without the values that the selectors choose; they are collected in document order. */
const split = (
  value: unknown,
  selectors: readonly Selector[],
  path: readonly string[],
  taken: unknown[]
): {readonly kept: boolean; readonly value?: unknown} => {
  const matches = (selector: Selector): boolean =>
    selector.length === path.length &&
    selector.every((part, at) => part === '*' || (part === path[at] && !path[at]?.startsWith('#')))
  if (selectors.some(matches)) {
    taken.push([path.map(part => part.replace(/^[#k]/, '')).join('/'), value])
    return {kept: false}
  }
  if (typeof value !== 'object' || value === null) return {kept: true, value}
  const entries = Object.entries(value)
  const below = (key: string, one: unknown) => split(one, selectors, [...path, key], taken)
  if (Array.isArray(value)) {
    const kept = value.map((one, at) => below(`#${at}`, one)).filter(one => one.kept)
    return {kept: true, value: kept.map(one => one.value)}
  }
  const kept = entries.map(([key, one]) => [key, below(`k${key}`, one)] as const).filter(([, one]) => one.kept)
  return {kept: true, value: Object.fromEntries(kept.map(([key, one]) => [key, one.value]))}
}

describe('any JSON in any pieces', () => {
  test('is the value of JSON.parse, as skeleton or selected as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        jsonArbitrary,
        sizesArbitrary,
        spaceArbitrary,
        fc.boolean(),
        async (value, sizes, space, root) => {
          const selectors = root ? [[]] : []
          const text = JSON.stringify(value, null, space)
          const seen = await read(text, selectors, {}, sizes)
          expect(seen.problem).toBeNull()
          expect(seen.duplicates).toEqual([])
          expect(whole(seen.skeleton, seen.values, selectors)).toEqual(JSON.parse(text))
        }
      ),
      {numRuns: 400}
    )
  })

  test('gives the selected values in document order and keeps the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        jsonArbitrary,
        fc.array(selectorArbitrary, {maxLength: 3}),
        sizesArbitrary,
        async (value, selectors, sizes) => {
          const text = JSON.stringify(value)
          const seen = await read(text, selectors, {}, sizes)
          const taken: unknown[] = []
          const named = selectors.map(parts => parts.map(part => (part === '*' ? part : `k${part}`)))
          const rest = split(JSON.parse(text), named, [], taken)
          expect(seen.problem).toBeNull()
          expect(seen.values.map(([path, one]) => [path, one])).toEqual(taken)
          expect(seen.skeleton).toEqual(rest.value)
        }
      ),
      {numRuns: 600}
    )
  })

  test('with one mutation is accepted exactly where JSON.parse accepts it, whatever is selected', async () => {
    const mutations = fc.constantFrom(
      '',
      ' ',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '.',
      'e',
      't',
      'null',
      '\n',
      '\t',
      '\u0001',
      '/',
      "'",
      '\u00a0',
      '\\ud800',
      'x'
    )
    await fc.assert(
      fc.asyncProperty(
        jsonArbitrary,
        spaceArbitrary,
        fc.nat(),
        fc.nat(3),
        mutations,
        fc.array(selectorArbitrary, {maxLength: 2}),
        fc.array(selectorArbitrary, {maxLength: 1}),
        sizesArbitrary,
        async (value, space, place, removed, inserted, selectors, ignored, sizes) => {
          const original = JSON.stringify(value, null, space)
          const at = place % (original.length + 1)
          const text = (original.slice(0, at) + inserted + original.slice(at + removed)).toWellFormed()
          const seen = await read(text, selectors, {ignored}, sizes)
          const oracle = parsed(text)
          expect([text, seen.problem === null]).toEqual([text, oracle.ok])
          if (oracle.ok && selectors.length === 0 && ignored.length === 0 && seen.duplicates.length === 0) {
            expect(seen.skeleton).toEqual(oracle.value)
          }
        }
      ),
      {numRuns: 3000}
    )
  })

  test('cut off anywhere is refused with the reason', async () => {
    const text = JSON.stringify({runs: [{results: [{a: [1, 'two', {b: null}]}, 3], tool: {name: 'x'}}]}, null, 1)
    for (let end = 0; end < text.length; end++) {
      const seen = await read(text.slice(0, end), [['runs', '*', 'results', '*']])
      expect([end, seen.problem?.kind, seen.problem?.line]).toEqual([
        end,
        'truncated',
        text.slice(0, end).split('\n').length
      ])
    }
  })
})

describe('selected values', () => {
  const text =
    '{\n"runs": [\n{"results": [{"id": 1},\n{"id": 2}], "tool": {"name": "t"}},\n{"results": [3]}],\n"version": "2.1.0"}'

  test('come with their path and line, the rest is the skeleton', async () => {
    const seen = await read(text, [['runs', '*', 'results', '*']])
    expect(seen.values).toEqual([
      ['runs/0/results/0', {id: 1}, 3],
      ['runs/0/results/1', {id: 2}, 4],
      ['runs/1/results/0', 3, 5]
    ])
    expect(seen.skeleton).toEqual({runs: [{results: [], tool: {name: 't'}}, {results: []}], version: '2.1.0'})
  })

  test('of two selectors the shorter takes the value', async () => {
    const seen = await read('{"a": {"b": 1}}', [['a', 'b'], ['a']])
    expect(seen.values).toEqual([['a', {b: 1}, 1]])
  })

  test('may be the values of an object', async () => {
    const seen = await read('{"a": {"x": 1, "y": {"z": 2}}}', [['a', '*']])
    expect(seen.values.map(([path, value]) => [path, value])).toEqual([
      ['a/x', 1],
      ['a/y', {z: 2}]
    ])
  })

  test('that are ignored are checked and forgotten', async () => {
    expect((await read('{"a": [1, {"b": "c"}], "d": 2}', [], {ignored: [['a']]})).skeleton).toEqual({d: 2})
    expect((await read('{"a": [1, {"b": tru}], "d": 2}', [], {ignored: [['a']]})).problem?.kind).toBe('malformed')
  })

  test('make a row where the document is one', async () => {
    const seen = await read('{"a": 1}\n{"a": 2}\n\n3', [['*']], {sequence: true})
    expect(seen.problem).toBeNull()
    expect(seen.values).toEqual([
      ['0', {a: 1}, 1],
      ['1', {a: 2}, 2],
      ['2', 3, 4]
    ])
    expect((await read('{"a": 1}\n{"a": ', [['*']], {sequence: true})).problem?.kind).toBe('truncated')
    expect((await read('', [['*']], {sequence: true})).problem).toBeNull()
  })
})

describe('what is wrong', () => {
  test.each([
    ['{"a": 1,\n}', 'malformed', 2, '`}` stands where a key in quotes is expected'],
    ['[1,\n\n2 3]', 'malformed', 3, '`3` stands where a `,` or the end of the list of line 1 is expected'],
    ['{"a"\n1}', 'malformed', 2, '`1` stands where a `:` is expected'],
    ['[NaN]', 'malformed', 1, '`NaN` is no JSON value'],
    ['{}\n{}', 'malformed', 2, '`{` stands behind the end of the document'],
    ['[\n"a\tb"]', 'malformed', 2, 'a text holds a raw control character'],
    ['{"a": "x', 'truncated', 1, 'it ends inside of a text that begins on line 1'],
    ['[[1],\n', 'truncated', 2, 'it ends before the list of line 1 is closed'],
    ['', 'truncated', 1, 'it ends before any value']
  ])('in %j is told with its line', async (text, kind, line, detail) => {
    expect((await read(text)).problem).toEqual({kind, line, detail})
  })

  test('inside of a selected value has its own line', async () => {
    const {problem} = await read('{"a": [\n{"b": 1},\n{"b":\n tru}]}', [['a', '*']])
    expect(problem).toMatchObject({kind: 'malformed', line: 4})
  })

  test('keys that stand twice are noticed, in the skeleton and in selected values', async () => {
    const seen = await read('{"a": 1,\n"a": 2, "b": [{"c": {"d": 1, "d": 1}},\n{"c": {"c": ["c", "d:"]}}]}', [
      ['b', '*']
    ])
    expect(seen.problem).toBeNull()
    expect(seen.duplicates).toEqual([
      {kind: 'duplicate', line: 2, detail: 'an object has the key `a` twice'},
      {kind: 'duplicate', line: 2, detail: 'an object has one key twice'}
    ])
  })

  test('a selected key that stands twice is noticed too', async () => {
    const seen = await read('{"a": [1], "a": []}', [['a', '*']])
    expect(seen.duplicates).toHaveLength(1)
    expect(seen.values).toHaveLength(1)
  })

  test('values that are too large, too deep or too many are refused', async () => {
    const limits = {value: 100, skeleton: 1000, depth: 10}
    const kindOf = async (text: string, selectors: readonly Selector[] = []) =>
      (await read(text, selectors, {limits})).problem?.kind
    const large = JSON.stringify(['x'.repeat(200)])
    expect(await kindOf(large, [['*']])).toBe('limit')
    expect(await kindOf(large)).toBeUndefined()
    expect(await kindOf(JSON.stringify(['x'.repeat(2000)]))).toBe('limit')
    expect(await kindOf(`${'['.repeat(11)}${']'.repeat(11)}`)).toBe('limit')
    expect(await kindOf(`${'['.repeat(11)}${']'.repeat(11)}`, [['*']])).toBe('limit')
    expect(await kindOf(`${'['.repeat(10)}${']'.repeat(10)}`, [['*']])).toBeUndefined()
    expect(await kindOf(`[${'1,'.repeat(100)}1]`)).toBe('limit')
    expect(await kindOf(`[${'1,'.repeat(100)}1]`, [['*']])).toBeUndefined()
    expect((await read(`[${'[],'.repeat(100)}1]`, [], {limits, ignored: [['*']]})).problem).toBeNull()
  })
})

describe('encodings', () => {
  test('UTF-8 and UTF-16 with and without a byte order mark are one document', async () => {
    const text = '{"key": ["ä€𝄞"]}'
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le')
    ]) {
      const seen = await read(bytes, [['key', '*']], {}, [1])
      expect(seen.problem).toBeNull()
      expect(seen.values).toEqual([['key/0', 'ä€𝄞', 1]])
    }
  })

  test('bytes that are no UTF-8 are refused', async () => {
    const seen = await read(Buffer.from([0x7b, 0x0a, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))
    expect(seen.problem).toEqual({kind: 'encoding', line: 2, detail: 'it holds bytes that are not UTF-8'})
  })
})
