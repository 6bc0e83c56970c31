/** One simulated pull request after another, and what each rule made of it. */
import {freshProcesses, judgeConfirmed, judgePairs, suspectsOf} from '../../action-perf-regression/src/judge/pairs.ts'
import type {Rule} from '../../action-perf-regression/src/judge/rule.ts'
import type {Judged, Pair} from '../../action-perf-regression/src/series.ts'

export const standard: Rule = {thresholds: {warn: 0.1, block: 0.15, critical: 0.25}}

/** Counts over many pull requests. */
export type Tally = {
  pullRequests: number
  /** Pull requests with at least one unchanged benchmark reported as slower. */
  spoiled: number
  unchanged: number
  falseAlarms: number
  slower: number
  found: number
  /** Sum over pull requests of false ÷ all reports: the false discovery rate times their number. */
  falseShare: number
}

export const tally = (): Tally => ({
  pullRequests: 0,
  spoiled: 0,
  unchanged: 0,
  falseAlarms: 0,
  slower: 0,
  found: 0,
  falseShare: 0
})

/** `reported[i]` and `slower[i]` are about the same benchmark. */
export const count = (into: Tally, reported: readonly boolean[], slower: readonly boolean[]): void => {
  const wrong = reported.filter((report, at) => report && slower[at] !== true).length
  const right = reported.filter((report, at) => report && slower[at] === true).length
  const changed = slower.filter(Boolean).length
  into.pullRequests += 1
  into.spoiled += wrong > 0 ? 1 : 0
  into.falseAlarms += wrong
  into.unchanged += slower.length - changed
  into.slower += changed
  into.found += right
  into.falseShare += wrong === 0 ? 0 : wrong / (wrong + right)
}

export const pairOf = (index: number, base: Pair['base'], head: Pair['head']): Pair => ({
  benchmark: `benchmark ${index}`,
  metric: 'time',
  unit: 's',
  direction: 'lower',
  deterministic: false,
  base,
  head
})

/** Processes that each deliver one number. */
export const singles = (values: readonly number[]): Pair['base'] =>
  values.map(value => ({values: [value], level: 'process'}))

/** Measures benchmark `index` with `processes` a side. */
export type Measure = (index: number, processes: number) => Pair

/** Screen, measure the suspects again, judge: what the action does. Also how many benchmarks were measured twice. */
export const procedure = (
  first: readonly Pair[],
  again: Measure,
  rule: Rule = standard
): {readonly judged: readonly Judged[]; readonly suspects: number} => {
  const suspects = suspectsOf(first, rule)
  const fresh = new Map(
    suspects.flatMap(at => {
      const pair = first[at]
      return pair === undefined ? [] : [[at, again(at, freshProcesses(pair))] as const]
    })
  )
  return {judged: judgeConfirmed(first, fresh, rule), suspects: suspects.length}
}

export const regressions = (judged: readonly Judged[]): readonly boolean[] =>
  judged.map(({finding}) => finding === 'regression')

export const atOnce = (pairs: readonly Pair[]): readonly boolean[] => regressions(judgePairs(pairs, standard))
