import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {judgeConfirmed, judgePairs, suspectsOf} from '../../../action-perf-regression/src/judge/pairs.ts'
import type {Judged, Metric, Pair} from '../../../action-perf-regression/src/series.ts'
import {aPair, iterations, noisy, processes, random, rule} from './judge-builders.ts'

const one = (pair: Pair): Judged => {
  const [judged] = judgePairs([pair], rule)
  if (judged === undefined) throw new Error('Nothing was judged')
  return judged
}

/** Ten processes a side with 1 % noise, the head `factor` times the base. */
const steady = (factor: number, more: Partial<Metric> = {}): Pair => {
  const drawn = random(7)
  return aPair(noisy(drawn, 10, 1, 0.01), noisy(drawn, 10, factor, 0.01), more)
}

describe('a benchmark measured by several processes a side', () => {
  test.each([
    [1.3, 'regression', 'critical'],
    [1.18, 'regression', 'block'],
    [1.12, 'regression', 'warn'],
    [1.05, 'regression', null],
    [1.01, 'no-regression', null],
    [1, 'no-regression', null],
    [0.9, 'improvement', null]
  ])('that takes %d times as long is %s, level %s', (factor, finding, level) => {
    const judged = one(steady(factor))
    expect(judged).toMatchObject({finding, level, source: 'paired', weak: false, processes: {base: 10, head: 10}})
    expect(judged.ratio?.estimate).toBeCloseTo(factor, 1)
    expect(judged.reason).toMatch(/^[A-Z0-9].*\.$/)
  })

  test('is turned round where more is better: less throughput is worse', () => {
    expect(one(steady(0.8, {metric: 'throughput', unit: '1/s', direction: 'higher'}))).toMatchObject({
      finding: 'regression',
      level: 'block'
    })
    expect(one(steady(1.3, {direction: 'higher'})).finding).toBe('improvement')
  })

  test('is the mirror image of the same with the sides exchanged', () => {
    const {base, head} = steady(1.2)
    const [there, back] = [one(aPair(base, head)), one(aPair(head, base))]
    expect(back.finding).toBe('improvement')
    expect((there.ratio?.estimate ?? 0) * (back.ratio?.estimate ?? 0)).toBeCloseTo(1, 12)
    expect((there.ratio?.low ?? 0) * (back.ratio?.high ?? 0)).toBeCloseTo(1, 12)
    expect(back.p).toBeCloseTo(there.p ?? 0, 14)
  })

  test('does not depend on the unit', () => {
    const {base, head} = steady(1.2)
    const scaled = (side: Pair['base']) =>
      side.map(({values, level}) => ({values: values.map(value => value * 1e9), level}))
    const [there, nano] = [one(aPair(base, head)), one(aPair(scaled(base), scaled(head), {unit: 'ns'}))]
    expect(nano.finding).toBe(there.finding)
    expect(nano.p).toBe(there.p)
    expect(nano.worse).toBeCloseTo(there.worse ?? 0, 10)
  })

  test('counts a process once, however many iterations it made', () => {
    const base = [1, 1.01, 0.99, 1.02].map(
      level => ({values: new Array<number>(500).fill(level), level: 'iteration'}) as const
    )
    const head = [1.01, 1.02, 1, 1.03].map(
      level => ({values: new Array<number>(500).fill(level), level: 'iteration'}) as const
    )
    expect(one(aPair(base, head)).p).toBeGreaterThan(0.1)
  })

  test('is inconclusive when it is too noisy, and says what could have been seen', () => {
    const drawn = random(3)
    const judged = one(aPair(noisy(drawn, 5, 1, 0.15), noisy(drawn, 5, 1, 0.15)))
    expect(judged).toMatchObject({finding: 'inconclusive', level: null})
    expect(judged.detectable).toBeGreaterThan(0.1)
    expect(judged.reason).toContain('could have been seen')
  })

  test('is shown and not judged where neither direction is better', () => {
    expect(one(steady(2, {direction: 'none'}))).toMatchObject({
      finding: 'no-regression',
      level: null,
      p: null,
      worse: null
    })
  })
})

describe('one process a side', () => {
  const slow = aPair(
    iterations(...Array.from({length: 30}, (_, i) => 1 + i / 1000)),
    iterations(...Array.from({length: 30}, (_, i) => 1.5 + i / 1000))
  )

  test('is a hint: it warns at most', () => {
    expect(one(slow)).toMatchObject({finding: 'regression', level: 'warn', weak: true, detectable: null})
  })

  test('never shows that nothing changed', () => {
    expect(one(aPair(slow.base, slow.base))).toMatchObject({finding: 'inconclusive', weak: true})
  })

  test('says nothing at all with a single number a side', () => {
    const judged = one(aPair(processes(1), processes(9)))
    expect(judged).toMatchObject({finding: 'inconclusive', p: null, q: null, detectable: null, weak: true})
    expect(judged.ratio).toEqual({estimate: expect.closeTo(9, 12), low: null, high: null})
  })

  test('does not spoil the q-values of those with several', () => {
    const alone = one(steady(1.05)).q
    expect(judgePairs([steady(1.05), ...new Array<Pair>(50).fill(aPair(slow.base, slow.base))], rule)[0]?.q).toBe(alone)
  })
})

describe('a deterministic metric', () => {
  const allocations = (base: number, head: number, direction: 'higher' | 'lower' | 'none' = 'lower'): Judged =>
    one(
      aPair(iterations(base, base), iterations(head, head), {
        metric: 'allocations',
        unit: 'count',
        deterministic: true,
        direction
      })
    )

  test.each([
    [100, 100, 'no-regression', null],
    [100, 101, 'regression', null],
    [100, 110, 'regression', 'warn'],
    [100, 115, 'regression', 'block'],
    [20, 23, 'regression', 'block'],
    [100, 125, 'regression', 'critical'],
    [100, 99, 'improvement', null],
    [0, 1, 'regression', 'critical'],
    [1, 0, 'improvement', null],
    [-5, -4, 'regression', 'warn']
  ])('from %d to %d is %s, level %s, without statistics', (base, head, finding, level) => {
    expect(allocations(base, head)).toMatchObject({finding, level, source: 'exact', p: null, q: null, weak: false})
  })

  test('from zero has no ratio', () => {
    expect(allocations(0, 3)).toMatchObject({ratio: null, worse: null})
    expect(allocations(0, 0)).toMatchObject({finding: 'no-regression', ratio: null})
  })

  test('falls the wrong way when more is better, and cannot be wrong without a direction', () => {
    expect(allocations(100, 80, 'higher')).toMatchObject({finding: 'regression', level: 'block', worse: 0.2})
    expect(allocations(100, 500, 'none')).toMatchObject({finding: 'no-regression', level: null, worse: null})
  })

  test('that varies after all is judged like any noisy one', () => {
    const varying = aPair(processes(10, 11, 10, 11), processes(10, 11, 11, 10), {deterministic: true})
    expect(one(varying).source).toBe('paired')
  })
})

describe('numbers that have no logarithm', () => {
  const zeros = processes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

  test('a base of zeros and a head above them is critical and has no ratio', () => {
    const judged = one(aPair(zeros, processes(1, 2, 1, 3, 2, 1, 2, 1, 2, 2), {metric: 'error-rate', unit: 'ratio'}))
    expect(judged).toMatchObject({finding: 'regression', level: 'critical', ratio: null, worse: null})
  })

  test('some zeros are compared relative to the middle of the base', () => {
    const base = processes(0, 10, 10, 10, 10, 10, 10, 10, 10, 11)
    const head = processes(0, 20, 20, 20, 20, 20, 20, 20, 20, 21)
    expect(one(aPair(base, head))).toMatchObject({
      finding: 'regression',
      level: 'critical',
      ratio: {estimate: 2},
      worse: 1
    })
  })

  test('a base below zero warns at most', () => {
    const base = processes(-10, -10.1, -10.2, -9.9, -9.8, -10, -10.1, -10.2, -9.9, -9.8)
    const head = processes(-1, -1.1, -1.2, -0.9, -0.8, -1, -1.1, -1.2, -0.9, -0.8)
    expect(one(aPair(base, head))).toMatchObject({finding: 'regression', level: 'warn', ratio: null, worse: null})
    expect(one(aPair(zeros, zeros))).toMatchObject({finding: 'no-regression', ratio: null})
  })
})

describe('what cannot be compared', () => {
  test.each([
    ['only the head reports it', aPair([], processes(1, 2)), 'new'],
    ['only the base reports it', aPair(processes(1, 2), []), 'vanished'],
    ['neither reports it', aPair([], []), 'inconclusive'],
    ['a number is NaN', aPair(processes(1, Number.NaN, 1), processes(1, 1, 1)), 'inconclusive'],
    ['a number is infinite', aPair(processes(1, 1, 1), processes(1, Number.POSITIVE_INFINITY, 1)), 'inconclusive'],
    ['a process delivered nothing', aPair([{values: [], level: 'process'}], processes(1)), 'inconclusive']
  ])('because %s is said', (_, pair, finding) => {
    expect(one(pair)).toMatchObject({finding, level: null, ratio: null, p: null})
  })

  test('no measurement whatever gives NaN, an infinity or an exception', () => {
    const value = fc.oneof(fc.double(), fc.integer({min: -3, max: 3}), fc.constantFrom(0, 1e-308, 1e308))
    const side = fc.array(
      fc.record({values: fc.array(value, {maxLength: 4}), level: fc.constant('process' as const)}),
      {maxLength: 5}
    )
    const direction = fc.constantFrom('higher' as const, 'lower' as const, 'none' as const)
    const pair = fc.record({base: side, head: side, direction, deterministic: fc.boolean()})
    fc.assert(
      fc.property(fc.array(pair, {minLength: 1, maxLength: 4}), fc.boolean(), (parts, confirm) => {
        const pairs = parts.map(({base, head, ...more}) => aPair(base, head, more))
        const fresh = new Map(
          suspectsOf(pairs, rule).flatMap(at => (pairs[at] && confirm ? [[at, pairs[at]] as const] : []))
        )
        for (const judged of judgeConfirmed(pairs, fresh, rule)) {
          expect(JSON.parse(JSON.stringify(judged))).toEqual(judged)
        }
      }),
      {numRuns: 400}
    )
  })
})
