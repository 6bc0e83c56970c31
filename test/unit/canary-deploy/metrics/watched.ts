/** A meter whose Prometheus scrapes a history, at a time that the test chooses. */
import type {Cluster, Manifest, ObjectRef} from '#core/cluster'
import type {Http} from '#core/world'
import type {Meter} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {type MeterRequest, meterOf} from '../../../../action-canary-deploy/src/metrics/meter.ts'
import {type Seen, watching} from '../../../../action-canary-deploy/src/metrics/watch.ts'
import type {Rollout} from '../../../../action-canary-deploy/src/model.ts'
import {rolloutOf} from '../engine/rollouts.ts'
import {answerOf, type Instance, interval} from './history.ts'

const service: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {name: 'shop', namespace: 'web'},
  spec: {ports: [{port: 80, name: 'http'}]}
}

/** A cluster that can do nothing but what is given. */
export const clusterOf = (given: Partial<Cluster> = {}): Cluster => {
  const refused = async (): Promise<never> => {
    throw new Error('Nobody should ask the cluster that')
  }
  return {
    server: 'https://cluster.test',
    namespace: 'web',
    version: refused,
    resource: refused,
    get: async ({kind}: ObjectRef) => (kind === 'Service' ? service : undefined),
    list: refused,
    create: refused,
    replace: refused,
    remove: refused,
    mayI: refused,
    raw: refused,
    door: refused,
    ...given
  }
}

export const routed = (kind: string, names: readonly string[] = ['shop']): Rollout => {
  const rollout = rolloutOf({
    clones: 1,
    staged: 0,
    pins: 0,
    routes: names.length,
    steps: [10, 100],
    hooks: false,
    fromRevision: 1
  })
  return {
    ...rollout,
    guard: {errorShare: 0.01, p99: 500, minRequests: 10},
    routes: rollout.routes.map((route, index) => ({...route, ref: {...route.ref, kind, name: names[index] ?? ''}}))
  }
}

export const queryIn = (path: string): string => new URL(path, 'http://prometheus.test').searchParams.get('query') ?? ''

/** An http that answers every query with a body. */
export const httpOf = (body: (query: string) => string, status = 200): Http => ({
  get: async url => ({status, text: body(queryIn(url))})
})

export const traefik: MeterRequest = {
  prometheus: 'http://prometheus.test',
  dataPlane: 'traefik',
  scrapeInterval: interval
}

/** The meter, and the time to set. */
export const meterAt = (instances: readonly Instance[]): {readonly meter: Meter; now: number} => {
  const rollout = routed('TraefikService')
  const held = {now: 0}
  const http = httpOf(query => answerOf(instances, query, held.now))
  const meter = meterOf(traefik, rollout, clusterOf(), http)
  if (meter === null) throw new Error('There is a route, so there is a meter')
  return Object.assign(held, {meter})
}

/** Looks at a time. */
export const watched = (instances: readonly Instance[]): ((at: number) => Promise<Seen>) => {
  const held = meterAt(instances)
  const look = watching(held.meter)
  return at => {
    held.now = at
    return look()
  }
}
