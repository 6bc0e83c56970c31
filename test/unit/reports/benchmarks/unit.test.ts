import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compare, type Exact, exact, fromNumber} from '#core/exact'
import {percentile} from '#reports/benchmarks/percentile'
import {canonicalUnit, shifted} from '#reports/benchmarks/unit'

/** The very number that a double is. */
const exactly = (value: number): Exact => {
  let exponent = 0
  let whole = value
  while (!Number.isInteger(whole)) {
    whole *= 2
    exponent += 1
  }
  return exact(BigInt(whole), 2n ** BigInt(exponent))
}

describe('canonical units', () => {
  test.each([
    ['ns/op', 547.6, 's', 5.476e-7],
    ['us', 1.1, 's', 0.0000011],
    ['µs', 0.3, 's', 3e-7],
    ['ms', 0.1, 's', 0.0001],
    ['min', 1.5, 's', 90],
    ['B/op', 256, 'B', 256],
    ['kB', 1.1, 'B', 1100],
    ['MiB', 2, 'B', 2_097_152],
    ['allocs/op', 3, 'count', 3],
    ['ops/us', 7.5, '1/s', 7_500_000],
    ['ops/s', 12, '1/s', 12],
    ['req/s', 12, '1/s', 12],
    ['ops/min', 90, '1/s', 1.5],
    ['%', 12.5, 'ratio', 0.125],
    ['score', 0.9, 'score', 0.9],
    ['MB/s', 57.61, 'MB/s', 57.61],
    ['half-size', 4, 'half-size', 4],
    ['constructor', 4, 'constructor', 4],
    ['/constructor', 4, '/constructor', 4]
  ])('%s %d is %s %d', (written, value, unit, converted) => {
    const canonical = canonicalUnit(written)
    expect([canonical.unit, canonical.convert(value)]).toEqual([unit, converted])
  })

  test('a shifted number is the double nearest to the shifted decimal', () => {
    const finite = fc.double({noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200})
    const neighbours = (value: number): readonly number[] => [value * (1 - 2 ** -52), value * (1 + 2 ** -52)]
    const distance = (a: Exact, b: Exact): Exact => {
      const difference = a.numerator * b.denominator - b.numerator * a.denominator
      return exact(difference < 0n ? -difference : difference, a.denominator * b.denominator)
    }
    fc.assert(
      fc.property(finite, fc.constantFrom(-9, -6, -3, 6), (value, power) => {
        const wanted = fromNumber(value)
        fc.pre(wanted !== undefined && Math.abs(value) > 1e-200)
        if (wanted === undefined) return
        const got = exactly(shifted(value, power))
        const factor = 10n ** BigInt(Math.abs(power))
        const target = exact(
          wanted.numerator * (power > 0 ? factor : 1n),
          wanted.denominator * (power < 0 ? factor : 1n)
        )
        for (const other of neighbours(shifted(value, power))) {
          expect(compare(distance(got, target), distance(exactly(other), target))).toBeLessThanOrEqual(0)
        }
      })
    )
  })
})

describe('names of percentiles', () => {
  test.each([
    ['p(95)', 'p95'],
    ['p(99.9)', 'p99.9'],
    ['p97_5', 'p97.5'],
    ['p99', 'p99'],
    ['p995', 'p99.5'],
    ['med', 'p50'],
    ['median', 'p50'],
    ['p25', null],
    ['p0_001', null],
    ['p(100)', null],
    ['period', null]
  ])('%s is %s', (written, name) => {
    expect(percentile(written)).toBe(name)
  })
})
