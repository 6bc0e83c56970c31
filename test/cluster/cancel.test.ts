/**
 * A job that deploys is cancelled as the runner does it, at random moments, while users are served: the canary must be out of the
 * traffic within a second, the `post` step must settle the rest, and nobody may notice.
 * @cluster bed alone
 */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {get} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Bed, startBed} from './bed.ts'
import type {LoadReport} from './load.ts'
import {full, measured} from './results.ts'
import {type Ended, runAction, startAction} from './support/action.ts'
import {openApiProxy} from './support/api-proxy.ts'
import {clean, openShop, type Shop} from './support/shop.ts'

const gatewayIn = (namespace: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: ${namespace}}
spec:
  gatewayClassName: traefik
  listeners: [{name: http, protocol: HTTP, port: 8000, allowedRoutes: {namespaces: {from: All}}}]
`

/** Two releases at once, each with users of its own. */
const hosts = ['one.test', 'two.test'] as const
/** Cancellations of each. */
const rounds = full ? 100 : 10

type Lane = {readonly shop: Shop; readonly host: string; readonly values: string}

let bed: Bed
let lanes: readonly Lane[]

beforeAll(async () => {
  bed = await startBed({dataPlane: true})
  lanes = await Promise.all(hosts.map(openLane))
  await wait(2_000)
}, 180_000)

const openLane = async (host: string): Promise<Lane> => {
  const values = ['drain=1000', `host=${host}`]
  const shop = await openShop(bed, host.replace('.', '-'), values)
  await bed.apply(gatewayIn(shop.namespace))
  while ((await statusOf(bed.url(8000), host)) !== 200) await wait(200)
  return {shop, host, values: values.join('\n')}
}

afterAll(() => bed?.stop())

/** Status of a GET with this Host header; 0 where nothing answers. */
const statusOf = (url: string, host: string): Promise<number> =>
  new Promise(resolve => {
    get(url, {headers: {host}}, answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    }).once('error', () => resolve(0))
  })

/** What one cancellation was, and how it ended. */
type Cancelled = {
  readonly number: number
  /** Version that was being taken into use. */
  readonly tag: string
  /** Milliseconds since 1970. */
  readonly interrupted: number
  /** Whether Helm had been called: then the new version may stand for good. */
  readonly upgrading: boolean
  readonly result: string | undefined
  readonly wrong: unknown
}

/** Numbers in [0, 1), the same in every run: a linear congruential generator (Numerical Recipes). */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const inputsFor = (
  {shop, values}: Lane,
  major: 3 | 4,
  tag: string,
  kubeconfig: string
): Readonly<Record<string, string>> => ({
  ...shop.inputs(major),
  set: `tag=${tag}\n${values}`,
  kubeconfig,
  steps: '10,50,100',
  'step-duration': '1s',
  'drain-time': '1s',
  'converge-deadline': '1500ms',
  'progress-deadline': '90s'
})

/** Three of four while the canary has a share, before the upgrade; one of four at any moment of the run. */
const moment = (number: number, fraction: number): {readonly after: RegExp; readonly pause: number} =>
  number % 4 === 3 ? {after: /leases/, pause: fraction * 20_000} : {after: /^PUT httproutes/, pause: fraction * 8_000}

const cancelledOnce = async (lane: Lane, number: number, random: () => number): Promise<Cancelled> => {
  const {shop} = lane
  const before = await shop.rest()
  const old = await shop.image()
  const tag = old === 'v1' ? 'v2' : 'v1'
  const proxy = await openApiProxy(bed.kubeconfig)
  const major = number % 2 === 0 ? 4 : 3
  const step = {inputs: inputsFor(lane, major, tag, proxy.kubeconfig), job: {run: number, attempt: 1, job: 'deploy'}}
  const {after, pause} = moment(number, random())
  const action = startAction(step)
  await Promise.race([proxy.until(after).then(() => wait(pause)), action.ended])
  const interrupted = Date.now()
  await action.cancel()
  const main = await action.ended
  const post = await runAction({...step, phase: 'post', state: main.state})
  proxy.close()
  const last = await shop.last()
  const wanted = {...clean, route: before.route, minReplicas: before.minReplicas}
  const [rest, image] = await Promise.all([shop.rest(), shop.image()])
  const ours = last?.owner.includes(`/${number}/`) === true
  // From when Helm is called the healthy canary carries the traffic until it is known what stands.
  const upgrading = ours && last.journal.some(text => text === 'upgrade' || text.startsWith('the upgrade is'))
  const fits = image === (ours && last?.result === 'succeeded' ? tag : old)
  const settled = !ours || last?.result === 'succeeded' || last?.result === 'rolled-back'
  const right = fits && settled && JSON.stringify({...rest, ...wanted}) === JSON.stringify(rest)
  const wrong = right ? null : {...rest, image, tag, last, ...told(main, post)}
  return {number, tag, interrupted, upgrading, result: last?.result, wrong}
}

const told = (main: Ended, post: Ended) => ({main: main.log.slice(-1_500), post: post.log.slice(-1_500)})

type Answer = {readonly at: number; readonly version: string}

/** Every answer, by when it came, in milliseconds since 1970. Lines are `at took status version`. */
const answersIn = (file: string, started: number): readonly Answer[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const [at, took, , version = ''] = line.split(' ')
      return {at: started + Number(at) + Number(took), version}
    })

/** Milliseconds from SIGINT to the last answer of the canary; null where it answered nobody in the second before. */
const lingered = ({interrupted, tag}: Cancelled, until: number, answers: readonly Answer[]): number | null => {
  const ofCanary = answers.filter(({at, version}) => version === tag && at >= interrupted - 1_000 && at < until)
  const last = ofCanary.at(-1)
  return last === undefined ? null : Math.max(0, Math.max(...ofCanary.map(({at}) => at)) - interrupted)
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(q * values.length) - 1] ?? Number.NaN

type Seen = {readonly seen: readonly Cancelled[]; readonly times: readonly number[]; readonly report: LoadReport}

const cancelAgainAndAgain = async (lane: Lane, index: number): Promise<Seen> => {
  const folder = mkdtempSync(join(tmpdir(), 'towpath-cancel-'))
  const log = join(folder, 'requests')
  const random = seeded(20_261_121 + index)
  const load = await bed.load({url: bed.url(8000), host: lane.host, rate: 200, log})
  const seen: Cancelled[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const one = await cancelledOnce(lane, index * rounds + round, random)
    seen.push(one)
    if (one.wrong !== null) break // what is left would be in the way of the next
  }
  const report = await load.stop()
  const answers = answersIn(log, report.startedMs)
  rmSync(folder, {recursive: true})
  const ends = seen.map((_, at) => seen[at + 1]?.interrupted ?? Number.POSITIVE_INFINITY)
  const times = seen.flatMap((one, at) => {
    const time = one.upgrading ? null : lingered(one, Math.min(ends[at] ?? 0, one.interrupted + 8_000), answers)
    return time === null ? [] : [time]
  })
  return {seen, times, report}
}

describe('a deployment whose job is cancelled', () => {
  test(
    'takes its canary out of the traffic within a second, and loses no request',
    async () => {
      const all = await Promise.all(lanes.map(cancelAgainAndAgain))
      const seen = all.flatMap(one => one.seen)
      const times = all.flatMap(one => one.times)
      const sum = (of: (report: LoadReport) => number): number => all.reduce((total, {report}) => total + of(report), 0)
      const requests = sum(report => report.requests)
      const failed = sum(report => report.failed)
      const failures = all.flatMap(({report}) => report.failures.slice(0, 5))
      const told = {
        cancelled: seen.length,
        whileServing: times.length,
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99)
      }
      const late = Math.max(...all.map(({report}) => report.maxLateMs))
      console.info(JSON.stringify({...told, times, requests, late, seen}, null, 1))
      measured('cancel.share-zero.p50', told.p50, 'ms', times.length)
      measured('cancel.share-zero.p99', told.p99, 'ms', times.length)
      measured('cancel.failed-requests', failed, 'requests', requests)
      expect(seen.filter(({wrong}) => wrong !== null)).toEqual([])
      expect(times.length).toBeGreaterThan(seen.length / 3)
      expect({failed, failures}).toEqual({failed: 0, failures: []})
      expect(told.p99).toBeLessThanOrEqual(1_000)
    },
    full ? 14_400_000 : 2_400_000
  )
})
