/** `.github/towpath.yml`: the shape a person writes (also the JSON Schema for editors) and the shape the actions read. */
import {z} from 'zod'
import {exception, job, literal, producerName, reportPatterns, word} from './scalars.ts'
import {type Benchmarks, benchmarksSchema} from './sections/benchmarks.ts'
import {type Performance, performanceSchema} from './sections/performance.ts'
import {type Retention, retentionSchema} from './sections/retention.ts'
import {expression, ruleSchema} from './sections/rule.ts'
import {type Scans, scansSchema} from './sections/scans.ts'
import {type Security, type SecurityWaiver, securitySchema, securityWaiverSchema} from './sections/security.ts'

export {ruleSchema} from './sections/rule.ts'

export const checkSchema = z.strictObject({
  ...job,
  reports: reportPatterns.optional(),
  shards: z.int().min(1).max(256).default(1).describe('Into how many parallel jobs the check is divided'),
  tier: word.default('default').describe('`fast`, `slow` or a name of your own'),
  cache: literal.optional().describe('Handed to the job as `matrix.cache`')
})

export const qualitySchema = z.strictObject({
  preset: z.enum(['standard', 'strict', 'none']).default('standard').describe('Rules that come with Towpath'),
  rules: z
    .array(z.union([expression, ruleSchema]))
    .default([])
    .describe('Your rules, beside those of the preset'),
  id: word.optional().describe('Names what these rules are for, for people: they apply to the gate of every `id`')
})

export const waiverSchema = z.strictObject({
  producer: word.describe('The check, benchmark suite or scan that may be dropped, or may stop to report'),
  ...exception
})

export const configSchema = z.strictObject({
  checks: z.record(producerName, checkSchema).default({}).describe('What is run, by name'),
  quality: qualitySchema.prefault({}).describe('What the quality gate judges by'),
  benchmarks: benchmarksSchema.default({}).describe('Benchmark suites, by name'),
  performance: performanceSchema.prefault({}).describe('What the performance gate judges by'),
  scans: scansSchema.default({}).describe('Scanners, by name'),
  security: securitySchema.prefault({}).describe('What the security gate judges by'),
  retention: retentionSchema.prefault({}).describe('What is kept how long'),
  waivers: z
    .array(z.union([waiverSchema, securityWaiverSchema]))
    .default([])
    .describe('Written exceptions, each with an end'),
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
export const unsupportedSections: readonly string[] = [...['environments', 'notify']]

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
  /** Of dropped producers. */
  readonly waivers: readonly Readonly<Waiver>[]
  /** Of vulnerabilities and findings. */
  readonly securityWaivers: readonly SecurityWaiver[]
  /** By name; without prototype, like `checks`. */
  readonly benchmarks: Benchmarks
  readonly performance: Performance
  /** By name; without prototype. */
  readonly scans: Scans
  readonly security: Security
  readonly retention: Retention
  readonly enforce: boolean
}

const untouched = configSchema.parse({})

/** What holds where there is no file. */
export const defaultConfig: Config = {
  checks: {},
  quality: {preset: 'standard', rules: [], id: null},
  waivers: [],
  securityWaivers: [],
  benchmarks: {},
  performance: untouched.performance,
  scans: {},
  security: untouched.security,
  retention: untouched.retention,
  enforce: true
}
