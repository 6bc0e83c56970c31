/** The test plan from the bundle. Every refusal of a configuration is a case of failures.test.ts; here is what a person sees of one. */
import {afterAll, expect, test} from '@jest/globals'
import {planSchema} from '../../core/plan.ts'
import {plan} from './support/failure-case.ts'
import {aGitHub} from './support/github.ts'

const github = await aGitHub()

afterAll(() => github.close())

const config = `checks:
  unit:
    run: npm test
    reports: reports/*.xml
    shards: 2
    timeout: 1h
  lint:
    run: npm run lint
    tier: fast
    runs-on: ubuntu-24.04
`

test('outputs the producers that must report and one matrix row for each, with nothing asked of GitHub', async () => {
  const {code, outputs, summary, requests} = await plan(github, config)
  expect(code).toBe(0)
  expect(Object.keys(outputs).sort()).toEqual(['benchmarks', 'matrix', 'plan', 'scan-plan', 'scans'])
  expect(planSchema.parse(JSON.parse(outputs.plan ?? ''))).toEqual({
    schema: 'towpath.plan/1',
    producers: [
      {producer: 'unit', shard: {index: 1, of: 2}, tier: 'default'},
      {producer: 'unit', shard: {index: 2, of: 2}, tier: 'default'},
      {producer: 'lint', shard: null, tier: 'fast'}
    ]
  })
  const unit = {producer: 'unit', shards: 2, run: 'npm test', reports: 'reports/*.xml', timeout: 60}
  const usual = {'runs-on': 'ubuntu-latest', cache: '', tier: 'default'}
  expect(JSON.parse(outputs.matrix ?? '')).toEqual({
    include: [
      {...unit, ...usual, name: 'unit 1/2', shard: 1},
      {...unit, ...usual, name: 'unit 2/2', shard: 2},
      {
        ...{name: 'lint', producer: 'lint', shard: 1, shards: 1, run: 'npm run lint', reports: '', timeout: 30},
        ...{'runs-on': 'ubuntu-24.04', cache: '', tier: 'fast'}
      }
    ]
  })
  expect(summary).toMatch(/3 jobs for 2 checks/)
  expect(requests).toEqual([])
})

test('plans only the checks that are selected', async () => {
  const {outputs} = await plan(github, config, {checks: 'lint'})
  expect(JSON.parse(outputs.plan ?? '').producers).toEqual([{producer: 'lint', shard: null, tier: 'fast'}])
})

test.each([
  ['an unknown key', 'checks:\n  unit:\n    run: npm test\n    report: a.xml\n', 'TW-112', 4, 5, '`reports`'],
  ['a wrong value', 'checks:\n  unit:\n    run: npm test\n    shards: 0\n', 'TW-113', 4, 13, 'at least 1'],
  ['what is not YAML', 'checks:\n  unit: {run: npm test\n', 'TW-110', 3, 1, 'Correct this line']
])('%s is refused with its place and a way out, and leaves no output', async (_, text, code, line, column, way) => {
  const ended = await plan(github, text)
  expect([ended.code, ended.outputs]).toEqual([1, {}])
  const [error, ...others] = ended.commands
  expect(others).toEqual([])
  expect(error).toMatchObject({name: 'error', message: expect.stringMatching(new RegExp(`^${code}: `))})
  expect(error?.message).toContain(`.github/towpath.yml:${line}:${column}`)
  expect(error?.message).toContain(way)
})

test('a missing file and a file outside of the repository are never an empty plan', async () => {
  for (const config of ['.github/towpath.yml', '../towpath.yml', '/etc/hostname']) {
    const {code, outputs, log} = await plan(github, null, {config})
    expect({config, code, outputs}).toEqual({config, code: 1, outputs: {}})
    expect(log).toMatch(/::error::T[WP]-\d{3}: /)
  }
})
