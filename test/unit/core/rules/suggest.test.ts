import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {all} from '#core/metrics-catalogue'
import {editDistance, nearest} from '#core/suggest'

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6})

/** The definition, written as plain recursion. */
const defined = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)]
  const options = [
    defined(restA, b) + 1,
    defined(a, restB) + 1,
    defined(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1)
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(defined(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...options)
}

describe('the distance', () => {
  test('is the one of the definition, and symmetric', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(defined(a, b))
        expect(editDistance(b, a)).toBe(editDistance(a, b))
      })
    )
  })

  test('counts swapped neighbours once', () => {
    expect(editDistance('patch', 'ptach')).toBe(1)
  })
})

describe('the suggestion', () => {
  test.each([
    ['coverage.line', ['coverage.lines']],
    ['Tests.Faild', ['tests.failed']],
    ['branches', ['coverage.branches']],
    ['latency.p95', []],
    ['', []]
  ])('for %j begins with what was probably meant', (given, expected) => {
    expect(nearest(given, all).slice(0, expected.length || 3)).toEqual(expected)
  })

  test('offers at most as many as asked for, each once, nearest first', () => {
    expect(nearest('shard', ['shards', 'shard', 'shards', 'chart', 'sharp', 'sharps'], 2)).toEqual(['shard', 'shards'])
  })

  test('is quick for a word of any length', () => {
    expect(nearest('x'.repeat(20000), all)).toEqual([])
  })
})
