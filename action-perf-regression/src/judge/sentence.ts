/** The sentence of a judgement: what changed, how certain it is, and what could have been seen. */
import type {Finding, Metric} from '../series.ts'
import type {Evidence, Limits} from './finding.ts'

/** A fraction as a percentage of three digits, without its sign: `12.3 %`. */
export const percent = (fraction: number): string => {
  const value = Math.abs(fraction) * 100
  if (value !== 0 && value < 0.01) return 'less than 0.01 %'
  return value >= 100_000 ? 'more than 100,000 %' : `${Number(value.toPrecision(3))} %`
}

const digits = (value: number): string => String(Number(value.toPrecision(4)))

/** `12.3 % worse`, `3 % better`, `unchanged`; for metrics without a direction `12.3 % more`. */
export const worded = ({direction}: Metric, worse: number): string => {
  if (worse === 0) return 'unchanged'
  const [up, down] = direction === 'none' ? ['more', 'less'] : ['worse', 'better']
  return `${percent(worse)} ${worse > 0 ? up : down}`
}

const zero = 'away from zero, which no percentage expresses'

/** `12.3 % worse (× 1.123, 95 % interval 1.1 to 1.15)`. */
export const changeText = (metric: Metric, {noisy, comparison}: Evidence): string => {
  const {scale} = noisy
  const {estimate, low, high} = comparison
  const worse = scale.worse(estimate)
  const ratio = scale.ratio(estimate)
  if (worse === null || ratio === null) {
    if (estimate === 0) return 'Unchanged'
    const way = estimate > 0 ? 'Worse' : 'Better'
    return `${way} by ${digits(Math.abs(estimate))} ${metric.unit}, ${scale.fromZero ? zero : 'from a base that is not above zero'}`
  }
  const ends = [scale.ratio(low), scale.ratio(high)].map(end => end ?? 0).sort((a, b) => a - b)
  const bounded = Number.isFinite(low) && Number.isFinite(high)
  const interval = bounded ? `95 % interval ${digits(ends[0] ?? 0)} to ${digits(ends[1] ?? 0)}` : 'no interval'
  const text = worded(metric, worse)
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)} (× ${digits(ratio)}, ${interval})`
}

const chance = (q: number): string => (q < 1e-4 ? 'q < 0.0001' : `q = ${Number(q.toPrecision(2))}`)

const smallestSeen = (detectable: number | null): string =>
  detectable === null ? '' : `; only ${percent(detectable)} or more could have been seen`

/** What follows from it, with the full stop. */
export const significanceText = (
  finding: Finding,
  {noisy, comparison, q}: Evidence,
  detectable: number | null,
  {thresholds, floor}: Limits
): string => {
  const alone = noisy.weak ? '; one process only on a side, so this is a hint' : ''
  if (comparison.p === null || q === null) return '; single numbers on both sides say nothing about the noise.'
  const certainty = `${noisy.level === 'iteration' ? 'by iterations, ' : ''}${chance(q)}`
  if (finding === 'regression' || finding === 'improvement') return `; certain enough (${certainty})${alone}.`
  if (finding === 'no-regression') return `; worse by ${percent(thresholds.warn)} is excluded.`
  const small = Math.abs(noisy.scale.worse(comparison.estimate) ?? Number.POSITIVE_INFINITY) < floor
  const reason = small ? `smaller than the noise floor of ${percent(floor)}` : 'not certain'
  return `; ${reason} (${certainty})${noisy.weak ? alone : smallestSeen(detectable)}.`
}

export const oneSidedText = (finding: 'new' | 'vanished'): string =>
  finding === 'new'
    ? 'Only the head reports it: a new benchmark, or one that was renamed or changed its unit. There is nothing to compare it with.'
    : 'Only the base reports it: the benchmark was removed, renamed, changed its unit, or did not run in the head.'

const better = (direction: Metric['direction']): string => `${direction === 'none' ? 'neither' : direction} is better`

export const turnedText = ({benchmark, metric, direction}: Metric, before: Metric['direction']): string =>
  `${benchmark}, ${metric}: the run before said that ${better(before)}, this one that ${better(direction)}. What is worse is not known, so nothing is compared.`

export const halfRepeatedText = (finding: 'new' | 'vanished'): string =>
  `It looked worse and was measured again, but fresh processes of the ${finding === 'new' ? 'base' : 'head'} delivered nothing.`

export const tooFewRunsText = (runs: number, minimum: number): string =>
  `History has ${runs} of the ${minimum} runs that a judgement needs: this run is recorded, and judged from then on.`

export const notPositiveText = 'History holds numbers that are not above zero, which cannot be compared by their ratio.'

export const otherRunnersText =
  'Too few earlier runs were on this class of runner, so all runs count and the difference may be the machine.'
