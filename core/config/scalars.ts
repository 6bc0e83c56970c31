/** The words of the configuration: how a person writes a name, a duration, a percentage, and what the actions receive. */
import {z} from 'zod'
import type {Parsed} from '../contract.ts'
import {toNumber} from '../exact.ts'
import {parseDuration, parsePercent, parseSize} from '../units.ts'
import {timeoutMinutes} from './timeout.ts'

export const word = z.string().trim().min(1)

// A value from here reaches the job as it stands: GitHub would not evaluate an expression in it.
export const literal = word.refine(text => !text.includes('${{'), {
  error: `text without \`\${{ … }}\`: expressions are not evaluated here (secrets never stand in this file)`
})

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** One text (one glob a line) or a list. */
export const patterns = z.union([word, z.array(word).min(1)]).transform(given => [given].flat().flatMap(linesOf))

export const reportPatterns = patterns.describe(
  'Globs of the report files: one text (one glob a line) or a list; `!` excludes'
)

const read = <T>(parse: (text: string) => Parsed<T>) =>
  z.string().transform((text, context) => {
    const result = parse(text)
    if (result.ok) return result.value
    context.addIssue({code: 'custom', message: result.expected})
    return z.NEVER
  })

/** Whole minutes from `1m` to `5d`. */
export const timeout = read<number>(text => {
  const minutes = timeoutMinutes(text)
  return minutes === undefined
    ? {ok: false, expected: 'a duration in whole minutes from `1m` to `5d`, such as `90m` or `1h30m`'}
    : {ok: true, value: minutes}
})

/** Milliseconds, as `90s`, `2m`, `6 months`. */
export const duration = read(parseDuration)

/** Bytes, as `10 MB`, `1 GiB`. */
export const size = read(parseSize)

/** A fraction (0.1) written as a percentage (`10 %`). */
export const fraction = read<number>(text => {
  const result = parsePercent(text)
  if (!result.ok) return result
  const value = toNumber(result.value) / 100
  return value >= 0 ? {ok: true, value} : {ok: false, expected: 'a percentage of 0 or more, such as `10 %`'}
})

/** A name of a check, a benchmark suite or a scan: it becomes the name of a job and of a producer. */
export const producerName = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/, {
  error: 'a name that starts with a letter and has at most 100 letters, digits, `.`, `_` and `-`'
})

/** Last day (UTC) on which an exception counts. */
export const expiry = z.iso.date({error: 'a date such as `2027-03-31`'})

/** What every written exception needs. */
export const exception = {
  reason: word.describe('Why the exception is right'),
  owner: word.describe('Who answers for it'),
  expires: expiry.describe('Last day (UTC) on which it counts')
}

/** What every command that becomes a job needs. */
export const job = {
  run: literal.describe('The command, run by bash'),
  'runs-on': literal.default('ubuntu-latest').describe('Label of the runner'),
  timeout: timeout.prefault('30m').describe('The job is ended after this time; whole minutes'),
  'needs-secrets': z.literal('never').default('never').describe('It never sees a secret')
}
