import {describe, expect, test} from '@jest/globals'
import {openSession} from '../../../action-perf-regression/src/session.ts'
import {aSuite, aWorld, type Program, reportOf, trees} from './builders.ts'

const fine: Program = ({process}) => reportOf([{benchmark: 'parse', value: process}])

const session = (program: Program, suite = aSuite(), options = {}) => {
  const world = aWorld(program, options)
  return {world, session: openSession(suite, trees, world)}
}

describe('processes', () => {
  test('run in ABBA order, also across batches, with a number of their own on each side', async () => {
    const {world, session: open} = session(fine)
    await open.measure(3)
    await open.measure(1)
    expect(world.started.map(({side, process}) => `${side} ${process}`)).toEqual([
      ...['base 1', 'head 1', 'head 2', 'base 2', 'base 3', 'head 3', 'head 4', 'base 4']
    ])
  })

  test('give their own numbers: what an earlier one wrote is gone', async () => {
    const silentSecond: Program = start => (start.side === 'head' && start.process === 2 ? null : fine(start))
    const {session: open} = session(silentSecond)
    const {measured, stop} = await open.measure(3)
    expect(stop).toBeNull()
    expect(measured.head.map(([sample]) => sample?.value)).toEqual([1, 3, 4])
    expect(open.counts().head).toEqual({started: 4, dropped: 1, why: 'it wrote no report (out.json)'})
  })

  test('see their side, their number and what is asked of them, and no other variable of ours', async () => {
    const {world, session: open} = session(fine)
    await open.measure(1, ['parse', 'print > long'])
    expect(world.started[0]).toMatchObject({command: 'bench', filter: ['parse', 'print > long']})
    expect(Object.keys(world.started[0]?.env ?? {}).sort()).toEqual([
      ...['PATH', 'TOWPATH_BENCHMARK_FILTER', 'TOWPATH_BENCHMARK_PROCESS', 'TOWPATH_BENCHMARK_SIDE']
    ])
  })

  test.each([
    ['end with a failure', {complaint: 'segmentation fault'}, 'exit code 1: segmentation fault'],
    ['write half a report', reportOf([{benchmark: 'parse', value: 1}]).slice(0, -5), 'its report cannot be read'],
    ['write a report without numbers', '{"schema":"towpath.benchmarks/1","benchmarks":[]}', 'report'],
    ['write nothing', null, 'it wrote no report']
  ])('that %s are not counted, and more than one of a few ends the suite', async (_, result, why) => {
    const {world, session: open} = session(start => (start.side === 'base' ? result : fine(start)))
    const {stop} = await open.measure(5)
    expect(stop).toMatchObject({kind: 'failing', side: 'base', dropped: 2, started: 2})
    expect(stop?.kind === 'failing' ? stop.why : '').toContain(why)
    expect(world.started.length).toBeLessThanOrEqual(4)
  })

  test('may fail now and then where there are many of them', async () => {
    const {session: open} = session(start =>
      start.side === 'head' && start.process % 8 === 0 ? {complaint: 'port in use'} : fine(start)
    )
    const {measured, stop} = await open.measure(20)
    expect(stop).toBeNull()
    expect(measured.head).toHaveLength(20)
    expect(measured.base.length).toBeGreaterThanOrEqual(20)
    expect(open.counts().head.dropped).toBe(2)
  })

  test('do not begin after the budget', async () => {
    const {world, session: open} = session(fine, aSuite({budget: 10_000}), {seconds: 3})
    const {measured, stop} = await open.measure(20)
    expect(stop).toEqual({kind: 'time'})
    expect(world.started).toHaveLength(4)
    expect(measured.base).toHaveLength(2)
    expect(open.spent()).toBeGreaterThan(1)
  })

  test('end when the job is cancelled', async () => {
    const aborted = AbortSignal.abort(new Error('cancelled'))
    const open = openSession(aSuite(), trees, {...aWorld(fine), signal: aborted})
    await expect(open.measure(1)).rejects.toThrow('cancelled')
  })
})

test('what lies in a tree before the first process is no report', async () => {
  const world = aWorld(({side}) => (side === 'base' ? null : reportOf([{benchmark: 'parse', value: 1}])))
  world.disk.set('/base/out.json', reportOf([{benchmark: 'parse', value: 99}]))
  const {stop} = await openSession(aSuite(), trees, world).measure(2)
  expect(stop).toMatchObject({kind: 'failing', side: 'base', why: 'it wrote no report (out.json)'})
})
