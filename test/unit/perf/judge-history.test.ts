import {describe, expect, test} from '@jest/globals'
import {judgeHistory} from '../../../action-perf-regression/src/judge/history.ts'
import type {SuiteRun} from '../../../action-perf-regression/src/judge/rule.ts'
import type {Judged} from '../../../action-perf-regression/src/series.ts'
import {aMetric, aRun, processes, random, rule} from './judge-builders.ts'

/** Runs of one suite on hosted runners: the speed of the runner is common to all benchmarks, a little noise is their own. */
const suite = (
  {
    runs = 30,
    benchmarks = 12,
    common = 0.08,
    own = 0.01,
    seed = 1
  }: Partial<Record<'runs' | 'benchmarks' | 'common' | 'own' | 'seed', number>> = {},
  newest: (benchmark: number) => number = () => 1
): {readonly newest: SuiteRun; readonly history: readonly SuiteRun[]} => {
  const drawn = random(seed)
  const all = Array.from({length: runs + 1}, (_, run) => {
    const speed = common * drawn.normal()
    const level = (index: number): number =>
      (index + 1) * Math.exp(speed + own * drawn.normal()) * (run === runs ? newest(index) : 1)
    return aRun(
      `run ${run}`,
      Object.fromEntries(Array.from({length: benchmarks}, (_, index) => [`b${index}`, level(index)]))
    )
  })
  return {newest: all[runs] ?? aRun('none', {}), history: all.slice(0, runs)}
}

const judge = ({newest, history}: ReturnType<typeof suite>, more: object = {}) =>
  judgeHistory(newest, history, {...rule, ...more})

const of = (judged: readonly Judged[], benchmark: string): Judged | undefined =>
  judged.find(one => one.benchmark === benchmark)

describe('the newest run against history', () => {
  test('finds the one benchmark that is slower, although runners differ by more', () => {
    const {judged, shift} = judge(suite({}, index => (index === 3 ? 1.2 : 1)))
    expect(judged.filter(({finding}) => finding === 'regression').map(({benchmark}) => benchmark)).toEqual(['b3'])
    expect(of(judged, 'b3')).toMatchObject({source: 'history-corrected', level: 'warn', processes: {base: 30, head: 1}})
    expect(of(judged, 'b3')?.ratio?.estimate).toBeCloseTo(1.2, 1)
    expect(shift).toMatchObject({known: true, finding: 'unchanged', benchmarks: 12, runs: 30})
  })

  test('blocks only where the rule lets history block', () => {
    expect(
      of(
        judge(
          suite({}, index => (index === 3 ? 1.2 : 1)),
          {mayBlock: true}
        ).judged,
        'b3'
      )?.level
    ).toBe('block')
  })

  test('reports what slows all benchmarks as the common shift and blames none of them', () => {
    const {judged, shift} = judge(suite({common: 0.02}, () => 1.3))
    expect(judged.filter(({finding}) => finding === 'regression')).toEqual([])
    expect(shift).toMatchObject({known: true, finding: 'slower'})
    expect(shift.known && shift.ratio.estimate).toBeCloseTo(1.3, 1)
  })

  test('turns throughput round: a slower runner has less of it and takes more time', () => {
    const {newest, history} = suite({own: 0.002}, () => 1.25)
    const flip = (run: SuiteRun): SuiteRun => ({
      ...run,
      results: run.results.map((result, index) =>
        index % 2 === 0
          ? result
          : {
              ...result,
              metric: 'throughput',
              unit: '1/s',
              direction: 'higher',
              processes: result.processes.map(({values, level}) => ({values: values.map(value => 1 / value), level}))
            }
      )
    })
    const {judged, shift} = judgeHistory(flip(newest), history.map(flip), rule)
    expect(judged.map(({finding}) => finding)).not.toContain('regression')
    expect(shift).toMatchObject({finding: 'slower'})
  })

  test('does not correct memory by the speed of the runner', () => {
    const {newest, history} = suite({common: 0.2})
    const memory = (run: SuiteRun): SuiteRun => ({
      ...run,
      results: [
        ...run.results,
        {...aMetric({benchmark: 'b0', metric: 'memory', unit: 'B'}), processes: processes(run === newest ? 1300 : 1000)}
      ]
    })
    const judged = judgeHistory(memory(newest), history.map(memory), rule).judged.find(
      ({metric}) => metric === 'memory'
    )
    expect(judged).toMatchObject({source: 'history', finding: 'regression', level: 'warn'})
  })

  test.each([
    ['with fewer than 8 timed benchmarks', suite({benchmarks: 7})],
    ['on another class of runner', {...suite(), newest: {...suite().newest, fingerprint: 'linux arm64'}}]
  ])('corrects nothing %s, and knows no common shift', (_, given) => {
    const {judged, shift} = judge(given)
    expect(new Set(judged.map(({source}) => source))).toEqual(new Set(['history']))
    expect(shift.known).toBe(false)
  })

  test('says so when all it has is other runners', () => {
    const {judged} = judge({...suite(), newest: {...suite().newest, fingerprint: 'linux arm64'}})
    expect(judged[0]?.reason).toContain('class of runner')
  })

  test('needs 8 runs, and is then the first run', () => {
    const {judged, shift} = judge(suite({runs: 7}))
    expect(judged.every(({finding, source}) => finding === 'inconclusive' && source === 'first-run')).toBe(true)
    expect(judged[0]?.reason).toContain('7 of the 8 runs')
    expect(shift.known).toBe(false)
    expect(judge(suite({runs: 0})).judged[0]).toMatchObject({finding: 'new', source: 'first-run'})
  })

  test('names new and vanished benchmarks; a changed unit is one of each', () => {
    const history = Array.from({length: 10}, (_, run) => aRun(`run ${run}`, {kept: 1, gone: 1, changed: 1}))
    const newest = aRun('newest', {kept: 1, added: 1})
    const changed = {
      ...newest,
      results: [...newest.results, {...aMetric({benchmark: 'changed', unit: 'B'}), processes: processes(1)}]
    }
    const findings = judgeHistory(changed, history, rule).judged.map(
      ({benchmark, unit, finding}) => `${benchmark} ${unit} ${finding}`
    )
    expect(findings).toEqual([
      'kept s no-regression',
      'added s new',
      'changed B new',
      'gone s vanished',
      'changed s vanished'
    ])
  })

  test('does not call it faster when a run says that the other direction is better', () => {
    const history = Array.from({length: 10}, (_, run) => aRun(`run ${run}`, {parse: 1 + run / 1000}))
    const newest = {
      ...aRun('newest', {}),
      results: [{...aMetric({direction: 'higher'}), processes: processes(2)}]
    }
    const {judged} = judgeHistory(newest, history, rule)
    expect(judged).toMatchObject([{finding: 'vanished', ratio: null, processes: {base: 10, head: 1}}])
    expect(judged[0]?.reason).toContain('the run before said that lower is better, this one that higher is better')
    const [again] = judgeHistory({...newest, name: 'later'}, [...history, newest], rule).judged
    expect(again?.finding).not.toBe('vanished')
  })

  test('compares deterministic metrics exactly with the run before', () => {
    const counting = (name: string, count: number): SuiteRun => ({
      ...aRun(name, {}),
      results: [
        {...aMetric({metric: 'allocations', unit: 'count', deterministic: true}), processes: processes(count, count)}
      ]
    })
    const {judged} = judgeHistory(counting('new', 116), [counting('old', 90), counting('last', 100)], rule)
    expect(judged[0]).toMatchObject({finding: 'regression', level: 'block', source: 'exact', worse: 0.16})
  })

  test('is not blinded by one bad run of the past', () => {
    const {newest, history} = suite({common: 0, own: 0.01}, index => (index === 2 ? 1.15 : 1))
    const spoiled = history.map((run, at) =>
      at === 12 ? {...run, results: run.results.map(result => ({...result, processes: processes(50)}))} : run
    )
    expect(of(judge({newest, history: spoiled}).judged, 'b2')?.finding).toBe('regression')
  })

  test('answers numbers that have no logarithm or no value', () => {
    const history = Array.from({length: 10}, (_, run) => aRun(`run ${run}`, {zero: 0, fine: 1}))
    expect(judgeHistory(aRun('newest', {zero: 1, fine: Number.NaN}), history, rule).judged).toMatchObject([
      {finding: 'inconclusive', level: null},
      {finding: 'inconclusive', level: null}
    ])
  })

  test('reports at most one unchanged benchmark in two hundred runs as slower', () => {
    let alarms = 0
    for (let seed = 1; seed <= 60; seed++) {
      alarms += judge(suite({seed, benchmarks: 20, own: 0.03})).judged.filter(
        ({finding}) => finding === 'regression'
      ).length
    }
    expect(alarms / (60 * 20)).toBeLessThanOrEqual(1 / 200)
  })
})
