/** Base and head measured side by side in one job: six kinds of noise, 20 processes a side. */
import {interleaved, type Noise, noises} from './noise.ts'
import {fixedRatio, rankTest} from './peers.ts'
import {type Random, seeded} from './random.ts'
import {atOnce, count, type Measure, pairOf, procedure, regressions, singles, type Tally, tally} from './trial.ts'

export type Cell = {
  readonly noise: string
  readonly benchmarks: number
  /** By rule, when nothing changed and when one of ten benchmarks is 5 % slower. */
  readonly rules: Readonly<Record<string, {readonly quiet: Tally; readonly changed: Tally}>>
  /** Share of benchmarks that were measured again when nothing changed. */
  readonly remeasured: number
}

const processes = 20
const five = Math.log(1.05)

const peers = {
  'benchstat, U 0.05': rankTest(0.05),
  'github-action-benchmark, 110 %': fixedRatio(1.1),
  'github-action-benchmark, 200 %': fixedRatio(2)
}

const names = ['towpath', 'towpath, without fresh processes', ...Object.keys(peers)]

type PullRequest = {readonly slower: readonly boolean[]; readonly measure: Measure}

const pullRequest = (noise: Noise, random: Random, benchmarks: number, changed: boolean): PullRequest => {
  const slower = Array.from({length: benchmarks}, (_, index) => changed && index % 10 === 0)
  const measure: Measure = (index, howMany) => {
    const {base, head} = interleaved(noise, random, howMany, slower[index] === true ? five : 0)
    return pairOf(index, singles(base), singles(head))
  }
  return {slower, measure}
}

const numbers = (side: ReturnType<typeof singles>): readonly number[] => side.flatMap(({values}) => values)

/** Judges one pull request by every rule; answers how many benchmarks were measured again. */
const judgeAll = ({slower, measure}: PullRequest, tallies: ReadonlyMap<string, Tally>): number => {
  const pairs = slower.map((_, index) => measure(index, processes))
  const {judged, suspects} = procedure(pairs, measure)
  const reports: Record<string, readonly boolean[]> = {
    towpath: regressions(judged),
    'towpath, without fresh processes': atOnce(pairs)
  }
  for (const [name, rule] of Object.entries(peers)) {
    reports[name] = pairs.map(({base, head}) => rule(numbers(base), numbers(head)))
  }
  for (const [name, into] of tallies) count(into, reports[name] ?? [], slower)
  return suspects
}

const cell = (noise: Noise, benchmarks: number, pullRequests: number, seed: number): Cell => {
  const random = seeded(seed)
  const [quiet, changed] = [new Map(names.map(name => [name, tally()])), new Map(names.map(name => [name, tally()]))]
  let remeasured = 0
  for (let round = 0; round < pullRequests; round++) {
    remeasured += judgeAll(pullRequest(noise, random, benchmarks, false), quiet)
    judgeAll(pullRequest(noise, random, benchmarks, true), changed)
  }
  const rules = Object.fromEntries(
    names.map(name => [name, {quiet: quiet.get(name) ?? tally(), changed: changed.get(name) ?? tally()}])
  )
  return {noise: noise.name, benchmarks, rules, remeasured: remeasured / (pullRequests * benchmarks)}
}

/** `sizes`: benchmarks of a pull request and how many pull requests are simulated, twice each. */
export const sideBySide = (
  sizes: readonly (readonly [benchmarks: number, pullRequests: number])[],
  seed: number
): readonly Cell[] =>
  sizes.flatMap(([benchmarks, pullRequests], size) =>
    noises.map((noise, kind) => cell(noise, benchmarks, pullRequests, seed + 100 * size + kind))
  )
