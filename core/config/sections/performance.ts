/** Section `performance`: from which change on a benchmark counts as slower, service levels, and accepted changes. */
import {z} from 'zod'
import {duration, exception, fraction, word} from '../scalars.ts'

const accepted = z.strictObject({
  benchmark: word.describe('Name of the benchmark; `*` stands for any text'),
  metric: word.optional().describe('The metric; without it: all of the benchmark'),
  'at-most': fraction.describe('Accepted up to this change for the worse, such as `20 %`'),
  ...exception
})

const serviceLevel = z.strictObject({
  metric: word.describe('`latency.p95`, `error-rate`, `throughput`, `memory`, or a name from the report'),
  benchmark: word.optional().describe('Scenario or benchmark; `*` stands for any text. Without it: every one'),
  limit: word.describe('Operator, number and unit: `<= 500 ms`, `< 1 %`, `>= 200 /s`, `< 512 MiB`'),
  severity: z.enum(['block', 'warn']).default('block').describe('Whether a broken limit fails the gate'),
  'rollback-required': z.boolean().default(false).describe('A deployment that breaks it must be rolled back'),
  for: duration
    .optional()
    .describe('Grace over a time series: it is broken only when it does not hold for so long without a break'),
  of: z
    .string()
    .regex(/^[1-9]\d{0,3} of [1-9]\d{0,3}$/, {error: '`2 of 3`: so many of the last runs'})
    .optional()
    .describe('Grace over history: broken only when so many of the last runs break it')
})

export const performanceSchema = z.strictObject({
  preset: z
    .enum(['standard', 'strict', 'none'])
    .default('standard')
    .describe('`standard` warn 10 %, block 15 %, critical 25 %; `strict` 5, 10, 20 %'),
  warn: fraction.optional().describe('Overrides the preset'),
  block: fraction.optional().describe('Overrides the preset'),
  critical: fraction.optional().describe('Overrides the preset'),
  'on-history': z
    .enum(['warn', 'block'])
    .default('warn')
    .describe('Whether a verdict that rests on history alone (mode check) may block'),
  accept: z.array(accepted).default([]).describe('Changes for the worse that are accepted, each with an end'),
  sla: z.array(serviceLevel).default([]).describe('Service levels (mode sla)')
})
export type Performance = Readonly<z.output<typeof performanceSchema>>
export type AcceptedChange = Readonly<z.output<typeof accepted>>
export type ServiceLevel = Readonly<z.output<typeof serviceLevel>>
