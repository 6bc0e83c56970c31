/** The first look: which benchmarks deserve fresh processes, and what the whole procedure could have seen. */
import {minimalDetectableEffect, type Stage} from '#core/stats/minimal-detectable-effect'
import type {Metric, Pair} from '../series.ts'
import type {Comparison} from './comparison.ts'
import type {Limits} from './finding.ts'
import type {Measurement, Noisy} from './measurement.ts'

/** A hint is enough to measure again: it costs time, and no verdict rests on it. Two-sided; 0.1 for a change for the worse. */
const hint = 0.2

/** Estimates scatter around the true change, so that already half of the smallest change that counts is worth a second look. */
const worthALook = (floor: number): number => floor / 2

/** Fresh processes a side for each first one. */
const timesAsMany = 2

/** Fewer say too little: the rank test is used from here on. */
const fewestFresh = 10

/** How many fresh processes a side a suspect needs: twice as many as were measured first, at least 10. */
export const freshProcesses = ({base, head}: Pair): number =>
  Math.max(fewestFresh, timesAsMany * Math.max(base.length, head.length))

export const isSuspect = (
  {direction}: Metric,
  measurement: Measurement,
  comparison: Comparison | undefined,
  {floor}: Limits
): boolean => {
  if (measurement.kind !== 'noisy' || comparison === undefined || direction === 'none') return false
  const worse = measurement.scale.worse(comparison.estimate)
  const large = worse === null ? comparison.estimate > 0 : worse >= worthALook(floor)
  return large && (comparison.p === null || comparison.p <= hint)
}

const confirmingError = (first: number, {base, head}: Noisy): number => {
  const fresh = Math.max(fewestFresh, timesAsMany * Math.max(base.length, head.length))
  return first * Math.sqrt(2 / fresh / (1 / base.length + 1 / head.length))
}

/**
 * The smallest difference (on the scale) that passes the screen and is then confirmed, with power 0.8. `suspects`: how many
 * are confirmed together; `fresh`: the comparison of the fresh processes, expected from the first one where there is none.
 */
export const detectableWithConfirmation = (
  noisy: Noisy,
  first: Comparison,
  {rate, floor}: Limits,
  suspects: number,
  fresh?: Comparison
): number => {
  if (noisy.level === 'iteration') return Number.POSITIVE_INFINITY
  const {scale} = noisy
  const screening: Stage = {...errorOf(first), level: hint / 2, floor: scale.difference(worthALook(floor))}
  const confirming: Stage = {
    ...(fresh === undefined
      ? {standardError: confirmingError(first.standardError, noisy), df: 2 * fewestFresh - 2}
      : errorOf(fresh)),
    level: rate / (2 * Math.max(1, suspects)),
    floor: scale.difference(floor)
  }
  return minimalDetectableEffect([screening, confirming])
}

/** The same of a family of `size` benchmarks that is judged once. */
export const detectableAtOnce = (noisy: Noisy, comparison: Comparison, {rate, floor}: Limits, size: number): number =>
  noisy.level === 'iteration'
    ? Number.POSITIVE_INFINITY
    : minimalDetectableEffect([
        {...errorOf(comparison), level: rate / (2 * Math.max(1, size)), floor: noisy.scale.difference(floor)}
      ])

const errorOf = ({standardError, df}: Comparison): Pick<Stage, 'standardError' | 'df'> => ({standardError, df})
