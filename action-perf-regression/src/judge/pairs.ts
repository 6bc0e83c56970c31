/** Judges the same benchmarks of two trees that were measured side by side in one job. */
import type {Judged, Metric, Pair} from '../series.ts'
import {type Comparison, compare} from './comparison.ts'
import {judgeExact} from './exact.ts'
import {correct, type Priors, priorsOf} from './family.ts'
import {identity, judged, type Limits} from './finding.ts'
import {type Measurement, measure} from './measurement.ts'
import type {ImpreciseOf, JudgeConfirmed, JudgePairs, Rule, SuspectsOf} from './rule.ts'
import {detectableAtOnce, detectableWithConfirmation, freshProcesses, isSuspect} from './screen.ts'
import {halfRepeatedText, oneSidedText} from './sentence.ts'

export {freshProcesses}

type Measured = {
  readonly pair: Pair
  readonly measurement: Measurement
  /** Of noisy measurements. */
  readonly comparison: Comparison | undefined
  readonly q: number | null
}

type Family = {readonly members: readonly Measured[]; readonly size: number}

export const limitsOf = ({thresholds, rate = 0.05, floor = 0.03}: Rule): Limits => ({thresholds, rate, floor})

const isTested = (pair: Pair, measurement: Measurement): boolean =>
  measurement.kind === 'noisy' && measurement.level === 'process' && pair.direction !== 'none'

const measureAll = (pairs: readonly Pair[]): readonly (readonly [Pair, Measurement])[] =>
  pairs.map(pair => [pair, measure(pair)] as const)

/** Iterations of single processes are a family of their own: their p-values are too small, and would spoil the others. */
const qValues = (measured: readonly Omit<Measured, 'q'>[]): readonly (number | null)[] => {
  const ofLevel = (level: 'process' | 'iteration'): readonly (number | null)[] =>
    correct(
      measured.map(({pair, measurement, comparison}) =>
        measurement.kind === 'noisy' && measurement.level === level && pair.direction !== 'none'
          ? (comparison?.p ?? null)
          : null
      )
    )
  const iterations = ofLevel('iteration')
  return ofLevel('process').map((q, at) => q ?? iterations[at] ?? null)
}

const familyOf = (measurements: readonly (readonly [Pair, Measurement])[], priors: Priors, {rate}: Limits): Family => {
  const size = measurements.filter(([pair, measurement]) => isTested(pair, measurement)).length
  const compared = measurements.map(([pair, measurement]) => {
    const setting = {prior: priors(pair), needed: rate / Math.max(1, size)}
    return {pair, measurement, comparison: measurement.kind === 'noisy' ? compare(measurement, setting) : undefined}
  })
  const q = qValues(compared)
  return {size, members: compared.map((one, at) => ({...one, q: q[at] ?? null}))}
}

const rest = ({base, head}: Pair): Pick<Judged, 'processes' | 'source'> => ({
  processes: {base: base.length, head: head.length},
  source: 'paired'
})

/** The judgement of what could not be compared. */
export const undecided = (
  metric: Metric,
  finding: 'new' | 'vanished' | 'inconclusive',
  reason: string,
  rest: Pick<Judged, 'processes' | 'source'>
): Judged => ({
  ...identity(metric),
  finding,
  level: null,
  ratio: null,
  worse: null,
  p: null,
  q: null,
  weak: rest.processes.base === 1 || rest.processes.head === 1,
  detectable: null,
  reason,
  ...rest
})

type Detectable = (one: Measured, comparison: Comparison) => number

const judge = (one: Measured, limits: Limits, detectable: Detectable): Judged => {
  const {pair, measurement, comparison, q} = one
  const origin = rest(pair)
  if (measurement.kind === 'one-sided')
    return undecided(pair, measurement.finding, oneSidedText(measurement.finding), origin)
  if (measurement.kind === 'unusable') return undecided(pair, 'inconclusive', measurement.why, origin)
  if (measurement.kind === 'exact') return judgeExact(pair, measurement, limits.thresholds, origin.processes)
  if (comparison === undefined) return undecided(pair, 'inconclusive', 'It could not be compared.', origin)
  const evidence = {noisy: measurement, comparison, q, detectable: detectable(one, comparison)}
  return judged(pair, evidence, limits, {...origin, most: null})
}

const firstLook = (pairs: readonly Pair[], limits: Limits): Family & {readonly priors: Priors} => {
  const measurements = measureAll(pairs)
  const priors = priorsOf(measurements)
  return {...familyOf(measurements, priors, limits), priors}
}

/** All pairs judged once, q-values over all of them: for measurements that cannot be repeated. */
export const judgePairs: JudgePairs = (pairs, rule) => {
  const limits = limitsOf(rule)
  const {members, size} = firstLook(pairs, limits)
  return members.map(one =>
    judge(one, limits, ({measurement}, comparison) =>
      measurement.kind === 'noisy' ? detectableAtOnce(measurement, comparison, limits, size) : 0
    )
  )
}

/** Pairs that look worse (one-sided p ≤ 0.1, and half of the noise floor), and those that would be regressions already. */
export const suspectsOf: SuspectsOf = (pairs, rule) => {
  const limits = limitsOf(rule)
  return firstLook(pairs, limits).members.flatMap((one, at) => {
    const found = one.measurement.kind === 'noisy' && judge(one, limits, () => 0).finding === 'regression'
    return found || isSuspect(one.pair, one.measurement, one.comparison, limits) ? [at] : []
  })
}

/** Positions of the pairs whose smallest detectable change is above the warn threshold: more processes would help. */
export const impreciseOf: ImpreciseOf = (pairs, rule) => {
  const limits = limitsOf(rule)
  const wanted = Math.max(limits.thresholds.warn, limits.floor)
  return firstLook(pairs, limits).members.flatMap(({pair, measurement, comparison}, at) => {
    if (measurement.kind !== 'noisy' || comparison === undefined || !isTested(pair, measurement)) return []
    const detectable = detectableWithConfirmation(measurement, comparison, limits, 1)
    return detectable > measurement.scale.difference(wanted) ? [at] : []
  })
}

/** One stage for the first look, one for the fresh processes; the spread of processes is learnt from the first look. */
export const judgeConfirmed: JudgeConfirmed = (pairs, fresh, rule) => {
  const limits = limitsOf(rule)
  const {members, priors} = firstLook(pairs, limits)
  const positions = [...fresh.keys()].filter(at => members[at] !== undefined).sort((a, b) => a - b)
  const again = familyOf(measureAll(positions.flatMap(at => fresh.get(at) ?? [])), priors, limits)
  const confirmed = new Map(positions.map((at, index) => [at, again.members[index]] as const))
  return members.map((first, at) => {
    const second = confirmed.get(at)
    if (second?.measurement.kind === 'one-sided') {
      return undecided(first.pair, 'inconclusive', halfRepeatedText(second.measurement.finding), rest(second.pair))
    }
    return judge(second ?? first, limits, ({measurement}, comparison) =>
      measurement.kind !== 'noisy'
        ? 0
        : detectableWithConfirmation(
            measurement,
            first.comparison ?? comparison,
            limits,
            again.size,
            second?.comparison
          )
    )
  })
}
