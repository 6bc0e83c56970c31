/** Suites that cannot be measured, series that cannot be kept, limits that cannot be judged. */
import {join} from 'node:path'
import {git} from '../../../simulator/forge/git.ts'
import type {FailureCase} from '../support/failure-case.ts'
import type {GitHub, Tree} from '../support/github.ts'
import {aJob, type Job, type JobOptions, type StepResult} from '../support/job.ts'

type Given = Partial<JobOptions> & {
  readonly inputs?: Readonly<Record<string, string>>
  /** Text of .github/towpath.yml, on both sides. */
  readonly config?: string
  readonly files?: Tree
  /** On a push instead of a pull request. */
  readonly push?: boolean
  readonly prepare?: (job: Job) => Promise<unknown>
  /** Laid over the runner's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Into the ledger of the repository. */
  readonly ledger?: Tree
}

const ledgerOf = async (gitDir: string, files: Tree): Promise<void> => {
  const blobs = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
  )
  const commit = 'commit refs/heads/towpath-data\ncommitter Ada <ada@example.com> 1767225600 +0000\ndata 4\nhave\n'
  await git(gitDir, ['fast-import', '--quiet', '--force'], {input: [commit, ...blobs].join('')})
}

/** One job with the performance gate. */
export const measured = async (github: GitHub, given: Given): Promise<StepResult> => {
  const {inputs = {}, config, files = {}, push = false, prepare, ledger, env = {}, ...options} = given
  const repository = await github.repository({
    ...files,
    ...(config === undefined ? {} : {'.github/towpath.yml': config})
  })
  if (ledger !== undefined) await ledgerOf(repository.gitDir, ledger)
  const run = push ? await github.push(repository) : await github.pullRequest(repository)
  const job = await aJob(github, run, {key: 'performance', ...options})
  await prepare?.(job)
  return job.step('perf-regression', {inputs, env})
}

export const planted = (...values: readonly number[]): string =>
  JSON.stringify({
    schema: 'towpath.benchmarks/1',
    benchmarks: [
      {name: 'parse', metric: 'latency.p95', unit: 's', direction: 'lower', values: values.map(value => [value])}
    ]
  })

/** Writes a report with the number that the expression of bash gives. */
export const suite = (value: string, more = ''): string =>
  `benchmarks: {json: {run: 'bash bench.sh "${value}"', reports: out.json, processes: 3, budget: 2m${more}}}\n`

export const benchScript: Tree = {
  'bench.sh': `printf '{"schema":"towpath.benchmarks/1","benchmarks":[{"name":"parse","metric":"time","unit":"s","direction":"lower","values":[[%s]]}]}' "$1" > out.json\n`
}

const compared = (code: string, when: string, remedy: string, given: Given): FailureCase => ({
  ...{code, when, remedy},
  raise: github => measured(github, {files: benchScript, ...given})
})

/** A report of this job under the name that the inputs give. */
const reported = (job: Job): Promise<unknown> => job.write('load.json', planted(0.5))

const onPush = {push: true, prepare: reported} as const
const mayWrite = {permissions: {contents: 'write'}} as const

const limited = (code: string, when: string, remedy: string, limit: string): FailureCase =>
  compared(code, when, remedy, {
    config: `performance: {sla: [${limit}]}\n`,
    inputs: {mode: 'sla', reports: 'load.json'},
    prepare: reported
  })

export const performanceCases: readonly FailureCase[] = [
  compared('PR-101', 'no suite is declared', 'or give the inputs `run` and `reports`', {}),
  compared('PR-102', 'a suite is misspelt', 'Correct the name under `with:`', {
    config: suite('1'),
    inputs: {suites: 'jsno'}
  }),
  compared('PR-103', 'a push has no parent', 'use the modes `record` and `check`', {config: suite('1'), push: true}),
  compared('PR-104', 'a build has no command', 'give `run` too', {config: suite('1'), inputs: {setup: 'make'}}),
  compared('PR-105', 'thresholds fall', 'what you leave out comes from the preset', {
    config: `${suite('1')}performance: {block: 5 %}\n`
  }),
  compared('PR-110', 'the base does not build', 'Repair it there and re-run', {
    config: suite('1', ', setup: "false"')
  }),
  compared('PR-111', 'every process fails', 'Run the command of the suite in a clean checkout', {
    config: 'benchmarks: {json: {run: "false", reports: out.json}}\n'
  }),
  compared('PR-112', 'the budget is over at once', 'Raise `budget` of the suite', {
    config: suite('1').replace('2m', '1ms')
  }),
  compared('PR-113', 'numbers are mostly noise', 'Raise `most-processes` and `budget`', {
    config: suite('$((TOWPATH_BENCHMARK_PROCESS * TOWPATH_BENCHMARK_PROCESS * 7 % 11 + 1))', ', most-processes: 6')
  }),
  compared('PR-114', 'no report is there', 'name the file in `reports`', {
    config: 'performance: {sla: [{metric: latency.p95, limit: <= 500 ms}]}\n',
    inputs: {mode: 'sla'}
  }),
  compared('PR-120', 'a pull request wants to record', 'on `push` to the default branch', {
    inputs: {mode: 'record', reports: 'load.json'},
    prepare: reported
  }),
  compared('PR-121', 'the token may not write the ledger', 'Grant this job `contents: write`', {
    ...{...onPush, inputs: {mode: 'record', reports: 'load.json'}},
    permissions: {contents: 'read'}
  }),
  compared('PR-122', 'a run has a hole', 'History goes on without this commit', {
    ...{...onPush, ...mayWrite, inputs: {mode: 'record', reports: 'nowhere.json'}}
  }),
  compared('PR-123', 'the token may not read the ledger', 'Grant this job `contents: read`', {
    ...{...onPush, inputs: {mode: 'check', reports: 'load.json'}},
    permissions: {}
  }),
  compared('PR-124', 'an entry of the ledger is damaged', 'Remove it from the branch `towpath-data`', {
    ...{...onPush, inputs: {mode: 'check', reports: 'load.json\nnowhere.json'}},
    ledger: {[`series/default/benchmarks/${'c'.repeat(40)}/1-1.json`]: '{"schema":'}
  }),
  compared('PR-125', 'an accepted change has expired', 'give it a new date and reason', {
    config:
      'benchmarks: {json: {run: "false", reports: out.json}}\nperformance: {accept: [{benchmark: parse, at-most: 9 %, reason: x, owner: Kim, expires: 2020-01-01}]}\n'
  }),
  compared('PR-126', 'no job kept the series that is to be recorded', 'Open the log of the job that measures it', {
    ...mayWrite,
    ...{push: true, config: suite('1'), inputs: {mode: 'record', 'from-artifacts': 'true'}}
  }),
  compared('PR-127', 'the kept series is of another commit', 'Let it check out the same commit', {
    ...mayWrite,
    ...{push: true, inputs: {mode: 'record', 'from-artifacts': 'true', suites: 'json'}},
    prepare: async job => {
      await reported(job)
      await job.step('perf-regression', {
        inputs: {mode: 'check', reports: 'load.json', name: 'json', 'keep-series': 'true'}
      })
      const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
      await git(join(job.workspace, '.git'), [...author, 'commit', '--quiet', '--allow-empty', '-m', 'Another'])
    }
  }),
  compared('PR-130', 'no limit is declared', 'performance: {sla:', {
    inputs: {mode: 'sla', reports: 'load.json'},
    prepare: reported
  }),
  limited('PR-131', 'a limit has no operator', 'Write it like', '{metric: latency.p95, limit: 500ms}'),
  limited('PR-132', 'a metric is misspelt', 'Correct `metric`', '{metric: latency.p59, limit: <= 500 ms}'),
  limited(
    'PR-133',
    'a limit has another unit',
    'The unit of the limit can be `ms` or `s`',
    '{metric: latency.p95, limit: <= 5 MB}'
  ),
  limited(
    'PR-134',
    'grace has no time series',
    'or take `for` out of the limit',
    '{metric: latency.p95, limit: <= 1 s, for: 2m}'
  )
]
