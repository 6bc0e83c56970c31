import {z} from 'zod'
import {word} from '../scalars.ts'

export const expression = word.describe('A condition over metrics, such as `coverage.lines >= 85`')

/** A rule with its severity, as gates take it. */
export const ruleSchema = z.strictObject({
  rule: expression,
  severity: z.enum(['block', 'warn']).default('block').describe('Whether a failed rule fails the gate'),
  'on-missing': z
    .enum(['inconclusive', 'fail', 'skip'])
    .default('inconclusive')
    .describe('What becomes of the rule when a metric is unknown')
})
