/** How each changed workload is deployed: copied, replaced share by share, left to the upgrade, or refused by name. */
import type {Manifest} from '#core/cluster'
import type {Failure} from '#core/failure'
import type {Staged} from '../model.ts'
import {type Allowance, barriersTo} from './barriers.ts'
import {type ChangedWorkload, changedWorkloads} from './changed.ts'
import {removedBy} from './compare.ts'
import {
  foreignNamespace,
  onDeleteStrategy,
  ownedByController,
  servingWorkloadGoes,
  statedStrategy,
  unsupportedWorkload
} from './failures.ts'
import {namespaceOf, refIn} from './identity.ts'
import {controllerOf} from './ownership.ts'
import {podLabels, statedReplicas, workloadKind} from './pods.ts'
import {replicasAfter} from './replicas.ts'
import {isService, serves} from './services.ts'
import type {Situation} from './situation.ts'
import {at, numberOf} from './untyped.ts'

export type Selection = {
  readonly cloned: readonly ChangedWorkload[]
  readonly staged: readonly Staged[]
  /** Everything that changes, whatever becomes of it. */
  readonly changed: readonly ChangedWorkload[]
  readonly warnings: readonly string[]
  readonly refusals: readonly Failure[]
}

type Choice = {
  readonly cloned?: ChangedWorkload
  readonly staged?: Staged
  readonly warnings?: readonly string[]
  readonly refusals?: readonly Failure[]
}

export const selectWorkloads = (situation: Situation, allow: readonly Allowance[]): Selection => {
  const changed = changedWorkloads(situation)
  const choices = changed.map(workload => withOwners(workload, situation, choose(workload, situation, allow)))
  return {
    cloned: choices.flatMap(({cloned}) => cloned ?? []),
    staged: choices.flatMap(({staged}) => staged ?? []),
    changed,
    warnings: [...choices.flatMap(({warnings}) => warnings ?? []), ...newcomers(situation)],
    refusals: [...choices.flatMap(({refusals}) => refusals ?? []), ...servingAndGone(situation)]
  }
}

const choose = (workload: ChangedWorkload, situation: Situation, allow: readonly Allowance[]): Choice => {
  if (workload.kind === 'Deployment') return chooseCopy(workload, situation, allow)
  if (workload.kind === 'StatefulSet' || workload.kind === 'DaemonSet') return chooseStages(workload, situation)
  return {refusals: [unsupportedWorkload(situation.nameOf(workload.after))]}
}

const withOwners = ({after, live}: ChangedWorkload, situation: Situation, choice: Choice): Choice => {
  const name = situation.nameOf(after)
  const controller = controllerOf(live)
  const namespace = namespaceOf(after, situation.scope) ?? ''
  const refusals = [
    ...(situation.isLocal(after)
      ? []
      : [foreignNamespace(`${after.kind}/${after.metadata.name}`, namespace, situation.scope.namespace)]),
    ...(controller === undefined ? [] : [ownedByController(name, controller)])
  ]
  return refusals.length === 0 ? choice : {refusals: [...refusals, ...(choice.refusals ?? [])]}
}

const chooseCopy = (workload: ChangedWorkload, situation: Situation, allow: readonly Allowance[]): Choice => {
  const name = situation.nameOf(workload.after)
  const refusals = barriersTo(workload, situation, allow)
  if (refusals.length > 0) return {refusals}
  if (replicasAfter(workload, situation) === 0) {
    return {warnings: [`${name} changes but has no replicas: it is upgraded without a copy.`]}
  }
  return {cloned: workload, warnings: notesOn(workload, name)}
}

const notesOn = ({because, fields, live}: ChangedWorkload, name: string): readonly string[] => {
  if (because === 'drift') return [`${fields.join(', ')} of ${name} was changed by hand; the upgrade sets it back.`]
  if (because === 'configuration') {
    return [
      `${name} reads changed configuration (${fields.join(', ')}), but its template is the same: the copies are judged with it, and the upgrade does not restart the stable pods. Add a checksum annotation to the template to restart them.`
    ]
  }
  return statedReplicas(live) === 0 ? [`${name} is scaled to 0 now; the upgrade sets its replicas.`] : []
}

/** Pods with an identity or a node of their own are replaced in place. */
const chooseStages = ({after, live, because, fields}: ChangedWorkload, situation: Situation): Choice => {
  const name = situation.nameOf(after)
  const controller = controllerOf(live)
  if (at(after, 'spec', 'updateStrategy', 'type') === 'OnDelete') return {refusals: [onDeleteStrategy(name)]}
  if (because === 'configuration') {
    return {
      warnings: [
        `${name} reads changed configuration (${fields.join(', ')}), but its template is the same: its pods are not replaced.`
      ]
    }
  }
  const replicas =
    after.kind === 'DaemonSet'
      ? (numberOf(at(live, 'status', 'desiredNumberScheduled')) ?? 0)
      : Math.max(statedReplicas(live) ?? 1, statedReplicas(after) ?? 0)
  if (replicas === 0 && controller === undefined)
    return {warnings: [`${name} changes but has no pods: it is upgraded as a whole.`]}
  const stated = after.kind === 'DaemonSet' ? 'type' : 'rollingUpdate'
  const field =
    after.kind === 'DaemonSet'
      ? at(after, 'spec', 'updateStrategy', 'type')
      : at(after, 'spec', 'updateStrategy', 'rollingUpdate', 'partition')
  // Helm would put it back in the middle of the upgrade, and all pods would be replaced at once.
  if (field !== undefined && field !== 'OnDelete')
    return {refusals: [statedStrategy(name, `spec.updateStrategy.${stated}`)]}
  return {
    staged: {
      workload: refIn(after, situation.scope),
      replicas,
      updateStrategy: at(live, 'spec', 'updateStrategy') ?? null
    },
    warnings: []
  }
}

/** Workloads that begin with the upgrade cannot take part before it. */
const newcomers = (situation: Situation): readonly string[] =>
  situation.after
    .filter(manifest => workloadKind(manifest) !== undefined && workloadKind(manifest) !== 'task')
    .filter(manifest => situation.liveOf(manifest) === undefined)
    .map(manifest => `${situation.nameOf(manifest)} is new: it starts with the upgrade, the copies run without it.`)

/** Removed or renamed workloads that are all that stands behind a Service. */
const servingAndGone = (situation: Situation): readonly Failure[] => {
  const staying = situation.after.filter(manifest => situation.liveOf(manifest) !== undefined)
  return removedBy(situation)
    .filter(manifest => isKept(workloadKind(manifest)) && (statedReplicas(situation.liveOf(manifest)) ?? 1) > 0)
    .filter(manifest => situation.liveOf(manifest) !== undefined)
    .flatMap(manifest => {
      const services = staying
        .filter(isService)
        // The selector in force when the pods go: Helm changes Services before workloads.
        .flatMap(service => situation.liveOf(service) ?? [])
        .filter(service => serves(service, podLabels(manifest)))
        .filter(service => !staying.some(other => isKept(workloadKind(other)) && serves(service, podLabels(other))))
      return services.length === 0
        ? []
        : [servingWorkloadGoes(situation.nameOf(manifest), services.map(situation.nameOf))]
    })
}

const isKept = (kind: ReturnType<typeof workloadKind>): kind is Exclude<typeof kind, 'task' | undefined> =>
  kind !== undefined && kind !== 'task'

export const isRunning = (manifest: Manifest): boolean => isKept(workloadKind(manifest))
