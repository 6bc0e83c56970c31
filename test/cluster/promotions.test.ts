/**
 * Promotions and rollbacks under load through the Gateway API, with both majors of Helm: no request fails but those that a failing
 * canary itself answers, and the share that is reported is the one that the pods answered.
 * @cluster bed alone
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Bed, startBed} from './bed.ts'
import type {Acted, Major} from './deploying.ts'
import type {LoadReport} from './load.ts'
import {leftoversIn, objectsIn} from './namespace.ts'
import {full, measured} from './results.ts'
import {failing, type Lane, openLane, promote, rate, stateOf, troubles} from './shop-lane.ts'

const majors: readonly Major[] = [3, 4]
/** Of each kind and major. */
const rounds = full ? 25 : 5

type Round = {
  readonly tag: 'v1' | 'v2'
  readonly promoted: Acted
  readonly trouble: (typeof troubles)[number]
  readonly rolledBack: Acted
  /** After both. */
  readonly left: readonly string[]
}

type Told = {readonly rounds: readonly Round[]; readonly report: LoadReport}

const work = async (lane: Lane): Promise<Told> => {
  const done: Round[] = []
  try {
    for (let round = 0; round < rounds; round += 1) done.push(await aRound(lane, round))
  } catch (thrown) {
    await lane.load.stop()
    throw thrown
  }
  return {rounds: done, report: await lane.load.stop()}
}

const aRound = async (lane: Lane, round: number): Promise<Round> => {
  const tag = round % 2 === 0 ? 'v2' : 'v1'
  const trouble = troubles[(round + lane.major) % troubles.length]
  if (trouble === undefined) throw new Error('no trouble is known')
  const promoted = await promote(lane, tag)
  if (promoted.code !== 0)
    throw new Error(`round ${round}: the promotion ended with ${promoted.code}: ${promoted.said}`)
  const rolledBack = await trouble.meet(lane)
  const left = leftoversIn(await objectsIn(lane.bed, lane.namespace), 'shop')
  return {tag, promoted, trouble, rolledBack, left}
}

let bed: Bed
let lanes: ReadonlyMap<Major, Promise<Told>>
beforeAll(async () => {
  bed = await startBed({dataPlane: true, prometheus: true})
  const gateway = readFileSync(join(import.meta.dirname, 'bed', 'manifests', 'gateway.yaml'), 'utf8')
  await bed.apply(gateway.split('\n---\n')[0] ?? gateway)
  lanes = new Map(majors.map(major => [major, openLane(bed, major).then(work)]))
  for (const lane of lanes.values()) lane.catch(() => undefined) // their tests report it
}, 120_000)
afterAll(() => bed?.stop())

const told = (major: Major): Promise<Told> => lanes.get(major) ?? Promise.reject(new Error('not begun'))

const minutes = 60_000

describe.each(majors.map(major => [major]))('under load, with Helm %i', major => {
  test(
    'every promotion succeeds and every trouble is taken back by name, with nothing left',
    async () => {
      for (const {promoted, trouble, rolledBack, left} of (await told(major)).rounds) {
        expect({code: promoted.code, said: promoted.code === 0 ? '' : promoted.said}).toEqual({code: 0, said: ''})
        expect(stateOf(promoted)).toMatchObject({result: 'succeeded', reason: null})
        expect({trouble: trouble.name, code: rolledBack.code, ...stateOf(rolledBack)}).toMatchObject({
          trouble: trouble.name,
          code: 1,
          result: 'rolled-back',
          reason: expect.stringMatching(trouble.reason)
        })
        expect(rolledBack.said).toContain('CD-115')
        expect(left).toEqual([])
      }
    },
    (full ? 60 : 12) * minutes
  )

  test('no request fails but those that the failing canary answers', async () => {
    const {report} = await told(major)
    const {requests, failed, versions, failures, seconds} = report
    expect(requests).toBeGreaterThan(rate * (seconds - 1))
    const others = failures.filter(({version}) => version !== failing)
    expect({others, failed: failed - (versions[failing]?.failed ?? 0)}).toEqual({others: [], failed: 0})
    measured(`promotions.helm${major}.failed`, failed - (versions[failing]?.failed ?? 0), 'requests', requests)
    measured(`promotions.helm${major}.rounds`, rounds, 'promotions and as many rollbacks', rounds)
  })
})

type Counted = {
  readonly percent: number
  readonly reported: readonly [number, number]
  readonly pods: readonly [number, number]
}

/** Of each step: the canary's requests and all, as the action reported them and as the pods answered them meanwhile. */
const countedIn = ({rounds: all, report}: Told): readonly Counted[] =>
  all.flatMap(({tag, promoted}) => {
    const {counted, journal} = stateOf(promoted)
    return counted.map(({percent, seconds, requests, canary}): Counted => {
      const end = journal.find(({text}) => text.startsWith(`observe ${percent} %`))?.at ?? Number.NaN
      const [from, to] = [end - seconds * 1000 - report.startedMs, end - report.startedMs]
      const windows = report.windows.filter(({fromMs}) => fromMs >= from && fromMs < to)
      const sum = (of: (window: (typeof windows)[number]) => number): number =>
        windows.reduce((total, window) => total + of(window), 0)
      return {
        percent,
        reported: [canary ?? 0, requests ?? 0],
        pods: [sum(({versions}) => versions[tag] ?? 0), sum(({count}) => count)]
      }
    })
  })

describe('the share that is reported', () => {
  test('is within a point of the one that the pods answered, at every weight', async () => {
    const counted = (await Promise.all(majors.map(told))).flatMap(countedIn)
    const requests = counted.reduce((sum, {reported}) => sum + reported[1], 0)
    expect(requests).toBeGreaterThanOrEqual(20_000)
    for (const percent of [10, 50, 100]) {
      const steps = counted.filter(step => step.percent === percent)
      const share = (pick: (step: Counted) => readonly [number, number]): number =>
        (100 * steps.reduce((sum, step) => sum + pick(step)[0], 0)) /
        steps.reduce((sum, step) => sum + pick(step)[1], 0)
      const off = share(({reported}) => reported) - share(({pods}) => pods)
      expect(steps).toHaveLength(rounds * majors.length)
      expect(Math.abs(off)).toBeLessThanOrEqual(1)
      measured(`share.${percent}.off`, off, 'points', requests)
    }
  })
})
