/**
 * The process that deploys dies, or loses the cluster, at every write it makes to a real API server; then somebody else settles what
 * it left. The list of writes is that of a run which nobody disturbs.
 * @cluster bed
 */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Bed, startBed} from './bed.ts'
import {full, measured} from './results.ts'
import {type Ended, type Job, runAction, startAction} from './support/action.ts'
import {type Moment, openApiProxy} from './support/api-proxy.ts'
import {clean, openShop, type Rest, type Shop} from './support/shop.ts'

type Major = 3 | 4
type Way = 'finish' | 'run again' | 'reap' | 'nobody'
type Case = {
  readonly major: Major
  readonly moment: Moment
  /** Counted from 1. */
  readonly write: number
  /** Who settles what is left; `nobody`: the network comes back, and the run itself goes on. */
  readonly way: Way
}

const fast = {
  steps: '10,50,100',
  'step-duration': '300ms',
  'drain-time': '300ms',
  'converge-deadline': '300ms',
  'progress-deadline': '90s'
}

let bed: Bed
let runs = 0
/** Cases whose write never came: a run has fewer conflicts than the one the list is from. */
let missed = 0
let shops: readonly (readonly [Major, Shop])[] = []

beforeAll(async () => {
  bed = await startBed({dataPlane: 'definitions'})
  const names = full ? ['a', 'b', 'c', 'd'] : ['a', 'b', 'c']
  shops = await Promise.all(
    names.map(async (name, index) => [index % 2 === 0 ? 4 : 3, await openShop(bed, name)] as const)
  )
}, 120_000)
afterAll(() => bed?.stop())

const nextJob = (): Job => {
  runs += 1
  return {run: runs, attempt: 1, job: 'deploy'}
}

const otherTag = async (shop: Shop): Promise<string> => ((await shop.image()) === 'v1' ? 'v2' : 'v1')

/** Writes of a whole run. */
const reference = async (shop: Shop, major: Major): Promise<readonly string[]> => {
  const proxy = await openApiProxy(bed.kubeconfig)
  const inputs = {...shop.inputs(major), ...fast, set: `tag=${await otherTag(shop)}`, kubeconfig: proxy.kubeconfig}
  const ended = await runAction({inputs, job: nextJob()})
  proxy.close()
  if (ended.code !== 0) throw new Error(`The undisturbed run ended with ${ended.code}: ${ended.log}`)
  return proxy.writes()
}

const settle = (shop: Shop, {major, way}: Case, job: Job, tag: string): Promise<Ended> => {
  const inputs = {...shop.inputs(major), ...fast, set: `tag=${tag}`, kubeconfig: bed.kubeconfig}
  if (way === 'run again') return runAction({inputs, job: {...job, attempt: 2}})
  if (way === 'reap')
    return runAction({inputs: {...inputs, mode: 'reap'}, job: {run: 100_000 + job.run, attempt: 1, job: 'reap'}})
  return runAction({inputs: {...inputs, mode: 'finish'}, job: {...job, job: 'finish'}})
}

/** What does not hold afterwards; null where all does. */
const violation = async (
  shop: Shop,
  before: Rest,
  [old, tag]: readonly [string, string],
  owned: boolean
): Promise<unknown> => {
  const [rest, image, last] = await Promise.all([shop.rest(), shop.image(), shop.last()])
  const wanted = {
    ...clean,
    route: before.route,
    minReplicas: before.minReplicas,
    image: owned && last?.result === 'succeeded' ? tag : old
  }
  const found = {...rest, image}
  const ended = !owned || last?.result === 'succeeded' || last?.result === 'rolled-back'
  return ended && JSON.stringify(sorted(found)) === JSON.stringify(sorted(wanted)) ? null : {...found, last}
}

const sorted = (object: object): object =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))

const cutFor = 4_000

/** Disturbs one run at one write, lets it be settled, and tells what is wrong afterwards; null where nothing is. */
const disturbed = async (shop: Shop, one: Case): Promise<unknown> => {
  const before = await shop.rest()
  const old = await shop.image()
  const tag = old === 'v1' ? 'v2' : 'v1'
  const job = nextJob()
  const proxy = await openApiProxy(bed.kubeconfig)
  const inputs = {...shop.inputs(one.major), ...fast, set: `tag=${tag}`, kubeconfig: proxy.kubeconfig}
  const action = startAction({inputs, job})
  let reached = false
  proxy.at(one.write, one.moment, async () => {
    reached = true
    if (one.way === 'nobody') proxy.cut(cutFor)
    else await action.kill()
  })
  const died = await action.ended
  proxy.close()
  const settled = one.way === 'nobody' ? null : await settle(shop, one, job, tag)
  const last = await shop.last()
  const owned = last !== null && new RegExp(`/(${job.run}|${100_000 + job.run})/`).test(last.owner)
  const wrong = await violation(shop, before, [old, tag], owned)
  const where = {...one, at: proxy.writes()[one.write - 1] ?? 'never', namespace: shop.namespace}
  if (!reached) missed += 1
  if (wrong === null && (!reached || (settled?.code ?? 0) === 0)) return null
  return {where, wrong, died: died.log.slice(-1_500), settled: settled?.log.slice(-1_500), code: settled?.code}
}

/** Shares the cases among the shops, each by its own major; stops at nothing. */
const all = async (cases: readonly Case[]): Promise<readonly unknown[]> => {
  const left = [...cases]
  const wrong: unknown[] = []
  const work = async (major: Major, shop: Shop): Promise<void> => {
    for (;;) {
      const index = left.findIndex(one => one.major === major)
      // A shop whose own major has nothing left helps the other: releases meet both majors.
      const [one] = left.splice(Math.max(index, 0), 1)
      if (one === undefined) return
      const problem = await disturbed(shop, one).catch(thrown => ({where: one, thrown: String(thrown)}))
      if (problem !== null) {
        wrong.push(problem)
        console.error(JSON.stringify(problem, null, 1))
        // What is broken may break the later cases in this namespace too.
        if (wrong.length >= 6) return
      }
    }
  }
  await Promise.all(shops.map(([major, shop]) => work(major, shop)))
  return left.length === 0 || wrong.length > 0 ? wrong : [`${left.length} cases were never tried`]
}

const moments = ['before', 'after'] as const

/** Every write once, majors and moments alternating; in a full run each with both. */
const killCases = (writes: Readonly<Record<Major, readonly string[]>>): readonly Case[] => {
  const [fewest, most] = [Math.min(writes[3].length, writes[4].length), Math.max(writes[3].length, writes[4].length)]
  const waiting = [0.35, 0.6, 0.85].map(share => Math.round(fewest * share))
  const cases = Array.from({length: most}, (_, index): readonly Case[] => {
    const write = index + 1
    const way: Way = waiting.includes(write) ? 'reap' : write % 8 === 3 ? 'run again' : 'finish'
    if (full) return ([3, 4] as const).flatMap(major => moments.map(moment => ({major, moment, write, way})))
    const major = index % 2 === 0 || write > writes[3].length ? 4 : 3
    return [{major, moment: index % 4 < 2 ? 'before' : 'after', write, way}]
  }).flat()
  // Those that wait longest come first.
  return [...cases].sort((a, b) => Number(b.way === 'reap') - Number(a.way === 'reap'))
}

describe('a deployment on a real API server', () => {
  let writes: Readonly<Record<Major, readonly string[]>> = {3: [], 4: []}

  test('that nobody disturbs leaves no trace with either major of Helm', async () => {
    const [four, three] = shops
    if (four === undefined || three === undefined) throw new Error('no shops')
    const [of4, of3] = await Promise.all([reference(four[1], 4), reference(three[1], 3)])
    writes = {3: of3, 4: of4}
    for (const [, shop] of [four, three]) expect(await shop.rest()).toMatchObject({...clean, minReplicas: 1})
    expect(Math.min(of3.length, of4.length)).toBeGreaterThan(45)
  }, 120_000)

  test(
    'that is killed at any write, before or after it, is brought to an end by finish, the next attempt, or reap',
    async () => {
      const cases = killCases(writes)
      const wrong = await all(cases)
      measured('kills.settled', cases.length - wrong.length, 'kills', cases.length)
      measured('kills.missed', missed, 'kills', cases.length)
      expect(wrong).toEqual([])
      expect(missed).toBeLessThan(cases.length / 10)
    },
    full ? 5_400_000 : 2_400_000
  )

  test(
    'that loses the network for a while comes to its end by itself',
    async () => {
      const count = full ? writes[4].length : 9
      const cases = Array.from({length: count}, (_, index): Case => {
        const write = 1 + Math.round(((index + 0.5) * (writes[4].length - 1)) / count)
        return {major: index % 2 === 0 ? 4 : 3, moment: index % 4 < 2 ? 'after' : 'before', write, way: 'nobody'}
      })
      const wrong = await all(cases)
      measured('cuts.settled', cases.length - wrong.length, 'cuts', cases.length)
      expect(wrong).toEqual([])
    },
    full ? 3_600_000 : 1_200_000
  )
})
