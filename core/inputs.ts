/** The kinds of input an action can take; each gives its type to `run`. */
import type {z} from 'zod'
import type {Input, Parsed} from './contract.ts'
import type {Exact} from './exact.ts'
import {parseDuration, parseShare, parseSize} from './units.ts'

type Options = {
  readonly description: string
  readonly default?: string
  /** A default that only GitHub can evaluate, such as `${{ github.job }}`; elsewhere the input is absent. */
  readonly expression?: `\${{ ${string} }}`
  readonly required?: boolean
  readonly secret?: boolean
}

type Given<T, O extends Options> = O extends {readonly default: string} | {readonly required: true} ? T : T | null

const ok = <T>(value: T): Parsed<T> => ({ok: true, value})
const expected = (what: string): Parsed<never> => ({ok: false, expected: what})

const describe = <T>(type: string, options: Options, absent: T, parse: (text: string) => Parsed<T>): Input<T> => ({
  description: options.description,
  type,
  default: options.default ?? options.expression ?? null,
  evaluated: options.expression !== undefined,
  required: options.required ?? false,
  secret: options.secret ?? false,
  absent,
  parse
})

/** An input that is null where it is absent; the type says so only where that can happen. */
const single = <T, O extends Options>(
  type: string,
  options: O,
  parse: (text: string) => Parsed<T>
): Input<Given<T, O>> => describe<T | null>(type, options, null, parse) as Input<Given<T, O>>

export const text = <const O extends Options>(options: O): Input<Given<string, O>> => single('text', options, ok)

export const choice = <const C extends string, const O extends Options>(
  choices: readonly C[],
  options: O
): Input<Given<C, O>> =>
  single(`one of ${choices.join(', ')}`, options, given => {
    const found = choices.find(choice => choice === given.trim())
    return found === undefined ? expected(`one of ${choices.join(', ')}`) : ok(found)
  })

/** A name that may stand in file and artifact names. */
export const identifier = <const O extends Options>(options: O): Input<Given<string, O>> =>
  single('name', options, given =>
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(given.trim())
      ? ok(given.trim())
      : expected('a name of at most 64 letters, digits, `.`, `_` and `-` that starts with a letter or digit')
  )

/** One entry a line; blank lines and surrounding space are dropped. Empty where absent. */
export const list = (options: Options): Input<readonly string[]> =>
  describe<readonly string[]>('list', options, [], given =>
    ok(
      given
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '')
    )
  )

export const flag = <const O extends Options>(options: O): Input<Given<boolean, O>> =>
  single('true or false', options, given => {
    const word = given.trim().toLowerCase()
    return word === 'true' ? ok(true) : word === 'false' ? ok(false) : expected('true or false')
  })

export const integer = <const O extends Options>(options: O): Input<Given<number, O>> =>
  single('integer', options, given =>
    /^-?\d{1,15}$/.test(given.trim()) ? ok(Number(given)) : expected('a whole number')
  )

/** Whole milliseconds, written with units: `90s`, `1h30m`, `6 months`. */
export const duration = <const O extends Options>(options: O): Input<Given<number, O>> =>
  single('duration', options, parseDuration)

/** Whole bytes: `10 MB`, `1 GiB`, `4096`. */
export const size = <const O extends Options>(options: O): Input<Given<number, O>> => single('size', options, parseSize)

/** An exact percentage from 0 to 100: `85`, `86.5 %`. */
export const percent = <const O extends Options>(options: O): Input<Given<Exact, O>> =>
  single('percentage', options, parseShare)

/** JSON checked against a schema. `what` finishes the sentence "Expected …". */
export const json = <T, const O extends Options>(schema: z.ZodType<T>, what: string, options: O): Input<Given<T, O>> =>
  single('JSON', options, given => {
    const value = parseJson(given)
    if (value === undefined) return expected(`${what}, as JSON`)
    const result = schema.safeParse(value)
    if (result.success) return ok(result.data)
    const issue = result.error.issues[0]
    return expected(`${what} (at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'invalid'})`)
  })

const parseJson = (given: string): unknown => {
  try {
    return JSON.parse(given)
  } catch {
    return undefined
  }
}
