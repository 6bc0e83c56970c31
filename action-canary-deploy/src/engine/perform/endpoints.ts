/**
 * Whether the EndpointSlices of a Service name the pods that are ready: a workload calls its pods available before data planes know them,
 * and requests that follow a weight meanwhile meet nobody (measured: 16 of 70,459, all answered 503, on a busy cluster).
 */
import type {Cluster, Manifest} from '#core/cluster'
import {specOf, statusOf} from './spec.ts'

type Reader = Pick<Cluster, 'get' | 'list'>

/**
 * `Service/shop-canary does not name pod shop-canary-x yet`, one for each Service whose endpoints are not those of its ready pods. A
 * Service that is gone, or whose endpoints are somebody else's business (no selector), lags behind nothing.
 */
export const laggingEndpoints = async (
  cluster: Reader,
  namespace: string,
  services: readonly string[]
): Promise<readonly string[]> => {
  const all = await Promise.all(services.map(service => lagging(cluster, namespace, service)))
  return all.flat()
}

const lagging = async (cluster: Reader, namespace: string, name: string): Promise<readonly string[]> => {
  const service = await cluster.get({apiVersion: 'v1', kind: 'Service', namespace, name})
  const {selector, publishNotReadyAddresses} = specOf(service ?? {apiVersion: 'v1', kind: 'Service', metadata: {name}})
  const labels = Object.entries(Object(selector)).map(([key, value]) => `${key}=${value}`)
  if (labels.length === 0) return []
  const [pods, slices] = await Promise.all([
    cluster.list('v1', 'Pod', namespace, {labels: labels.join(',')}),
    cluster.list('discovery.k8s.io/v1', 'EndpointSlice', namespace, {labels: `kubernetes.io/service-name=${name}`})
  ])
  const ready = new Set(pods.filter(isReady).map(({metadata}) => metadata.name))
  const named = new Set(slices.flatMap(readyIn))
  const missing = [...ready].find(pod => !named.has(pod))
  if (missing !== undefined) return [`Service/${name} does not name pod ${missing} yet`]
  const stale = publishNotReadyAddresses === true ? undefined : [...named].find(pod => !ready.has(pod))
  return stale === undefined ? [] : [`Service/${name} still names pod ${stale}`]
}

type Condition = {readonly type?: unknown; readonly status?: unknown}

const isReady = (pod: Manifest): boolean => {
  const {conditions} = statusOf(pod)
  const all: readonly Condition[] = Array.isArray(conditions) ? conditions : []
  const going = pod.metadata.deletionTimestamp !== undefined
  return !going && all.some(({type, status}) => type === 'Ready' && status === 'True')
}

type Endpoint = {
  readonly conditions?: {readonly ready?: boolean | null} | null
  readonly targetRef?: {readonly kind?: unknown; readonly name?: unknown} | null
}

/** Names of pods. `ready` left out means unknown, which is to be read as true (API reference of EndpointSlice). */
const readyIn = ({endpoints}: Manifest): readonly string[] =>
  (Array.isArray(endpoints) ? (endpoints as readonly Endpoint[]) : []).flatMap(({conditions, targetRef}) =>
    conditions?.ready !== false && targetRef?.kind === 'Pod' && typeof targetRef.name === 'string'
      ? [targetRef.name]
      : []
  )
