/** Deterministic metrics: the same program gives the same number, so any difference is a change. Thresholds compare exactly. */
import {compare, type Exact, exact, fromNumber, subtract} from '#core/exact'
import type {Finding, Judged, Level, Metric, Thresholds} from '../series.ts'
import {identity} from './finding.ts'
import {worded} from './sentence.ts'

const zero = exact(0)

const of = (value: number): Exact => fromNumber(value) ?? zero

const times = (a: Exact, b: Exact): Exact => exact(a.numerator * b.numerator, a.denominator * b.denominator)

/** How much worse, in the unit of the metric: positive is worse. */
const lossOf = (direction: Metric['direction'], base: number, head: number): Exact =>
  direction === 'higher' ? subtract(of(base), of(head)) : subtract(of(head), of(base))

const levelOf = (loss: Exact, base: number, {warn, block, critical}: Thresholds): Level | null => {
  if (base === 0) return 'critical'
  if (base < 0) return 'warn'
  const reached = (threshold: number): boolean => compare(loss, times(of(threshold), of(base))) >= 0
  if (reached(critical)) return 'critical'
  if (reached(block)) return 'block'
  return reached(warn) ? 'warn' : null
}

const findingOf = (direction: Metric['direction'], sign: number): Finding => {
  if (direction === 'none' || sign === 0) return 'no-regression'
  return sign > 0 ? 'regression' : 'improvement'
}

const sentence = (metric: Metric, base: number, head: number, worse: number | null): string => {
  if (base === head) return `${base} ${metric.unit} on both sides.`
  const change = worse === null ? 'which no percentage expresses' : worded(metric, worse)
  const shown = metric.direction === 'none' ? ' Neither direction is better, so it is shown and not judged.' : ''
  return `From ${base} to ${head} ${metric.unit}: ${change}; the metric is deterministic and compared exactly.${shown}`
}

/** One number a side. From zero to anything worse is critical: it is infinitely many percent. */
export const judgeExact = (
  metric: Metric,
  {base, head}: {readonly base: number; readonly head: number},
  thresholds: Thresholds,
  processes: Judged['processes']
): Judged => {
  const loss = lossOf(metric.direction, base, head)
  const finding = findingOf(metric.direction, compare(loss, zero))
  const ratio = base > 0 && Number.isFinite(head / base) ? head / base : null
  const change = ratio === null ? null : (metric.direction === 'higher' ? base - head : head - base) / base
  return {
    ...identity(metric),
    finding,
    level: finding === 'regression' ? levelOf(loss, base, thresholds) : null,
    ratio: ratio === null ? null : {estimate: ratio, low: ratio, high: ratio},
    worse: metric.direction === 'none' ? null : change,
    p: null,
    q: null,
    processes,
    weak: false,
    detectable: null,
    source: 'exact',
    reason: sentence(metric, base, head, change)
  }
}
