/** The performance gate in the workflows: what a pull request, a push and a load test come to. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {happened} from '../../simulator/command/events.ts'
import {git} from '../../simulator/forge/git.ts'
import {
  k6Summary,
  loadCaller,
  loadPath,
  losesItsMachineMeasuring,
  measuredService,
  ownRequests,
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

const series = async ({repository}: Consumer): Promise<readonly string[]> => {
  const branches = await git(repository.gitDir, ['for-each-ref', '--format=%(refname)', 'refs/heads/towpath-data'])
  if (branches === '') return []
  const paths = await git(repository.gitDir, ['ls-tree', '-r', '--name-only', 'towpath-data', '--', 'series/'])
  return paths.split('\n').filter(path => path !== '')
}

const outcomeOf = (judged: Judged) => {
  const {decision, diagnostics} = verdictBy(judged, 'quality-gate')
  const problems = diagnostics.filter(({severity}) => severity === 'error')
  return {
    decision,
    gate: jobIn(judged, 'towpath / gate').conclusion,
    problems: problems.map(({code, producer}) => [code, producer].filter(part => part !== null).join(' '))
  }
}

const problemsIn = ({verdicts}: Judged): readonly string[] =>
  verdicts.flatMap(({diagnostics}) => diagnostics.map(({code, producer}) => `${code} ${producer}`))

const conclusionsIn = (judged: Judged) => ({
  micro: jobIn(judged, 'towpath / performance (micro)').conclusion,
  macro: jobIn(judged, 'towpath / performance (macro)').conclusion,
  record: jobIn(judged, 'towpath / record-performance').conclusion
})

const measuring = 'towpath / performance (micro)'

describe('a pull request', () => {
  let [slower, same, unbuilt, lost, without]: readonly Judged[] = []
  const given = (judged: Judged | undefined): Judged => {
    if (judged === undefined) throw new Error('The run did not end')
    return judged
  }
  // Together they take half the time: most of it is waiting for processes.
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
    ;[slower, same, unbuilt, lost, without] = await Promise.all(events.map(event => stage.run(event)))
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
  test('records a series by which the next push is judged', async () => {
    const first = await stage.consumer({}, measuredService)
    const recorded = await stage.run(stage.push(first))
    expect(recorded.result.conclusion).toBe('success')
    expect(recorded.result.outputs.towpath).toEqual({recorded: 'true', 'series-recorded': 'true'})
    expect(await series(first)).toEqual([
      expect.stringMatching(new RegExp(`^series/default/micro/${first.main}/\\d+-1\\.json$`))
    ])
    const second = await stage.merge(first, {'README.md': 'Locks and gates\n'})
    const judged = await stage.run(stage.push(second))
    const compared = judged.verdicts.filter(
      ({gate, baseline}) => gate === 'perf-regression' && baseline.state === 'found'
    )
    expect(compared.map(({baseline}) => baseline.detail)).toEqual([expect.stringMatching(/^1 run of history/)])
    expect(await series(second)).toHaveLength(2)
  })

  test('gives a benchmark that steals its token nothing to write with, and loses no suite silently', async () => {
    const repaired = join(await mkdtemp(join(tmpdir(), 'towpath-repaired-')), 'yes')
    const macro = `  macro:\n    run: test -e ${repaired} && bash bench.sh\n    reports: out.json\n    processes: 2\n    timeout: 2m\n`
    const two = await stage.consumer(
      {[configPath]: `${suites(['micro'])}${macro}`, 'during.sh': stealsToken},
      measuredService
    )
    const event = stage.push(two)
    const judged = await stage.run(event)
    const attempts = stage.forge.requests.filter(
      ({method, path, jobId}) =>
        method === 'POST' && path.endsWith('/git/refs') && jobId === jobIn(judged, measuring).id
    )
    expect(attempts.map(({status, needs}) => [status, needs])).toEqual([[403, 'contents: write']])
    expect(await git(two.repository.gitDir, ['for-each-ref', 'refs/heads/stolen'])).toBe('')

    expect(conclusionsIn(judged)).toEqual({micro: 'success', macro: 'failure', record: 'failure'})
    expect(problemsIn(judged)).toContain('PR-122 macro')
    expect(await series(two)).toEqual([expect.stringContaining('series/default/micro/')])

    await writeFile(repaired, '')
    const again = await stage.again(event, judged.result)
    expect(conclusionsIn(again)).toEqual({micro: 'success', macro: 'success', record: 'success'})
    expect(await series(two)).toEqual([
      expect.stringMatching(/^series\/default\/macro\/.*-2\.json$/),
      expect.stringMatching(/^series\/default\/micro\/.*-1\.json$/)
    ])
    await rm(dirname(repaired), {recursive: true})
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

const limits = (more: string): string =>
  suites([], `performance:\n  sla:\n    - {metric: latency.p95, limit: <= 300 ms, ${more}}\n`)

describe('a load test', () => {
  test('passes while the limits hold, and fails and asks for a rollback when one is broken', async () => {
    const kept = await stage.consumer({[configPath]: limits('rollback-required: true')}, measuredService)
    const [good, bad] = await Promise.all([
      loadRun(kept),
      loadRun(
        await stage.consumer(
          {[configPath]: limits('rollback-required: true'), 'load/summary.json': k6Summary(450)},
          measuredService
        )
      )
    ])
    expect(good.result.outputs.towpath).toEqual({decision: 'pass', 'rollback-required': 'false', recorded: ''})
    expect(bad.result.outputs.towpath).toEqual({decision: 'fail', 'rollback-required': 'true', recorded: ''})
    expect(jobIn(bad, 'towpath / load').conclusion).toBe('failure')
    expect(verdictBy(bad, 'perf-regression').reason).toContain('latency.p95')
  })

  test('whose command died although the limits hold is inconclusive', async () => {
    const died = await stage.consumer(
      {[configPath]: limits('severity: block'), 'end.sh': 'exit 137\n', [loadPath]: loadCaller(true)},
      measuredService
    )
    const judged = await loadRun(died)
    expect(judged.result.outputs.towpath).toMatchObject({decision: 'inconclusive', recorded: 'false'})
    expect(problemsIn(judged)).toEqual(expect.arrayContaining(['QG-113 load-test', 'PR-122 load-test']))
    expect(await series(died)).toEqual([])
  })

  test('breaks a limit over runs only when the runs before it were recorded, raw numbers included', async () => {
    const slow = ownRequests(Array.from({length: 100}, (_, index) => (index < 90 ? 0.05 : 0.4)))
    const looking = await stage.consumer(
      {
        [configPath]: limits("of: '2 of 2'"),
        'load/summary.json': null,
        'load/requests.json': slow,
        [loadPath]: loadCaller(true)
      },
      measuredService
    )
    const first = await loadRun(looking)
    expect(first.result.outputs.towpath).toEqual({decision: 'pass', 'rollback-required': 'false', recorded: 'true'})
    const said = first.verdicts.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))
    expect(said).toEqual([expect.stringContaining('0 are recorded')])
    expect(await series(looking)).toHaveLength(1)
    const second = await loadRun(looking)
    expect(second.result.outputs.towpath).toMatchObject({decision: 'fail', recorded: 'true'})
  })
})

test('no request of these runs needed more than a caller grants', () => {
  const beyond = requestsBeyond(stage.forge)
  expect(beyond).toEqual([])
})
