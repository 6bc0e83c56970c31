/**
 * Suites as they are: benchmarks whose processes differ more than their iterations do. A third of them are calm, a quarter
 * are wild; iterations of one process resemble each other, the first ones are slow, and now and then one is an outlier.
 */
import type {Process} from '../../action-perf-regression/src/series.ts'
import {rankTest} from './peers.ts'
import {type Random, seeded} from './random.ts'
import {count, type Measure, pairOf, procedure, regressions, type Tally, tally} from './trial.ts'

/** Standard deviation from process to process, as a fraction, and the share of benchmarks that have it. */
export const bands = [
  {name: 'below 1 %', spread: 0.005, share: 0.33},
  {name: '1–2 %', spread: 0.015, share: 0.25},
  {name: '2–4 %', spread: 0.03, share: 0.18},
  {name: 'above 4 %', spread: 0.06, share: 0.24}
] as const

export type Band = {
  readonly name: string
  readonly power5: number
  readonly power10: number
  /** Share of unchanged benchmarks that are called neither changed nor unchanged. */
  readonly inconclusive: number
  /** Mean over benchmarks of the smallest detectable change that the verdict states. */
  readonly detectable: number
  /** Share that is found when they are slower by just that; 0.8 is promised. */
  readonly powerAtDetectable: number
}

export type Forks = {
  readonly benchmarks: number
  readonly pullRequests: number
  readonly towpath: Tally
  /** benchstat on the iterations of one process a side, as most suites are run. */
  readonly benchstat: Tally
  readonly bands: readonly Band[]
  /** Share of unchanged benchmarks that were measured again. */
  readonly remeasured: number
}

const processes = 5
const iterations = 20

const process = (random: Random, spread: number, shift: number): Process => {
  const level = shift + spread * random.normal() + (random.uniform() < 0.02 ? spread * random.exponential() : 0)
  let wander = random.normal()
  const values = Array.from({length: iterations}, (_, index) => {
    wander = 0.5 * wander + Math.sqrt(0.75) * random.normal()
    const warmUp = index < 3 ? 0.3 / (1 + index) : 0
    const outlier = random.uniform() < 0.03 ? 0.2 * random.exponential() : 0
    return Math.exp(level + 0.02 * wander + warmUp + outlier)
  })
  return {values, level: 'iteration'}
}

const side = (random: Random, howMany: number, spread: number, shift: number): readonly Process[] =>
  Array.from({length: howMany}, () => process(random, spread, shift))

/** Where each band ends in a suite of size 1. */
const ends = bands.map((_, band) => bands.slice(0, band + 1).reduce((sum, {share}) => sum + share, 0))

const bandOf = (index: number, size: number): number =>
  Math.max(
    0,
    ends.findIndex(end => (index + 0.5) / size < end)
  )

const spreadOf = (index: number, size: number): number => bands[bandOf(index, size)]?.spread ?? 0

/** Mean of numbers by band. */
class Means {
  readonly #sums = bands.map(() => 0)
  readonly #counts = bands.map(() => 0)

  add(band: number, value: number): void {
    this.#sums[band] = (this.#sums[band] ?? 0) + value
    this.#counts[band] = (this.#counts[band] ?? 0) + 1
  }

  of(band: number): number {
    return (this.#sums[band] ?? 0) / Math.max(1, this.#counts[band] ?? 0)
  }
}

const measuring =
  (random: Random, benchmarks: number, slowdown: (index: number) => number): Measure =>
  (index, howMany) => {
    const spread = spreadOf(index, benchmarks)
    return pairOf(index, side(random, howMany, spread, 0), side(random, howMany, spread, Math.log1p(slowdown(index))))
  }

/** The share of slower benchmarks that is found, by band; one in ten is slower, so that the rest of the family is as it was. */
const powerAgainst = (
  random: Random,
  benchmarks: number,
  pullRequests: number,
  slowdown: (band: number) => number
): Means => {
  const found = new Means()
  for (let round = 0; round < pullRequests; round++) {
    const isSlower = (index: number): boolean => index % 10 === round % 10
    const measure = measuring(random, benchmarks, index => (isSlower(index) ? slowdown(bandOf(index, benchmarks)) : 0))
    const first = Array.from({length: benchmarks}, (_, index) => measure(index, processes))
    regressions(procedure(first, measure).judged).forEach((report, index) => {
      if (isSlower(index)) found.add(bandOf(index, benchmarks), report ? 1 : 0)
    })
  }
  return found
}

/** `pullRequests` with nothing changed, and as many with one benchmark in ten slower by 5 %, by 10 %, and by what is said to be detectable. */
export const forks = (benchmarks: number, pullRequests: number, seed: number): Forks => {
  const random = seeded(seed)
  const [towpath, benchstat] = [tally(), tally()]
  const [open, detectable] = [new Means(), new Means()]
  const unchanged = new Array<boolean>(benchmarks).fill(false)
  const measure = measuring(random, benchmarks, () => 0)
  const oneProcess = rankTest(0.05)
  let remeasured = 0
  for (let round = 0; round < pullRequests; round++) {
    const pairs = unchanged.map((_, index) => measure(index, processes))
    const {judged, suspects} = procedure(pairs, measure)
    remeasured += suspects
    count(towpath, regressions(judged), unchanged)
    const reports = pairs.map(({base, head}) => oneProcess(base[0]?.values ?? [], head[0]?.values ?? []))
    count(benchstat, reports, unchanged)
    judged.forEach((one, index) => {
      open.add(bandOf(index, benchmarks), one.finding === 'inconclusive' ? 1 : 0)
      if (one.detectable !== null) detectable.add(bandOf(index, benchmarks), one.detectable)
    })
  }
  const power = (slowdown: (band: number) => number): Means => powerAgainst(random, benchmarks, pullRequests, slowdown)
  const [five, ten, own] = [power(() => 0.05), power(() => 0.1), power(band => detectable.of(band))]
  return {
    benchmarks,
    pullRequests,
    towpath,
    benchstat,
    remeasured: remeasured / (pullRequests * benchmarks),
    bands: bands.map(({name}, band) => ({
      name,
      power5: five.of(band),
      power10: ten.of(band),
      inconclusive: open.of(band),
      detectable: detectable.of(band),
      powerAtDetectable: own.of(band)
    }))
  }
}
