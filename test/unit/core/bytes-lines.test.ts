import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {lineSplitter, longestLine} from '#core/bytes/lines'

const split = (bytes: Buffer, cuts: readonly number[]): readonly (readonly [number, string])[] => {
  const lines: (readonly [number, string])[] = []
  const splitter = lineSplitter((piece, start, end, number) => lines.push([number, piece.toString('utf8', start, end)]))
  const places = cuts.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b)
  for (const [index, end] of [...places, bytes.length].entries())
    splitter.feed(bytes.subarray(places[index - 1] ?? 0, end))
  splitter.end()
  return lines
}

describe('the line splitter', () => {
  test('gives the lines of the text, wherever the pieces are cut', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '漢', '\n', '\r\n', ',', ' ')).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat(1000), {maxLength: 8}), (content, cuts) => {
        const expected = content.split(/\r?\n/)
        if (expected.at(-1) === '') expected.pop()
        expect(split(Buffer.from(content), cuts)).toEqual(expected.map((line, index) => [index + 1, line]))
      }),
      {numRuns: 1000}
    )
  })

  test('cuts a line that would fill the memory, and goes on with the next', () => {
    const bytes = Buffer.concat([Buffer.alloc(longestLine + 5, 0x61), Buffer.from('\nnext')])
    const [first, second] = split(bytes, [10, 1000, longestLine + 2])
    expect([first?.[1].length, second]).toEqual([longestLine, [2, 'next']])
  })
})
