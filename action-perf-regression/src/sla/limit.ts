/** `<= 500 ms`: an operator, a number and a unit, converted exactly to the unit that records have. */
import {compare, type Exact, exact, parseExact} from '#core/exact'

export type Operator = '<=' | '<' | '>=' | '>' | '=='

export type Limit = {
  readonly operator: Operator
  /** In the canonical unit. */
  readonly value: Exact
  /** Canonical, as in `SampleRecord`; null where the limit names none. */
  readonly unit: string | null
  /** As it was written, in one form. */
  readonly text: string
}

type Scale = {readonly unit: string; readonly numerator: bigint; readonly denominator: bigint}

const scale = (unit: string, numerator: bigint, denominator = 1n): Scale => ({unit, numerator, denominator})

/** Case counts: `Mb` is a bit, and `M` alone could be a minute. Sizes: powers of 1000 (SI), of 1024 (IEC 80000-13). */
const units: ReadonlyMap<string, Scale> = new Map([
  ...(
    [
      ['ns', 1n, 1_000_000_000n],
      ['us', 1n, 1_000_000n],
      ['µs', 1n, 1_000_000n],
      ['μs', 1n, 1_000_000n],
      ['ms', 1n, 1000n],
      ['s', 1n, 1n],
      ['min', 60n, 1n],
      ['m', 60n, 1n],
      ['h', 3600n, 1n]
    ] as const
  ).map(([name, n, d]) => [name, scale('s', n, d)] as const),
  ...(
    [
      ['B', 1n],
      ['kB', 1000n],
      ['KB', 1000n],
      ['MB', 1000n ** 2n],
      ['GB', 1000n ** 3n],
      ['TB', 1000n ** 4n],
      ['KiB', 1024n],
      ['MiB', 1024n ** 2n],
      ['GiB', 1024n ** 3n],
      ['TiB', 1024n ** 4n]
    ] as const
  ).map(([name, n]) => [name, scale('B', n)] as const),
  ...['/s', '1/s', 'req/s', 'ops/s', 'rps'].map(name => [name, scale('1/s', 1n)] as const),
  ['/min', scale('1/s', 1n, 60n)],
  ['%', scale('ratio', 1n, 100n)],
  ['ratio', scale('ratio', 1n)],
  ['count', scale('count', 1n)],
  ['score', scale('score', 1n)]
])

const form = /^(<=|>=|==|<|>)\s*([+-]?[\d.]{1,40})\s*(\S{0,20})$/

/** `undefined` where it cannot be understood. */
export const parseLimit = (given: string): Limit | undefined => {
  const [, operator, amount = '', name = ''] = form.exec(given.trim()) ?? []
  const number = parseExact(amount)
  const found = name === '' ? scaleless : units.get(name)
  if (number === undefined || found === undefined || !isOperator(operator)) return undefined
  const value = exact(number.numerator * found.numerator, number.denominator * found.denominator)
  return {
    operator,
    value,
    unit: name === '' ? null : found.unit,
    text: `${operator} ${amount}${name === '' ? '' : ` ${name}`}`
  }
}

const scaleless = scale('', 1n)

/** What a limit without unit may be held against. The last two are numbers that their tool gives no unit, such as a layout shift. */
const unitless: readonly string[] = ['count', 'score', 'ratio', '', 'unitless']

/** `< 1` of a share is a forgotten `%`: every share would hold, and none is above 1. */
const lacksPercent = ({operator, value}: Limit): boolean => {
  const order = compare(value, exact(1))
  return order > 0 || (order === 0 && operator.startsWith('<'))
}

export const isComparable = (limit: Limit, unit: string): boolean => {
  const wanted = limit.unit
  if (wanted === null) return unitless.includes(unit) && !(unit === 'ratio' && lacksPercent(limit))
  return wanted === unit || (wanted === 'ratio' && unit === 'score')
}

const tests: Readonly<Record<Operator, (order: number) => boolean>> = {
  '<=': order => order <= 0,
  '<': order => order < 0,
  '>=': order => order >= 0,
  '>': order => order > 0,
  '==': order => order === 0
}

const isOperator = (text: string | undefined): text is Operator => text !== undefined && Object.hasOwn(tests, text)

export const holds = ({operator, value}: Limit, measured: Exact): boolean => tests[operator](compare(measured, value))
