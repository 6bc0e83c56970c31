/** Fields the API server never lets change: an upgrade that tries fails in the middle, so it is refused before the first write. */
import type {Manifest} from '#core/cluster'
import type {Failure} from '#core/failure'
import {asKept} from './content.ts'
import {immutableField} from './failures.ts'
import {differingFields, unmetFields} from './fields.ts'
import {groupKindOf} from './identity.ts'
import type {Situation} from './situation.ts'
import {at, type Fields, fieldsOf, without} from './untyped.ts'

/** The part of an object that must stay; undefined where nothing must. */
type Fixed = (manifest: Manifest) => Fields | undefined

const spec = (manifest: Manifest): Fields => fieldsOf(manifest.spec)
const selector: Fixed = manifest => ({spec: {selector: spec(manifest).selector}})
const roleRef: Fixed = manifest => ({roleRef: manifest.roleRef})

/** Source: validation of the respective kinds in Kubernetes 1.34 (`ValidateStatefulSetUpdate` and its siblings). */
const fixed: Readonly<Record<string, Fixed>> = {
  'apps/Deployment': selector,
  'apps/DaemonSet': selector,
  'apps/ReplicaSet': selector,
  'apps/StatefulSet': manifest => ({
    spec: without(
      spec(manifest),
      'replicas',
      'ordinals',
      'template',
      'updateStrategy',
      'revisionHistoryLimit',
      'persistentVolumeClaimRetentionPolicy',
      'minReadySeconds'
    )
  }),
  'batch/Job': manifest => ({spec: {template: spec(manifest).template, selector: spec(manifest).selector}}),
  '/PersistentVolumeClaim': manifest => ({spec: without(spec(manifest), 'resources', 'volumeAttributesClassName')}),
  '/Service': manifest => {
    const {clusterIP} = spec(manifest)
    return {spec: {clusterIP: clusterIP === '' ? undefined : clusterIP}}
  },
  '/Secret': manifest => ({type: manifest.type ?? 'Opaque'}),
  'rbac.authorization.k8s.io/RoleBinding': roleRef,
  'rbac.authorization.k8s.io/ClusterRoleBinding': roleRef,
  'scheduling.k8s.io/PriorityClass': manifest => ({
    value: manifest.value,
    preemptionPolicy: manifest.preemptionPolicy
  }),
  'storage.k8s.io/StorageClass': manifest => ({
    provisioner: manifest.provisioner,
    parameters: manifest.parameters
  })
}

/** CD-128 for each object in which the upgrade changes what cannot change. */
export const immutableChanges = (situation: Situation): readonly Failure[] =>
  situation.after.flatMap(after => {
    const live = situation.liveOf(after)
    if (live === undefined) return []
    const fields = [
      ...new Set([...frozenChanges(after, live), ...fixedChanges(after, situation.beforeOf(after), live)])
    ]
    return fields.length === 0 ? [] : [immutableField(situation.nameOf(after), fields)]
  })

const fixedChanges = (after: Manifest, before: Manifest | undefined, live: Manifest): readonly string[] => {
  const part = fixed[groupKindOf(after)]
  if (part === undefined) return []
  // Selectors have no defaults, so what only the live one has counts too.
  const exact = part === selector ? differingFields(selector(live), selector(after)) : []
  const dropped = before === undefined ? [] : unmetFields(part(before), part(after))
  return [...exact, ...unmetFields(part(after), part(live)), ...dropped]
}

/** ConfigMaps and Secrets that say of themselves that they never change. */
const frozenChanges = (after: Manifest, live: Manifest): readonly string[] => {
  if (live.immutable !== true) return []
  const content = (manifest: Manifest) => {
    const kept = asKept(manifest)
    return {data: at(kept, 'data'), binaryData: at(kept, 'binaryData'), immutable: kept.immutable}
  }
  return differingFields(content(live), content(after))
}
