/** What all benchmarks of a run did at once. It is taken out of each of them, and judged by itself, because a slower runner and a slower dependency look alike. */
import {noPrior} from '#core/stats/moderated'
import {middle} from '#core/stats/quantile'
import {predict} from './prediction.ts'
import type {CommonShift} from './rule.ts'
import {percent} from './sentence.ts'

/** Fewer timed benchmarks say too little about the runner. */
export const fewestForCorrection = 8

/** Logarithms by run, the newest last; `undefined` where a run lacks the benchmark. More is slower. */
export type Row = readonly (number | undefined)[]

const residuals = (row: Row): Row => {
  const past = row.slice(0, -1).filter(value => value !== undefined)
  const level = past.length > 0 ? middle(past) : undefined
  return row.map(value => (value === undefined || level === undefined ? undefined : value - level))
}

/** How far every benchmark is from its own level, run by run; the newest run last. */
export type Deviations = {
  readonly rows: readonly Row[]
  /** By run, ascending. */
  readonly sorted: readonly Float64Array[]
}

export const deviationsOf = (rows: readonly Row[], runs: number): Deviations => {
  const deviations = rows.map(residuals)
  const sorted = Array.from({length: runs}, (_, run) =>
    Float64Array.from(deviations.flatMap(row => row[run] ?? [])).sort()
  )
  return {rows: deviations, sorted}
}

/** Where `value`, which is in it, stands in an ascending array. */
const positionOf = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const between = (low + high) >> 1
    if ((sorted[between] ?? 0) < value) low = between + 1
    else high = between
  }
  return low
}

/** The median of all values but the one at `left`; -1 leaves none out. `undefined` where too few remain. */
const medianWithout = (sorted: Float64Array, left: number): number | undefined => {
  const size = left < 0 ? sorted.length : sorted.length - 1
  if (sorted.length < fewestForCorrection) return undefined
  const at = (rank: number): number => sorted[left >= 0 && rank >= left ? rank + 1 : rank] ?? 0
  return (at((size - 1) >> 1) + at(size >> 1)) / 2
}

/** For each run the median deviation of all benchmarks but the one at `row` (none left out without it); `undefined` where too few report. */
export const commonShifts = ({rows, sorted}: Deviations, row?: number): Row =>
  sorted.map((values, run) => {
    const own = row === undefined ? undefined : rows[row]?.[run]
    return medianWithout(values, own === undefined ? -1 : positionOf(values, own))
  })

/** The newest common shift against the earlier ones. `size`: benchmarks that take part. */
export const judgeShift = (
  shifts: Row,
  size: number,
  {rate, floor, minimumRuns}: {readonly rate: number; readonly floor: number; readonly minimumRuns: number}
): CommonShift => {
  const newest = shifts.at(-1)
  const past = shifts.slice(0, -1).filter(value => value !== undefined)
  if (newest === undefined) {
    return {
      known: false,
      why: `It takes ${fewestForCorrection} timed benchmarks on runners of one class, there are ${size}.`
    }
  }
  if (past.length < minimumRuns) {
    return {
      known: false,
      why: `It takes ${minimumRuns} earlier runs on runners of this class, there are ${past.length}.`
    }
  }
  const result = predict(past, newest, noPrior)
  if (!result.known || result.value.p === null) return {known: false, why: 'The history has no spread to compare with.'}
  const {estimate, low, high, p} = result.value
  const moved = p <= rate && Math.abs(Math.expm1(estimate)) >= floor
  const finding = moved ? (estimate > 0 ? 'slower' : 'faster') : 'unchanged'
  return {
    known: true,
    finding,
    ratio: {estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high)},
    p,
    benchmarks: size,
    runs: past.length,
    reason: reasonOf(finding, estimate)
  }
}

const reasonOf = (finding: 'slower' | 'faster' | 'unchanged', estimate: number): string => {
  const size = percent(Math.expm1(estimate))
  if (finding === 'unchanged') return `The suite as a whole moved by ${size}, which its history lets expect.`
  return `The suite as a whole is ${size} ${finding} than its history lets expect: a ${finding === 'slower' ? 'slower' : 'faster'} runner, or one change that moves everything (a dependency, a compiler flag). Benchmarks were judged without this common part.`
}
