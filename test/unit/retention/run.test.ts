import {describe, expect, test} from '@jest/globals'
import {retention} from '../../../cli/retention.ts'
import {anArtifact, day, now} from './builders.ts'
import {aTruth, aWorld, runWith} from './run-world.ts'

const config = `retention:
  preset: none
  categories:
    - {name: sboms, match: "sbom*", keep: 30d, minimum-copies: 0, archive: true}
    - {name: rest, match: "*", keep: 30d, minimum-copies: 0}
`
const prepared = () => {
  const truth = aTruth([
    anArtifact({name: 'sbom', size: 4000}),
    anArtifact({name: 'junit', size: 3000}),
    anArtifact({name: 'junit', created: now - day, size: 2000})
  ])
  const files = new Map([['.github/towpath.yml', config]])
  return {truth, files, world: aWorld(truth, files)}
}
const planFile = '/temp/towpath/retention-plan.json'

describe('the action', () => {
  test('plans without changing anything, and says what goes and why', async () => {
    const {truth, world} = prepared()
    const {counts, outputs, summary, deliveries} = await runWith({}, world)
    expect(counts).toEqual({
      keep: {objects: 1, bytes: 2000},
      copy: {objects: 0, bytes: 0},
      archive: {objects: 1, bytes: 4000},
      delete: {objects: 1, bytes: 3000}
    })
    expect(summary).toContain(outputs.digest)
    expect(summary).toContain('rest: 30d were over on')
    expect(deliveries).toContainEqual({kind: 'artifact', name: 'towpath-retention-plan-default-1', file: planFile})
    expect(truth.objects.size).toBe(3)
  })

  test('applies the plan that was agreed to: archives, then deletes, and again does nothing', async () => {
    const {truth, world} = prepared()
    const {outputs} = await runWith({}, world)
    const given = {
      mode: 'apply',
      plan: planFile,
      'plan-digest': outputs.digest ?? '',
      archive: './archive',
      approver: 'ada'
    }
    const applied = await runWith(given, world)
    expect(applied.counts).toMatchObject({archived: 1, deleted: 2, freedBytes: 7000, stopped: null})
    expect(applied.outputs.complete).toBe('true')
    expect([...truth.objects.values()].map(({name}) => name)).toEqual(['junit'])
    expect([...truth.archive.values()].join()).toContain('content of sbom')
    const again = await runWith(given, world)
    expect(again.counts).toMatchObject({deleted: 0, gone: 2})
    const audited = await runWith({mode: 'audit', head: applied.outputs['audit-head'] ?? ''}, world)
    expect(audited.summary).toContain('The audit log is whole')
    const verified = await runWith({mode: 'verify', archive: './archive'}, world)
    expect(verified.counts).toMatchObject({objects: 1, problems: 0})
    const restored = await runWith({mode: 'restore', archive: './archive', select: 'sbom'}, world)
    expect(restored.counts).toEqual({restored: 1})
  })

  test('tells what the log says was archived and the archive does not hold any more', async () => {
    const {truth, world} = prepared()
    const {outputs} = await runWith({}, world)
    const given = {mode: 'apply', plan: planFile, 'plan-digest': outputs.digest ?? '', archive: './archive'}
    await runWith(given, world)
    const audited = () => runWith({mode: 'audit', archive: './archive'}, world)
    expect((await audited()).counts).toMatchObject({gone: 0})
    for (const name of [...truth.archive.keys()]) if (name.startsWith('objects/')) truth.archive.delete(name)
    const after = await audited()
    expect(after.counts).toMatchObject({gone: 1})
    expect(after.summary).toContain('Not in the archive any more (1)')
    expect(after.summary).toContain('`sbom`')
  })

  test('finds the newest plan among the artifacts of the run', async () => {
    const {truth, files, world} = prepared()
    const {outputs} = await runWith({}, world)
    files.set('towpath-retention-plan-default-10', files.get(planFile) ?? '')
    files.set('towpath-retention-plan-default-9', 'an old one')
    const artifacts = ['9', '10', 'x'].map((attempt, id) => ({
      id,
      name: `towpath-retention-plan-default-${attempt}`,
      size: 1,
      created: null,
      digest: null
    }))
    const given = {mode: 'apply', 'dry-run': 'true', 'plan-digest': outputs.digest ?? ''}
    const rehearsed = await runWith(given, aWorld(truth, files, artifacts))
    expect(rehearsed.counts).toEqual({tasks: 2, gone: 0, kept: 0})
    expect(truth.objects.size).toBe(3)
  })

  test.each([
    ['no digest', {plan: planFile}, 'AR-104'],
    ['no plan', {'plan-digest': 'sha256:00'}, 'AR-106'],
    ['another digest', {plan: planFile, 'plan-digest': 'sha256:00'}, 'AR-120'],
    ['a file that is no plan', {plan: '.github/towpath.yml', 'plan-digest': 'sha256:00'}, 'AR-102']
  ])('applies nothing with %s', async (_, given, code) => {
    const {truth, world} = prepared()
    await runWith({}, world)
    await expect(runWith({mode: 'apply', ...given}, world)).rejects.toThrow(code)
    await expect(runWith({mode: 'apply', 'dry-run': 'true', ...given}, world)).rejects.toThrow(code)
    expect(truth.objects.size).toBe(3)
  })

  test('refuses to apply a plan that archives without an archive', async () => {
    const {truth, world} = prepared()
    const {outputs} = await runWith({}, world)
    const given = {mode: 'apply', plan: planFile, 'plan-digest': outputs.digest ?? ''}
    await expect(runWith(given, world)).rejects.toThrow('AR-126')
    expect(truth.objects.size).toBe(3)
  })

  test.each([
    ['restore without an archive', {mode: 'restore', select: 'sbom'}, 'AR-104'],
    ['restore of nothing', {mode: 'restore', archive: './a'}, 'AR-104'],
    ['verify without an archive', {mode: 'verify'}, 'AR-104'],
    ['a configuration that is not there', {config: 'other.yml'}, 'AR-101'],
    ['an inventory that is not there', {inventory: 'other.json'}, 'AR-105'],
    ['a price that is no number', {mode: 'report', price: '0,25'}, 'AR-107']
  ])('refuses %s', async (_, given, code) => {
    await expect(runWith(given, prepared().world)).rejects.toThrow(code)
  })

  test('finds an archive damaged and an audit log changed', async () => {
    const {truth, world} = prepared()
    const {outputs} = await runWith({}, world)
    await runWith({mode: 'apply', plan: planFile, 'plan-digest': outputs.digest ?? '', archive: './archive'}, world)
    const [name = ''] = [...truth.archive].find(([, text]) => text === 'content of sbom') ?? []
    truth.archive.set(name, 'content of sbon')
    await expect(runWith({mode: 'verify', archive: './archive'}, world)).rejects.toThrow('AR-108')
    const [path = '', text = ''] = [...truth.ledger].find(([one]) => one.startsWith('audit/')) ?? []
    truth.ledger.set(path, text.replace('octocat', 'octodog'))
    await expect(runWith({mode: 'audit'}, world)).rejects.toThrow('AR-109')
  })

  test('reports sizes, cost and what will come', async () => {
    const {summary, counts} = await runWith({mode: 'report'}, prepared().world)
    expect(summary).toContain('| artifact | `rest` | 2 | 5 kB | 3 kB |')
    expect(counts.forecasts.map(({days}: {days: number}) => days)).toEqual([30, 365])
  })
})

describe('towpath retention', () => {
  const inventory = JSON.stringify([
    {
      kind: 'artifact',
      id: 1,
      name: 'junit',
      size: 10,
      created: '2026-01-01T00:00:00Z',
      branch: 'x',
      commit: 'c',
      run: 5
    },
    {
      kind: 'artifact',
      id: 2,
      name: 'junit',
      size: 10,
      created: '2026-11-20T00:00:00Z',
      branch: 'x',
      commit: 'c',
      run: 6
    }
  ])
  const printed = async (args: readonly string[], file: string) => {
    const {files, world} = prepared()
    files.set('given.json', file)
    const lines: string[] = []
    const code = await retention(args, {world, here: '', print: text => lines.push(text)})
    return {code, text: lines.join('\n')}
  }

  test('plans from a file, offline', async () => {
    const {code, text} = await printed(['plan', 'given.json', '--json'], inventory)
    expect(code).toBe(0)
    expect(JSON.parse(text).decisions.map(({action}: {action: string}) => action)).toEqual(['delete', 'keep'])
    expect((await printed(['report', 'given.json'], inventory)).text).toContain('Forecast')
  })

  test('selects what restic would keep', async () => {
    const snapshots = ['2026-07-01T21:30:00Z', '2026-07-01T22:30:00Z', '2026-07-02T21:30:00Z'].map((time, id) => ({
      id: `s${id}`,
      time
    }))
    const args = ['select', 'given.json', '--keep-daily', '2', '--time-zone', 'Europe/Berlin']
    const {text} = await printed(args, JSON.stringify(snapshots))
    expect(JSON.parse(text)).toMatchObject({
      keep: ['s2', 's0'],
      remove: ['s1'],
      reasons: [
        {id: 's2', matches: ['daily snapshot'], counters: {daily: 1}},
        {id: 's0', counters: {daily: 0}}
      ]
    })
  })

  test.each([
    [['plan', 'given.json'], '[{"kind":"artifact"}]', 'AR-105'],
    [['plan', 'given.json'], '{', 'AR-105'],
    [['plan', 'other.json'], '[]', 'AR-105'],
    [['select', 'given.json'], '[{"id":"a","time":"soon"}]', 'AR-105'],
    [['select', 'given.json'], '[]', 'CL-101'],
    [['select', 'given.json', '--keep-daily', 'x'], '[]', 'CL-101'],
    [['select', 'given.json', '--time-zone', 'Mars'], '[]', 'CL-101'],
    [['plan'], '[]', 'CL-101'],
    [['purge', 'given.json'], '[]', 'CL-101'],
    [['plan', 'given.json', '--now'], '[]', 'CL-101']
  ])('refuses %j over %s', async (args, file, code) => {
    await expect(printed(args, file)).rejects.toThrow(code)
  })
})
