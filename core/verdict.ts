import {z} from 'zod'

/**
 * The verdict: what every gate hands on, as JSON with a published schema (docs/schema/verdict.schema.json).
 * Equal input gives equal bytes: no clock, no random, no absolute path stands in it.
 */
const severity = z.enum(['critical', 'major', 'minor', 'info'])

const location = z.strictObject({
  file: z.string().describe('Path relative to the repository, with forward slashes'),
  line: z.int().min(1).nullable()
})

const finding = z.strictObject({
  kind: z.string().describe('`test-failure`, `uncovered-line`, `missing-evidence`, …'),
  severity,
  title: z.string(),
  message: z.string(),
  location: location.nullable(),
  producer: z.string().nullable().describe('Who reported it'),
  code: z.string().nullable().describe('Failure code, where one applies')
})

const metric = z.strictObject({
  unit: z.enum(['count', 'percent', 'points', 'ratio', 'seconds', 'bytes']),
  direction: z.enum(['higher', 'lower', 'none']),
  state: z.enum(['known', 'unknown', 'not-applicable']),
  value: z.number().nullable().describe('Nearest double; the exact fraction stands in `exact`'),
  exact: z.string().nullable().describe('`numerator/denominator`'),
  why: z.string().nullable().describe('Why there is no value')
})

const ruleResult = z.strictObject({
  rule: z.string(),
  severity: z.enum(['block', 'warn']),
  outcome: z.enum(['passed', 'failed', 'inconclusive', 'not-applicable', 'skipped']),
  reason: z.string().describe('One sentence: why the rule came out as it did'),
  origin: z.string().describe('Where the rule was written: `preset standard`, `.github/towpath.yml:12`')
})

const evidence = z.strictObject({
  producer: z.string(),
  shard: z.strictObject({index: z.int().min(1), of: z.int().min(1)}).nullable(),
  status: z.enum(['complete', 'missing', 'stale', 'foreign', 'unreadable', 'unexplained-failure']),
  attempt: z.int().min(1).nullable(),
  reports: z.array(
    z.strictObject({path: z.string(), format: z.string().nullable(), sha256: z.string(), bytes: z.int()})
  ),
  detail: z.string()
})

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string().nullable(),
  message: z.string(),
  fix: z.string().nullable(),
  location: location.nullable(),
  producer: z.string().nullable()
})

export const verdictSchema = z.strictObject({
  schema: z.literal('towpath.verdict/1'),
  gate: z.string().describe('The action that judged: `quality-gate`'),
  id: z.string(),
  decision: z.enum(['pass', 'fail', 'inconclusive']),
  blocking: z
    .boolean()
    .describe('Whether this verdict fails the job (false in shadow mode or with on-inconclusive: pass)'),
  reason: z.string().describe('One sentence'),
  subject: z.strictObject({
    repository: z.string(),
    commit: z.string(),
    tree: z.string().nullable(),
    head: z.string().nullable().describe('Head commit of the pull request, where there is one'),
    base: z.string().nullable().describe('The commit compared against'),
    pullRequest: z.int().nullable(),
    fork: z.boolean()
  }),
  baseline: z.strictObject({
    state: z.enum(['found', 'never-recorded', 'unreachable', 'corrupt', 'not-needed']),
    commit: z.string().nullable(),
    detail: z.string()
  }),
  rules: z.array(ruleResult),
  leftOut: z.array(z.strictObject({rule: z.string(), why: z.string()})),
  metrics: z.record(z.string(), metric),
  findings: z.array(finding),
  evidence: z.array(evidence),
  diagnostics: z.array(diagnostic)
})

export type Verdict = z.infer<typeof verdictSchema>
export type Decision = Verdict['decision']
export type Finding = Verdict['findings'][number]
export type Severity = Finding['severity']
export type Location = NonNullable<Finding['location']>
export type RuleResult = Verdict['rules'][number]
export type EvidenceStatus = Verdict['evidence'][number]
export type Diagnostic = Verdict['diagnostics'][number]
export type VerdictMetric = Verdict['metrics'][string]
export type Subject = Verdict['subject']
export type BaselineState = Verdict['baseline']
