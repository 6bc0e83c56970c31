/** Service levels over the points of a load test: throughput, and scenarios beside the summary of their run. */
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {SampleRecord} from '#core/records'
import {judgeLimits} from '../../../action-perf-regression/src/sla/judge.ts'
import {rateOf} from '../../../action-perf-regression/src/sla/points.ts'

const sample = (given: Partial<SampleRecord>): SampleRecord => ({
  ...{kind: 'sample', benchmark: 'k6', metric: 'latency.p95', unit: 's', direction: 'lower'},
  ...{deterministic: false, level: 'summary', process: 1, value: 0.5, at: null},
  ...given
})

type Limit = Parameters<typeof judgeLimits>[0][number]

const judged = (given: Partial<Limit>, samples: readonly SampleRecord[]) => {
  const entry: Limit = {
    ...{metric: 'latency.p95', limit: '<= 500 ms', severity: 'block', 'rollback-required': false},
    ...given
  }
  const [result] = judgeLimits([entry], {producer: 'load', origin: 'towpath.yml', samples, history: []})
  if (result === undefined) throw new Error('Expected a result')
  return {outcome: result.rule.outcome, reason: result.rule.reason, codes: result.diagnostics.map(({code}) => code)}
}

/** One request every `1 / rate` seconds, from `from` until `to`. */
const requests = (rate: number, [from, to]: readonly [number, number], benchmark = 'k6'): readonly SampleRecord[] =>
  Array.from({length: (to - from) * rate}, (_, index) =>
    sample({
      ...{benchmark, metric: 'requests', unit: 'count', direction: 'none', level: 'iteration'},
      value: 1,
      at: from + index / rate
    })
  )

const rate = {metric: 'throughput', limit: '>= 10 /s'}

describe('the throughput of timed requests', () => {
  test.each([
    ['reaches the limit', requests(11, [0, 60]), {}, 'passed'],
    ['does not', requests(9, [0, 60]), {}, 'failed'],
    [
      'stops for as long as the grace',
      [...requests(20, [0, 60]), ...requests(20, [125, 180])],
      {for: 60_000},
      'failed'
    ],
    ['stops for a shorter time', [...requests(20, [0, 60]), ...requests(20, [100, 180])], {for: 60_000}, 'passed'],
    ['is too low all along', requests(9, [0, 60]), {for: 60_000}, 'failed']
  ])('%s', (_, samples, more, outcome) => {
    expect(judged({...rate, ...more}, samples).outcome).toBe(outcome)
  })

  test('of a single moment is unknown', () => {
    expect(judged(rate, requests(1, [0, 1])).codes).toEqual(['PR-132'])
  })

  test('counts beside what a summary states, and the worse of them is held against the limit', () => {
    const stated = sample({metric: 'throughput', unit: '1/s', direction: 'higher', value: 50})
    expect(judged(rate, [stated, ...requests(9, [0, 60])]).outcome).toBe('failed')
    expect(judged(rate, [stated, ...requests(11, [0, 60])]).outcome).toBe('passed')
  })

  test('counts every request once, whatever times a report claims', () => {
    const times = fc.array(fc.double({min: 0, max: 1e12, noNaN: true}), {minLength: 2, maxLength: 50})
    fc.assert(
      fc.property(times, given => {
        const points = given.sort((a, b) => a - b).map(at => ({at, value: 1}))
        const found = rateOf(points, 1)
        const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0)
        if (found === null) return expect(span).toBeLessThan(1e-6)
        expect(found.value * span).toBeCloseTo(points.length)
        expect(found.points.length).toBeLessThanOrEqual(10_001)
      })
    )
  })
})

describe('a run and its scenarios', () => {
  const raw = (scenario: string, value: number) =>
    Array.from({length: 300}, (_, at) =>
      sample({...{benchmark: `k6 > scenario:${scenario}`, metric: 'latency', level: 'iteration'}, value, at})
    )
  const summary = sample({value: 0.4})

  test('need no `benchmark` for a grace: the run has the points of its scenarios', () => {
    expect(judged({for: 120_000}, [summary, ...raw('order', 0.1), ...raw('search', 0.2)])).toMatchObject({
      outcome: 'passed',
      codes: []
    })
    expect(judged({for: 120_000}, [summary, ...raw('order', 0.1), ...raw('search', 0.9)]).outcome).toBe('failed')
  })

  test('are told apart from a run that has no points at all', () => {
    expect(judged({for: 120_000}, [sample({benchmark: 'other'}), ...raw('order', 0.1)]).codes).toEqual(['PR-134'])
  })

  test('are one where only the run is named, also without a summary', () => {
    const both = [...raw('order', 0.1), ...raw('search', 0.9)]
    expect(judged({benchmark: 'k6'}, both)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('latency.p95 of k6 is')
    })
    const order = 'k6 > scenario:order'
    const halves = [...requests(6, [0, 60], order), ...requests(6, [0, 60], 'k6 > scenario:search')]
    expect(judged({...rate, benchmark: 'k6'}, halves).outcome).toBe('passed')
    expect(judged(rate, halves).outcome).toBe('failed')
  })
})
