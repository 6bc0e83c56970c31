import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {parseInputs} from '#core/contract'
import {type Failure, FailureError} from '#core/failure'
import {planSchema} from '#core/plan'
import type {FileStat, World} from '#core/world'
import {contract} from '../../../action-test-plan/src/contract.ts'
import {run} from '../../../action-test-plan/src/run.ts'

const path = '.github/towpath.yml'

/** A workspace that holds this one file. */
const workspace = (text: string | undefined, stat: Partial<FileStat> = {}): Pick<World, 'files'> => {
  const refuse = () => {
    throw new Error('The plan reads one file only')
  }
  const only = (asked: string): string => {
    if (asked !== path || text === undefined) throw new Error(`Expected only ${path} to be read`)
    return text
  }
  const found: FileStat = {path, size: 1, modified: 0, kind: 'file', escapes: false, ...stat}
  return {
    files: {
      root: '/work',
      text: async asked => only(asked),
      stat: async () => (text === undefined ? undefined : found),
      read: refuse,
      stream: refuse,
      write: refuse,
      copy: refuse,
      glob: refuse,
      temporary: refuse
    }
  }
}

const plan = (text: string | undefined, given: Readonly<Record<string, string>> = {}, stat: Partial<FileStat> = {}) =>
  run(
    parseInputs(contract, name => given[name] ?? ''),
    workspace(text, stat)
  )

const refusal = async (promise: Promise<unknown>): Promise<Failure> => {
  try {
    await promise
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure
    throw thrown
  }
  throw new Error('Expected a failure')
}

const config = `checks:
  unit:
    run: npm test
    reports: [reports/junit.xml, reports/lcov.info]
    shards: 2
    timeout: 5m
  lint:
    run: npm run lint
    tier: fast
    runs-on: small
    cache: npm
`

describe('the plan', () => {
  test('lists who must report and gives each shard a row of the matrix', async () => {
    const {verdict, outputs} = await plan(config)
    expect(verdict).toBeNull()
    expect(planSchema.parse(JSON.parse(outputs.plan ?? ''))).toEqual({
      schema: 'towpath.plan/1',
      producers: [
        {producer: 'unit', shard: {index: 1, of: 2}, tier: 'default'},
        {producer: 'unit', shard: {index: 2, of: 2}, tier: 'default'},
        {producer: 'lint', shard: null, tier: 'fast'}
      ]
    })
    const unit = {
      producer: 'unit',
      shards: 2,
      run: 'npm test',
      reports: 'reports/junit.xml\nreports/lcov.info',
      'runs-on': 'ubuntu-latest',
      timeout: 5,
      cache: '',
      tier: 'default'
    }
    expect(JSON.parse(outputs.matrix ?? '')).toEqual({
      include: [
        {...unit, name: 'unit 1/2', shard: 1},
        {...unit, name: 'unit 2/2', shard: 2},
        {
          name: 'lint',
          producer: 'lint',
          shard: 1,
          shards: 1,
          run: 'npm run lint',
          reports: '',
          'runs-on': 'small',
          timeout: 30,
          cache: 'npm',
          tier: 'fast'
        }
      ]
    })
  })

  test('holds the selected checks only', async () => {
    const {outputs} = await plan(config, {checks: 'lint\n'})
    expect(JSON.parse(outputs.plan ?? '').producers).toEqual([{producer: 'lint', shard: null, tier: 'fast'}])
  })

  test('waits for the verdict of every benchmark suite, and of the security gate where there are scanners', async () => {
    const gates = `benchmarks:
  micro: {run: node bench.js, reports: bench.json, runs-on: big, timeout: 20m}
scans:
  bandit: {run: bandit -r ., reports: bandit.json, tool: bandit}
`
    const {outputs} = await plan(`${config}${gates}`)
    expect(JSON.parse(outputs.plan ?? '').producers.slice(3)).toEqual([
      {producer: 'micro', shard: null, tier: 'performance', verdict: 'perf-regression'},
      {producer: 'security', shard: null, tier: 'security', verdict: 'sbom'}
    ])
    expect(JSON.parse(outputs.benchmarks ?? '')).toEqual({include: [{name: 'micro', 'runs-on': 'big', timeout: 20}]})
    expect(JSON.parse(outputs.scans ?? '')).toEqual({
      include: [{name: 'bandit', 'runs-on': 'ubuntu-latest', timeout: 30}]
    })
    expect(planSchema.parse(JSON.parse(outputs['scan-plan'] ?? '')).producers).toEqual([
      {producer: 'bandit', shard: null, tier: 'security'}
    ])
    const alone = await plan(`${config}${gates}`, {gates: 'false'})
    expect(JSON.parse(alone.outputs.plan ?? '').producers).toHaveLength(3)
    expect(alone.outputs).toMatchObject({benchmarks: outputs.benchmarks, scans: outputs.scans})
    const selected = await plan(`${config}${gates}`, {checks: 'lint'})
    expect(selected.outputs).toMatchObject({benchmarks: '', scans: ''})
    expect(JSON.parse(selected.outputs.plan ?? '').producers).toHaveLength(1)
  })

  test('has no matrix of suites and scanners where none is declared', async () => {
    expect((await plan(config)).outputs).toMatchObject({benchmarks: '', scans: ''})
  })

  test('is summarised with one line per check, and what a user wrote stays text', async () => {
    const {deliveries} = await plan('checks: {unit: {run: "echo @all | cat <b>", tier: "@org/team", shards: 2}}', {
      id: 'api'
    })
    const [delivery] = deliveries
    if (delivery?.kind !== 'summary') throw new Error('Expected a summary')
    expect(delivery.markdown).toContain('## Test plan of api')
    expect(delivery.markdown.split('\n').filter(line => line.startsWith('| '))).toHaveLength(3)
    expect(delivery.markdown).not.toContain('@org/team')
    expect(delivery.markdown).not.toMatch(/@all|<b>/)
  })

  test('has as many jobs as there are shards, each named once', () => {
    const checks = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), fc.integer({min: 1, max: 40}), {
      minKeys: 1,
      maxKeys: 6
    })
    return fc.assert(
      fc.asyncProperty(checks, async shards => {
        const text = Object.entries(shards).map(([name, count]) => `  "${name}": {run: x, shards: ${count}}`)
        const {outputs} = await plan(['checks:', ...text].join('\n'))
        const rows: readonly {name: string}[] = JSON.parse(outputs.matrix ?? '').include
        const total = Object.values(shards).reduce((sum, count) => sum + count, 0)
        expect(rows).toHaveLength(total)
        expect(new Set(rows.map(({name}) => name)).size).toBe(total)
        expect(JSON.parse(outputs.plan ?? '').producers).toHaveLength(total)
      }),
      {numRuns: 50}
    )
  })
})

describe('no plan is made', () => {
  test('TP-101 without the file: says which, and how to write one', async () => {
    const failure = await refusal(plan(undefined))
    expect(failure.code).toBe('TP-101')
    expect(failure.what).toContain(path)
    expect(failure.fix).toContain('checks: {unit: {run: npm test')
  })

  test.each(['enforce: true', 'checks: {}'])('TP-102 without a check: %s', async text => {
    expect((await refusal(plan(text))).code).toBe('TP-102')
  })

  test('TP-103 beyond the 256 jobs of a matrix, naming the largest checks', async () => {
    const checks = (b: number) => `checks: {small: {run: x, shards: ${b}}, big: {run: x, shards: 250}}`
    expect(JSON.parse((await plan(checks(6))).outputs.matrix ?? '').include).toHaveLength(256)
    const failure = await refusal(plan(checks(7)))
    expect(failure).toMatchObject({code: 'TP-103', what: expect.stringContaining('257 jobs')})
    expect(failure.why).toContain('big (250), small (7)')
  })

  test('TP-104 for a selected check that does not exist, with the nearest name', async () => {
    const failure = await refusal(plan(config, {checks: 'uint'}))
    expect(failure).toMatchObject({code: 'TP-104', why: expect.stringContaining('`unit`')})
  })

  test('TP-105 from a link out of the workspace, or a folder', async () => {
    expect((await refusal(plan(config, {}, {escapes: true}))).code).toBe('TP-105')
    expect((await refusal(plan(config, {}, {kind: 'directory'}))).code).toBe('TP-105')
  })

  test.each([
    'benchmarks: {unit: {run: x, reports: r.json}}',
    'scans: {unit: {run: x, reports: r.json, tool: x}}',
    'scans: {security: {run: x, reports: r.json, tool: x}}'
  ])('TP-106 where two producers have one name: %s', async section => {
    expect((await refusal(plan(`${config}${section}`))).code).toBe('TP-106')
  })

  test('from a file that cannot be understood', async () => {
    expect((await refusal(plan('checks: ['))).code).toBe('TW-110')
  })
})
