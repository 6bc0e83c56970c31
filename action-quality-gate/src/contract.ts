import {defineAction, type InputsOf, type OutputsOf} from '#core/contract'
import {needsSchema} from '#core/evidence/needs'
import {usualConfig} from '#core/gate/ruling'
import {evidenceFailures, gateFailures} from '#core/gate/shared-failures'
import {choice, flag, identifier, integer, json, list, text} from '#core/inputs'
import {planSchema} from '#core/plan'
import {ruleFailures} from '#core/rules/failures'
import * as reportFailures from '#reports/failures'
import * as failures from './failures.ts'

export const contract = defineAction({
  name: 'quality-gate',
  title: 'Towpath quality gate',
  description: 'Collects test and coverage reports, judges them against rules and a baseline, and says why',
  inputs: {
    mode: choice(['standalone', 'collect', 'judge', 'record'], {
      description:
        '`collect` packs the reports of this job, `judge` judges everything the run collected, `record` stores the baseline, `standalone` collects and judges in one job',
      default: 'standalone'
    }),
    id: identifier({description: 'Names the gate, so that one run can have several', default: 'default'}),
    reports: list({
      description: 'Globs of the report files, one a line; `!` excludes. Without it reports are found by their content'
    }),
    producer: text({description: 'Who delivers this evidence (collect)', expression: `\${{ github.job }}`}),
    shard: text({
      description: 'Which shard this job is, as `2/3` (collect). The default counts the jobs of a matrix',
      expression: `\${{ strategy.job-total > 1 && format('{0}-{1}', strategy.job-index, strategy.job-total) || '' }}`
    }),
    outcome: choice(['success', 'failure', 'cancelled', 'skipped', 'unknown'], {
      description: 'How the command ended that wrote the reports: `steps.<id>.outcome` (collect)',
      expression: `\${{ job.status }}`
    }),
    'exit-code': integer({description: 'Exit code of that command, where it is known (collect)'}),
    'check-run': integer({description: 'Check run of this job (collect)', expression: `\${{ job.check_run_id }}`}),
    plan: json(planSchema, 'the `plan` output of the test plan', {
      description: 'The producers that must report, from action-test-plan (judge, record)'
    }),
    needs: json(needsSchema, 'the `needs` context, as `toJSON(needs)`', {
      description: `\`\${{ toJSON(needs) }}\`: the jobs that must have ended well, and without \`plan\` also must have reported (judge, record)`
    }),
    'jobs-without-evidence': list({description: 'Jobs in `needs` that must succeed but never report, one a line'}),
    'may-skip': list({description: 'Jobs or producers that may be skipped, one a line'}),
    config: text({description: 'Path of the configuration', default: usualConfig}),
    preset: choice(['standard', 'strict', 'none'], {description: 'Overrides `quality.preset` of the configuration'}),
    rules: list({description: 'More rules, one a line, beside those of the configuration'}),
    base: text({description: 'Compare with this commit or branch instead of the one the event names'}),
    'on-inconclusive': choice(['fail', 'pass'], {
      description: 'What an inconclusive verdict does to the job',
      default: 'fail'
    }),
    comment: flag({description: 'Write one comment on the pull request', default: 'true'}),
    check: flag({description: 'Also write a check run (needs `checks: write`)', default: 'false'}),
    token: text({description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true})
  },
  outputs: {
    decision: '`pass`, `fail` or `inconclusive` (judge, record, standalone)',
    verdict: 'Path of the verdict file, JSON (judge, record, standalone)',
    evidence: 'Name of the artifact that holds the evidence (collect)',
    recorded: '`true` when a baseline was written (record)'
  },
  permissions: {
    collect: {},
    judge: {contents: 'read', actions: 'read', 'pull-requests': 'write'},
    record: {contents: 'write', actions: 'read'},
    standalone: {contents: 'read', 'pull-requests': 'write'}
  },
  failures: [
    ...Object.values(failures),
    ...evidenceFailures,
    ...gateFailures,
    ...Object.values(reportFailures),
    ...ruleFailures
  ],
  post: false,
  branding: {icon: 'check-circle', color: 'green'}
})

export type Inputs = InputsOf<typeof contract>
export type Output = OutputsOf<typeof contract>
