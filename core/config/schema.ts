/** `.github/towpath.yml`: the shape a person writes (also the JSON Schema for editors) and the shape the actions read. */
import {z} from 'zod'
import {timeoutMinutes} from './timeout.ts'

const word = z.string().trim().min(1)

// A value from here reaches the job as it stands: GitHub would not evaluate an expression in it.
const literal = word.refine(text => !text.includes('${{'), {
  error: `text without \`\${{ … }}\`: expressions are not evaluated here (secrets never stand in this file)`
})

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

const patterns = z
  .union([word, z.array(word).min(1)])
  .transform(given => [given].flat().flatMap(linesOf))
  .describe('Globs of the report files: one text (one glob a line) or a list; `!` excludes')

const timeout = z.string().transform((text, context) => {
  const minutes = timeoutMinutes(text)
  if (minutes !== undefined) return minutes
  context.addIssue({code: 'custom', message: 'a duration in whole minutes from `1m` to `5d`, such as `90m` or `1h30m`'})
  return z.NEVER
})

export const checkSchema = z.strictObject({
  run: literal.describe('The command, run by bash'),
  reports: patterns.optional(),
  shards: z.int().min(1).max(256).default(1).describe('Into how many parallel jobs the check is divided'),
  tier: word.default('default').describe('`fast`, `slow` or a name of your own'),
  'runs-on': literal.default('ubuntu-latest').describe('Label of the runner'),
  timeout: timeout.prefault('30m').describe('The job is ended after this time; whole minutes'),
  cache: literal.optional().describe('Handed to the job as `matrix.cache`'),
  'needs-secrets': z.literal('never').default('never').describe('Checks never see a secret')
})

const expression = word.describe('A condition over metrics, such as `coverage.lines >= 85`')

export const ruleSchema = z.strictObject({
  rule: expression,
  severity: z.enum(['block', 'warn']).default('block').describe('Whether a failed rule fails the gate'),
  'on-missing': z
    .enum(['inconclusive', 'fail', 'skip'])
    .default('inconclusive')
    .describe('What becomes of the rule when a metric is unknown')
})

export const qualitySchema = z.strictObject({
  preset: z.enum(['standard', 'strict', 'none']).default('standard').describe('Rules that come with Towpath'),
  rules: z
    .array(z.union([expression, ruleSchema]))
    .default([])
    .describe('Your rules, beside those of the preset'),
  id: word.optional().describe('Names the gate these rules are for')
})

const checkName = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/, {
  error: 'a name that starts with a letter and has at most 100 letters, digits, `.`, `_` and `-`'
})

export const waiverSchema = z.strictObject({
  producer: checkName.describe('The check that may be dropped'),
  reason: word.describe('Why the exception is right'),
  owner: word.describe('Who answers for it'),
  expires: z.iso.date({error: 'a date such as `2027-03-31`'}).describe('Last day (UTC) on which the waiver counts')
})

export const configSchema = z.strictObject({
  checks: z.record(checkName, checkSchema).default({}).describe('What is run, by name'),
  quality: qualitySchema.prefault({}).describe('What the quality gate judges by'),
  waivers: z.array(waiverSchema).default([]).describe('Written exceptions, each with an end'),
  enforce: z.boolean().default(true).describe('`false`: everything is judged and reported, nothing blocks'),
  extends: z
    .string()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/\.github\/\/towpath\.yml@[0-9a-f]{40}$/, {
      error: '`<organisation>/.github//towpath.yml@<commit of 40 hexadecimal digits>`'
    })
    .optional()
    .describe('The floor of the organisation: may be tightened, never loosened')
})

/** The configuration as written, validated and with defaults. */
export type ConfigDocument = z.output<typeof configSchema>

/** Sections that are reserved: to ignore one silently would drop a safeguard that its author relies on. */
export const unsupportedSections: readonly string[] = [
  ...['benchmarks', 'scans', 'performance', 'security', 'environments', 'retention', 'notify']
]

export type Check = {
  readonly run: string
  /** Globs; empty where the check writes no report. */
  readonly reports: readonly string[]
  readonly shards: number
  readonly tier: string
  readonly runsOn: string
  readonly timeoutMinutes: number
  readonly cache: string | null
  readonly needsSecrets: 'never'
}

export type ConfigRule = {
  readonly rule: string
  readonly severity: 'block' | 'warn'
  readonly onMissing: 'inconclusive' | 'fail' | 'skip'
  /** `<file>:<line>` */
  readonly origin: string
}

export type Waiver = z.output<typeof waiverSchema>

export type Config = {
  /** By name, in the order of the file. The record has no prototype: a check may be called `constructor`. */
  readonly checks: Readonly<Record<string, Check>>
  readonly quality: {
    readonly preset: 'standard' | 'strict' | 'none'
    readonly rules: readonly ConfigRule[]
    readonly id: string | null
  }
  readonly waivers: readonly Readonly<Waiver>[]
  readonly enforce: boolean
}

/** What holds where there is no file. */
export const defaultConfig: Config = {
  checks: {},
  quality: {preset: 'standard', rules: [], id: null},
  waivers: [],
  enforce: true
}
