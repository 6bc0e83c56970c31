import {defineAction, type InputsOf, type OutputsOf} from '#core/contract'
import {needsSchema} from '#core/evidence/needs'
import {usualConfig} from '#core/gate/ruling'
import {evidenceFailures, gateFailures} from '#core/gate/shared-failures'
import {choice, flag, identifier, integer, json, list, text} from '#core/inputs'
import {planSchema} from '#core/plan'
import {ruleFailures} from '#core/rules/failures'
import * as reportFailures from '#reports/failures'
import {documentFailures, lockfileFailures, scanFailures, securityFailures} from './failures.ts'

export const contract = defineAction({
  name: 'sbom',
  title: 'Towpath SBOM and security gate',
  description:
    'Makes, merges and validates SBOMs from lockfiles, collects the reports of scanners, and judges what they found',
  inputs: {
    mode: choice(['generate', 'merge', 'validate', 'collect', 'gate', 'record'], {
      description:
        '`generate` makes SBOMs from lockfiles, `merge` and `validate` take SBOMs, `collect` packs the reports of a scanner, `gate` judges all scans of the run, `record` stores the baseline',
      default: 'generate'
    }),
    id: identifier({
      description: 'Names the gate or the document, so that one run can have several',
      default: 'default'
    }),
    lockfiles: list({
      description:
        'Globs of lockfiles, one a line (generate); manifests are found beside them. Without it: all that git tracks'
    }),
    name: text({description: 'Name of the subject where several projects stand side by side (generate)'}),
    documents: list({description: 'Globs of CycloneDX and SPDX files, one a line (merge, validate)'}),
    output: text({description: 'Folder for the SBOMs (generate, merge). Without it: the temporary folder of the job'}),
    scan: list({
      description:
        'Names of scans in the configuration, one a line (collect). Their commands are run here, without secrets'
    }),
    reports: list({
      description:
        'Globs of scan reports, one a line; `!` excludes (collect without `scan`; gate in the one job that scanned)'
    }),
    producer: text({
      description: 'Who delivers this evidence (collect without `scan`)',
      expression: `\${{ github.job }}`
    }),
    shard: text({
      description:
        'Which shard this job is, as `2/3` (collect without `scan`). The default counts the jobs of a matrix',
      expression: `\${{ strategy.job-total > 1 && format('{0}-{1}', strategy.job-index, strategy.job-total) || '' }}`
    }),
    outcome: choice(['success', 'failure', 'cancelled', 'skipped', 'unknown'], {
      description: 'How the scanner ended: `steps.<id>.outcome` (collect without `scan`)',
      expression: `\${{ job.status }}`
    }),
    'exit-code': integer({description: 'Exit code of the scanner, where it is known (collect without `scan`)'}),
    'check-run': integer({
      description: 'Check run of this job (collect, hand-over)',
      expression: `\${{ job.check_run_id }}`
    }),
    plan: json(planSchema, 'the `scan-plan` output of the test plan', {
      description:
        'The scans that must report, from action-test-plan (gate, record). Without it: those of the configuration'
    }),
    needs: json(needsSchema, 'the `needs` context, as `toJSON(needs)`', {
      description: `\`\${{ toJSON(needs) }}\`: the jobs that must have ended well (gate, record)`
    }),
    'jobs-without-evidence': list({description: 'Jobs in `needs` that must succeed but never report, one a line'}),
    'may-skip': list({description: 'Jobs or scans that may be skipped, one a line'}),
    config: text({description: 'Path of the configuration', default: usualConfig}),
    preset: choice(['standard', 'none'], {description: 'Overrides `security.preset` of the configuration'}),
    rules: list({description: 'More rules, one a line, beside those of the configuration'}),
    base: text({description: 'Compare with this commit or branch instead of the one the event names'}),
    'on-inconclusive': choice(['fail', 'pass'], {
      description: 'What an inconclusive verdict does to the job',
      default: 'fail'
    }),
    'hand-over': identifier({
      description: 'Id of the quality gate that judges this verdict as well: then this job does not fail or comment'
    }),
    comment: flag({description: 'Write one comment on the pull request (gate)', default: 'true'}),
    check: flag({description: 'Also write a check run (needs `checks: write`)', default: 'false'}),
    token: text({description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true})
  },
  outputs: {
    decision: '`pass`, `fail` or `inconclusive` (all but collect)',
    verdict: 'Path of the verdict file, JSON (all but collect)',
    cyclonedx: 'Path of the CycloneDX 1.5 document (generate, merge)',
    'cyclonedx-digest': 'Its SHA-256 (generate, merge)',
    spdx: 'Path of the SPDX 2.3 document (generate, merge)',
    'spdx-digest': 'Its SHA-256 (generate, merge)',
    sarif: 'Path of a SARIF file with everything that counts, for an upload step of your own (gate, record)',
    evidence: 'Name of the artifact that holds the evidence, one a line (collect, hand-over)',
    recorded: '`true` when something was written to the ledger (generate, record)'
  },
  permissions: {
    generate: {contents: 'read'},
    merge: {contents: 'read'},
    validate: {contents: 'read'},
    collect: {contents: 'read'},
    gate: {contents: 'read', actions: 'read', 'pull-requests': 'write'},
    record: {contents: 'write', actions: 'read'}
  },
  failures: [
    ...documentFailures,
    ...lockfileFailures,
    ...scanFailures,
    ...securityFailures,
    ...evidenceFailures,
    ...gateFailures,
    ...Object.values(reportFailures),
    ...ruleFailures
  ],
  post: false,
  branding: {icon: 'shield', color: 'green'}
})

export type Inputs = InputsOf<typeof contract>
export type Output = OutputsOf<typeof contract>
