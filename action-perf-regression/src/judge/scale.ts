/**
 * The scale on which numbers are compared. Positive numbers are compared by their logarithms, because machines slow down by
 * factors; numbers with zeros among them relative to the middle of the base; others as they are, and then no change has a percentage.
 */
import type {Metric} from '../series.ts'

export type Scale = {
  readonly kind: 'log' | 'relative' | 'absolute'
  /** Every number of the base is zero: any change is infinitely many percent. */
  readonly fromZero: boolean
  /** A measured number on the scale; more is worse. */
  readonly place: (value: number) => number
  /** A difference on the scale as the change for the worse, a fraction; null where there is none. */
  readonly worse: (difference: number) => number | null
  /** The difference that is so much worse; Infinity where nothing can be. */
  readonly difference: (worse: number) => number
  /** A difference on the scale as head ÷ base; null where there is none. */
  readonly ratio: (difference: number) => number | null
}

const signOf = (direction: Metric['direction']): 1 | -1 => (direction === 'higher' ? -1 : 1)

export const logScale = (direction: Metric['direction']): Scale => {
  const sign = signOf(direction)
  return {
    kind: 'log',
    fromZero: false,
    place: value => sign * Math.log(value),
    worse: difference => sign * Math.expm1(sign * difference),
    difference: worse => (1 + sign * worse > 0 ? sign * Math.log1p(sign * worse) : Number.POSITIVE_INFINITY),
    ratio: difference => Math.exp(sign * difference)
  }
}

export const relativeScale = (direction: Metric['direction'], centre: number): Scale => {
  const sign = signOf(direction)
  return {
    kind: 'relative',
    fromZero: false,
    place: value => (sign * value) / centre,
    worse: difference => difference,
    difference: worse => worse,
    ratio: difference => 1 + sign * difference
  }
}

export const absoluteScale = (direction: Metric['direction'], fromZero: boolean): Scale => {
  const sign = signOf(direction)
  return {
    kind: 'absolute',
    fromZero,
    place: value => sign * value,
    worse: () => null,
    difference: () => 0,
    ratio: () => null
  }
}
