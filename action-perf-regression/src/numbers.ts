/** Measured numbers as a person reads them. Nothing here is ever compared. */
import type {Judged, Metric} from './series.ts'

/** Three digits that say something: 0.00123, 12.3, 1230. */
const significant = (value: number, digits = 3): string => {
  if (value === 0) return '0'
  const rounded = Number(value.toPrecision(digits))
  const size = Math.abs(rounded)
  if (size >= 1e15 || size < 1e-9) return rounded.toExponential()
  return new Intl.NumberFormat('en-US', {maximumSignificantDigits: digits}).format(rounded)
}

type Scale = readonly (readonly [size: number, name: string])[]

const scales: Readonly<Record<string, Scale>> = {
  s: [
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
    [1e-9, 'ns']
  ],
  B: [
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
    [1, 'B']
  ],
  '1/s': [
    [1e6, 'M/s'],
    [1e3, 'k/s'],
    [1, '/s']
  ],
  ratio: [[0.01, '%']]
}

/**
 * A number in its canonical unit: `12.3 ms`, `4.2 MB`, `1.5 k/s`, `0.3 %`. Beside a `limit` it has as many digits as it
 * takes that the shown number stands on the same side.
 */
export const quantity = (value: number, unit: string, limit?: number): string => {
  const scale = scales[unit] ?? [[1, unit === 'count' || unit === 'score' ? '' : unit] as const]
  const [size, name] = scale.find(([step]) => Math.abs(value) >= step) ?? scale.at(-1) ?? [1, unit]
  const digits = limit === undefined ? 3 : sameSide(value / size, limit / size)
  return `${significant(value / size, digits)}${name === '' ? '' : ` ${name}`}`
}

const sameSide = (value: number, limit: number): number => {
  const side = Math.sign(value - limit)
  const enough = [3, 4, 5, 6, 8, 10, 12, 15].find(
    digits => Math.sign(Number(value.toPrecision(digits)) - limit) === side
  )
  return enough ?? 17
}

/** A fraction as a percentage: `12.3 %`. */
export const percent = (fraction: number): string =>
  Number.isFinite(fraction) ? `${significant(fraction * 100)} %` : 'any size'

/** With its sign: `+12.3 %`. */
export const change = (fraction: number): string =>
  `${fraction > 0 ? '+' : fraction < 0 ? '−' : '±'}${percent(Math.abs(fraction))}`

/** What got worse, in the words of the metric. */
export const worseWord = ({metric, direction}: Pick<Metric, 'metric' | 'direction'>): string =>
  metric === 'time' ? 'slower' : direction === 'higher' ? 'lower' : 'higher'

/** The largest change for the worse that the interval leaves open (a fraction); Infinity where there is no interval. */
export const worstCase = ({ratio, direction}: Pick<Judged, 'ratio' | 'direction'>): number => {
  const bound = direction === 'higher' ? ratio?.low : ratio?.high
  if (bound == null) return Number.POSITIVE_INFINITY
  return direction === 'higher' ? 1 - bound : bound - 1
}
