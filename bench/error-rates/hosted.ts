/**
 * Hosted runners: every job is 6 % faster or slower than the last (common to its benchmarks) and every benchmark another 2 %
 * by itself. Tools that compare with earlier jobs see that; measuring base and head in one job does not.
 */
import {interleaved, type Noise} from './noise.ts'
import {fixedRatio, predictionInterval, quartileFence, rankTest} from './peers.ts'
import {type Random, seeded} from './random.ts'
import {count, type Measure, pairOf, procedure, regressions, singles, type Tally, tally} from './trial.ts'

export type Hosted = {
  readonly benchmarks: number
  readonly rules: Readonly<Record<string, {readonly quiet: Tally; readonly changed: Tally}>>
}

const [common, own, within] = [0.06, 0.02, 0.03]
const processes = 20
const historyRuns = 64
const five = Math.log(1.05)

const noise: Noise = {
  name: 'log-normal, 3 %',
  draw: ({normal}, many) => Array.from({length: many}, () => within * normal())
}

const [double, tenth, prediction, fence, ranks] = [
  fixedRatio(2),
  fixedRatio(1.1),
  predictionInterval(0.99),
  quartileFence(3),
  rankTest(0.05)
]

const peers: Readonly<
  Record<string, (history: readonly number[], last: readonly number[], now: readonly number[]) => boolean>
> = {
  'github-action-benchmark, 200 % of the last run': (_, last, now) => double(last, now),
  'github-action-benchmark, 110 % of the last run': (_, last, now) => tenth(last, now),
  'Bencher, t-test 0.99 over 64 runs': (history, _, now) => prediction(history, mean(now)),
  'Bencher, IQR × 3 over 64 runs': (history, _, now) => fence(history, mean(now)),
  'benchstat, U 0.05 against the last run': (_, last, now) => ranks(last, now)
}

export const names = ['towpath, base and head in one job', ...Object.keys(peers)]

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const pullRequest = (
  random: Random,
  benchmarks: number,
  changed: boolean,
  tallies: ReadonlyMap<string, Tally>
): void => {
  const {normal} = random
  const slower = Array.from({length: benchmarks}, (_, index) => changed && index % 10 === 0)
  const shift = (index: number): number => (slower[index] === true ? five : 0)
  const speeds = Array.from({length: historyRuns}, () => common * normal())
  const [lastSpeed, speed] = [common * normal(), common * normal()]
  const measure: Measure = (index, howMany) => {
    const {base, head} = interleaved(noise, random, howMany, shift(index))
    return pairOf(index, singles(base), singles(head))
  }
  const first = slower.map((_, index) => measure(index, processes))
  const reports: Record<string, boolean[]> = {
    'towpath, base and head in one job': [...regressions(procedure(first, measure).judged)]
  }
  for (const name of Object.keys(peers)) reports[name] = []
  slower.forEach((_, index) => {
    const job = (level: number): readonly number[] =>
      noise.draw(random, processes).map(value => Math.exp(level + value))
    const history = speeds.map(one => Math.exp(one + own * normal() + (within / Math.sqrt(processes)) * normal()))
    const last = job(lastSpeed + own * normal())
    const now = job(speed + own * normal() + shift(index))
    for (const [name, rule] of Object.entries(peers)) reports[name]?.push(rule(history, last, now))
  })
  for (const [name, into] of tallies) count(into, reports[name] ?? [], slower)
}

export const hosted = (benchmarks: number, pullRequests: number, seed: number): Hosted => {
  const random = seeded(seed)
  const [quiet, changed] = [new Map(names.map(name => [name, tally()])), new Map(names.map(name => [name, tally()]))]
  for (let round = 0; round < pullRequests; round++) {
    pullRequest(random, benchmarks, false, quiet)
    pullRequest(random, benchmarks, true, changed)
  }
  return {
    benchmarks,
    rules: Object.fromEntries(
      names.map(name => [name, {quiet: quiet.get(name) ?? tally(), changed: changed.get(name) ?? tally()}])
    )
  }
}
