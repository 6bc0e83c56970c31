import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {exact} from '#core/exact'
import {
  artifactPrice,
  billingMonth,
  cachePrice,
  costOf,
  exhaustedAt,
  gigabyteHours,
  gigabyteMonths
} from '../../../action-artifact-retention/src/cost.ts'

const day = 86_400_000
const march = {from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1)}

describe("GitHub's own example: 3 GB for 10 days and 12 GB for 21 days of March", () => {
  const change = march.from + 10 * day
  const stored = [
    {size: 3e9, from: march.from, to: change},
    {size: 12e9, from: change, to: march.to}
  ]

  test('is 6,768 GB-hours exactly', () => {
    expect(gigabyteHours(stored, march)).toEqual(exact(6768))
  })

  test('is 9.097 GB-months', () => {
    expect(gigabyteMonths(exact(6768), march)).toEqual(exact(9097, 1000))
  })

  test('costs what lies beyond the included storage', () => {
    expect(costOf(exact(9097, 1000), {...artifactPrice, included: 2_000_000_000})).toEqual(exact(177_425, 100_000))
    expect(costOf(exact(4, 10), artifactPrice)).toEqual(exact(0))
  })
})

describe('storage of a month', () => {
  test('is a calendar month in UTC, leap years too', () => {
    expect(billingMonth(Date.UTC(2028, 1, 29, 23, 59))).toEqual({from: Date.UTC(2028, 1, 1), to: Date.UTC(2028, 2, 1)})
    expect(billingMonth(Date.UTC(2026, 11, 31))).toEqual({from: Date.UTC(2026, 11, 1), to: Date.UTC(2027, 0, 1)})
  })

  test('counts only the hours within it', () => {
    const all = [{size: 1e9, from: march.from - 100 * day, to: march.to + 100 * day}]
    expect(gigabyteHours(all, march)).toEqual(exact(744))
    expect(gigabyteHours([{size: 1e9, from: march.to, to: march.to + day}], march)).toEqual(exact(0))
  })

  test('is not refunded by deleting: hours until then stay, and splitting a stay changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 10 ** 13}),
        fc.integer({min: 0, max: 31 * day}),
        fc.integer({min: 0, max: 31 * day}),
        (size, a, b) => {
          const deleted = march.from + Math.min(a, b)
          const asked = march.from + Math.max(a, b)
          const until = gigabyteHours([{size, from: march.from, to: deleted}], march)
          expect(gigabyteHours([{size, from: march.from, to: deleted}], {from: march.from, to: asked})).toEqual(until)
          const parts = [
            {size, from: march.from, to: deleted},
            {size, from: deleted, to: asked}
          ]
          expect(gigabyteHours(parts, march)).toEqual(gigabyteHours([{size, from: march.from, to: asked}], march))
        }
      )
    )
  })

  test('of caches costs 7 cents for a GiB beyond 10', () => {
    const gib = exact(11n * 1_073_741_824n, 1_000_000_000n)
    expect(costOf(gib, cachePrice)).toEqual(exact(7, 100))
  })
})

describe('the hour in which the included storage is used up', () => {
  const october = Date.UTC(2026, 9, 1)
  const meter = {at: october, accrued: exact(0), stored: 1e9, growth: 0}

  test('is half a month away for twice what is included', () => {
    expect(exhaustedAt(meter, artifactPrice)).toBe(october + 373 * 3_600_000)
  })

  test('is never for what is included', () => {
    expect(exhaustedAt({...meter, stored: 500e6}, artifactPrice)).toBeNull()
  })

  test('is not undone by deleting everything', () => {
    const at = october + 20 * day
    expect(exhaustedAt({at, accrued: exact(400), stored: 0, growth: 0}, artifactPrice)).toBe(at)
  })

  test('agrees with the closed form of a growing repository to the hour', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 4e9}), fc.integer({min: 1, max: 2e7}), (stored, growth) => {
        // stored·h + growth·h²/2 = included·hours, the sum of an hour's bytes taken at its beginning.
        const limit = 0.5e9 * 744
        const linear = stored - growth / 2
        const hours = (-linear + Math.sqrt(linear ** 2 + 2 * growth * limit)) / growth
        const found = exhaustedAt({at: october, accrued: exact(0), stored, growth}, artifactPrice)
        if (hours < 743) expect(Math.abs(((found ?? 0) - october) / 3_600_000 - hours)).toBeLessThanOrEqual(1.01)
        if (hours > 745) expect(found).toBeNull()
      })
    )
  })
})
