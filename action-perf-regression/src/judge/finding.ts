/** From a comparison to a finding, its level and its sentence. */
import type {Finding, Judged, Level, Metric, Ratio, Thresholds} from '../series.ts'
import type {Comparison} from './comparison.ts'
import type {Noisy} from './measurement.ts'
import {changeText, significanceText} from './sentence.ts'

/** The rule with its defaults filled in. */
export type Limits = {readonly thresholds: Thresholds; readonly rate: number; readonly floor: number}

/** The level of a change that is `worse` (a fraction; null: it has no percentage), and null below the warn threshold. */
export const levelOf = (worse: number | null, fromZero: boolean, {warn, block, critical}: Thresholds): Level | null => {
  if (worse === null) return fromZero ? 'critical' : 'warn'
  if (worse >= critical) return 'critical'
  if (worse >= block) return 'block'
  return worse >= warn ? 'warn' : null
}

/** What everything that was measured on both sides is decided by. */
export type Evidence = {
  readonly noisy: Noisy
  readonly comparison: Comparison
  readonly q: number | null
  /** The smallest detectable difference, on the scale. */
  readonly detectable: number
}

const capped = (level: Level | null, most: Level | null): Level | null =>
  level !== null && most === 'warn' ? 'warn' : level

const bound = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null)

const ratioOf = ({scale}: Noisy, direction: Metric['direction'], {estimate, low, high}: Comparison): Ratio | null => {
  const ratio = bound(scale.ratio(estimate))
  if (ratio === null) return null
  const ends = [low, high].map(end => (Number.isFinite(end) ? bound(scale.ratio(end)) : null))
  const [first = null, second = null] = direction === 'higher' ? ends.toReversed() : ends
  return {estimate: ratio, low: first, high: second}
}

/** Is the change large enough to be one? Without a percentage there is no floor either. */
const reaches = (worse: number | null, size: number): boolean => worse === null || worse >= size

const findingOf = ({noisy, comparison, q}: Evidence, {thresholds, rate, floor}: Limits): Finding => {
  const {scale, weak} = noisy
  const worse = scale.worse(comparison.estimate)
  const better = worse === null ? null : -worse
  const certain = q !== null && q <= rate
  const size = weak ? Math.max(thresholds.warn, floor) : floor
  if (certain && comparison.estimate > 0 && reaches(worse, size)) return 'regression'
  if (certain && comparison.estimate < 0 && reaches(better, size)) return 'improvement'
  const unmoved = scale.kind === 'absolute' ? comparison.high <= 0 : comparison.high < scale.difference(thresholds.warn)
  return unmoved && !weak ? 'no-regression' : 'inconclusive'
}

/** The judged value of a metric that is neither good nor bad, whatever it did. */
const undirected = (metric: Metric, evidence: Evidence): Pick<Judged, 'finding' | 'level' | 'reason'> => ({
  finding: 'no-regression',
  level: null,
  reason: `${changeText(metric, evidence)}; neither direction is better, so it is shown and not judged.`
})

/** `most`: no level above it, whatever the size of the change. */
export const judged = (
  metric: Metric,
  evidence: Evidence,
  limits: Limits,
  {most, ...rest}: Pick<Judged, 'processes' | 'source'> & {readonly most: Level | null}
): Judged => {
  const {noisy, comparison, q, detectable} = evidence
  const worse = noisy.scale.worse(comparison.estimate)
  const finding = findingOf(evidence, limits)
  const level = capped(levelOf(worse, noisy.scale.fromZero, limits.thresholds), noisy.weak ? 'warn' : most)
  const seen = Number.isFinite(detectable) ? bound(noisy.scale.worse(detectable)) : null
  const common = {
    ...rest,
    ratio: ratioOf(noisy, metric.direction, comparison),
    weak: noisy.weak
  }
  if (metric.direction === 'none') {
    return {
      ...identity(metric),
      ...common,
      worse: null,
      p: null,
      q: null,
      detectable: null,
      ...undirected(metric, evidence)
    }
  }
  return {
    ...identity(metric),
    ...common,
    finding,
    level: finding === 'regression' ? level : null,
    worse: common.ratio === null ? null : worse,
    p: comparison.p,
    q,
    detectable: seen,
    reason: `${changeText(metric, evidence)}${significanceText(finding, evidence, seen, limits)}`
  }
}

/** The metric's own properties and no others. */
export const identity = ({benchmark, metric, unit, direction, deterministic}: Metric): Metric => ({
  benchmark,
  metric,
  unit,
  direction,
  deterministic
})
