/** How long 10,000 benchmarks take to judge: screen, and verdict with fresh numbers for the suspects. */
import {performance} from 'node:perf_hooks'
import {judgeHistory} from '../action-perf-regression/src/judge/history.ts'
import {judgeConfirmed, judgePairs, suspectsOf} from '../action-perf-regression/src/judge/pairs.ts'
import type {SuiteRun} from '../action-perf-regression/src/judge/rule.ts'
import type {Pair} from '../action-perf-regression/src/series.ts'
import {type Random, seeded} from './error-rates/random.ts'
import {pairOf, singles, standard} from './error-rates/trial.ts'

type Seconds = {readonly judged: number; readonly screenedAndConfirmed: number}

export type Result = {
  readonly benchmarks: number
  /** 30 numbers a side: 30 processes of one, or 5 processes of 6 iterations. */
  readonly processes: Seconds
  readonly iterations: Seconds
  /** Whole numbers, so that most are tied. */
  readonly tied: Seconds
  /** The newest of 33 runs. */
  readonly historySeconds: number
}

const samples = 30
const iterationsEach = 6

const values = ({normal}: Random, whole: boolean): readonly number[] =>
  Array.from({length: samples}, () => (whole ? Math.round(50 + 2 * normal()) : Math.exp(0.03 * normal())))

const byProcess = (random: Random, whole = false): Pair['base'] => singles(values(random, whole))

const byIteration = (random: Random): Pair['base'] => {
  const all = values(random, false)
  return Array.from({length: samples / iterationsEach}, (_, at) => ({
    values: all.slice(at * iterationsEach, (at + 1) * iterationsEach),
    level: 'iteration'
  }))
}

const seconds = (body: () => void): number => {
  const start = performance.now()
  body()
  return Math.round(performance.now() - start) / 1000
}

const timed = (benchmarks: number, side: (random: Random) => Pair['base']): Seconds => {
  const random = seeded(1)
  const pairs = Array.from({length: benchmarks}, (_, index) => pairOf(index, side(random), side(random)))
  return {
    judged: seconds(() => judgePairs(pairs, standard)),
    screenedAndConfirmed: seconds(() => {
      const fresh = suspectsOf(pairs, standard).flatMap(at =>
        pairs[at] === undefined ? [] : [[at, pairs[at]] as const]
      )
      judgeConfirmed(pairs, new Map(fresh), standard)
    })
  }
}

const runOf = (random: Random, benchmarks: number, name: string): SuiteRun => ({
  name,
  fingerprint: 'one class',
  results: Array.from({length: benchmarks}, (_, index) => {
    const {base, head: _head, ...metric} = pairOf(index, singles([Math.exp(0.03 * random.normal())]), [])
    return {...metric, processes: base}
  })
})

export const run = async (benchmarks = 10_000): Promise<Result> => {
  const random = seeded(2)
  const runs = Array.from({length: 33}, (_, at) => runOf(random, benchmarks, `run ${at}`))
  const newest = runs.pop()
  return {
    benchmarks,
    processes: timed(benchmarks, byProcess),
    iterations: timed(benchmarks, byIteration),
    tied: timed(benchmarks, one => byProcess(one, true)),
    historySeconds: seconds(() => newest && judgeHistory(newest, runs, standard))
  }
}
