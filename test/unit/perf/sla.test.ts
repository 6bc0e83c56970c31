import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {exact} from '#core/exact'
import type {SampleRecord} from '#core/records'
import {longestBreak} from '../../../action-perf-regression/src/sla/grace.ts'
import {judgeLimits} from '../../../action-perf-regression/src/sla/judge.ts'
import {parseLimit} from '../../../action-perf-regression/src/sla/limit.ts'
import {levelsOf} from '../../../action-perf-regression/src/sla/values.ts'
import {refusal} from '../quality-gate/builders.ts'

const sample = (given: Partial<SampleRecord> = {}): SampleRecord => ({
  ...{kind: 'sample', benchmark: 'checkout', metric: 'latency.p95', unit: 's', direction: 'lower'},
  ...{deterministic: false, level: 'summary', process: 1, value: 0.5, at: null},
  ...given
})

const level = (given: Partial<Parameters<typeof judgeLimits>[0][number]> = {}) => ({
  ...{metric: 'latency.p95', limit: '<= 500 ms', severity: 'block' as const, 'rollback-required': false},
  ...given
})

const judged = (
  entry: ReturnType<typeof level>,
  samples: readonly SampleRecord[],
  history: readonly SampleRecord[][] = []
) => {
  const [result] = judgeLimits([entry], {producer: 'load', origin: 'towpath.yml', samples, history})
  if (result === undefined) throw new Error('Expected a result')
  return result
}

describe('a limit', () => {
  test.each([
    ['<= 500 ms', '<=', exact(1, 2), 's'],
    ['<500us', '<', exact(1, 2000), 's'],
    ['< 1 %', '<', exact(1, 100), 'ratio'],
    ['< 0.1%', '<', exact(1, 1000), 'ratio'],
    ['>= 200 /s', '>=', exact(200), '1/s'],
    ['> 60 /min', '>', exact(1), '1/s'],
    ['< 512 MiB', '<', exact(512 * 2 ** 20), 'B'],
    ['<= 1.5 MB', '<=', exact(1_500_000), 'B'],
    ['>= 0.9', '>=', exact(9, 10), null],
    ['== 0', '==', exact(0), null]
  ])('%s is read without rounding', (text, operator, value, unit) => {
    expect(parseLimit(text)).toMatchObject({operator, value, unit})
  })

  test.each(['500 ms', '=< 5', '<= ms', '<= 5 parsec', '<= 1e3 s', '<= 5 ms 3', '', '<= 5 Mb'])(
    '%s is refused',
    async text => {
      expect(parseLimit(text)).toBeUndefined()
      const failure = await refusal(() => judged(level({limit: text}), [sample()]))
      expect(failure.code).toBe('PR-131')
    }
  )

  test.each([
    ['exactly at it', '<= 500 ms', 0.5, 'passed'],
    ['exactly at a strict one', '< 500 ms', 0.5, 'failed'],
    ['a hair above', '<= 500 ms', 0.5000001, 'failed'],
    ['a double that is not its decimal', '<= 300 ms', 0.3, 'passed']
  ])('%s', (_, limit, value, outcome) => {
    expect(judged(level({limit}), [sample({value})]).rule.outcome).toBe(outcome)
  })

  test('is never said to equal what breaks it', () => {
    const {rule} = judged(level(), [sample({value: 0.5000001})])
    expect(rule.reason).toBe('latency.p95 of checkout is 500.0001 ms, the limit is <= 500 ms')
  })

  test('asks for a rollback when it is broken, not when it holds', () => {
    const entry = level({'rollback-required': true})
    expect(judged(entry, [sample({value: 1})])).toMatchObject({
      needsRollback: true,
      rule: {outcome: 'failed', reason: expect.stringContaining('a rollback is required')},
      findings: [{kind: 'broken-service-level', severity: 'critical', producer: 'load'}]
    })
    expect(judged(entry, [sample()]).needsRollback).toBe(false)
  })

  test('holds for every benchmark it names, and lists each that breaks it', () => {
    const samples = [sample({value: 0.9}), sample({benchmark: 'search', value: 2}), sample({benchmark: 'home'})]
    expect(judged(level(), samples).findings).toHaveLength(2)
    expect(judged(level(), samples).rule.reason).toBe(
      'latency.p95 of search is 2 s, the limit is <= 500 ms, and 1 more'
    )
    expect(judged(level({benchmark: 'h*'}), samples).rule.outcome).toBe('passed')
  })

  test.each([
    ['a metric that is not there', level({metric: 'latency.p59'}), 'PR-132', '`latency.p95`'],
    ['a benchmark that is not there', level({benchmark: 'chekout'}), 'PR-132', 'latency.p95'],
    ['another unit', level({limit: '<= 500 MB'}), 'PR-133', '`s`'],
    ['no unit where there is one', level({limit: '<= 500'}), 'PR-133', '`s`'],
    ['grace without time', level({for: 120_000}), 'PR-134', '2m']
  ] as const)('over %s stays open, by name', (_, entry, code, text) => {
    const {rule, diagnostics} = judged(entry, [sample()])
    expect(rule.outcome).toBe('inconclusive')
    expect(diagnostics).toMatchObject([{severity: 'error', code, message: expect.stringContaining(text)}])
  })

  test.each([
    ['s', '<= 500', 'a time, in `s`', 'can be `ms` or `s`'],
    ['s', '<= 500 MB', 'a time, in `s`', 'can be `ms` or `s`'],
    ['ratio', '< 1', 'a share, of which 1 is 100 %', 'Write `< 1 %`'],
    ['count', '<= 5 ms', 'a count', 'can be `count`, or none'],
    ['', '<= 5 ms', 'a number without a unit', 'can be none'],
    ['MB/s', '>= 5', 'a number in `MB/s`', 'Let the load test report']
  ])('over a number in "%s" refuses %s and says what fits', (unit, limit, kind, fix) => {
    const [{message = '', fix: said = ''} = {}] = judged(level({limit}), [sample({unit})]).diagnostics
    expect([message, said]).toEqual([expect.stringContaining(kind), expect.stringContaining(fix)])
    expect(message + said).not.toContain('``')
  })

  test.each(['', 'unitless'])('without a unit holds over a number without one (%j)', unit => {
    expect(judged(level({limit: '<= 0.1'}), [sample({unit, value: 0.05})]).rule.outcome).toBe('passed')
    expect(judged(level({limit: '<= 0.1'}), [sample({unit, value: 0.11})]).rule.outcome).toBe('failed')
  })

  test('that only warns leaves the verdict alone when it stays open', () => {
    const {diagnostics, rule} = judged(level({metric: 'memory', severity: 'warn'}), [sample()])
    expect([diagnostics[0]?.severity, rule.severity]).toEqual(['warning', 'warn'])
  })
})

const points = (values: readonly number[], step = 30): readonly SampleRecord[] =>
  values.map((value, index) => sample({level: 'process', value, at: index * step}))

describe('grace over time', () => {
  const entry = level({for: 60_000})

  test.each([
    ['short breaks', [0.4, 0.9, 0.4, 0.9, 0.4, 0.4], 'passed'],
    ['one long enough', [0.4, 0.9, 0.9, 0.9, 0.4], 'failed'],
    ['one that lasts to the end', [0.4, 0.4, 0.9, 0.9, 0.9], 'failed'],
    ['one that ends too early', [0.4, 0.4, 0.4, 0.9, 0.9], 'passed']
  ])('%s', (_, values, outcome) => {
    expect(judged(entry, points(values)).rule.outcome).toBe(outcome)
  })

  test('a break is never longer than the time that was measured, and none where the limit holds', () => {
    const limit = parseLimit('<= 1 s')
    if (limit === undefined) throw new Error('Expected a limit')
    const series = fc.array(fc.tuple(fc.nat(1000), fc.double({min: 0, max: 2, noNaN: true})), {maxLength: 40})
    fc.assert(
      fc.property(series, given => {
        const ordered = given.map(([at, value]) => ({at, value})).sort((a, b) => a.at - b.at)
        const longest = longestBreak(limit, ordered)
        expect(longest).toBeLessThanOrEqual((ordered.at(-1)?.at ?? 0) - (ordered[0]?.at ?? 0))
        if (ordered.every(({value}) => value <= 1)) expect(longest).toBe(0)
        if (ordered.length > 0 && ordered.every(({value}) => value > 1))
          expect(longest).toBe((ordered.at(-1)?.at ?? 0) - (ordered[0]?.at ?? 0))
      })
    )
  })
})

describe('grace over runs', () => {
  const run = (value: number) => [sample({value})]
  const [good, bad] = [run(0.1), run(0.9)]

  test.each([
    ['the first to break it', '2 of 3', bad, [good, good], 'passed'],
    ['the second of three', '2 of 3', bad, [bad, good], 'failed'],
    ['an old one does not count', '2 of 3', bad, [bad, good, good], 'passed'],
    ['still two of three', '2 of 3', good, [bad, bad], 'failed'],
    ['this run alone', '1 of 1', bad, [], 'failed'],
    ['this run alone, earlier ones bad', '1 of 1', good, [bad, bad], 'passed'],
    ['no history yet', '2 of 3', bad, [], 'passed']
  ])('%s', (_, of, now, history, outcome) => {
    expect(judged(level({of}), now, history).rule.outcome).toBe(outcome)
  })

  test('more breaks than runs are refused', async () => {
    expect((await refusal(() => judged(level({of: '3 of 2'}), bad))).code).toBe('PR-131')
  })
})

describe('the value of a metric', () => {
  const wanted = {metric: 'latency.p95', benchmark: () => true, window: 10}
  const raw = (value: number, at: number | null = null) => sample({metric: 'latency', level: 'iteration', value, at})

  test('is the worst of summaries, in the direction of the metric', () => {
    expect(levelsOf([sample({value: 1}), sample({value: 3})], wanted)).toMatchObject([{value: 3}])
    const rates = [sample({direction: 'higher', value: 1}), sample({direction: 'higher', value: 3})]
    expect(levelsOf(rates, wanted)).toMatchObject([{value: 1}])
  })

  test('is the percentile of raw numbers where the tool reports those, never of summaries', () => {
    const samples = Array.from({length: 101}, (_, index) => raw(index))
    expect(levelsOf(samples, wanted)).toMatchObject([{value: 95, points: []}])
    expect(levelsOf([sample({metric: 'latency'})], wanted)).toEqual([])
  })

  test('over time is taken window by window', () => {
    const samples = [raw(1, 0), raw(1, 5), raw(9, 11), raw(9, 12)]
    expect(levelsOf(samples, {...wanted, metric: 'latency.max'})[0]?.points).toEqual([
      {at: 0, value: 1},
      {at: 10, value: 9, until: 12}
    ])
  })
})

describe('raw numbers of a load test', () => {
  const errors = (share: number, seconds = 60): readonly SampleRecord[] =>
    Array.from({length: seconds * 10}, (_, index) =>
      sample({
        ...{metric: 'error-rate', unit: 'ratio', level: 'iteration'},
        ...{value: index % 10 < share * 10 ? 1 : 0, at: 1_732_217_249.123 + index / 10}
      })
    )
  const limited = (given: Parameters<typeof level>[0] = {}) => level({metric: 'error-rate', limit: '< 1 %', ...given})

  test('a share is the mean of its points', () => {
    const {rule} = judged(limited(), errors(0.4))
    expect(rule).toMatchObject({outcome: 'failed', reason: 'error-rate of checkout is 40 %, the limit is < 1 %'})
    expect(judged(limited({limit: '<= 40 %'}), errors(0.4)).rule.outcome).toBe('passed')
  })

  test.each([
    ['as long as the grace breaks it', 60, 'failed'],
    ['clearly shorter does not', 50, 'passed']
  ])('a test that fails all along and is %s', (_, seconds, outcome) => {
    expect(judged(limited({for: 60_000}), errors(0.4, seconds)).rule.outcome).toBe(outcome)
  })

  test.each([
    ['<', 0, 0.4, 0.4],
    ['<', 0.6, 0.4, 0.6],
    ['>=', 0.6, 0.4, 0.4],
    ['>=', 0.2, 0.4, 0.2]
  ])('the worse of summary and points counts (%s, %d and %d)', (operator, stated, share, value) => {
    const samples = [...errors(share), sample({metric: 'error-rate', unit: 'ratio', value: stated})]
    expect(judged(limited({limit: `${operator} 50 %`}), samples).measured).toMatchObject([{value}])
  })

  test('grace of a percentile takes raw numbers although a summary states it', () => {
    const raw = (value: number) =>
      Array.from({length: 600}, (_, index) => sample({metric: 'latency', level: 'iteration', value, at: index / 10}))
    expect(judged(level({for: 60_000}), [sample({value: 0.1}), ...raw(0.9)]).rule.outcome).toBe('failed')
    expect(judged(level({for: 60_000}), [sample({value: 0.9}), ...raw(0.1)]).rule.outcome).toBe('passed')
  })

  test.each(['< 1', '<= 1', '<= 5', '>= 90'])('%s of a share is a forgotten %%', limit => {
    const {rule, diagnostics} = judged(limited({limit}), errors(0))
    expect([rule.outcome, diagnostics[0]?.code]).toEqual(['inconclusive', 'PR-133'])
  })

  test.each(['< 0.01', '== 0', '<= 1 %'])('%s of a share is understood', limit => {
    expect(judged(limited({limit}), errors(0)).rule.outcome).toBe('passed')
  })
})
