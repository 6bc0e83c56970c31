/**
 * A stand-in for a cluster: an HTTPS server that keeps objects under Kubernetes' laws of concurrency and knows no controllers. It shows what
 * the bundle says about bad inputs; whether a deployment works is shown on a real cluster, in test/cluster/.
 */
import {ClusterError, type Manifest, type ObjectRef} from '#core/cluster'
import {SimulatedApi} from '../../support/cluster/api.ts'
import {
  type Api,
  basics,
  kubeconfig,
  type Reply,
  refused,
  type Seen,
  startApi
} from '../../unit/platform/kubernetes/api-server.ts'

const kinds: Readonly<Record<string, readonly string[]>> = {
  '/api/v1': [
    'ConfigMap',
    'Namespace',
    'Secret',
    'Service',
    'ServiceAccount',
    'Pod',
    'ResourceQuota',
    'PersistentVolumeClaim'
  ],
  '/apis/apps/v1': ['Deployment', 'StatefulSet', 'DaemonSet'],
  '/apis/argoproj.io/v1alpha1': ['Rollout'],
  '/apis/autoscaling/v2': ['HorizontalPodAutoscaler'],
  '/apis/coordination.k8s.io/v1': ['Lease'],
  '/apis/discovery.k8s.io/v1': ['EndpointSlice'],
  '/apis/gateway.networking.k8s.io/v1': ['HTTPRoute'],
  '/apis/networking.k8s.io/v1': ['NetworkPolicy'],
  '/apis/policy/v1': ['PodDisruptionBudget'],
  '/apis/rbac.authorization.k8s.io/v1': ['Role', 'RoleBinding', 'ClusterRoleBinding']
}

const clusterScoped = ['Namespace', 'ClusterRoleBinding']

const pluralOf = (kind: string): string => `${kind.toLowerCase()}s`.replace(/ys$/, 'ies')

const resourcesOf = (path: string) =>
  kinds[path]?.map(kind => ({
    ...{name: pluralOf(kind), kind, namespaced: !clusterScoped.includes(kind)},
    verbs: ['get', 'list', 'create', 'update', 'delete']
  }))

export type StandIn = {
  readonly kubeconfig: string
  readonly objects: SimulatedApi
  readonly close: Api['close']
}

export type Behaviour = {
  /** Comes before everything else; undefined: as a cluster would. */
  readonly answer?: (seen: Seen, objects: SimulatedApi) => Reply | undefined
  /** After a write was stored. */
  readonly written?: (seen: Seen, objects: SimulatedApi) => void
  /** `create leases` */
  readonly denied?: string
}

export const standInCluster = async (live: readonly Manifest[], behaviour: Behaviour = {}): Promise<StandIn> => {
  const objects = new SimulatedApi()
  for (const manifest of live) objects.create(manifest)
  const {answer, written, denied = ''} = behaviour
  const api = await startApi(seen => {
    const given = answer?.(seen, objects)
    if (given !== undefined) return given
    const [path = '', query = ''] = seen.path.split('?')
    const resources = resourcesOf(path)
    if (resources !== undefined) return {body: {kind: 'APIResourceList', resources}}
    if (path === '/apis') return {body: groupList()}
    if (path.endsWith('/selfsubjectaccessreviews')) return {body: review(seen.text, denied)}
    const target = targetOf(path)
    if (target === undefined) return basics(seen)
    const reply = answered(seen, target, new URLSearchParams(query), objects)
    if (seen.method !== 'GET') written?.(seen, objects)
    return reply
  })
  return {kubeconfig: kubeconfig(api.url), objects, close: api.close}
}

const groupList = () => ({
  kind: 'APIGroupList',
  groups: Object.keys(kinds).flatMap(path =>
    path.startsWith('/apis/') ? [{versions: [{groupVersion: path.slice('/apis/'.length)}]}] : []
  )
})

const review = (text: string, denied: string): unknown => {
  const {verb, resource} = JSON.parse(text).spec.resourceAttributes
  return {kind: 'SelfSubjectAccessReview', status: {allowed: `${verb} ${resource}` !== denied}}
}

type Target = {
  readonly apiVersion: string
  readonly kind: string
  readonly namespace: string | null
  readonly name: string | null
}

const targetOf = (path: string): Target | undefined => {
  const group = Object.keys(kinds).find(one => path.startsWith(`${one}/`))
  if (group === undefined) return undefined
  const parts = path.slice(group.length + 1).split('/')
  const [namespace, [plural, name]] =
    parts[0] === 'namespaces' && parts.length > 2 ? [parts[1] ?? '', parts.slice(2)] : [null, parts]
  const kind = kinds[group]?.find(one => pluralOf(one) === plural)
  const apiVersion = group.replace(/^\/apis?\//, '')
  return kind === undefined ? undefined : {apiVersion, kind, namespace, name: name ?? null}
}

const answered = ({method, text}: Seen, target: Target, query: URLSearchParams, objects: SimulatedApi): Reply => {
  const ref: ObjectRef = {...target, name: target.name ?? ''}
  try {
    if (method === 'POST') return {status: 201, body: objects.create(JSON.parse(text))}
    if (method === 'PUT') return {body: objects.replace(JSON.parse(text))}
    if (method === 'DELETE') return {body: objects.remove(ref, JSON.parse(text).preconditions)}
    return target.name === null ? {body: listed(target, query, objects)} : read(ref, objects)
  } catch (thrown) {
    if (!(thrown instanceof ClusterError)) throw thrown
    const reason = {conflict: 'Conflict', exists: 'AlreadyExists', 'not-found': 'NotFound'}[String(thrown.kind)]
    return refused(thrown.status ?? 500, reason ?? 'InternalError', thrown.message)
  }
}

const read = (ref: ObjectRef, {objects}: SimulatedApi): Reply => {
  const found = objects.get(`${ref.kind}/${ref.namespace ?? ''}/${ref.name}`)
  return found === undefined ? refused(404, 'NotFound', `${ref.kind} ${ref.name} not found`) : {body: found}
}

const listed = ({apiVersion, kind, namespace}: Target, query: URLSearchParams, objects: SimulatedApi): unknown => {
  const terms = (query.get('labelSelector') ?? '').split(',').filter(term => term !== '')
  const holds = ({metadata}: Manifest, term: string): boolean => {
    const [name = '', value] = term.split('=')
    const label = metadata.labels?.[name]
    return value === undefined ? label !== undefined : label === value
  }
  const items = objects
    .ofKind(kind)
    .filter(object => namespace === null || object.metadata.namespace === namespace)
    .filter(object => terms.every(term => holds(object, term)))
  return {apiVersion, kind: `${kind}List`, metadata: {}, items}
}
