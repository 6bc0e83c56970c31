import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Delivery} from '#core/outcome'
import {type KeptSeries, keptSchema} from '../../../action-perf-regression/src/kept.ts'
import {run} from '../../../action-perf-regression/src/run.ts'
import {aCommit, aRun, gitOf, head, other, refusal} from '../quality-gate/builders.ts'
import {aWorld, bareCommit, emptyLedger, type FakeWorld, inputs, reportOf} from './builders.ts'

const fromArtifacts = {mode: 'record', 'from-artifacts': 'true', suites: 'json\napi'}

const aKept = (suite: string, given: Partial<KeptSeries['entry']> = {}, holes: string[] = []): KeptSeries => ({
  schema: 'towpath.kept-series/1',
  entry: {
    schema: 'towpath.series/1',
    ...{id: 'default', suite, commit: head, tree: 'd'.repeat(40), run: 7, attempt: 1},
    machine: {processor: 'Measuring 1', cores: 2, system: 'ubuntu24', image: null, architecture: 'x64'},
    results: [
      {
        ...{benchmark: 'parse', metric: 'time', unit: 's', direction: 'lower', deterministic: false},
        ...{level: 'process', processes: [1, 1.01]}
      }
    ],
    ...given
  },
  holes
})

const nameOf = ({entry: {id, suite, attempt}}: KeptSeries): string => `towpath-series-${id}.${suite}-${attempt}`

type Sent = readonly [name: string, text: string]

const sent = (kept: KeptSeries, name = nameOf(kept)): Sent => [name, JSON.stringify(kept)]

type Given = {readonly attempt?: number; readonly event?: string; readonly inputs?: Readonly<Record<string, string>>}

/** Records what these artifacts hold. */
const recorded = async (artifacts: readonly Sent[], {attempt = 1, event = 'push', inputs: more = {}}: Given = {}) => {
  const entries = new Map<string, string>()
  const world = aWorld(() => null, {ledger: emptyLedger(entries)})
  const {verdict, outputs} = await run(inputs({...fromArtifacts, ...more}), {
    ...world,
    run: aRun({attempt, event, runId: 7}),
    git: gitOf({...bareCommit, commit: async () => aCommit(head)}),
    artifacts: {
      ...world.artifacts,
      list: async () => artifacts.map(([name], id) => ({id, name, size: 1, created: null, digest: null})),
      download: async ({id}, into) => {
        const text = artifacts[id]?.[1] ?? ''
        if (text !== '') world.disk.set(`${into}/series.json`, text)
      }
    }
  })
  const problems = verdict?.diagnostics.filter(({severity}) => severity === 'error') ?? []
  return {
    decision: verdict?.decision,
    blocking: verdict?.blocking,
    recorded: outputs.recorded,
    problems: problems.map(({code, producer}) => `${code} ${producer}`),
    said: verdict?.diagnostics.map(({message}) => message).join('\n') ?? '',
    paths: [...entries.keys()],
    entries
  }
}

const [json, api] = [aKept('json'), aKept('api')]

describe('record from artifacts', () => {
  test('writes what the measuring jobs kept, with their machine', async () => {
    const all = await recorded([sent(json), sent(api), ['coverage-html', '']])
    expect(all).toMatchObject({decision: 'pass', blocking: false, recorded: 'true', problems: []})
    expect(all.paths).toEqual([`series/default/json/${head}/7-1.json`, `series/default/api/${head}/7-1.json`])
    expect(JSON.parse(all.entries.get(all.paths[0] ?? '') ?? '')).toEqual(json.entry)
  })

  test('writes the others where a suite is missing, and is red by its name', async () => {
    const some = await recorded([sent(json)])
    expect(some).toMatchObject({decision: 'inconclusive', blocking: true, recorded: 'true', problems: ['PR-126 api']})
    expect(some.paths).toHaveLength(1)
    expect(await recorded([])).toMatchObject({recorded: 'false', problems: ['PR-126 json', 'PR-126 api'], paths: []})
  })

  test('takes the newest attempt of each suite, and says which is older than this one', async () => {
    const later = aKept('json', {attempt: 2})
    const both = await recorded([sent(json), sent(later), sent(api)], {attempt: 2})
    expect(both.problems).toEqual([])
    expect(both.paths).toEqual([`series/default/json/${head}/7-2.json`, `series/default/api/${head}/7-1.json`])
    expect(both.said).toBe('It was measured in attempt 1, of 2.')
  })

  test('lets no older attempt stand in for a newer one that is damaged', async () => {
    const damaged: Sent = ['towpath-series-default.json-2', '{"schema":']
    const {problems, paths} = await recorded([sent(json), damaged, sent(api)], {attempt: 2})
    expect([problems, paths]).toEqual([['PR-127 json'], [`series/default/api/${head}/7-1.json`]])
  })

  test.each<[string, Sent, string]>([
    ['another commit', sent(aKept('json', {commit: other})), 'commit'],
    ['another tree', sent(aKept('json', {tree: null})), 'tree'],
    ['another run', sent(aKept('json', {run: 8})), 'run'],
    ['another gate', sent(aKept('json', {id: 'nightly'}), nameOf(json)), 'id'],
    ['another suite', sent(api, nameOf(json)), 'suite'],
    ['another attempt than its name says', sent(aKept('json', {attempt: 2}), nameOf(json)), 'attempt'],
    ['an attempt that was never run', sent(aKept('json', {attempt: 9})), 'never run'],
    ['no number', sent(aKept('json', {results: []})), 'no number'],
    ['no file', ['towpath-series-default.json-1', ''], 'It holds no file series.json'],
    ['half a file', ['towpath-series-default.json-1', '{"schema":'], 'JSON'],
    ['another shape', ['towpath-series-default.json-1', '{"schema":"towpath.kept-series/2"}'], 'is not a series']
  ])('refuses a series of %s', async (_, artifact, why) => {
    const {problems, said, paths} = await recorded([artifact], {inputs: {suites: 'json'}})
    expect([problems, paths]).toEqual([['PR-127 json'], []])
    expect(said).toContain(why)
  })

  test('refuses what was measured with a hole', async () => {
    const {problems, said} = await recorded([sent(aKept('json', {}, ['PR-111 2 of 3 failed'])), sent(api)])
    expect(problems).toEqual(['PR-122 json'])
    expect(said).toContain('PR-111 2 of 3 failed')
  })

  test.each(['pull_request', 'merge_group'])('writes nothing on %s', async event => {
    const payload = {pull_request: {number: 3, head: {sha: other}, base: {sha: other}}, merge_group: {base_sha: other}}
    const world = aWorld(() => null)
    const git = gitOf({
      ...bareCommit,
      commit: async () => ({...aCommit(head), parents: [other, other]}),
      mergeBase: async () => other
    })
    const context = {...world, git: {...git, show: async () => undefined}, run: aRun({event, payload})}
    expect((await refusal(() => run(inputs(fromArtifacts), context))).code).toBe('PR-120')
  })

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['measuring', {...fromArtifacts, run: 'bench', reports: 'out.json'}, 'PR-104'],
    ['reports', {...fromArtifacts, reports: 'out.json'}, 'PR-104'],
    ['another mode', {...fromArtifacts, mode: 'check'}, 'PR-104'],
    ['keeping what is recorded here', {mode: 'record', 'keep-series': 'true'}, 'PR-104'],
    ['the end of a command that runs here', {mode: 'compare', outcome: 'success'}, 'PR-104'],
    ['no suite at all', {...fromArtifacts, suites: ''}, 'PR-101']
  ])('refuses inputs that ask for %s', async (_, given, code) => {
    const world = {...aWorld(() => null), git: gitOf({...bareCommit, commit: async () => aCommit(head)})}
    expect((await refusal(() => run(inputs(given), world))).code).toBe(code)
  })

  test('never takes the artifact of one suite for that of another', async () => {
    const suite = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}$/)
    await fc.assert(
      fc.asyncProperty(suite, suite, async (one, two) => {
        fc.pre(one !== two)
        const {problems, paths} = await recorded([sent(aKept(one))], {inputs: {suites: two}})
        expect([problems, paths]).toEqual([[`PR-126 ${two}`], []])
      }),
      {numRuns: 50}
    )
  })
})

const keptBy = async (
  mode: string,
  report: string | null,
  {config = '', more = {}}: {config?: string; more?: Readonly<Record<string, string>>} = {}
) => {
  const world: FakeWorld = aWorld(() => null)
  if (report !== null) world.disk.set('out.json', report)
  if (config !== '') world.disk.set('.github/towpath.yml', config)
  const git = gitOf({...bareCommit, commit: async () => aCommit(head)})
  const given = inputs({mode, reports: 'out.json', name: 'api', 'keep-series': 'true', ...more})
  const {verdict, deliveries} = await run(given, {...world, git, run: aRun({started: null})})
  const file = deliveries.find(
    (one): one is Extract<Delivery, {kind: 'file'}> => one.kind === 'file' && one.path.endsWith('series.json')
  )
  const artifact = deliveries.find(one => one.kind === 'artifact' && one.name.startsWith('towpath-series-'))
  return {verdict, artifact, kept: keptSchema.parse(JSON.parse(file?.content ?? 'null'))}
}

describe('keep-series', () => {
  test('keeps the entry that the ledger will hold as one artifact a suite', async () => {
    const {kept, artifact, verdict} = await keptBy('check', reportOf([{benchmark: 'parse', value: 2}]))
    expect(artifact).toMatchObject({name: 'towpath-series-default.api-1'})
    expect(kept).toMatchObject({holes: [], entry: {suite: 'api', commit: head, run: 7, machine: {processor: 'Test 1'}}})
    expect(kept.entry.results).toMatchObject([{benchmark: 'parse', processes: [2]}])
    expect(verdict?.blocking).toBe(false)
  })

  test('keeps a hole as a hole, and the job is red: only its own repetition fills it', async () => {
    const {kept, verdict} = await keptBy('check', null)
    expect(kept.holes).toEqual([expect.stringContaining('QG-102')])
    expect([verdict?.decision, verdict?.blocking]).toEqual(['inconclusive', true])
  })

  test('takes a command that failed for a hole, though it left a report', async () => {
    const {kept, verdict} = await keptBy('check', reportOf([{benchmark: 'parse', value: 2}]), {
      more: {outcome: 'failure'}
    })
    expect(kept.holes).toEqual([expect.stringContaining('QG-113')])
    expect(verdict).toMatchObject({decision: 'inconclusive', evidence: [{status: 'unexplained-failure'}]})
  })
})

const requests = JSON.stringify({
  schema: 'towpath.benchmarks/1',
  benchmarks: [
    {
      ...{name: 'checkout', metric: 'latency', unit: 's', direction: 'lower'},
      values: [Array.from({length: 101}, (_, index) => index / 100)]
    }
  ]
})

const limited = (limit: string): string => `performance: {sla: [{metric: latency.p95, limit: ${limit}, of: 2 of 2}]}\n`

describe('a load test', () => {
  test('keeps the percentile that a limit asks for: of medians there is none', async () => {
    const {kept} = await keptBy('sla', requests, {config: limited('<= 1 s')})
    expect(kept.entry.results.map(({metric, level, processes}) => [metric, level, processes])).toEqual([
      ['latency', 'iteration', [0.5]],
      ['latency.p95', 'summary', [0.95]]
    ])
  })

  test('keeps the share that a limit was held against, not the median of its points', async () => {
    const points = Array.from({length: 10}, (_, index) =>
      JSON.stringify({
        ...{metric: 'http_req_failed', type: 'Point'},
        data: {time: `2026-01-01T00:00:0${index}Z`, value: index < 4 ? 1 : 0, tags: {}}
      })
    )
    const metric = JSON.stringify({
      ...{metric: 'http_req_failed', type: 'Metric'},
      data: {name: 'http_req_failed', type: 'rate', contains: 'default', thresholds: []}
    })
    const config = 'performance: {sla: [{metric: error-rate, limit: < 1 %, of: 2 of 2}]}\n'
    const {kept} = await keptBy('sla', [metric, ...points].join('\n'), {config})
    expect(kept.entry.results.map(({metric, level, processes}) => [metric, level, processes])).toEqual([
      ['error-rate', 'summary', [0.4]]
    ])
  })

  test('is explained by a limit that is broken, even within its grace, and by nothing else', async () => {
    const failed = {outcome: 'failure'}
    const broken = await keptBy('sla', requests, {config: limited('<= 500 ms'), more: failed})
    expect([broken.verdict?.decision, broken.kept.holes]).toEqual(['pass', []])
    const held = await keptBy('sla', requests, {config: limited('<= 1 s'), more: failed})
    expect([held.verdict?.decision, held.kept.holes]).toEqual(['inconclusive', [expect.stringContaining('QG-113')]])
    const cut = await keptBy('sla', requests, {config: limited('<= 500 ms'), more: {outcome: 'cancelled'}})
    expect([cut.verdict?.decision, cut.kept.holes]).toEqual(['inconclusive', [expect.stringContaining('QG-128')]])
  })

  test('says how many of the runs it looks back on are recorded', async () => {
    const {verdict} = await keptBy('sla', requests, {config: limited('<= 500 ms')})
    const notes = verdict?.diagnostics.filter(({severity}) => severity === 'note').map(({message}) => message)
    expect(notes).toEqual([expect.stringContaining('look back on 1 earlier run; 0 are recorded')])
  })
})
