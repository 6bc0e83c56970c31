/** Every statistic against scipy and numpy: the cases are made by test/oracles/scipy/refresh.sh. */
import {readFileSync} from 'node:fs'
import {afterAll, describe, expect, test} from '@jest/globals'
import {z} from 'zod'
import {normalQuantile, normalTail, studentQuantile, studentTail} from '#core/stats/distributions'
import {benjaminiHochberg} from '#core/stats/false-discovery'
import {hodgesLehmann} from '#core/stats/hodges-lehmann'
import {mannWhitney} from '#core/stats/mann-whitney'
import type {Measured} from '#core/stats/measured'
import {powerOf} from '#core/stats/minimal-detectable-effect'
import {fitPrior, moderatedTest} from '#core/stats/moderated'
import {mean, medianAbsoluteDeviation, variance} from '#core/stats/moments'
import {median, quantile} from '#core/stats/quantile'
import {studentTest, type TTest, welchTest} from '#core/stats/student'
import {theilSen} from '#core/stats/theil-sen'
import {trigammaInverse} from '#core/stats/trigamma-inverse'

const numbers = z.array(z.number())
const two = z.tuple([z.number(), z.number()])
const three = z.tuple([z.number(), z.number(), z.number()])
const bounds = z.tuple([z.number(), z.number().nullable(), z.number().nullable()])

const document = z.object({
  pairs: z.array(
    z.object({
      base: numbers,
      head: numbers,
      student: three.nullable(),
      welch: three.nullable(),
      u: two.nullable(),
      shift: bounds
    })
  ),
  singles: z.array(
    z.object({
      values: numbers,
      share: z.number(),
      quantile: z.number(),
      median: z.number(),
      mad: z.number(),
      mean: z.number(),
      variance: z.number().nullable()
    })
  ),
  tails: z.array(z.array(z.number()).length(7)),
  inverses: z.array(two),
  moderated: z.array(
    z.object({
      family: z.array(two),
      prior: z.tuple([z.number().nullable(), z.number()]),
      base: numbers,
      head: numbers,
      t: z.number(),
      p: z.number()
    })
  ),
  discoveries: z.array(z.object({p: numbers, q: numbers})),
  trends: z.array(z.object({x: numbers, y: numbers, result: z.array(z.number()).length(4)})),
  powers: z.array(z.array(z.number()).length(4))
})

const cases = document.parse(
  JSON.parse(readFileSync(new URL('../../oracles/scipy/fixtures/cases.json', import.meta.url), 'utf8'))
)

let compared = 0

/** Relative 1e-9; differences near zero count against `scale`, the size of the numbers they were computed from. */
const close = (actual: number, expected: number, scale = 0): void => {
  compared += 1
  const allowed = 1e-9 * Math.max(Math.abs(expected), scale * 1e-3)
  if (!(Math.abs(actual - expected) <= allowed)) expect({actual}).toEqual({actual: expected})
}

const known = <T>(result: Measured<T>): T => {
  if (!result.known) throw new Error(result.why)
  return result.value
}

const size = (values: readonly number[]): number => Math.max(...values.map(Math.abs))

const sameTest = (actual: TTest, [t, df, p]: readonly [number, number, number]): void => {
  close(actual.t, t, 1e-3)
  close(actual.df, df)
  close(actual.p, p)
}

describe('against scipy and numpy', () => {
  test('tails and quantiles of Student and the normal', () => {
    for (const [t = 0, df = 1, tail = 0, share = 0, point = 0, z = 0, zPoint = 0] of cases.tails) {
      close(studentTail(t, df), tail)
      close(studentQuantile(share, df), point, 1e-3)
      close(normalTail(t), z)
      close(normalQuantile(share), zPoint, 1e-3)
    }
  })

  test('mean, variance, quantiles and the median absolute deviation', () => {
    for (const one of cases.singles) {
      const scale = size(one.values)
      close(known(quantile(one.values, one.share)), one.quantile, scale)
      close(known(median(one.values)), one.median, scale)
      close(known(medianAbsoluteDeviation(one.values)), one.mad, scale)
      close(known(mean(one.values)), one.mean, scale)
      if (one.variance !== null) close(known(variance(one.values)), one.variance)
    }
  })

  test("Student's and Welch's tests", () => {
    for (const {base, head, student, welch} of cases.pairs) {
      if (student !== null) sameTest(known(studentTest(base, head)), student)
      if (welch !== null) sameTest(known(welchTest(base, head)), welch)
    }
  })

  test('the Mann–Whitney test, exact with and without ties, and its approximation', () => {
    const methods = new Set<string>()
    for (const {base, head, u} of cases.pairs) {
      if (u === null) continue
      const result = known(mannWhitney(base, head))
      methods.add(`${result.method}${new Set([...base, ...head]).size < base.length + head.length ? ' with ties' : ''}`)
      close(result.u, u[0])
      close(result.p, u[1])
    }
    expect([...methods].sort()).toEqual(['exact', 'exact with ties', 'normal', 'normal with ties'])
  })

  test('the Hodges–Lehmann shift and its interval', () => {
    for (const {base, head, shift} of cases.pairs) {
      const result = known(hodgesLehmann(base, head))
      const scale = size([...base, ...head])
      close(result.estimate, shift[0], scale)
      if (shift[1] === null || shift[2] === null) {
        expect([result.low, result.high]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
      } else {
        close(result.low, shift[1], scale)
        close(result.high, shift[2], scale)
      }
    }
  })

  test('the inverse of the trigamma function', () => {
    for (const [x, y] of cases.inverses) close(trigammaInverse(x), y)
  })

  test('the prior of a family and the moderated t-test', () => {
    const infinite = new Set<boolean>()
    for (const one of cases.moderated) {
      const prior = known(fitPrior(one.family.map(([s2, df]) => ({variance: s2, df}))))
      const [df, s2] = one.prior
      infinite.add(df === null)
      if (df === null) expect(prior.df).toBe(Number.POSITIVE_INFINITY)
      else close(prior.df, df)
      close(prior.variance, s2)
      const result = known(moderatedTest(one.base, one.head, prior))
      close(result.t, one.t)
      close(result.p, one.p)
    }
    expect(infinite.size).toBe(2)
  })

  test('q-values', () => {
    for (const {p, q} of cases.discoveries) {
      benjaminiHochberg(p).forEach((value, at) => {
        close(value, q[at] ?? Number.NaN)
      })
    }
  })

  test('the Theil–Sen slope, its interval and intercept', () => {
    for (const {x, y, result} of cases.trends) {
      const {slope, intercept} = known(theilSen(x, y))
      const [estimate = 0, low = 0, high = 0, crossing = 0] = result
      close(slope.estimate, estimate, size(y))
      close(slope.low, low, size(y))
      close(slope.high, high, size(y))
      close(intercept, crossing, size(y))
    }
  })

  test('the power of a test, to 2 percentage points of the non-central t distribution', () => {
    for (const [df = 0, level = 0, effect = 0, power = 0] of cases.powers) {
      expect(Math.abs(powerOf(effect, [{standardError: 1, df, level, floor: 0}]) - power)).toBeLessThan(0.02)
    }
  })
})

afterAll(() => {
  expect(compared).toBeGreaterThan(4000)
})
