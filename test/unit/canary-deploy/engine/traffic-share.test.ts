import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {agrees, enough, quantile, shareOf} from '../../../../action-canary-deploy/src/engine/perform/traffic-share.ts'
import type {Counts, Tally} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {seeded} from '../../../support/cluster/seeded.ts'

const tally = (requests: number, failed = 0, buckets: Tally['buckets'] = []): Tally => ({requests, failed, buckets})

const counted = (stable: number, canary: number): Counts => ({stable: tally(stable), canary: tally(canary)})

/** How many of `count` requests a data plane that throws a die for each sends to the canary. */
const thrown = (random: () => number, count: number, percent: number): number => {
  let canary = 0
  for (let index = 0; index < count; index += 1) if (random() * 100 < percent) canary += 1
  return canary
}

/** How often windows are doubted in which a data plane gives out `actual` % by chance: exact, over the binomial distribution. */
const doubtAt = (count: number, percent: number, actual: number): number => {
  const p = actual / 100
  let doubt = 0
  let logarithm = count * Math.log1p(-p)
  for (let canary = 0; canary <= count; canary += 1) {
    if (!agrees(counted(count - canary, canary), percent)) doubt += Math.exp(logarithm)
    logarithm += Math.log((count - canary) / (canary + 1)) + Math.log(p / (1 - p))
  }
  return doubt
}

describe('a share that was counted', () => {
  test.each([50, 60, 100, 300, 1_000, 5_000])(
    'of %d requests that a data plane gives out by chance is doubted in less than one of 1,000 windows',
    count => {
      for (const percent of [1, 2, 5, 10, 25, 30, 50, 75, 90, 99])
        expect([percent, doubtAt(count, percent, percent) < 1e-3]).toEqual([percent, true])
    }
  )

  test('of data planes that throw dice is believed, window after window', () => {
    const random = seeded(1)
    for (const percent of [10, 30, 50]) {
      const shares = Array.from({length: 200}, () => thrown(random, 300, percent))
      expect(shares.filter(canary => !agrees(counted(300 - canary, canary), percent))).toEqual([])
    }
  })

  test.each([
    [300, 10, 30],
    [300, 50, 10],
    [5_000, 10, 13],
    [5_000, 50, 46]
  ])('of %d requests at %d %% is doubted where the data plane still gives out %d %%', (count, percent, actual) => {
    expect(doubtAt(count, percent, actual)).toBeGreaterThan(0.85)
  })

  test('allows no exception at 0 and at 100 %', () => {
    expect(agrees(counted(100_000, 0), 0)).toBe(true)
    expect(agrees(counted(100_000, 1), 0)).toBe(false)
    expect(agrees(counted(0, 100_000), 100)).toBe(true)
    expect(agrees(counted(1, 100_000), 100)).toBe(false)
  })

  test('says nothing where nothing was counted', () => {
    expect(shareOf(counted(0, 0))).toBeNull()
    expect(shareOf(counted(3, 1))).toBe(25)
    expect(agrees(counted(enough * 0.9, enough * 0.1), 10)).toBe(true)
  })
})

describe('a quantile of the latency', () => {
  const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  const bucketsOf = (samples: readonly number[]): Tally['buckets'] =>
    [...bounds, Number.POSITIVE_INFINITY].map(upTo => ({upTo, count: samples.filter(sample => sample <= upTo).length}))

  test('lies in the bucket in which the exact one lies', () => {
    const samples = fc.array(fc.double({min: 0.0001, max: 9.9, noNaN: true}), {minLength: 1, maxLength: 200})
    fc.assert(
      fc.property(samples, fc.constantFrom(0.5, 0.9, 0.99), (list, q) => {
        const sorted = [...list].sort((a, b) => a - b)
        const exact = sorted[Math.ceil(q * sorted.length) - 1] ?? 0
        const told = quantile(q, tally(list.length, 0, bucketsOf(list))) ?? Number.NaN
        const upper = bounds.find(bound => exact <= bound) ?? 10
        const lower = bounds[bounds.indexOf(upper) - 1] ?? 0
        expect(told).toBeGreaterThanOrEqual(lower)
        expect(told).toBeLessThanOrEqual(upper)
      })
    )
  })

  test('is interpolated: half of what is in one bucket lies in its lower half', () => {
    expect(
      quantile(
        0.5,
        tally(100, 0, [
          {upTo: 1, count: 0},
          {upTo: 2, count: 100},
          {upTo: Number.POSITIVE_INFINITY, count: 100}
        ])
      )
    ).toBe(1.5)
  })

  test('that lies above every bound is the highest bound', () => {
    expect(quantile(0.99, tally(10, 0, bucketsOf([20, 20, 20])))).toBe(10)
  })

  test('is unknown without observations', () => {
    expect(quantile(0.99, tally(10))).toBeNull()
    expect(quantile(0.99, tally(0, 0, bucketsOf([])))).toBeNull()
  })
})
