/** Pairs and runs for the tests of the judges. */

import type {Rule, SuiteRun} from '../../../action-perf-regression/src/judge/rule.ts'
import type {Metric, Pair, Process} from '../../../action-perf-regression/src/series.ts'
import {type Random, seeded} from '../../../bench/error-rates/random.ts'

export const rule: Rule = {thresholds: {warn: 0.1, block: 0.15, critical: 0.25}}

export const aMetric = (more: Partial<Metric> = {}): Metric => ({
  benchmark: 'parse',
  metric: 'time',
  unit: 's',
  direction: 'lower',
  deterministic: false,
  ...more
})

/** Each number is a process of its own. */
export const processes = (...values: readonly number[]): readonly Process[] =>
  values.map(value => ({values: [value], level: 'process'}))

/** One process that measured all the numbers. */
export const iterations = (...values: readonly number[]): readonly Process[] => [{values, level: 'iteration'}]

export const aPair = (base: readonly Process[], head: readonly Process[], more: Partial<Metric> = {}): Pair => ({
  ...aMetric(more),
  base,
  head
})

/** `count` log-normal processes around `level`. */
export const noisy = (random: Random, count: number, level: number, spread: number): readonly Process[] =>
  processes(...Array.from({length: count}, () => level * Math.exp(spread * random.normal())))

export const random = (seed = 1): Random => seeded(seed)

export const aRun = (
  name: string,
  levels: Readonly<Record<string, number>>,
  more: Partial<SuiteRun> = {}
): SuiteRun => ({
  name,
  fingerprint: 'linux x64 2 cores',
  results: Object.entries(levels).map(([benchmark, level]) => ({...aMetric({benchmark}), processes: processes(level)})),
  ...more
})
