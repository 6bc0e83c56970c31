import {describe, expect, test} from '@jest/globals'
import {compareSuite} from '../../../action-perf-regression/src/compare.ts'
import {findingsOf} from '../../../action-perf-regression/src/findings.ts'
import {judges} from '../../../action-perf-regression/src/judges.ts'
import {sparseDiagnostics} from '../../../action-perf-regression/src/sparse.ts'
import {aSuite, aWorld, type Program, quietJudges, reportOf, trees} from './builders.ts'

const rule = {thresholds: {warn: 0.1, block: 0.15, critical: 0.25}}

/** Numbers that differ by a per mille or two, always in the same way. */
const wobble = (process: number, spread = 0.002): number => 1 + spread * Math.sin(process * 12.9)

const program =
  (head: number, spread?: number): Program =>
  ({side, process, filter}) =>
    reportOf(
      ['parse', 'print', 'walk']
        .filter(name => filter.length === 0 || filter.includes(name))
        .map(benchmark => ({
          benchmark,
          value:
            wobble(process + (side === 'base' ? 0 : 50), spread) * (side === 'head' && benchmark === 'parse' ? head : 1)
        }))
    )

describe('a suite that is measured', () => {
  test('finds what got slower with fresh processes of that benchmark alone', async () => {
    const world = aWorld(program(1.2))
    const {judged, problem, measured} = await compareSuite(aSuite({processes: 5}), trees, rule, judges, world)
    expect(problem).toBeNull()
    expect(judged.map(({benchmark, finding, level}) => [benchmark, finding, level])).toEqual([
      ['parse', 'regression', 'block'],
      ['print', 'no-regression', null],
      ['walk', 'no-regression', null]
    ])
    const again = world.started.filter(({filter}) => filter.length > 0)
    expect(again.length).toBeGreaterThanOrEqual(20)
    expect(new Set(again.flatMap(({filter}) => filter))).toEqual(new Set(['parse']))
    expect(measured.head).toHaveLength(5 + again.length / 2)
  })

  test('needs no more than the first look where nothing changed', async () => {
    const world = aWorld(program(1))
    const {judged} = await compareSuite(aSuite({processes: 5}), trees, rule, quietJudges(), world)
    expect(judged.map(({finding}) => finding)).toEqual(['no-regression', 'no-regression', 'no-regression'])
    expect(world.started).toHaveLength(10)
  })

  test('takes more processes of what is too noisy, and leaves two thirds of them for suspects', async () => {
    const world = aWorld(program(1, 0.3))
    const noisy = quietJudges({impreciseOf: () => [1]})
    const {judged} = await compareSuite(aSuite({processes: 3, mostProcesses: 30}), trees, rule, noisy, world)
    expect(world.started).toHaveLength(20)
    expect(new Set(world.started.slice(6).flatMap(({filter}) => filter))).toEqual(new Set(['print']))
    expect(judged).toHaveLength(3)
  })

  test('judges suspects by fresh numbers only, each as one more process', async () => {
    const seen: (readonly number[])[] = []
    const suspicious = quietJudges({
      suspectsOf: () => [0],
      judgeConfirmed: (pairs, fresh) => {
        for (const one of fresh.values()) seen.push([one.base.length, one.head.length])
        return quietJudges().judgePairs(pairs, rule)
      }
    })
    await compareSuite(aSuite(), trees, rule, suspicious, aWorld(program(1)))
    expect(seen).toEqual([[4, 4]])
  })

  test('keeps the first numbers of a suspect that most fresh processes do not report', async () => {
    const dying: Program = start =>
      start.filter.length > 0 && start.side === 'head' && start.process % 4 > 0
        ? reportOf([{benchmark: 'walk', value: 1}])
        : program(1.2)(start)
    const {judged} = await compareSuite(aSuite({processes: 5}), trees, rule, judges, aWorld(dying))
    expect(judged[0]).toMatchObject({benchmark: 'parse', finding: 'regression', level: 'block'})
    expect(judged[0]?.processes).toEqual({base: 5, head: 5})
  })

  test('says so when suspects could not be measured again', async () => {
    const suspicious = quietJudges({suspectsOf: () => [0], freshProcesses: () => 10})
    const late = await compareSuite(aSuite({budget: 9000}), trees, rule, suspicious, aWorld(program(1)))
    expect(late.notes).toEqual(['json: 1 suspected numbers could not be measured again: its time budget (9 s) ended.'])
    const used = await compareSuite(aSuite({mostProcesses: 4}), trees, rule, suspicious, aWorld(program(1)))
    expect(used.notes).toEqual(['json: 1 suspected numbers could not be measured again: `most-processes` is used up.'])
  })

  test('takes a changed unit for one metric that is gone and one that is new', async () => {
    const changed: Program = ({side}) => reportOf([{benchmark: 'parse', value: 1, unit: side === 'base' ? 's' : 'B'}])
    const {judged} = await compareSuite(aSuite(), trees, rule, judges, aWorld(changed))
    expect(judged.map(({unit, finding, ratio}) => [unit, finding, ratio])).toEqual([
      ['B', 'new', null],
      ['s', 'vanished', null]
    ])
    expect(judged.map(({reason}) => reason)).toEqual([
      expect.stringMatching(/^Only the head reports it: .* changed its unit/),
      expect.stringMatching(/^Only the base reports it: .* changed its unit/)
    ])
    const {findings} = findingsOf(judged.map(one => ({...one, suite: 'json', accepted: null})))
    expect(findings).toMatchObject([
      {kind: 'vanished-benchmark', message: expect.stringContaining('Its unit changed from s to B')}
    ])
  })

  test('does not compare what is better upwards on one side and downwards on the other', async () => {
    const turned: Program = ({side}) => reportOf([{benchmark: 'parse', value: 1}], side === 'base' ? 'lower' : 'higher')
    const {judged} = await compareSuite(aSuite(), trees, rule, judges, aWorld(turned))
    expect(judged).toMatchObject([{finding: 'vanished', ratio: null}])
    expect(judged[0]?.processes.head).toBeGreaterThan(0)
    expect(judged[0]?.reason).toContain('the base says that lower is better, the head that higher is better')
  })

  const lacking =
    (from: number): Program =>
    ({side, process}) =>
      reportOf([
        {benchmark: 'same', value: wobble(process)},
        ...(side === 'head' && process >= from ? [] : [{benchmark: 'dying', value: wobble(process)}])
      ])

  test('does not compare what most processes of a side do not report, and warns of it', async () => {
    const world = aWorld(lacking(2))
    const {judged, sparse} = await compareSuite(aSuite({processes: 5}), trees, rule, judges, world)
    expect(judged.map(({benchmark, finding}) => [benchmark, finding])).toEqual([
      ['same', 'no-regression'],
      ['dying', 'inconclusive']
    ])
    expect(sparseDiagnostics(sparse, 'json')).toMatchObject([
      {severity: 'warning', message: expect.stringContaining('`dying`, time: Only 1 of 5 processes of the head')}
    ])
  })

  test('compares what a single process left out', async () => {
    const {judged, sparse} = await compareSuite(aSuite({processes: 5}), trees, rule, judges, aWorld(lacking(5)))
    expect([judged.map(({benchmark}) => benchmark), sparse]).toEqual([['dying', 'same'], []])
  })

  test('names what only one side has', async () => {
    const renamed: Program = ({side, process}) =>
      reportOf([
        {benchmark: 'same', value: wobble(process)},
        {benchmark: side === 'base' ? 'old' : 'fresh', value: wobble(process)}
      ])
    const {judged} = await compareSuite(aSuite(), trees, rule, judges, aWorld(renamed))
    expect(judged.map(({benchmark, finding}) => [benchmark, finding])).toEqual([
      ...[
        ['fresh', 'new'],
        ['old', 'vanished']
      ],
      ['same', expect.any(String)]
    ])
  })
})

describe('a suite that cannot be measured is a named problem of one side', () => {
  const building = aSuite({
    base: {run: 'bench', setup: 'build', reports: ['out.json']},
    head: {run: 'bench', setup: 'build', reports: ['out.json']}
  })
  const breaking =
    (broken: string, command: string): Program =>
    start =>
      start.side === broken && start.command === command ? {complaint: 'no such module'} : program(1)(start)

  test.each(['base', 'head'] as const)('the %s does not build', async side => {
    const world = aWorld(breaking(side, 'build'))
    const {problem, judged} = await compareSuite(building, trees, rule, judges, world)
    expect(problem).toMatchObject({side, failure: {code: 'PR-110', why: 'The end of its log: no such module'}})
    expect(judged).toEqual([])
    expect(world.started.every(({command}) => command === 'build')).toBe(true)
  })

  test('the processes of one side fail', async () => {
    const {problem} = await compareSuite(building, trees, rule, judges, aWorld(breaking('head', 'bench')))
    expect(problem).toMatchObject({side: 'head', failure: {code: 'PR-111'}})
  })

  test('time ends before there is enough', async () => {
    const {problem} = await compareSuite(aSuite({budget: 3000}), trees, rule, judges, aWorld(program(1)))
    expect(problem).toMatchObject({side: null, failure: {code: 'PR-112', what: expect.stringContaining('1 of 3')}})
  })

  test('processes fail only while suspects are measured again', async () => {
    const late: Program = start =>
      start.filter.length > 0 && start.side === 'head' ? {complaint: 'out of memory'} : program(1)(start)
    const {problem, judged} = await compareSuite(
      aSuite(),
      trees,
      rule,
      quietJudges({suspectsOf: () => [0]}),
      aWorld(late)
    )
    expect([problem?.failure.code, judged]).toEqual(['PR-111', []])
  })
})
