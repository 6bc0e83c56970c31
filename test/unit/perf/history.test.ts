import {describe, expect, test} from '@jest/globals'
import type {World} from '#core/world'
import {gather, type Measurement} from '../../../action-perf-regression/src/gather.ts'
import {
  readHistory,
  resultsOf,
  type SeriesEntry,
  seriesPath,
  suiteRunOf
} from '../../../action-perf-regression/src/history.ts'
import {judges} from '../../../action-perf-regression/src/judges.ts'
import {checkRun, demandRecordable} from '../../../action-perf-regression/src/newest-run.ts'
import {policyFor} from '../../../action-perf-regression/src/policy.ts'
import {run} from '../../../action-perf-regression/src/run.ts'
import {sparkline} from '../../../action-perf-regression/src/trends.ts'
import {aCommit, aRun, aSubject, gitOf, head, refusal} from '../quality-gate/builders.ts'
import {aWorld, bareCommit, emptyLedger, inputs, measurement, reportOf} from './builders.ts'

const machine = {processor: 'Test 1', cores: 2, system: 'ubuntu24', image: '1.0', architecture: 'x64'}

const names = Array.from({length: 10}, (_, index) => `b${index}`)

const anEntry = (number: number, given: Partial<SeriesEntry> = {}, factor = 1): SeriesEntry => ({
  schema: 'towpath.series/1',
  ...{id: 'default', suite: 'benchmarks', commit: 'c'.repeat(40), tree: null, run: number, attempt: 1, machine},
  results: names.map((benchmark, index) => ({
    ...{benchmark, metric: 'time', unit: 's', direction: 'lower', deterministic: false, level: 'process'},
    processes: [factor * (1 + 0.004 * Math.sin(number * 7.3 + index * 3.1))]
  })),
  ...given
})

const ledgerWith = (...entries: readonly SeriesEntry[]) =>
  emptyLedger(new Map(entries.map(entry => [seriesPath(entry), JSON.stringify(entry)])))

/** Reports of one run, named in the input `reports`. */
const aNewestWorld = (ledger = emptyLedger(), factors: Readonly<Record<string, number>> = {}): World => {
  const world = aWorld(() => null, {ledger})
  world.disk.set('out.json', reportOf(names.map(benchmark => ({benchmark, value: factors[benchmark] ?? 1}))))
  const git = gitOf({...bareCommit, commit: async () => aCommit(head)})
  return {...world, git, run: aRun({runId: 100, started: null})}
}

const given = inputs({mode: 'check', reports: 'out.json'})

const checked = async (world: World) => {
  const subject = aSubject({pullRequest: null, base: null})
  const policy = await policyFor(given, subject, world)
  return checkRun(given, subject, policy, judges, world)
}

describe('history', () => {
  test('is read oldest first, the last attempt of each run, without this run and without what is damaged', async () => {
    const entries = new Map(
      [anEntry(9), anEntry(10), anEntry(10, {attempt: 2}), anEntry(100), anEntry(2)].map(entry => [
        seriesPath(entry),
        JSON.stringify(entry)
      ])
    )
    const broken = `series/default/benchmarks/${'d'.repeat(40)}/11-1.json`
    entries.set(broken, '{"schema":')
    entries.set('series/default/benchmarks/README.md', 'x')
    const world = {ledger: emptyLedger(entries), run: aRun({runId: 100})}
    const {entries: read, damaged} = await readHistory('default', 'benchmarks', 10, world)
    expect(read.map(({run: number, attempt}) => [number, attempt])).toEqual([
      ...[
        [2, 1],
        [9, 1]
      ],
      [10, 2]
    ])
    expect(damaged).toEqual([broken])
    expect((await readHistory('default', 'benchmarks', 2, world)).entries).toHaveLength(1)
    expect((await readHistory('other', 'benchmarks', 2, world)).entries).toEqual([])
  })

  test('keeps one number for each process, a unit apart from another, and nothing of two directions', () => {
    const two = [measurement({benchmark: 'a', value: 1}), measurement({benchmark: 'a', value: 3})]
    const units = measurement({benchmark: 'b', value: 1}, {benchmark: 'b', value: 2, unit: 'B'})
    const [sample] = measurement({benchmark: 'c', value: 1})
    const turned: Measurement = sample === undefined ? [] : [sample, {...sample, direction: 'higher'}]
    expect(resultsOf(gather([...two, units, turned]))).toMatchObject([
      {benchmark: 'a', unit: 's', processes: [1, 3]},
      {benchmark: 'b', unit: 'B', processes: [2]},
      {benchmark: 'b', unit: 's', processes: [1]}
    ])
  })

  test('names the class of the runner without the weekly version of its image', () => {
    const newer = {...machine, image: '2.0'}
    expect(suiteRunOf(anEntry(1, {machine: newer})).fingerprint).toBe(suiteRunOf(anEntry(2)).fingerprint)
    expect(suiteRunOf(anEntry(1, {machine: {...machine, processor: 'Test 2'}})).fingerprint).not.toBe(
      suiteRunOf(anEntry(2)).fingerprint
    )
  })
})

const twenty = Array.from({length: 20}, (_, index) => anEntry(index + 1))

describe('check', () => {
  test('finds what got slower against history, and only warns', async () => {
    const {verdict} = await checked(aNewestWorld(ledgerWith(...twenty), {b3: 1.4}))
    expect(verdict.findings.map(({kind, title}) => [kind, title])).toEqual([['slower-benchmark', 'b3 · time']])
    expect([verdict.decision, verdict.blocking]).toEqual(['pass', false])
    expect(verdict.rules.find(({rule}) => rule.includes('10 %'))).toMatchObject({severity: 'warn', outcome: 'failed'})
  })

  test.each([
    ['on-history: block', true, 'fail'],
    ['on-history: warn', false, 'pass']
  ])('with %s lets what history says block: %s, also where the series is kept', async (setting, blocks, decision) => {
    for (const keep of ['true', 'false']) {
      const world = aNewestWorld(ledgerWith(...twenty), {b3: 1.4})
      await world.files.write('.github/towpath.yml', `performance: {${setting}}\n`)
      const {verdict} = await run(inputs({mode: 'check', reports: 'out.json', 'keep-series': keep}), world)
      expect([verdict?.decision, verdict?.blocking]).toEqual([decision, blocks])
    }
  })

  test('begins with a run that has nothing to be judged by, and blocks nobody', async () => {
    const {verdict} = await checked(aNewestWorld())
    expect(verdict).toMatchObject({decision: 'pass', baseline: {state: 'never-recorded'}})
    expect(verdict.rules).toMatchObject([{outcome: 'not-applicable', severity: 'warn'}])
  })

  test('says that the runner changed', async () => {
    const others = twenty.map(entry => ({...entry, machine: {...machine, processor: 'Old 7'}}))
    const {verdict} = await checked(aNewestWorld(ledgerWith(...others)))
    expect(verdict.diagnostics.map(({message}) => message).join(' ')).toContain(
      'The runner changed: Old 7, 2 cores, ubuntu24, x64 in the last run, Test 1, 2 cores, ubuntu24, x64 now.'
    )
  })

  test('reports a slower suite as one thing, not as ten', async () => {
    const all = Object.fromEntries(names.map(name => [name, 1.3]))
    const {verdict} = await checked(aNewestWorld(ledgerWith(...twenty), all))
    expect(verdict.findings).toEqual([])
    expect(verdict.rules.find(({rule}) => rule.includes('as a whole'))).toMatchObject({
      severity: 'warn',
      outcome: 'failed'
    })
  })

  test('is inconclusive where history cannot be read or the reports are broken', async () => {
    const unreachable = {...emptyLedger(), list: async () => Promise.reject(new Error('no token'))}
    const {verdict} = await checked(aNewestWorld(unreachable))
    expect(verdict).toMatchObject({decision: 'inconclusive', baseline: {state: 'unreachable'}})
    expect(verdict.diagnostics.some(({code}) => code === 'PR-123')).toBe(true)
    const none = await checkRun(
      inputs({mode: 'check', reports: 'nowhere.json'}),
      aSubject({pullRequest: null, base: null}),
      await policyFor(given, aSubject({pullRequest: null, base: null}), aNewestWorld()),
      judges,
      aNewestWorld()
    )
    expect(none.verdict.decision).toBe('inconclusive')
  })
})

describe('record', () => {
  test('writes what check will read', async () => {
    const entries = new Map<string, string>()
    const outcome = await run(
      inputs({mode: 'record', reports: 'out.json', name: 'api'}),
      aNewestWorld(emptyLedger(entries))
    )
    expect(outcome.outputs.recorded).toBe('true')
    expect([...entries.keys()]).toEqual([`series/default/api/${head}/100-1.json`])
    const {entries: read} = await readHistory('default', 'api', 5, {
      ledger: emptyLedger(entries),
      run: aRun({runId: 101})
    })
    expect(read[0]?.results).toHaveLength(10)
  })

  test('writes nothing for a pull request, nor with a hole', async () => {
    const {verdict, ...rest} = await checked(aNewestWorld())
    const proposed = {...verdict, subject: aSubject()}
    expect((await refusal(() => demandRecordable({verdict: proposed, ...rest}, 'pull_request'))).code).toBe('PR-120')
    expect((await refusal(() => demandRecordable({verdict, ...rest}, 'merge_group'))).code).toBe('PR-120')
    const entries = new Map<string, string>()
    const holes = run(inputs({mode: 'record', reports: 'nowhere.json'}), aNewestWorld(emptyLedger(entries)))
    expect((await refusal(() => holes)).code).toBe('PR-122')
    expect(entries.size).toBe(0)
  })

  test('says what a ledger needs that cannot be written', async () => {
    const ledger = {...emptyLedger(), append: async () => Promise.reject(new Error('read-only token'))}
    const failure = await refusal(() => run(inputs({mode: 'record', reports: 'out.json'}), aNewestWorld(ledger)))
    expect(failure).toMatchObject({code: 'PR-121', why: 'read-only token'})
  })
})

describe('a sparkline', () => {
  test('has a bar for each number and does not make a mountain of noise', () => {
    expect(sparkline([1, 2, 3])).toBe('▁▅█')
    expect(sparkline([1, 1.01, 1])).toBe('▁▁▁')
    expect(sparkline([0, 0, 0])).toBe('▁▁▁')
    expect(sparkline([1, 2])).toBe('')
  })
})
