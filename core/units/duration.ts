import type {Parsed} from '../contract.ts'
import {type Exact, exact, parseExact} from '../exact.ts'

const second = 1000
const day = 86_400 * second

/**
 * Milliseconds by unit. Months and years are counted at their longest (31 and 366 days): what is kept for "2 years"
 * is never deleted early.
 */
const units: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ms: 1,
    millisecond: 1,
    s: second,
    sec: second,
    second,
    m: 60 * second,
    min: 60 * second,
    minute: 60 * second,
    h: 3600 * second,
    hour: 3600 * second,
    d: day,
    day,
    w: 7 * day,
    week: 7 * day,
    mo: 31 * day,
    month: 31 * day,
    y: 366 * day,
    year: 366 * day
  })
)

const unitSize = (name: string): number | undefined => {
  // `M` is minutes to some and months to others.
  if (name === 'M') return undefined
  const lower = name.toLowerCase()
  const singular = lower.length > 3 && lower.endsWith('s') ? lower.slice(0, -1) : lower
  return units.get(singular)
}

const refused: Parsed<never> = {
  ok: false,
  expected: 'a duration with units, largest first, such as `90s`, `2m`, `1h30m`, `14d` or `6 months`'
}

const whole = /^(?:\d[\d.]*\s*[a-z]+\s*)+$/i
const term = /(\d[\d.]*)\s*([a-z]+)/gi

type Term = {readonly size: number; readonly milliseconds: Exact}

const parseTerm = (amount: string, unit: string): Term | undefined => {
  const [size, count] = [unitSize(unit), parseExact(amount)]
  if (size === undefined || count === undefined) return undefined
  return {size, milliseconds: exact(count.numerator * BigInt(size), count.denominator)}
}

/**
 * Reads a duration as whole milliseconds. Units are ms, s, m, h, d, w, mo (31 days), y (366 days) and their English
 * names; each at most once and the largest first. A number without a unit is refused: nobody could tell which is meant.
 */
export const parseDuration = (text: string): Parsed<number> => {
  const given = text.trim()
  if (given.length > 100 || !whole.test(given)) return refused
  const terms = [...given.matchAll(term)].map(([, amount = '', unit = '']) => parseTerm(amount, unit))
  let [total, previous] = [exact(0), Number.POSITIVE_INFINITY]
  for (const part of terms) {
    if (part === undefined || part.size >= previous) return refused
    total = exact(
      total.numerator * part.milliseconds.denominator + part.milliseconds.numerator * total.denominator,
      total.denominator * part.milliseconds.denominator
    )
    previous = part.size
  }
  if (total.denominator !== 1n || total.numerator > BigInt(Number.MAX_SAFE_INTEGER)) return refused
  return {ok: true, value: Number(total.numerator)}
}
