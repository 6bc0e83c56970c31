import {type Cluster, ClusterError, type Manifest} from '#core/cluster'
import {FailureError, messageOf, raise} from '#core/failure'
import type {Http} from '#core/world'
import type {Meter} from '../engine/ports.ts'
import {badPrometheus, prometheusAnswered} from '../failures.ts'
import type {Rollout, Route} from '../model.ts'
import {type Counters, ingressNginxCounters, istioCounters, type Subject, traefikCounters} from '../traffic/queries.ts'
import {type Ask, type Counted, readCounters} from './prometheus.ts'
import {staleAfter} from './watch.ts'

export const dataPlanes = ['traefik', 'istio', 'ingress-nginx'] as const
export type DataPlane = (typeof dataPlanes)[number]

const countersOf: Readonly<Record<DataPlane, (subject: Subject) => Counters | null>> = {
  traefik: traefikCounters,
  istio: subject => istioCounters(subject),
  'ingress-nginx': subject => ingressNginxCounters(subject)
}

export type MeterRequest = {
  /** Address, or `service/<namespace>/<name>:<port>`. */
  readonly prometheus: string
  readonly dataPlane: DataPlane
  /** Milliseconds between scrapes. */
  readonly scrapeInterval: number
}

/** Null where no route is split: then no data plane tells the versions apart. */
export const meterOf = (request: MeterRequest, rollout: Rollout, cluster: Cluster, http: Http): Meter | null => {
  if (countedRoutes(rollout).length === 0) return null
  const ask = askerOf(request.prometheus, cluster, http)
  let counted: Promise<Counted> | undefined
  return {
    lag: request.scrapeInterval,
    read: async () => {
      counted ??= countedBy(request.dataPlane, rollout, cluster).catch((thrown: unknown) => {
        counted = undefined
        throw thrown
      })
      return readCounters(ask, await counted, staleAfter(request.scrapeInterval))
    }
  }
}

/** Of a chart with a canary of its own the routes are only read. */
const countedRoutes = ({routes, native}: Rollout): readonly Pick<Route, 'own' | 'ref'>[] =>
  native === null ? routes : native.routes.map(ref => ({own: false, ref}))

const countedBy = async (dataPlane: DataPlane, rollout: Rollout, cluster: Cluster): Promise<Counted> => {
  const {namespace, services, guard} = rollout
  const routes = countedRoutes(rollout)
  const subjects = await Promise.all(
    services.map(async ({stable, canary}) => {
      const ports = portsOf(await cluster.get({apiVersion: 'v1', kind: 'Service', namespace, name: stable}))
      // An own route is counted under the one it stands beside.
      return routes.map(({own, ref}) => ({
        namespace,
        stable,
        canary,
        ports,
        route: own ? {...ref, name: ref.name.replace(/-canary$/, '')} : ref
      }))
    })
  )
  const count = (pick: 'stable' | 'canary'): readonly Counters[] =>
    subjects.flat().flatMap(subject => countersOf[dataPlane]({...subject, service: subject[pick]}) ?? [])
  const latency = guard === null || guard.p99 === null ? [] : (['canary'] as const)
  return {stable: count('stable'), canary: count('canary'), latency}
}

type Port = {readonly port?: number; readonly name?: string}

const portsOf = (service: Manifest | undefined): readonly (number | string)[] => {
  const ports: readonly Port[] = Object(service?.spec).ports ?? []
  return ports.flatMap(({port, name}) => [port, name].filter(one => one !== undefined))
}

const throughService = /^service\/(?<namespace>[a-z0-9-]+)\/(?<name>[a-z0-9-]+):(?<port>[a-z0-9-]+)$/

/** Raises CD-150 where the address is none: asked before the first write. */
export const checkAddress = (prometheus: string): void => {
  if (throughService.test(prometheus)) return
  // `prometheus:9090` is an address with the scheme `prometheus`.
  if (!/^https?:\/\//.test(prometheus) || !URL.canParse(prometheus)) raise(badPrometheus(prometheus))
}

const askerOf = (prometheus: string, cluster: Cluster, http: Http): Ask => {
  const {namespace, name, port} = throughService.exec(prometheus)?.groups ?? {}
  if (namespace !== undefined) {
    const base = `/api/v1/namespaces/${namespace}/services/${name}:${port}/proxy`
    return path => cluster.raw(`${base}${path}`).catch(unanswered)
  }
  checkAddress(prometheus)
  const base = prometheus.replace(/\/$/, '')
  return async path => {
    try {
      const {status, text} = await http.get(`${base}${path}`)
      return status === 200 ? text : raise(prometheusAnswered(`${status} ${text.slice(0, 200)}`))
    } catch (thrown) {
      throw thrown instanceof FailureError ? thrown : new FailureError(prometheusAnswered(messageOf(thrown)), thrown)
    }
  }
}

/** A Prometheus that is away may come back; a right that is missing does not. */
const unanswered = (thrown: unknown): never => {
  if (!(thrown instanceof ClusterError) || thrown.kind === 'forbidden' || thrown.kind === 'unauthorized') throw thrown
  throw new FailureError(prometheusAnswered(thrown.message), thrown)
}
