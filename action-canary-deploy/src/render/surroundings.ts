/** Everything in the namespace that selects pods by labels, and what it means for copies. */
import type {Manifest} from '#core/cluster'
import {marks} from '../model.ts'
import {groupKindOf} from './identity.ts'
import type {Hostile} from './labels.ts'
import {podLabels} from './pods.ts'
import {isRunning} from './select.ts'
import {readLabels, readSelector, type Selector} from './selectors.ts'
import {isService, serves, serviceSelector} from './services.ts'
import type {Situation} from './situation.ts'
import {at, isFields} from './untyped.ts'

/** Whether Towpath made it, for this or another release. */
export const isCopy = ({metadata}: Manifest): boolean => metadata.labels?.[marks.release] !== undefined

/** Objects of the namespace in every version there is: deployed, to be deployed, live. Copies are no part of it. */
const everything = ({before, after, live, isLocal}: Situation): readonly Manifest[] =>
  [...after, ...before, ...live].filter(manifest => isLocal(manifest) && !isCopy(manifest))

export const hostileSelectors = (situation: Situation): readonly Hostile[] => {
  const found = new Map<string, Hostile>()
  for (const manifest of everything(situation)) {
    const selector = hostileSelector(manifest)
    if (selector === undefined || selector.length === 0) continue
    const who = situation.nameOf(manifest)
    found.set(`${who} ${JSON.stringify(selector)}`, {who, selector})
  }
  return [...found.values()]
}

const hostileSelector = (manifest: Manifest): Selector | undefined => {
  if (isService(manifest)) return serviceSelector(manifest)
  const groupKind = groupKindOf(manifest)
  if (groupKind === '/ReplicationController') return readLabels(at(manifest, 'spec', 'selector'))
  const selects = [
    'apps/Deployment',
    'apps/StatefulSet',
    'apps/DaemonSet',
    'apps/ReplicaSet',
    'policy/PodDisruptionBudget'
  ]
  return selects.includes(groupKind) ? readSelector(at(manifest, 'spec', 'selector')) : undefined
}

/** Disruption budgets for all pods of the namespace: they count the copies, which nothing can prevent and which blocks nothing. */
export const budgetsForAll = (situation: Situation): readonly string[] =>
  situation.live
    .filter(situation.isLocal)
    .filter(manifest => groupKindOf(manifest) === 'policy/PodDisruptionBudget')
    .filter(
      manifest =>
        isFields(at(manifest, 'spec', 'selector')) && readSelector(at(manifest, 'spec', 'selector')).length === 0
    )
    .map(manifest => `${situation.nameOf(manifest)} counts every pod of the namespace, the copies too.`)

/** Live Services of the namespace through which pods of these workloads are reached, in either version. */
export const servicesOf = (workloads: readonly Manifest[], situation: Situation): readonly Manifest[] =>
  situation.live
    .filter(manifest => isService(manifest) && situation.isLocal(manifest) && !isCopy(manifest))
    .filter(service => workloads.some(workload => reaches(service, workload, situation)))

const reaches = (service: Manifest, workload: Manifest, situation: Situation): boolean => {
  const [after, live] = [situation.afterOf(service), situation.liveOf(workload)]
  return (
    (live !== undefined && serves(service, podLabels(live))) ||
    (after !== undefined && serves(after, podLabels(workload)))
  )
}

/** Workloads other than the given ones whose pods a Service has too. */
export const othersBehind = (
  service: Manifest,
  except: readonly Manifest[],
  situation: Situation
): readonly string[] => {
  const names = new Set(except.map(situation.nameOf))
  return situation.live
    .filter(manifest => situation.isLocal(manifest) && !isCopy(manifest) && isRunning(manifest))
    .filter(manifest => manifest.metadata.ownerReferences?.some(({controller}) => controller === true) !== true)
    .filter(manifest => at(manifest, 'spec', 'replicas') !== 0 && !names.has(situation.nameOf(manifest)))
    .filter(manifest => serves(service, podLabels(manifest)))
    .map(situation.nameOf)
}
