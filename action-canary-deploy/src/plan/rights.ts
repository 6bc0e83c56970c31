/** What the account of the job must be allowed to do, as one table: the plan asks the API server for it, and the docs are made from it. */
import type {Cluster, Verb} from '#core/cluster'
import type {Failure} from '#core/failure'
import {kindsNotServed, missingRights} from '../failures.ts'
import type {Rollout} from '../model.ts'

export type Right = {
  readonly apiVersion: string
  readonly kind: string
  readonly verbs: readonly Verb[]
  /** For the docs. */
  readonly why: string
}

/** For every deployment. */
export const basicRights: readonly Right[] = [
  {apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', verbs: ['get', 'create', 'update'], why: 'one owner at a time'},
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    verbs: ['get', 'list', 'create', 'update', 'delete'],
    why: 'the state of the deployment, copies of changed ones'
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    verbs: ['get', 'list', 'create', 'update', 'delete'],
    why: "Helm's revisions, copies of changed ones"
  },
  {apiVersion: 'v1', kind: 'Pod', verbs: ['list'], why: 'why pods do not start'},
  {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    verbs: ['list'],
    why: 'whether Services name the pods that are ready'
  }
]

/** Reads of a plan: what selects, scales or limits pods. */
export const planRights: readonly Right[] = [
  ['v1', 'Service'],
  ['v1', 'ResourceQuota'],
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['apps/v1', 'DaemonSet'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['networking.k8s.io/v1', 'NetworkPolicy']
].map(([apiVersion = '', kind = '']) => ({apiVersion, kind, verbs: ['get', 'list'], why: 'the plan'}) as const)

const ownVerbs: readonly Verb[] = ['get', 'create', 'update', 'delete']
/** Helm applies, and makes and removes what the chart brings and leaves out. */
const helmVerbs: readonly Verb[] = ['get', 'create', 'update', 'patch', 'delete']

/** All rights a deployment needs, one entry a kind. */
export const rightsFor = (rollout: Rollout): readonly Right[] => {
  const own = [
    ...rollout.clones.map(({canary}) => canary),
    ...rollout.companions,
    ...rollout.routes.filter(route => route.own).map(({ref}) => ref)
  ]
  const changed = [...rollout.routes.filter(route => !route.own), ...rollout.pins].map(({ref}) => ref)
  return merged([
    ...basicRights,
    ...planRights,
    ...own.map(ref => ({...ref, verbs: ownVerbs, why: 'the copies'})),
    ...rollout.routes.map(({ref}) => ({...ref, verbs: ['list'] as const, why: 'the plan finds the routes'})),
    ...changed.map(ref => ({...ref, verbs: ['get', 'update'] as const, why: 'traffic and autoscalers'})),
    ...rollout.staged.map(({workload}) => ({
      ...workload,
      verbs: ['get', 'update'] as const,
      why: 'pods replaced share by share'
    })),
    ...(rollout.staged.length > 0 ? [pods(['delete'])] : []),
    ...(rollout.shared === null ? [] : [pods(['get', 'update'])]),
    ...rollout.chart
      .filter(({namespace}) => namespace === rollout.namespace)
      .map(ref => ({...ref, verbs: helmVerbs, why: 'the chart'}))
  ])
}

const pods = (verbs: readonly Verb[]): Right => ({apiVersion: 'v1', kind: 'Pod', verbs, why: 'pods of the copies'})

const merged = (rights: readonly Right[]): readonly Right[] => {
  const byKind = new Map<string, Right>()
  for (const {apiVersion, kind, verbs, why} of rights) {
    const key = `${apiVersion} ${kind}`
    const before = byKind.get(key)
    byKind.set(key, {
      apiVersion,
      kind,
      verbs: [...new Set([...(before?.verbs ?? []), ...verbs])],
      why: [...new Set([...(before?.why.split('; ') ?? []), why])].join('; ')
    })
  }
  return [...byKind.values()]
}

/** CD-146 with every kind that the cluster does not serve, CD-113 with every verb and kind that the account may not. */
export const missingFor = async (cluster: Cluster, rollout: Rollout): Promise<readonly Failure[]> => {
  const asked = await Promise.all(rightsFor(rollout).map(right => lacking(cluster, right, rollout.namespace)))
  const [unserved, denied] = [asked.flatMap(({unserved}) => unserved), asked.flatMap(({denied}) => denied)]
  return [
    ...(unserved.length === 0 ? [] : [kindsNotServed(unserved)]),
    ...(denied.length === 0 ? [] : [missingRights(rollout.namespace, denied)])
  ]
}

type Lacking = {readonly unserved: readonly string[]; readonly denied: readonly string[]}

const lacking = async (cluster: Cluster, {apiVersion, kind, verbs}: Right, namespace: string): Promise<Lacking> => {
  const named = `${kind} (${apiVersion})`
  if ((await cluster.resource(apiVersion, kind)) === undefined) return {unserved: [named], denied: []}
  const denied = await Promise.all(
    verbs.map(async verb => ((await cluster.mayI(verb, apiVersion, kind, namespace)) ? [] : [`${verb} ${named}`]))
  )
  return {unserved: [], denied: denied.flat()}
}
