/** How many pods a workload has and will have, and the autoscalers that decide it. */
import type {Manifest} from '#core/cluster'
import type {Failure} from '#core/failure'
import type {Pin} from '../model.ts'
import type {ChangedWorkload} from './changed.ts'
import {replicasConflict} from './failures.ts'
import {groupOf, refIn} from './identity.ts'
import {controllerOf, foreignManagers} from './ownership.ts'
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

/** Pods that carry the traffic now, or will after the upgrade, whichever is more: so many must be available at 100 %. */
export const replicasNeeded = ({after, live}: ChangedWorkload, autoscaler: Manifest | undefined): number => {
  const now = statedReplicas(live) ?? 1
  const least = autoscaler === undefined ? (statedReplicas(after) ?? now) : leastOf(autoscaler)
  return Math.max(now, least)
}

const limitOf = (autoscaler: Manifest): number | null => numberOf(at(autoscaler, 'spec', 'minReplicas')) ?? null

const leastOf = (autoscaler: Manifest): number => limitOf(autoscaler) ?? 1

export type Scaling = {
  readonly pins: readonly Pin[]
  readonly warnings: readonly string[]
  readonly refusals: readonly Failure[]
}

/**
 * Holds the lower limit of an autoscaler while the stable pods have little traffic. `serverSide`: Helm applies on the server side, where
 * stating replicas that somebody else has set is a conflict.
 */
export const scalingOf = (changed: ChangedWorkload, situation: Situation, serverSide: boolean): Scaling => {
  const {after, live} = changed
  const name = situation.nameOf(after)
  const [rendered, now] = [statedReplicas(after), statedReplicas(live) ?? 1]
  const autoscaler = autoscalerOf(after, situation.live.filter(situation.isLocal))
  const differs = rendered !== undefined && rendered !== now
  const [owner] = foreignManagers(live, 'spec', 'replicas')
  const refusals = serverSide && differs && owner !== undefined ? [replicasConflict(name, rendered, now, owner)] : []
  if (autoscaler === undefined) {
    const reset = `${name} has ${now} replicas, the chart says ${rendered}: the upgrade will set them back.`
    return {pins: [], warnings: differs ? [reset] : [], refusals}
  }
  const scaler = situation.nameOf(autoscaler)
  const overruled = `${name} states replicas (${rendered}) although ${scaler} sets them: each upgrade scales it to ${rendered} first. Leave \`replicas\` out of the chart.`
  const controller = controllerOf(autoscaler)
  const undone = `${scaler} belongs to ${controller}, which may take back the lower limit held during the deployment.`
  return {
    pins: [pinOf(autoscaler, now, situation)],
    warnings: [...(rendered === undefined ? [] : [overruled]), ...(controller === undefined ? [] : [undone])],
    refusals
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
