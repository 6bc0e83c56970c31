/** A statistic, or why there is none. Nothing in this folder gives NaN or an infinity that its type does not announce. */
export type Measured<T> = {readonly known: true; readonly value: T} | {readonly known: false; readonly why: string}

/** An estimate with the interval that covers the true value with probability `confidence` or more. */
export type Interval = {
  readonly estimate: number
  /** May be -Infinity: the sample is too small for a bound. */
  readonly low: number
  /** May be Infinity. */
  readonly high: number
  readonly confidence: number
}

export const measured = <T>(value: T): Measured<T> => ({known: true, value})

export const unmeasured = (why: string): {readonly known: false; readonly why: string} => ({known: false, why})

/** A number that must be finite: sums of numbers near 1e308 leave the range of a double. */
export const finite = (value: number): Measured<number> =>
  Number.isFinite(value) ? measured(value) : unmeasured('it leaves the range of a double')

/** Why no statistic can be computed from a sample; `undefined` when at least `least` finite numbers are there. */
export const unusable = (values: readonly number[], least: number): string | undefined => {
  if (values.length < least)
    return `it needs ${least} ${least === 1 ? 'number' : 'numbers'}, there are ${values.length}`
  return values.every(Number.isFinite) ? undefined : 'a number is NaN or infinite'
}
