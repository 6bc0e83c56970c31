/** What must hold for every sample. */
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {studentTwoSided} from '#core/stats/distributions'
import {benjaminiHochberg} from '#core/stats/false-discovery'
import {hodgesLehmann} from '#core/stats/hodges-lehmann'
import {mannWhitney} from '#core/stats/mann-whitney'
import type {Measured} from '#core/stats/measured'
import {fitPrior, moderate, moderatedTest, noPrior} from '#core/stats/moderated'
import {differencesOfRank} from '#core/stats/pairwise'
import {studentTest, welchTest} from '#core/stats/student'
import {rankSumCounts, uCounts} from '#core/stats/u-distribution'

const known = <T>(result: Measured<T>): T => {
  if (!result.known) throw new Error(result.why)
  return result.value
}

/** Whole numbers: sums and differences of them are exact, and ties are frequent. */
const whole = (least: number, most = 12) =>
  fc.array(fc.integer({min: -20, max: 20}), {minLength: least, maxLength: most})

describe('the Hodges–Lehmann shift', () => {
  test('moves with the head and turns round when the sides are exchanged', () => {
    fc.assert(
      fc.property(whole(1), whole(1), fc.integer({min: -50, max: 50}), (base, head, by) => {
        const here = known(hodgesLehmann(base, head))
        const moved = known(
          hodgesLehmann(
            base,
            head.map(value => value + by)
          )
        )
        expect([moved.estimate, moved.low, moved.high]).toEqual([here.estimate + by, here.low + by, here.high + by])
        const turned = known(hodgesLehmann(head, base))
        expect([turned.estimate + here.estimate, turned.high + here.low]).toEqual(
          here.low === Number.NEGATIVE_INFINITY ? [0, Number.NaN] : [0, 0]
        )
      })
    )
  })

  test('lies within its interval and does not depend on the order of the numbers', () => {
    fc.assert(
      fc.property(whole(1), whole(1), (base, head) => {
        const {estimate, low, high} = known(hodgesLehmann(base, head))
        expect(low <= estimate && estimate <= high).toBe(true)
        expect(known(hodgesLehmann(base.toReversed(), head.toSorted())).estimate).toBe(estimate)
      })
    )
  })

  test('has no bounds where the samples are too small: 3 and 3 numbers cannot reach 95 %', () => {
    expect(known(hodgesLehmann([1, 2, 3], [4, 5, 6])).high).toBe(Number.POSITIVE_INFINITY)
    expect(known(hodgesLehmann([1, 2, 3, 4], [4, 5, 6, 7]))).toEqual({estimate: 3, low: 0, high: 6, confidence: 0.95})
  })

  test('selects among many differences as it does among few', () => {
    fc.assert(
      fc.property(whole(40, 60), whole(40, 60), fc.double({min: 0, max: 1, noNaN: true}), (base, head, share) => {
        const [a, b] = [Float64Array.from(base).sort(), Float64Array.from(head).sort()]
        const all = base.flatMap(x => head.map(y => y - x)).sort((x, y) => x - y)
        const k = Math.round(share * (all.length - 1))
        expect(differencesOfRank(a, b, [0, k, all.length - 1])).toEqual([all[0], all[k], all.at(-1)])
      }),
      {numRuns: 40}
    )
  })
})

describe('the Mann–Whitney test', () => {
  test('says the same of both orders of the sides, and of any increasing scale', () => {
    fc.assert(
      fc.property(whole(1), whole(1), (base, head) => {
        const {u, p} = known(mannWhitney(base, head))
        const turned = known(mannWhitney(head, base))
        expect(turned.u).toBe(base.length * head.length - u)
        expect(turned.p).toBeCloseTo(p, 12)
        const cubed = known(
          mannWhitney(
            base.map(x => x ** 3),
            head.map(x => x ** 3)
          )
        )
        expect(cubed).toEqual({u, p, method: 'exact'})
      })
    )
  })

  test('counts with ties what it counts without, when there are none', () => {
    for (const [n, m] of [
      [1, 1],
      [3, 5],
      [5, 5],
      [7, 4],
      [20, 20]
    ] as const) {
      const few = Math.min(n, m)
      const plain = uCounts(n, m)
      const tied = rankSumCounts(few, new Array<number>(n + m).fill(1))
      expect(tied.total).toBe(plain.total)
      plain.counts.forEach((count, u) => {
        expect(tied.counts[2 * u + few * (few + 1)]).toBe(count)
      })
    }
  })

  test('finds nothing where all numbers are equal', () => {
    expect(known(mannWhitney([7, 7, 7], [7, 7]))).toEqual({u: 3, p: 1, method: 'exact'})
    const many = new Array<number>(30).fill(7)
    expect(known(mannWhitney(many, many))).toEqual({u: 450, p: 1, method: 'normal'})
  })

  test('cannot be more certain than the number of arrangements allows', () => {
    expect(known(mannWhitney([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).p).toBeCloseTo(2 / 252, 14)
    expect(known(mannWhitney([1, 1, 1], [2, 2, 2])).p).toBeCloseTo(2 / 20, 14)
  })
})

describe("Student's, Welch's and the moderated test", () => {
  test('turn round when the sides are exchanged', () => {
    fc.assert(
      fc.property(whole(2), whole(2), (base, head) => {
        for (const run of [studentTest, welchTest]) {
          const [here, turned] = [known(run(base, head)), known(run(head, base))]
          expect(turned.p).toBeCloseTo(here.p, 10)
          expect(turned.difference).toBeCloseTo(-here.difference, 10)
        }
      })
    )
  })

  test('are certain of a difference without any spread, and of none where nothing differs', () => {
    expect(known(studentTest([1, 1], [2, 2]))).toMatchObject({t: Number.POSITIVE_INFINITY, p: 0, df: 2})
    expect(known(welchTest([1, 1], [1, 1]))).toMatchObject({t: 0, p: 1, df: 2})
  })

  test('the moderated test without a prior is Student’s, and with one it needs a single number a side', () => {
    expect(known(moderatedTest([1, 2, 4], [3, 5], noPrior))).toEqual(known(studentTest([1, 2, 4], [3, 5])))
    expect(moderatedTest([1], [2], noPrior).known).toBe(false)
    const {t, p, df} = known(moderatedTest([1], [2], {df: 8, variance: 0.5}))
    expect([t, df]).toEqual([1, 8])
    expect(p).toBe(studentTwoSided(1, 8))
  })

  test('the moderated variance lies between that of the sample and that of the prior', () => {
    const positive = fc.double({min: 1e-9, max: 1e9, noNaN: true})
    fc.assert(
      fc.property(positive, positive, positive, fc.integer({min: 1, max: 40}), (own, common, weight, df) => {
        const {variance: shrunk} = moderate({variance: own, df}, {df: weight, variance: common})
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(own, common) * (1 - 1e-12))
        expect(shrunk).toBeLessThanOrEqual(Math.max(own, common) * (1 + 1e-12))
      })
    )
  })

  test('a prior needs variances that say something', () => {
    const of = (...variances: readonly number[]) => fitPrior(variances.map(s2 => ({variance: s2, df: 4})))
    expect(of(1, 2).known).toBe(false)
    expect(of(0, 0, 0, 1).known).toBe(false)
    expect(
      fitPrior([
        {variance: 1, df: 0},
        {variance: 1, df: 0},
        {variance: 2, df: 0}
      ]).known
    ).toBe(false)
    expect(known(of(1, 1, 1)).df).toBe(Number.POSITIVE_INFINITY)
    expect(known(of(0, 1, 1)).df).toBeLessThan(1)
  })
})

describe('q-values', () => {
  test('keep the order of the p-values, are never below them, and never fall when a p rises', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true})
    fc.assert(
      fc.property(fc.array(share, {minLength: 1, maxLength: 30}), fc.nat(), share, (family, position, more) => {
        const q = benjaminiHochberg(family)
        family.forEach((p, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(p)
          family.forEach((other, j) => {
            if (p <= other) expect(q[i] ?? 0).toBeLessThanOrEqual(q[j] ?? 0)
          })
        })
        const raised = family.map((p, i) => (i === position % family.length ? Math.min(1, p + more) : p))
        benjaminiHochberg(raised).forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(q[i] ?? 0)
        })
      })
    )
  })

  test('count what is no number as no evidence', () => {
    expect(benjaminiHochberg([Number.NaN, 0.01, -1, 7])).toEqual([1, 0.02, 0, 1])
    expect(benjaminiHochberg([])).toEqual([])
  })
})
