import {describe, expect, test} from '@jest/globals'
import type {Reading, Series} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {countingFrom} from '../../../../action-canary-deploy/src/metrics/increase.ts'

const stale = 45_000

const histogram = (
  name: string,
  bounds: readonly number[],
  ...samples: readonly (readonly [at: number, values: readonly number[]])[]
): Series => ({
  side: 'canary',
  name,
  target: 'a',
  counts: bounds,
  samples: samples.map(([at, values]) => ({at, values}))
})

const reading = (at: number, ...series: readonly Series[]): Reading => ({at, scraped: at, series, unread: []})

const open = Number.POSITIVE_INFINITY

describe('histograms', () => {
  test('of instances with other buckets are added up bound by bound, never to more than there were', () => {
    const [fine, coarse] = [
      [0.1, 1, open],
      [0.5, open]
    ]
    const start = reading(0, histogram('a', fine, [0, [0, 0, 0]]), histogram('b', coarse, [0, [0, 0]]))
    const end = reading(15_000, histogram('a', fine, [15_000, [1, 2, 3]]), histogram('b', coarse, [15_000, [4, 5]]))
    expect(countingFrom(start, stale)(end).canary.buckets).toEqual([
      {upTo: 0.1, count: 1},
      {upTo: 0.5, count: 5},
      {upTo: 1, count: 6},
      {upTo: open, count: 8}
    ])
  })

  test('that begin again in no bucket below what they were, but in another shape, have begun again', () => {
    const start = reading(0, histogram('a', [0.1, 1, open], [0, [0, 5, 5]]))
    const end = reading(15_000, histogram('a', [0.1, 1, open], [15_000, [5, 5, 5]]))
    expect(countingFrom(start, stale)(end).canary.buckets.map(({count}) => count)).toEqual([5, 5, 5])
  })

  test('whose buckets were changed are others', () => {
    const start = reading(0, histogram('a', [0.1, open], [0, [7, 9]]))
    const end = reading(15_000, histogram('a', [0.2, open], [15_000, [1, 2]]))
    expect(countingFrom(start, stale)(end).canary.buckets).toEqual([
      {upTo: 0.2, count: 1},
      {upTo: open, count: 2}
    ])
  })
})

test('every sample between two readings counts: an instance may begin again in each', () => {
  const series = (...samples: readonly (readonly [number, number])[]): Series => ({
    side: 'stable',
    name: '200',
    target: 'a',
    counts: 'answered',
    samples: samples.map(([at, value]) => ({at, values: [value]}))
  })
  const count = countingFrom(reading(0, series([0, 10])), stale)
  const later = reading(60_000, series([0, 10], [15_000, 3], [30_000, 8], [45_000, 2], [60_000, 9]))
  expect(count(later).stable.requests).toBe(3 + 5 + 2 + 7)
  expect(count(later).stable.requests).toBe(3 + 5 + 2 + 7)
})
