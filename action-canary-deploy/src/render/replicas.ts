/** How many pods a workload has and will have, and the autoscalers that decide it. */
import type {Manifest} from '#core/cluster'
import type {Pin} from '../model.ts'
import type {ChangedWorkload} from './changed.ts'
import {groupOf, refIn} from './identity.ts'
import {controllerOf} from './ownership.ts'
import {statedReplicas} from './pods.ts'
import type {Situation} from './situation.ts'
import {at, numberOf} from './untyped.ts'

export const autoscalerOf = (workload: Manifest, among: readonly Manifest[]): Manifest | undefined =>
  among.find(
    manifest =>
      groupOf(manifest) === 'autoscaling' &&
      manifest.kind === 'HorizontalPodAutoscaler' &&
      at(manifest, 'spec', 'scaleTargetRef', 'kind') === workload.kind &&
      at(manifest, 'spec', 'scaleTargetRef', 'name') === workload.metadata.name
  )

/**
 * Pods that the stable workload has after the upgrade: as many copies carry all the traffic. An autoscaler, its lower limit held, keeps or
 * restores the number there is now. A count that the chart no longer states falls back to 1, or to the limit of an autoscaler that comes.
 */
export const replicasAfter = ({after, live}: ChangedWorkload, situation: Situation): number => {
  const now = statedReplicas(live) ?? 1
  const {present, coming} = autoscalersOf(after, situation)
  if (present !== undefined && coming !== undefined) return Math.max(now, leastOf(present), leastOf(coming))
  const stated = statedReplicas(after)
  if (stated !== undefined) return stated
  const dropped = present === undefined && statedReplicas(situation.beforeOf(after)) !== undefined
  return dropped ? (coming === undefined ? 1 : leastOf(coming)) : now
}

/** The autoscaler there is, and the one there will be: it stays where the chart does not hold it. */
const autoscalersOf = (workload: Manifest, situation: Situation) => {
  const present = autoscalerOf(workload, situation.live.filter(situation.isLocal))
  const stays = present !== undefined && situation.beforeOf(present) === undefined ? present : undefined
  return {present, coming: autoscalerOf(workload, situation.after.filter(situation.isLocal)) ?? stays}
}

const limitOf = (autoscaler: Manifest): number | null => numberOf(at(autoscaler, 'spec', 'minReplicas')) ?? null

const leastOf = (autoscaler: Manifest): number => limitOf(autoscaler) ?? 1

export type Scaling = {
  readonly pins: readonly Pin[]
  readonly warnings: readonly string[]
}

/** Holds the lower limit of an autoscaler while the stable pods have little traffic. */
export const scalingOf = (changed: ChangedWorkload, situation: Situation): Scaling => {
  const {after, live} = changed
  const name = situation.nameOf(after)
  const [rendered, now] = [statedReplicas(after), statedReplicas(live) ?? 1]
  const autoscaler = autoscalerOf(after, situation.live.filter(situation.isLocal))
  const differs = rendered !== undefined && rendered !== now
  const dropped = rendered === undefined && statedReplicas(situation.beforeOf(after)) !== undefined && now > 1
  if (autoscaler === undefined) {
    const reset = `${name} has ${now} replicas, the chart says ${rendered}: the upgrade sets them so.`
    const lost = `${name} no longer states replicas: Helm may set them from ${now} to 1 before anybody scales it. State them once more in this release, or give the autoscaler that lower limit.`
    return {pins: [], warnings: [...(differs ? [reset] : []), ...(dropped ? [lost] : [])]}
  }
  const scaler = situation.nameOf(autoscaler)
  const overruled = `${name} states replicas (${rendered}) although ${scaler} sets them: each upgrade scales it to ${rendered} first. Leave \`replicas\` out of the chart.`
  const controller = controllerOf(autoscaler)
  const undone = `${scaler} belongs to ${controller}, which may take back the lower limit held during the deployment.`
  return {
    pins: [pinOf(autoscaler, now, situation)],
    warnings: [...(rendered === undefined ? [] : [overruled]), ...(controller === undefined ? [] : [undone])]
  }
}

const pinOf = (autoscaler: Manifest, now: number, situation: Situation): Pin => {
  const most = numberOf(at(autoscaler, 'spec', 'maxReplicas')) ?? now
  return {
    ref: refIn(autoscaler, situation.scope),
    before: limitOf(autoscaler),
    after: limitOf(situation.afterOf(autoscaler) ?? autoscaler),
    during: Math.min(Math.max(now, leastOf(autoscaler)), Math.max(most, 1)),
    managedFields: autoscaler.metadata.managedFields ?? []
  }
}
