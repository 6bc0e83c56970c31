/**
 * A chart that has a canary of its own, under load, with both majors of Helm: every share is an upgrade, what is wrong is taken back share
 * 0 first, and nothing of it is left.
 * @cluster bed alone
 */
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {z} from 'zod'
import {type Bed, startBed} from './bed.ts'
import {type Acted, act, type Major} from './deploying.ts'
import type {LoadReport} from './load.ts'
import {leftoversIn, nameOf, objectsIn} from './namespace.ts'
import {measured} from './results.ts'
import {stateOf} from './shop-lane.ts'

const majors: readonly Major[] = [3, 4]
const chart = join(import.meta.dirname, 'charts', 'native')
const folder = mkdtempSync(join(tmpdir(), 'towpath-native-'))
/** Requests per second. */
const rate = 200
/** The version whose own answers may fail. */
const failing = 'v3'

type Told = {
  readonly refused: Acted
  readonly rolledBack: Acted
  readonly afterRollback: readonly string[]
  readonly promoted: Acted
  readonly afterPromotion: readonly string[]
  readonly revisions: readonly {readonly revision: number; readonly status: string}[]
  readonly report: LoadReport
}

const historySchema = z.array(z.looseObject({revision: z.number(), status: z.string()}))

let bed: Bed
let lanes: ReadonlyMap<Major, Promise<Told>>
beforeAll(async () => {
  bed = await startBed({dataPlane: true, prometheus: true})
  const gateway = readFileSync(join(import.meta.dirname, 'bed', 'manifests', 'gateway.yaml'), 'utf8')
  await bed.apply(gateway.split('\n---\n')[0] ?? gateway)
  lanes = new Map(majors.map(major => [major, work(major)]))
  for (const lane of lanes.values()) lane.catch(() => undefined) // their tests report it
}, 120_000)
afterAll(() => bed?.stop())

const told = (major: Major): Promise<Told> => lanes.get(major) ?? Promise.reject(new Error('not begun'))

const valuesFile = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const work = async (major: Major): Promise<Told> => {
  const [namespace, host] = [`native${major}`, `native${major}.test`]
  await bed.kubectl('create', 'namespace', namespace)
  const values = valuesFile(
    `${namespace}.json`,
    JSON.stringify({hostnames: [host], gateway: {name: 'web', namespace: 'default'}})
  )
  const where = ['shop', chart, '-n', namespace, '-f', values, '--wait', '--timeout', '120s']
  const {code, stderr} = await bed.helm(major, 'install', ...where)
  if (code !== 0) throw new Error(`helm install: ${stderr}`)
  const deploy = (tag: string, canaryValues: string): Promise<Acted> =>
    act(bed, major, 'run', {
      ...{release: 'shop', namespace, chart, values, set: `tag=${tag}`, strategy: 'native'},
      ...{steps: '10, 50, 100', 'step-duration': '5s', prometheus: bed.url(9090), 'converge-deadline': '60s'},
      ...{'max-error-share': '5', 'min-requests': '50', 'analysis-timeout': '30s'},
      ...{'canary-service': 'shop=shop-canary', 'canary-values': canaryValues, 'canary-set': `canary.tag=${tag}`}
    })
  const share = valuesFile(`${namespace}-canary.yaml`, 'canary:\n  weight: {{percent}}\n')
  const faulty = valuesFile(
    `${namespace}-faulty.yaml`,
    'canary:\n  weight: {{ percent }}\n  env: [{name: FAIL_RATE, value: "0.3"}, {name: DRAIN_MS, value: "2000"}]\n'
  )
  const serving = valuesFile(`${namespace}-serving.yaml`, `tag: ${failing}\ncanary:\n  weight: {{percent}}\n`)
  const load = await bed.load({url: bed.url(8000), host, rate, window: 250})
  try {
    const refused = await deploy(failing, serving)
    const rolledBack = await deploy(failing, faulty)
    const afterRollback = await leftIn(namespace)
    const promoted = await deploy('v2', share)
    const afterPromotion = await leftIn(namespace)
    const {stdout} = await bed.helm(major, 'history', 'shop', '-n', namespace, '-o', 'json')
    const revisions = historySchema.parse(JSON.parse(stdout))
    return {refused, rolledBack, afterRollback, promoted, afterPromotion, revisions, report: await load.stop()}
  } catch (thrown) {
    await load.stop()
    throw thrown
  }
}

/** Marks of a deployment, and objects of a canary. */
const leftIn = async (namespace: string): Promise<readonly string[]> => {
  const objects = await objectsIn(bed, namespace)
  const canaries = objects.filter(({metadata}) => metadata.name.endsWith('-canary')).map(nameOf)
  return [...leftoversIn(objects, 'shop'), ...canaries]
}

const minutes = 60_000

describe.each(majors.map(major => [major]))('a chart with a canary of its own, with Helm %i', major => {
  test(
    'is promoted share by share, each an upgrade, and the canary goes',
    async () => {
      const {promoted, afterPromotion, revisions} = await told(major)
      expect({code: promoted.code, said: promoted.code === 0 ? '' : promoted.said}).toEqual({code: 0, said: ''})
      const {result, counted} = stateOf(promoted)
      expect(result).toBe('succeeded')
      for (const {percent, requests, canary} of counted) {
        const share = (100 * (canary ?? 0)) / (requests ?? Number.NaN)
        expect(Math.abs(share - percent)).toBeLessThanOrEqual(5)
      }
      expect(counted.map(({percent}) => percent)).toEqual([10, 50])
      expect(afterPromotion).toEqual([])
      expect(revisions.filter(({status}) => status === 'deployed')).toHaveLength(1)
      expect(revisions.filter(({status}) => status.startsWith('pending-'))).toEqual([])
    },
    10 * minutes
  )

  test('is taken back where its canary fails, share 0 first, and the canary goes', async () => {
    const {rolledBack, afterRollback} = await told(major)
    expect(rolledBack.said).toContain('CD-115')
    const {result, reason, journal} = stateOf(rolledBack)
    expect({result, reason}).toMatchObject({
      result: 'rolled-back',
      reason: expect.stringMatching(/requests to the canary failed/)
    })
    const steps = journal.map(({text}) => text)
    expect(steps.slice(-5)).toEqual(['retreat', 'revert', 'settle', 'hand-back', 'close'])
    expect(afterRollback).toEqual([])
  })

  test('is refused where the values of its canary change what serves', async () => {
    const {refused} = await told(major)
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('CD-172')
  })

  test('loses what the failing canary itself answers, and hardly more while Helm takes a canary away', async () => {
    const {report} = await told(major)
    const {requests, failures} = report
    const others = failures.filter(({version}) => version !== failing).length
    measured(`native.helm${major}.failed`, others, 'requests', requests)
    expect(others).toBeLessThanOrEqual(requests / 1_000)
  })
})
