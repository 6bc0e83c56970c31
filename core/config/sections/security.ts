/** Section `security`: what the security gate judges by. */
import {z} from 'zod'
import {exception, producerName, word} from '../scalars.ts'
import {ruleSchema} from './rule.ts'

const severity = z.enum(['critical', 'high', 'medium', 'low', 'info'])

const mapping = z
  .strictObject({
    cvss: z.boolean().default(false).describe('Severity from the CVSS vector or score in the report'),
    kev: z.boolean().default(false).describe('Vulnerabilities in the file `kev` are critical'),
    critical: z
      .array(word)
      .optional()
      .describe(
        'Rules, CWE ids or severities of the tool that count as critical; `[]` says that nothing it reports is critical'
      ),
    unrated: severity.optional().describe('What a finding without any severity counts as')
  })
  .describe('How the severities of a scanner that cannot say `critical`, or says none, are read')

export const securitySchema = z.strictObject({
  preset: z
    .enum(['standard', 'none'])
    .default('standard')
    .describe('`standard`: no new critical, no new high with a fix, no secret'),
  rules: z
    .array(z.union([word, ruleSchema]))
    .default([])
    .describe('Your rules, beside those of the preset'),
  severities: z.record(producerName, mapping).default({}).describe('By tool, spaces written as `-`: `npm-audit`'),
  kev: word
    .optional()
    .describe('Path of a list of known exploited vulnerabilities (JSON of CISA, or one identifier a line)')
})

const scope = {
  vulnerability: word.optional().describe('Identifier (any alias), or the rule of a finding'),
  component: word.optional().describe('Package URL, with or without version; `*` stands for any text'),
  path: word.optional().describe('Glob of files'),
  tool: word.optional().describe('Only what this scanner reports')
}

/** At least one identifier or component, so that a waiver never covers everything. */
export const securityWaiverSchema = z
  .strictObject({...scope, ...exception})
  .refine(({vulnerability, component, path}) => [vulnerability, component, path].some(part => part !== undefined), {
    error: 'a scope: `vulnerability`, `component` or `path`'
  })

export type Security = Readonly<z.output<typeof securitySchema>>
export type SecurityWaiver = Readonly<z.output<typeof securityWaiverSchema>>
