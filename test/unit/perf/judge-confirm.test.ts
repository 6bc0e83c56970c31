import {describe, expect, test} from '@jest/globals'
import {
  freshProcesses,
  impreciseOf,
  judgeConfirmed,
  judgePairs,
  suspectsOf
} from '../../../action-perf-regression/src/judge/pairs.ts'
import type {Judged, Metric, Pair} from '../../../action-perf-regression/src/series.ts'
import {aPair, noisy, processes, random, rule} from './judge-builders.ts'

/** Ten processes a side with 1 % noise, the head `factor` times the base. */
const steady = (factor: number, more: Partial<Metric> = {}): Pair => {
  const drawn = random(7)
  return aPair(noisy(drawn, 10, 1, 0.01), noisy(drawn, 10, factor, 0.01), more)
}

describe('screening and confirming', () => {
  const suspicious = steady(1.06)
  const quiet = steady(1)

  test('picks what looks worse, and only that', () => {
    expect(suspectsOf([quiet, suspicious, steady(0.9), steady(1.3, {direction: 'none'})], rule)).toEqual([1])
    expect(freshProcesses(suspicious)).toBe(20)
    expect(freshProcesses(aPair(processes(1, 2, 3), processes(1, 2, 3)))).toBe(10)
  })

  test('judges a suspect by its fresh processes alone', () => {
    const drawn = random(11)
    const calm = aPair(noisy(drawn, 20, 1, 0.01), noisy(drawn, 20, 1, 0.01))
    const [first, second] = judgeConfirmed([quiet, suspicious], new Map([[1, calm]]), rule)
    expect(first).toEqual(expect.objectContaining({finding: 'no-regression', processes: {base: 10, head: 10}}))
    expect(second).toEqual(expect.objectContaining({finding: 'no-regression', processes: {base: 20, head: 20}}))
  })

  test('confirms what is slower again', () => {
    const drawn = random(12)
    const again = aPair(noisy(drawn, 20, 1, 0.01), noisy(drawn, 20, 1.06, 0.01))
    expect(judgeConfirmed([suspicious], new Map([[0, again]]), rule)[0]).toMatchObject({
      finding: 'regression',
      level: null
    })
  })

  test('judges a suspect without fresh processes by the first ones', () => {
    expect(judgeConfirmed([quiet, suspicious], new Map(), rule)).toMatchObject([
      {},
      {finding: 'regression', processes: {base: 10}}
    ])
  })

  test('is inconclusive when the fresh processes of a side delivered nothing', () => {
    const half = aPair([], suspicious.head)
    expect(judgeConfirmed([suspicious], new Map([[0, half]]), rule)[0]).toMatchObject({
      finding: 'inconclusive',
      level: null
    })
  })

  test('asks for more processes where the spread hides the warn threshold, whatever the difference is', () => {
    const drawn = random(5)
    const base = noisy(drawn, 5, 1, 0.5)
    const shifted = base.map(({values, level}) => ({values: values.map(value => 3 * value), level}))
    expect(impreciseOf([quiet, aPair(base, base), aPair(base, shifted)], rule)).toEqual([1, 2])
  })

  test('never depends on the order of the benchmarks', () => {
    const drawn = random(21)
    const pairs = Array.from({length: 30}, (_, i) =>
      aPair(noisy(drawn, 6, 1, 0.02), noisy(drawn, 6, 1 + (i % 5) / 40, 0.02), {benchmark: `b${i}`})
    )
    const byName = (judged: readonly Judged[]) => judged.toSorted((a, b) => a.benchmark.localeCompare(b.benchmark))
    const [there, back] = [byName(judgePairs(pairs, rule)), byName(judgePairs(pairs.toReversed(), rule))]
    expect(back.map(({finding}) => finding)).toEqual(there.map(({finding}) => finding))
  })
})
