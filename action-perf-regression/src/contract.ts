import {defineAction, type InputsOf, type OutputsOf} from '#core/contract'
import {usualConfig} from '#core/gate/ruling'
import {evidenceFailures, gateFailures} from '#core/gate/shared-failures'
import {choice, duration, flag, identifier, integer, list, text} from '#core/inputs'
import * as reportFailures from '#reports/failures'
import {measuringFailures, seriesFailures, serviceLevelFailures, settingFailures} from './failures.ts'

export const contract = defineAction({
  name: 'perf-regression',
  title: 'Towpath performance gate',
  description:
    'Compares benchmarks of base and head in one job, keeps their history, and holds service levels, with stated error rates',
  inputs: {
    mode: choice(['compare', 'record', 'check', 'sla'], {
      description:
        '`compare` measures base and head interleaved, `record` writes a series for the default branch, `check` judges the newest run against history, `sla` judges limits',
      default: 'compare'
    }),
    id: identifier({description: 'Names the gate, so that one run can have several', default: 'default'}),
    config: text({description: 'Path of the configuration', default: usualConfig}),
    suites: list({description: 'Names of the suites of `benchmarks` to measure, one a line. Without it: all'}),
    name: identifier({
      description: 'Name of the suite that `run` or `reports` describe',
      default: 'benchmarks'
    }),
    run: text({description: 'Command of a suite that the configuration does not list: one process, writes reports'}),
    setup: text({description: 'Command that builds one tree for `run`'}),
    reports: list({
      description:
        'Globs of report files, one a line. With `run`: what it writes. Without (record, check, sla): reports that are there'
    }),
    outcome: choice(['success', 'failure', 'cancelled', 'skipped'], {
      description: 'How the command ended that wrote `reports`: `steps.<id>.outcome` (record, check, sla)'
    }),
    'keep-series': flag({
      description:
        'Keep the numbers as an artifact, from which a later job of this run records them (check, sla). What history says then fails the job only with `performance.on-history: block`',
      default: 'false'
    }),
    'from-artifacts': flag({
      description:
        'Measure nothing: record what other jobs of this run kept with `keep-series`, for each of `suites`, or of all `benchmarks` (record)',
      default: 'false'
    }),
    processes: integer({description: 'Processes a side before the first look (with `run`)', default: '5'}),
    'most-processes': integer({description: 'Processes a side at most (with `run`)', default: '40'}),
    budget: duration({
      description: 'After this time no process is started, and what is undecided is inconclusive (with `run`)',
      default: '15m'
    }),
    base: text({description: 'Compare with this commit or branch instead of the one the event names'}),
    preset: choice(['standard', 'strict', 'none'], {
      description: 'Overrides `performance.preset` of the configuration'
    }),
    'on-inconclusive': choice(['fail', 'pass'], {
      description: 'What an inconclusive verdict does to the job',
      default: 'fail'
    }),
    'hand-over': identifier({
      description: 'Id of the quality gate that judges this verdict as well: then this job does not fail or comment'
    }),
    producer: text({
      description: 'Name under which the quality gate waits for it. Without it: the suite, or `performance` for several'
    }),
    'check-run': integer({description: 'Check run of this job (hand-over)', expression: `\${{ job.check_run_id }}`}),
    comment: flag({description: 'Write one comment on the pull request', default: 'true'}),
    check: flag({description: 'Also write a check run (needs `checks: write`)', default: 'false'}),
    token: text({description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true})
  },
  outputs: {
    decision: '`pass`, `fail` or `inconclusive`',
    verdict: 'Path of the verdict file, JSON',
    samples: 'Path of the raw numbers, JSON in the format `towpath.benchmarks/1` (compare, record, check)',
    recorded: '`true` when a series was written (record)',
    'rollback-required': '`true` when a broken service level asks for a rollback (sla)',
    evidence: 'Name of the artifact that hands the verdict over'
  },
  permissions: {
    compare: {contents: 'read', 'pull-requests': 'write'},
    record: {contents: 'write'},
    check: {contents: 'read', 'pull-requests': 'write'},
    sla: {contents: 'read', 'pull-requests': 'write'}
  },
  failures: [
    ...settingFailures,
    ...measuringFailures,
    ...seriesFailures,
    ...serviceLevelFailures,
    ...evidenceFailures,
    ...gateFailures,
    ...Object.values(reportFailures)
  ],
  post: false,
  branding: {icon: 'activity', color: 'green'}
})

export type Inputs = InputsOf<typeof contract>
export type Output = OutputsOf<typeof contract>
