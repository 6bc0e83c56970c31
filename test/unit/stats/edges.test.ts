/** What could have been seen, trends, and samples that are no samples. */
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {normalTail} from '#core/stats/distributions'
import {equivalent, excludes} from '#core/stats/equivalence'
import {benjaminiHochberg} from '#core/stats/false-discovery'
import {hodgesLehmann} from '#core/stats/hodges-lehmann'
import {mannWhitney} from '#core/stats/mann-whitney'
import type {Measured} from '#core/stats/measured'
import {minimalDetectableEffect, powerOf} from '#core/stats/minimal-detectable-effect'
import {fitPrior, moderatedTest, noPrior} from '#core/stats/moderated'
import {mean, medianAbsoluteDeviation, variance} from '#core/stats/moments'
import {median, quantile} from '#core/stats/quantile'
import {studentTest, welchTest} from '#core/stats/student'
import {theilSen} from '#core/stats/theil-sen'

const known = <T>(result: Measured<T>): T => {
  if (!result.known) throw new Error(result.why)
  return result.value
}

const anything = fc.array(fc.double(), {maxLength: 8})

describe('the minimal detectable effect', () => {
  const stage = fc.record({
    standardError: fc.double({min: 1e-6, max: 10, noNaN: true}),
    df: fc.oneof(fc.integer({min: 1, max: 100}), fc.constant(Number.POSITIVE_INFINITY)),
    level: fc.double({min: 1e-5, max: 0.4, noNaN: true}),
    floor: fc.double({min: 0, max: 1, noNaN: true})
  })

  test('is found with the power asked for', () => {
    fc.assert(
      fc.property(fc.array(stage, {minLength: 1, maxLength: 3}), stages => {
        expect(powerOf(minimalDetectableEffect(stages), stages)).toBeCloseTo(0.8, 4)
      })
    )
  })

  test('without noise is the floor, and with infinite noise there is none', () => {
    const quiet = {standardError: 0, df: 8, level: 0.05, floor: 0.03}
    expect(minimalDetectableEffect([quiet])).toBeCloseTo(0.03, 9)
    expect(minimalDetectableEffect([{...quiet, floor: 0}])).toBe(0)
    expect(minimalDetectableEffect([{...quiet, standardError: Number.POSITIVE_INFINITY}])).toBe(
      Number.POSITIVE_INFINITY
    )
  })
})

describe('an interval', () => {
  const interval = {estimate: 0.01, low: -0.02, high: 0.04, confidence: 0.95}

  test('shows equivalence only when all of it lies inside', () => {
    expect(equivalent(interval, -0.03, 0.05)).toBe(true)
    expect(equivalent(interval, -0.02, 0.05)).toBe(false)
    expect(excludes(interval, 0.04)).toBe(false)
    expect(excludes(interval, 0.041)).toBe(true)
    expect(excludes({...interval, high: Number.POSITIVE_INFINITY}, 1e9)).toBe(false)
  })
})

describe('a trend', () => {
  test('follows a straight line, whatever one outlier does', () => {
    const x = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    const line = x.map(value => 3 - 2 * value)
    expect(known(theilSen(x, line))).toEqual({slope: {estimate: -2, low: -2, high: -2, confidence: 0.95}, intercept: 3})
    expect(known(theilSen(x, line.with(4, 1000))).slope.estimate).toBe(-2)
  })

  test('needs two different x and equally many y', () => {
    expect(theilSen([1, 1], [1, 2]).known).toBe(false)
    expect(theilSen([1, 2], [1, 2, 3]).known).toBe(false)
  })
})

describe('whatever numbers come', () => {
  const hasNaN = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.values(value).some(hasNaN) : Number.isNaN(value)

  test('nothing throws and no NaN comes out', () => {
    fc.assert(
      fc.property(anything, anything, fc.double(), (base, head, share) => {
        const results = [
          ...[hodgesLehmann, mannWhitney, studentTest, welchTest, theilSen].map(run => run(base, head)),
          moderatedTest(base, head, noPrior),
          fitPrior(base.map((s2, i) => ({variance: s2, df: head[i] ?? 1}))),
          ...[median, mean, variance, medianAbsoluteDeviation].map(run => run(base)),
          quantile(head, share),
          benjaminiHochberg(base)
        ]
        expect(results.filter(hasNaN)).toEqual([])
      }),
      {numRuns: 2000}
    )
  })

  test('an empty sample, NaN and infinities have a reason instead of a number', () => {
    expect(median([])).toEqual({known: false, why: 'it needs 1 number, there are 0'})
    expect(variance([3])).toEqual({known: false, why: 'it needs 2 numbers, there are 1'})
    expect(mannWhitney([1, Number.NaN], [1])).toEqual({known: false, why: 'a number is NaN or infinite'})
    expect(hodgesLehmann([-1.7e308], [1.7e308]).known).toBe(false)
    expect(normalTail(Number.POSITIVE_INFINITY)).toBe(0)
  })
})
