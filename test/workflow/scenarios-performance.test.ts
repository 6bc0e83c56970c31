/** The performance gate in the workflows: what a pull request, a push and a load test come to. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {happened} from '../../simulator/command/events.ts'
import {git} from '../../simulator/forge/git.ts'
import {
  all,
  conclusionsIn,
  given,
  k6Summary,
  limits,
  loadCaller,
  loadPath,
  losesItsMachineMeasuring,
  measuredService,
  outcomeOf,
  ownRequests,
  problemsIn,
  series,
  speeds,
  stealsToken,
  suites,
  verdictBy
} from './support/benchmarks.ts'
import {type Judged, jobIn} from './support/judged.ts'
import {requestsBeyond} from './support/permissions-used.ts'
import {configPath} from './support/small-service.ts'
import {aStage, type Consumer, type Stage} from './support/stage.ts'

let stage: Stage
let consumer: Consumer
beforeAll(async () => {
  stage = await aStage()
  consumer = await stage.consumer({}, measuredService)
})
afterAll(() => stage.close())

const measuring = 'towpath / performance (micro)'

describe('a pull request', () => {
  let [slower, same, unbuilt, lost, without]: readonly Judged[] = []
  beforeAll(async () => {
    const broken = await stage.consumer({'build.sh': 'echo "ld: cannot find -ltoll"\nexit 1\n'}, measuredService)
    const plain = await stage.consumer({[configPath]: suites([])}, measuredService)
    const events = [
      await stage.propose(consumer, {'speeds.txt': speeds({render: 330_000})}),
      await stage.propose(consumer, {'README.md': 'Locks and gates\n'}),
      await stage.propose(broken, {'build.sh': 'echo built\n'}),
      await stage.propose(consumer, {'during.sh': losesItsMachineMeasuring}),
      await stage.propose(plain, {'README.md': 'Locks and gates\n'})
    ]
    ;[slower, same, unbuilt, lost, without] = await all(events.map(event => stage.run(event)))
  })

  test('that slows one benchmark fails the gate by its name, and the comment shows it first', () => {
    const judged = given(slower)
    expect(outcomeOf(judged)).toEqual({decision: 'fail', gate: 'failure', problems: []})
    const {reason, rules, findings} = verdictBy(judged, 'quality-gate')
    expect(reason).toContain('render')
    expect(rules.filter(({outcome}) => outcome === 'failed').map(({origin}) => origin)).toEqual([
      'handed over by micro'
    ])
    expect(findings.map(({kind, title, producer}) => [kind, title, producer])).toEqual([
      ['slower-benchmark', 'render · time', 'micro']
    ])
    expect(judged.comments.map(({body}) => body)).toEqual([expect.not.stringContaining('parse · time')])
    const lines = judged.comments[0]?.body.split('\n') ?? []
    const named = lines.findIndex(line => line.includes('render'))
    expect(named).toBeGreaterThan(-1)
    expect(named).toBeLessThan(lines.findIndex(line => line.startsWith('### ')))
    expect(jobIn(judged, measuring).conclusion).toBe('success')
  })

  test('that changes no speed passes, although no number is the same', () => {
    const judged = given(same)
    expect(outcomeOf(judged)).toEqual({decision: 'pass', gate: 'success', problems: []})
    const {metrics} = verdictBy(judged, 'perf-regression')
    expect([metrics['performance.benchmarks']?.value, metrics['performance.regressions']?.value]).toEqual([3, 0])
  })

  test('whose base does not build is inconclusive, with the end of the log', () => {
    const judged = given(unbuilt)
    expect(outcomeOf(judged)).toMatchObject({decision: 'inconclusive', gate: 'failure'})
    expect(judged.comments.map(({body}) => body)).toEqual([
      expect.stringMatching(/The base does not build[\s\S]*ld: cannot find -ltoll/)
    ])
    expect(problemsIn(judged)).toContain('PR-110 micro')
  })

  test('whose measuring machine goes away is inconclusive, naming the suite', () => {
    const judged = given(lost)
    expect(jobIn(judged, measuring).conclusion).toBe('failure')
    expect(outcomeOf(judged)).toEqual({
      decision: 'inconclusive',
      gate: 'failure',
      problems: ['QG-110 micro', 'QG-114']
    })
    expect(verdictBy(judged, 'quality-gate').reason).toContain('`micro` delivered no evidence')
  })

  test('of a repository without benchmarks is judged without them', () => {
    const judged = given(without)
    expect(outcomeOf(judged)).toEqual({decision: 'pass', gate: 'success', problems: []})
    const performance = judged.result.jobs.filter(({name}) => name.includes('performance'))
    expect(performance.map(({conclusion}) => conclusion)).toEqual(['skipped'])
  })
})

describe('a push to main', () => {
  let folder = ''
  let first: Consumer
  let two: Consumer
  let [recorded, judged, robbed, again]: readonly Judged[] = []
  let before: readonly string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'towpath-repaired-'))
    const macro = `  macro:
    run: test -e ${folder}/yes && bash bench.sh
    reports: out.json
    processes: 2
    timeout: 2m
`
    first = await stage.consumer({}, measuredService)
    const config = `${suites(['micro'])}${macro}`
    two = await stage.consumer({[configPath]: config, 'during.sh': stealsToken}, measuredService)
    const event = stage.push(two)
    ;[recorded, robbed] = await all([stage.run(stage.push(first)), stage.run(event)])
    before = await series(two)
    await writeFile(join(folder, 'yes'), '')
    const second = await stage.merge(first, {'README.md': 'Locks and gates\n'})
    ;[judged, again] = await all([stage.run(stage.push(second)), stage.again(event, given(robbed).result)])
  })
  afterAll(() => rm(folder, {recursive: true}))

  test('records a series', async () => {
    expect(given(recorded).result.conclusion).toBe('success')
    expect(given(recorded).result.outputs.towpath).toEqual({recorded: 'true'})
    const paths = (await series(first)).filter(path => path.includes(first.main))
    expect(paths).toEqual([expect.stringMatching(/^series\/default\/micro\/[0-9a-f]{40}\/\d+-1\.json$/)])
  })

  test('is judged by the series of the push before', async () => {
    const compared = given(judged).verdicts.filter(
      ({gate, baseline}) => gate === 'perf-regression' && baseline.state === 'found'
    )
    expect(compared.map(({baseline}) => baseline.detail)).toEqual([expect.stringMatching(/^1 run of history/)])
    expect(await series(first)).toHaveLength(2)
  })

  test('gives a benchmark that steals its token nothing to write with', async () => {
    const {id} = jobIn(given(robbed), measuring)
    const thefts = stage.forge.requests.filter(
      ({method, path, jobId}) => method === 'POST' && path.endsWith('/git/refs') && jobId === id
    )
    expect(thefts.map(({status, needs}) => [status, needs])).toEqual([[403, 'contents: write']])
    expect(await git(two.repository.gitDir, ['for-each-ref', 'refs/heads/stolen'])).toBe('')
  })

  test('that cannot measure one suite records the other, and is red by name', () => {
    expect(conclusionsIn(given(robbed))).toEqual({micro: 'success', macro: 'failure', record: 'failure'})
    expect(problemsIn(given(robbed))).toContain('PR-122 macro')
    expect(before).toEqual([expect.stringContaining('series/default/micro/')])
  })

  test('records what was missing when its failed jobs run again', async () => {
    expect(conclusionsIn(given(again))).toEqual({micro: 'success', macro: 'success', record: 'success'})
    expect(await series(two)).toEqual([
      expect.stringMatching(/^series\/default\/macro\/.*-2\.json$/),
      expect.stringMatching(/^series\/default\/micro\/.*-1\.json$/)
    ])
  })
})

/** The run of the caller of load-test.yml. */
const loadRun = (given: Consumer): Promise<Judged> =>
  stage.run(
    happened('workflow_dispatch', {
      repository: given.repository,
      branch: 'main',
      commit: given.main,
      actor: 'mira'
    }),
    {workflow: loadPath}
  )

describe('a load test', () => {
  const slow = ownRequests(Array.from({length: 100}, (_, index) => (index < 90 ? 0.05 : 0.4)))
  const rollback = {[configPath]: limits('rollback-required: true')}
  const lookingBack = {
    [configPath]: limits("of: '2 of 2'"),
    [loadPath]: loadCaller(true),
    'load/summary.json': null,
    'load/requests.json': slow
  }
  const recording = {[configPath]: limits('severity: block'), [loadPath]: loadCaller(true)}
  let [died, looking]: readonly Consumer[] = []
  let [good, bad, dead, first, second]: readonly Judged[] = []

  beforeAll(async () => {
    const consumers = [
      await stage.consumer(rollback, measuredService),
      await stage.consumer({...rollback, 'load/summary.json': k6Summary(450)}, measuredService),
      await stage.consumer({...recording, 'end.sh': 'exit 137\n'}, measuredService),
      await stage.consumer(lookingBack, measuredService)
    ]
    ;[, , died, looking] = consumers
    ;[good, bad, dead, first] = await all(consumers.map(loadRun))
    if (looking !== undefined) second = await loadRun(looking)
  })

  test('passes while the limits hold, and fails and asks for a rollback when one is broken', () => {
    const said = (judged: Judged | undefined) => given(judged).result.outputs.towpath
    expect(said(good)).toEqual({decision: 'pass', 'rollback-required': 'false', recorded: ''})
    expect(said(bad)).toEqual({decision: 'fail', 'rollback-required': 'true', recorded: ''})
    expect(jobIn(given(bad), 'towpath / load').conclusion).toBe('failure')
    expect(verdictBy(given(bad), 'perf-regression').reason).toContain('latency.p95')
  })

  test('whose command died although the limits hold is inconclusive, and is not recorded', async () => {
    expect(given(dead).result.outputs.towpath).toMatchObject({decision: 'inconclusive', recorded: 'false'})
    expect(problemsIn(given(dead))).toEqual(expect.arrayContaining(['QG-113 load-test', 'PR-122 load-test']))
    expect(died === undefined ? null : await series(died)).toEqual([])
  })

  test('breaks a limit over runs when those before it were recorded, by the percentile of their raw numbers', async () => {
    expect(given(first).result.outputs.towpath).toMatchObject({decision: 'pass', recorded: 'true'})
    const said = given(first).verdicts.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))
    expect(said).toEqual([expect.stringContaining('0 are recorded')])
    expect(given(second).result.outputs.towpath).toMatchObject({decision: 'fail', recorded: 'true'})
    expect(looking === undefined ? null : await series(looking)).toHaveLength(2)
  })
})

test('no request of these runs needed more than a caller grants', () => {
  const beyond = requestsBeyond(stage.forge)
  expect(beyond).toEqual([])
})
