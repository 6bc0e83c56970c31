/** What a plan must read from the cluster. */
import type {Manifest, ObjectRef} from '#core/cluster'
import {configKind} from './content.ts'
import {namespaceOf, refIn, type Scope} from './identity.ts'
import {canaryName} from './names.ts'
import {isGuard, isNetworkPolicy, policyNames} from './network.ts'
import {podSpec, workloadKind} from './pods.ts'
import {claimsOf} from './references.ts'

/** Kinds to list in the namespace: they select, scale or limit pods, whoever made them. Secrets are never listed. */
export const listedKinds: readonly (readonly [apiVersion: string, kind: string])[] = [
  ['v1', 'Service'],
  ['v1', 'ResourceQuota'],
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['apps/v1', 'DaemonSet'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['networking.k8s.io/v1', 'NetworkPolicy']
]

/** Objects to get one by one: those rendered, the volumes they mount, and whatever has the name a copy would get. */
export const neededRefs = (
  before: readonly Manifest[],
  after: readonly Manifest[],
  scope: Scope
): readonly ObjectRef[] => {
  const refs = [...after, ...before].flatMap(manifest => [
    refIn(manifest, scope),
    ...(namespaceOf(manifest, scope) === scope.namespace
      ? [...copyNames(manifest, scope), ...volumes(manifest, scope)]
      : [])
  ])
  const listed = new Set(listedKinds.map(([, kind]) => kind))
  const wanted = refs.filter(({kind, namespace}) => namespace !== scope.namespace || !listed.has(kind))
  return [...new Map(wanted.map(ref => [`${ref.apiVersion} ${ref.kind} ${ref.namespace} ${ref.name}`, ref])).values()]
}

const copied = ['ServiceAccount', 'Role', 'RoleBinding']

const copyNames = (manifest: Manifest, scope: Scope): readonly ObjectRef[] => {
  const ref = refIn(manifest, scope)
  if (isNetworkPolicy(manifest)) return policyNames(ref.name).map(name => ({...ref, name}))
  const isCopied =
    configKind(manifest) !== undefined ||
    isGuard(manifest) ||
    copied.includes(manifest.kind) ||
    workloadKind(manifest) === 'Deployment'
  return isCopied ? [{...ref, name: canaryName(ref.name)}] : []
}

const volumes = (manifest: Manifest, scope: Scope): readonly ObjectRef[] =>
  claimsOf(podSpec(manifest)).map(({name}) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    namespace: scope.namespace,
    name
  }))
