/** Section `scans`: scanners whose reports must arrive before the security gate decides. */
import {z} from 'zod'
import {duration, job, producerName, reportPatterns, word} from '../scalars.ts'

const scan = z.strictObject({
  ...job,
  reports: reportPatterns,
  tool: word.describe(
    'The scanner that must have written the reports: `trivy`, `bandit`, `semgrep`, a SARIF driver name'
  ),
  'exit-codes': z
    .array(z.int().min(0).max(255))
    .min(1)
    .default([0])
    .describe('Exit codes of a scan that worked; many scanners end with 1 when they find something'),
  'max-age': duration
    .prefault('24h')
    .describe('A report that says it was made earlier than this before the gate is stale'),
  'may-leave-out': z
    .array(word)
    .default([])
    .describe(
      'Names of packages or files that the scanner may fail to audit; anything else it leaves out is not clean'
    ),
  suppressed: z
    .enum(['inconclusive', 'accept'])
    .default('inconclusive')
    .describe('What a report counts as in which the scanner marks everything it found as suppressed')
})

export const scansSchema = z.record(producerName, scan)
export type Scan = Readonly<z.output<typeof scan>>
export type Scans = Readonly<Record<string, Scan>>
