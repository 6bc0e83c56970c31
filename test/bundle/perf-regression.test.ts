/** The performance gate from the bundle: what a person, a quality gate and the next run get of it. */
import {afterAll, describe, expect, test} from '@jest/globals'
import {git} from '../../simulator/forge/git.ts'
import {benchScript, measured, planted, suite} from './failure-cases/performance.ts'
import {commentsOn, judges, verdictOf} from './support/gate.ts'
import {aGitHub, type Run} from './support/github.ts'
import {aJob, type JobOptions, type StepResult} from './support/job.ts'

const github = await aGitHub()

afterAll(() => github.close())

const uploads = ({requests}: StepResult): number => requests.filter(({path}) => path.endsWith('/CreateArtifact')).length

/** A pull request that changes the expression by which the suite's numbers come about. */
const change = async (
  from: string,
  to: string,
  inputs: Readonly<Record<string, string>> = {},
  options: Partial<JobOptions> = {}
): Promise<{readonly run: Run; readonly result: StepResult}> => {
  const config = (value: string) => ({'.github/towpath.yml': suite(value, ', most-processes: 13')})
  const repository = await github.repository({...benchScript, ...config(from)})
  const run = await github.pullRequest(repository, config(to))
  const job = await aJob(github, run, {
    key: 'performance',
    permissions: {contents: 'read', 'pull-requests': 'write'},
    ...options
  })
  return {run, result: await job.step('perf-regression', {inputs})}
}

const noise = '$((TOWPATH_BENCHMARK_PROCESS % 3))$((TOWPATH_BENCHMARK_PROCESS % 7))'

describe('compare', () => {
  test('fails a slow-down, with numbers, interval and the command to measure again in one comment', async () => {
    const {run, result} = await change(`1.00${noise}`, `1.40${noise}`)
    const verdict = verdictOf(result)
    expect([result.code, verdict.decision]).toEqual([1, 'fail'])
    expect(verdict.findings).toMatchObject([{kind: 'slower-benchmark', severity: 'critical', producer: 'json'}])
    expect(commentsOn(github, run)).toHaveLength(1)
    const [comment = ''] = commentsOn(github, run)
    for (const text of [comment, result.summary]) {
      expect(text).toContain('Performance: fail')
      expect(text).toMatch(/🔴 critical \| `parse · time` \| 1 s → 1\.4 s/)
      expect(text).toMatch(/npx towpath compare --base [0-9a-f]{12} json/)
    }
    // The verdict, and the raw numbers of each side.
    expect(uploads(result)).toBe(3)
    expect(result.outputs.samples).toMatch(/perf-samples-default-head\.json$/)
  })

  test('handed over to a quality gate fails and comments nowhere, and is evidence under the name of the suite', async () => {
    const {run, result} = await change(
      `1.00${noise}`,
      `1.40${noise}`,
      {'hand-over': 'default'},
      {permissions: {contents: 'read'}}
    )
    expect([result.code, verdictOf(result).decision]).toEqual([0, 'fail'])
    expect(commentsOn(github, run)).toEqual([])
    expect(result.outputs.evidence).toBe('towpath-evidence-default-json-1')
    const plan = {schema: 'towpath.plan/1', producers: [{producer: 'json', shard: null, tier: 'performance'}]}
    const gate = await judges(github, run, {plan: JSON.stringify(plan)})
    expect([gate.code, verdictOf(gate).rules[0]]).toEqual([
      1,
      expect.objectContaining({rule: 'perf-regression', outcome: 'failed', origin: 'handed over by json'})
    ])
  })

  test('lets benchmarks see no token, no input and no command file of the runner', async () => {
    const leak = `node -e 'process.exit(Object.keys(process.env).some(n => /^(INPUT_|ACTIONS_|GITHUB_(?!ACTIONS$))|TOKEN/.test(n)) ? 1 : 0)' && bash bench.sh 1`
    const result = await measured(github, {
      files: benchScript,
      inputs: {run: leak, reports: 'out.json', processes: '2'},
      env: {GITHUB_TOKEN: 'ghs_secret', DEPLOY_TOKEN: 'secret'}
    })
    expect([result.code, verdictOf(result).evidence[0]?.status]).toEqual([expect.any(Number), 'complete'])
  })
})

describe('history', () => {
  test('that record writes is what check judges by', async () => {
    const repository = await github.repository()
    const run = await github.push(repository, {'src/new.js': 'export {}\n'})
    const job = await aJob(github, run, {key: 'record', permissions: {contents: 'write'}})
    await job.write('load.json', planted(0.5))
    const recorded = await job.step('perf-regression', {inputs: {mode: 'record', reports: 'load.json'}})
    expect([recorded.code, recorded.outputs.recorded]).toEqual([0, 'true'])
    expect(verdictOf(recorded).baseline.state).toBe('never-recorded')
    const later = await aJob(github, await github.push(repository, {'src/b.js': 'export {}\n'}), {
      key: 'check',
      permissions: {contents: 'read'}
    })
    await later.write('load.json', planted(0.9))
    const checked = await later.step('perf-regression', {inputs: {mode: 'check', reports: 'load.json'}})
    expect([checked.code, verdictOf(checked).baseline.detail]).toEqual([0, expect.stringMatching(/^1 run of history/)])
  })
})

describe('a series', () => {
  test('is measured by a job that may only read, and recorded by one that runs nothing', async () => {
    const repository = await github.repository({...benchScript, '.github/towpath.yml': suite(`1.00${noise}`)})
    const run = await github.push(repository)
    const measuring = await aJob(github, run, {key: 'performance', permissions: {contents: 'read'}})
    const checked = await measuring.step('perf-regression', {inputs: {mode: 'check', 'keep-series': 'true'}})
    expect([checked.code, verdictOf(checked).decision]).toEqual([0, 'pass'])
    const recording = await aJob(github, run, {key: 'record', permissions: {contents: 'write'}})
    const recorded = await recording.step('perf-regression', {inputs: {mode: 'record', 'from-artifacts': 'true'}})
    expect([recorded.code, recorded.outputs.recorded]).toEqual([0, 'true'])
    expect(verdictOf(recorded).rules).toMatchObject([{rule: 'json: its series is recorded', outcome: 'passed'}])
    const paths = await git(repository.gitDir, ['ls-tree', '-r', '--name-only', 'towpath-data'])
    expect(paths).toBe(`series/default/json/${run.commit}/${run.record.id}-1.json`)
  })
})

describe('sla', () => {
  const limits = (limit: string) => ({
    config: `performance: {sla: [{metric: latency.p95, limit: ${limit}, rollback-required: true}]}\n`,
    inputs: {mode: 'sla', reports: 'load.json'},
    prepare: (job: {readonly write: (path: string, text: string) => Promise<unknown>}) =>
      job.write('load.json', planted(0.5))
  })

  test.each([
    ['<= 500 ms', 0, 'pass', 'false'],
    ['< 500 ms', 1, 'fail', 'true']
  ])('%s', async (limit, code, decision, rollback) => {
    const result = await measured(github, limits(limit))
    expect([result.code, verdictOf(result).decision, result.outputs['rollback-required']]).toEqual([
      code,
      decision,
      rollback
    ])
  })
})
