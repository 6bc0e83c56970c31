/** Collecting: the command is run here, and its exit code is evidence. */
import {describe, expect, test} from '@jest/globals'
import {type Manifest, manifestSchema} from '#core/evidence'
import {refusal} from '../quality-gate/builders.ts'
import {aWorld, type Program, type Shared, shared, step} from './world.ts'

const config = [
  'scans:',
  '  python: {run: bandit -r ., reports: b.json, tool: bandit, exit-codes: [0, 1], timeout: 10m}',
  '  lockfiles: {run: osv, reports: o.json, tool: osv-scanner}',
  ''
].join('\n')

const files = {'.github/towpath.yml': config}

const clean = JSON.stringify({
  errors: [],
  generated_at: '2026-11-21T11:59:59Z',
  metrics: {_totals: {loc: 1}},
  results: []
})

const writes =
  (code: number | null): Program =>
  (_, write) => {
    write('b.json', clean)
    write('o.json', '{"results":[]}')
    return code
  }

const manifests = ({artifacts}: Shared): readonly Manifest[] =>
  [...artifacts.values()].map(held =>
    manifestSchema.parse(JSON.parse(Buffer.from(held.get('manifest.json') ?? '').toString()))
  )

const collected = async (program: Program, inputs: Readonly<Record<string, string>>) => {
  const all = shared()
  const world = aWorld(all, {files, program})
  const {outputs, verdict} = await step(world, {mode: 'collect', ...inputs})
  return {all, world, outputs, verdict, manifests: manifests(all)}
}

describe('with the name of a scan', () => {
  test('runs its command without secrets and within its time', async () => {
    const {world} = await collected(writes(0), {scan: 'python'})
    expect(world.ran).toEqual([{command: 'bandit -r .', env: {PATH: '/bin'}, timeout: 570_000}])
  })

  test('delivers under that name, whatever leg of a matrix it is', async () => {
    const {manifests: all, outputs} = await collected(writes(1), {scan: 'python', shard: '1-3'})
    expect(all).toEqual([
      expect.objectContaining({
        ...{id: 'security-default', producer: 'python', shard: null, patterns: ['b.json']},
        command: {outcome: 'success', exitCode: 1},
        reports: [expect.objectContaining({path: 'b.json'})]
      })
    ])
    expect(outputs.evidence).toBe('towpath-evidence-security-default-python-1')
  })

  test.each([
    [2, {outcome: 'failure', exitCode: 2}],
    [null, {outcome: 'cancelled', exitCode: null}]
  ])('an end with %s is delivered as it was, and does not fail the job', async (code, command) => {
    const {manifests: all, verdict, world} = await collected(writes(code), {scan: 'python'})
    expect([all[0]?.command, verdict]).toEqual([command, null])
    expect(world.said.join('\n')).toMatch(code === 2 ? /exit code 2, which is none/ : /TW-137/)
  })

  test('runs several scans in one job, each with evidence of its own', async () => {
    const {manifests: all, outputs} = await collected(writes(0), {scan: 'python\nlockfiles'})
    expect(all.map(({producer}) => producer)).toEqual(['python', 'lockfiles'])
    expect(outputs.evidence?.split('\n')).toHaveLength(2)
  })

  test('refuses a name that is not declared, before anything runs', async () => {
    const world = aWorld(shared(), {files})
    const failure = await refusal(() => step(world, {mode: 'collect', scan: 'python\npyton'}))
    expect([failure.code, world.ran]).toEqual(['SB-110', []])
    expect(failure.why).toContain('`python`')
  })

  test('refuses reports beside it', async () => {
    const failure = await refusal(() =>
      step(aWorld(shared(), {files}), {mode: 'collect', scan: 'python', reports: 'x'})
    )
    expect(failure.code).toBe('SB-111')
  })

  test('needs a configuration', async () => {
    expect((await refusal(() => step(aWorld(shared()), {mode: 'collect', scan: 'python'}))).code).toBe('QG-129')
  })
})

describe('without', () => {
  test('takes the reports that are named, under the name of the job', async () => {
    const all = shared()
    const world = aWorld(all, {fresh: {'b.json': clean, 'c.json': clean}})
    await step(world, {mode: 'collect', reports: 'b.json', producer: 'sast', 'exit-code': '1', outcome: 'failure'})
    expect(manifests(all)).toEqual([
      expect.objectContaining({
        producer: 'sast',
        command: {outcome: 'failure', exitCode: 1},
        reports: [expect.objectContaining({path: 'b.json'})]
      })
    ])
  })

  test('finds scan reports by their content', async () => {
    const all = shared()
    const fresh = {'b.json': clean, 'package.json': '{"name":"x"}', 'r/junit.xml': '<testsuites></testsuites>'}
    await step(aWorld(all, {fresh}), {mode: 'collect'})
    expect(manifests(all)[0]?.reports.map(({path}) => path)).toEqual(['b.json'])
  })
})
