/** The part of a workload that makes pods. */
import type {Manifest} from '#core/cluster'
import {groupOf} from './identity.ts'
import type {Labels} from './selectors.ts'
import {at, type Fields, fieldsOf, isFields, numberOf, textsOf} from './untyped.ts'

const kinds: Readonly<Record<string, readonly string[]>> = {
  '': ['Pod', 'ReplicationController'],
  apps: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
  batch: ['Job', 'CronJob']
}

export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'task' | 'other'

/** What an object is to a deployment; undefined where it makes no pods. Jobs and CronJobs are tasks: they end by themselves. */
export const workloadKind = (manifest: Manifest): WorkloadKind | undefined => {
  const group = groupOf(manifest)
  if (kinds[group]?.includes(manifest.kind) !== true) return isFields(podTemplate(manifest)) ? 'other' : undefined
  if (group === 'batch') return 'task'
  return manifest.kind === 'Deployment' || manifest.kind === 'StatefulSet' || manifest.kind === 'DaemonSet'
    ? manifest.kind
    : 'other'
}

/** Pod template `{metadata, spec}`; of a kind nobody here knows only where it plainly has containers. */
export const podTemplate = (manifest: Manifest): Fields | undefined => {
  if (manifest.kind === 'Pod' && groupOf(manifest) === '') return {metadata: manifest.metadata, spec: manifest.spec}
  const path = manifest.kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template']
  const template = at(manifest, ...path)
  return isFields(template) && Array.isArray(at(template, 'spec', 'containers')) ? template : undefined
}

export const podSpec = (manifest: Manifest): Fields => fieldsOf(at(podTemplate(manifest), 'spec'))

export const podLabels = (manifest: Manifest): Labels => textsOf(at(podTemplate(manifest), 'metadata', 'labels'))

/** `spec.replicas`; undefined where the object leaves it to the server (1) or to an autoscaler. */
export const statedReplicas = (manifest: Manifest | undefined): number | undefined =>
  numberOf(at(manifest, 'spec', 'replicas'))

/** All containers of a pod: sidecars and those that only initialise included. */
export const containersOf = (spec: Fields): readonly Fields[] =>
  ['initContainers', 'containers', 'ephemeralContainers'].flatMap(list => {
    const containers = spec[list]
    return Array.isArray(containers) ? containers.filter(isFields) : []
  })
