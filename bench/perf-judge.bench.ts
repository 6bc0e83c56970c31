/** How long 10,000 benchmarks take to judge, in seconds of processor time, so that other programs on the machine do not count. */
import {judgeHistory} from '../action-perf-regression/src/judge/history.ts'
import {judgeConfirmed, judgePairs, suspectsOf} from '../action-perf-regression/src/judge/pairs.ts'
import type {SuiteRun} from '../action-perf-regression/src/judge/rule.ts'
import type {Pair} from '../action-perf-regression/src/series.ts'
import {type Random, seeded} from './error-rates/random.ts'
import {pairOf, singles, standard} from './error-rates/trial.ts'

/** Judged once; and screened, with fresh numbers for the suspects, and judged. */
type Seconds = {readonly judged: number; readonly screenedAndConfirmed: number}

export type Result = {
  readonly benchmarks: number
  /** 30 numbers a side: 30 processes of one, or 5 processes of 6 iterations. */
  readonly processes: Seconds
  readonly iterations: Seconds
  /** 15 processes a side with whole numbers: the rank test counts arrangements with ties, which takes longest. */
  readonly tied: Seconds
  /** The newest of 33 runs. */
  readonly historySeconds: number
}

const samples = 30
const iterationsEach = 6

const values = ({normal}: Random): readonly number[] => Array.from({length: samples}, () => Math.exp(0.03 * normal()))

const byProcess = (random: Random): Pair['base'] => singles(values(random))

const tied = ({normal}: Random): Pair['base'] =>
  singles(Array.from({length: samples / 2}, () => Math.round(50 + 2 * normal())))

const byIteration = (random: Random): Pair['base'] => {
  const all = values(random)
  return Array.from({length: samples / iterationsEach}, (_, at) => ({
    values: all.slice(at * iterationsEach, (at + 1) * iterationsEach),
    level: 'iteration'
  }))
}

const seconds = (body: () => void): number => {
  const before = process.cpuUsage()
  body()
  const {user, system} = process.cpuUsage(before)
  return Math.round((user + system) / 1000) / 1000
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
    tied: timed(benchmarks, tied),
    historySeconds: seconds(() => newest && judgeHistory(newest, runs, standard))
  }
}
