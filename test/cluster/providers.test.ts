/**
 * The other ways to split traffic, each with one promotion under load: what the data plane did is counted at the answers. And what
 * every provider writes into objects is valid for the API server.
 * @cluster bed alone
 */
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import type {Services} from '../../action-canary-deploy/src/traffic/provider.ts'
import {providerNamed} from '../../action-canary-deploy/src/traffic/providers.ts'
import {type Bed, startBed} from './bed.ts'
import {type Acted, act, type Major} from './deploying.ts'
import type {LoadReport} from './load.ts'
import {type Live, leftoversIn, objectsIn} from './namespace.ts'
import {measured} from './results.ts'
import {stateOf} from './shop-lane.ts'

const charts = join(import.meta.dirname, 'charts')
const rate = 150

let bed: Bed
beforeAll(async () => {
  bed = await startBed({dataPlane: true, prometheus: true})
}, 120_000)
afterAll(() => bed?.stop())

const installed = async (chart: string, major: Major, set: string): Promise<void> => {
  await bed.kubectl('create', 'namespace', chart)
  const args = ['install', chart, join(charts, chart), '-n', chart, '--set', set, '--wait', '--timeout', '120s']
  const {code, stderr} = await bed.helm(major, ...args)
  expect({code, stderr: code === 0 ? '' : stderr}).toEqual({code: 0, stderr: ''})
}

const answers = async (url: string, host: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const {stdout} = await bed.exec('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-H', `Host: ${host}`, url])
    if (stdout === '200') return
    if (attempt === 100) throw new Error(`${host} answers ${stdout}`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

type Told = {readonly acted: Acted; readonly report: LoadReport; readonly left: readonly string[]}

/** From v1 to v2 under load at `url`. */
const promoted = async (
  chart: string,
  major: Major,
  url: string,
  given: Readonly<Record<string, string>>
): Promise<Told> => {
  const host = `${chart}.test`
  await answers(url, host)
  const load = await bed.load({url, host, rate, window: 250, fresh: given.traffic === 'service'})
  const inputs = {
    release: chart,
    namespace: chart,
    chart: join(charts, chart),
    steps: '20, 50, 100',
    'step-duration': '4s',
    prometheus: bed.url(9090),
    'converge-deadline': '30s',
    ...given
  }
  const acted = await act(bed, major, 'run', inputs)
  const report = await load.stop()
  return {acted, report, left: leftoversIn(await objectsIn(bed, chart), chart)}
}

/** Percent of the answers by v2 while a step was observed. */
const answeredIn = ({acted, report}: Told, percent: number): number => {
  const {counted, journal} = stateOf(acted)
  const end = journal.find(({text}) => text.startsWith(`observe ${percent} %`))?.at ?? Number.NaN
  const seconds = counted.find(step => step.percent === percent)?.seconds ?? Number.NaN
  const windows = report.windows.filter(
    ({fromMs}) => fromMs + report.startedMs >= end - seconds * 1000 && fromMs + report.startedMs < end
  )
  const sum = (of: (window: (typeof windows)[number]) => number): number =>
    windows.reduce((total, window) => total + of(window), 0)
  return (100 * sum(({versions}) => versions.v2 ?? 0)) / sum(({count}) => count)
}

const succeeded = ({acted, left}: Told): void => {
  expect({code: acted.code, said: acted.code === 0 ? '' : acted.said}).toEqual({code: 0, said: ''})
  expect(stateOf(acted)).toMatchObject({result: 'succeeded'})
  expect(left).toEqual([])
}

describe('a promotion', () => {
  test.each([
    ['ingress', 'ingress-nginx', 3],
    ['traefik', 'traefik', 4]
  ] as const)(
    'through %s: the share is as it is stated, counted and answered; no request fails',
    async (chart, traffic, major) => {
      await installed(chart, major, 'tag=v1')
      const told = await promoted(chart, major, bed.url(8000), {traffic, set: 'tag=v2'})
      succeeded(told)
      for (const {percent, requests, canary} of stateOf(told.acted).counted) {
        const reported = (100 * (canary ?? Number.NaN)) / (requests ?? Number.NaN)
        expect({percent, off: Math.abs(reported - answeredIn(told, percent)) <= 1}).toEqual({percent, off: true})
        expect(Math.abs(reported - percent)).toBeLessThanOrEqual(1)
      }
      measured(`providers.${traffic}.failed`, told.report.failed, 'requests', told.report.requests)
      expect({failed: told.report.failed, failures: told.report.failures}).toEqual({failed: 0, failures: []})
    }
  )

  test('through a plain Service: the number of pods is the share, and no request fails', async () => {
    await installed('plain-service', 4, 'tag=v1,replicas=4')
    const address = await bed.kubectl(
      'get',
      'service',
      'plain-service',
      '-n',
      'plain-service',
      '-o',
      'jsonpath={.spec.clusterIP}'
    )
    const told = await promoted('plain-service', 4, `http://${address}/`, {
      traffic: 'service',
      set: 'tag=v2\nreplicas=4'
    })
    succeeded(told)
    // One copy beside four; as many as four from 50 % on.
    expect(Math.abs(answeredIn(told, 20) - 20)).toBeLessThanOrEqual(6)
    expect(Math.abs(answeredIn(told, 50) - 50)).toBeLessThanOrEqual(6)
    measured('providers.service.failed', told.report.failed, 'requests', told.report.requests)
    expect({failed: told.report.failed, failures: told.report.failures}).toEqual({failed: 0, failures: []})
  })
})

const shares = [0, 1, 10, 33.3, 50, 99, 100] as const

describe('what a provider writes', () => {
  const route = (kind: string, spec: unknown, apiVersion: string): Manifest => ({
    apiVersion,
    kind,
    metadata: {name: 'valid', namespace: 'default'},
    spec
  })
  const header = {filters: [{type: 'RequestHeaderModifier', requestHeaderModifier: {set: [{name: 'x', value: 'y'}]}}]}
  const services: Services = {namespace: 'default', pairs: [{stable: 'shop', canary: 'shop-canary'}]}
  const cases: readonly (readonly [string, Manifest])[] = [
    [
      'gateway',
      route(
        'HTTPRoute',
        {
          hostnames: ['valid.test'],
          rules: [
            {matches: [{path: {type: 'PathPrefix', value: '/a'}}], backendRefs: [{name: 'shop', port: 80}]},
            {
              backendRefs: [
                {name: 'other', port: 80, weight: 30},
                {name: 'shop', port: 80, weight: 70, ...header}
              ]
            }
          ]
        },
        'gateway.networking.k8s.io/v1'
      )
    ],
    [
      'traefik',
      route(
        'IngressRoute',
        {
          routes: [
            {match: 'Host(`a.test`)', kind: 'Rule', services: [{name: 'shop', port: 80}]},
            {
              match: 'Host(`b.test`)',
              kind: 'Rule',
              services: [
                {name: 'other', port: 80, weight: 1},
                {name: 'shop', port: 80, weight: 9}
              ]
            }
          ]
        },
        'traefik.io/v1alpha1'
      )
    ],
    [
      'traefik',
      route('TraefikService', {weighted: {services: [{name: 'shop', port: 80, weight: 3}]}}, 'traefik.io/v1alpha1')
    ],
    [
      'ingress-nginx',
      route(
        'Ingress',
        {
          ingressClassName: 'nginx',
          rules: [
            {
              host: 'c.test',
              http: {paths: [{path: '/', pathType: 'Prefix', backend: {service: {name: 'shop', port: {number: 80}}}}]}
            }
          ]
        },
        'networking.k8s.io/v1'
      )
    ]
  ]

  test.each(cases.map(([name, object]) => [name, object.kind, object] as const))(
    '%s into %s is valid at every share',
    async (name, _, object) => {
      const provider = providerNamed(name)
      const before = provider.make?.(object, services, {suffix: '-canary', labels: {}}) ?? object
      await bed.apply(JSON.stringify(before))
      const live: Live & Manifest = JSON.parse(
        await bed.kubectl(
          'get',
          `${object.kind}.${object.apiVersion.split('/')[0]}`,
          before.metadata.name,
          '-o',
          'json'
        )
      )
      for (const share of shares) {
        const shifted = provider.shift(live, before, services, share)
        const {code, stderr} = await bed.exec(
          'kubectl',
          ['replace', '--dry-run=server', '-f', '-'],
          JSON.stringify(shifted)
        )
        expect({share, code, stderr: code === 0 ? '' : stderr}).toEqual({share, code: 0, stderr: ''})
      }
    }
  )
})
