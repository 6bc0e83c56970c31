/** Whether a workload runs as its specification says; from its own status, as its controller reports it. */
import type {Manifest} from '#core/cluster'
import {count, specOf, statusOf} from './spec.ts'

export type Availability =
  | {readonly is: 'available'}
  /** `2 of 3 pods available` */
  | {readonly is: 'waiting'; readonly text: string}
  /** The controller has given up, or cannot do it. */
  | {readonly is: 'broken'; readonly text: string}

type Count = {readonly wanted: number; readonly updated: number; readonly available: number; readonly existing: number}

/** `replicas`: of a Deployment `spec.replicas` is 1 where it is absent. */
const counted: Readonly<Record<string, (object: Manifest) => Count>> = {
  Deployment: object => ({
    wanted: count(specOf(object).replicas ?? 1),
    updated: count(statusOf(object).updatedReplicas),
    available: count(statusOf(object).availableReplicas),
    existing: count(statusOf(object).replicas)
  }),
  StatefulSet: object => ({
    wanted: count(specOf(object).replicas ?? 1),
    updated: count(statusOf(object).updatedReplicas),
    available: count(statusOf(object).availableReplicas ?? statusOf(object).readyReplicas),
    existing: count(statusOf(object).replicas)
  }),
  DaemonSet: object => ({
    wanted: count(statusOf(object).desiredNumberScheduled),
    updated: count(statusOf(object).updatedNumberScheduled),
    available: count(statusOf(object).numberAvailable),
    existing: count(statusOf(object).currentNumberScheduled)
  })
}

/** `atLeast` = pods that must be available even where the object asks for fewer (an autoscaler's count before the deployment). */
export const availabilityOf = (object: Manifest, atLeast = 0): Availability => {
  const of = counted[object.kind]
  if (of === undefined) return {is: 'available'}
  if (count(object.metadata.generation) > count(statusOf(object).observedGeneration))
    return {is: 'waiting', text: 'its controller has not seen the change yet'}
  const {wanted, updated, available, existing} = of(object)
  const least = Math.max(wanted, atLeast)
  if (updated >= wanted && available >= least && existing <= Math.max(updated, least)) return {is: 'available'}
  const stuck = conditions(object).find(
    ({type, status, reason}) => type === 'Progressing' && status === 'False' && reason === 'ProgressDeadlineExceeded'
  )
  if (stuck !== undefined) return {is: 'broken', text: stuck.message ?? 'its progress deadline is over'}
  return {
    is: 'waiting',
    text: `${updated} of ${wanted} pods are of the new version, ${available} of ${least} are available`
  }
}

type Condition = {readonly type?: string; readonly status?: string; readonly reason?: string; readonly message?: string}

const conditions = (object: Manifest): readonly Condition[] => {
  const found = statusOf(object).conditions
  return Array.isArray(found) ? found : []
}
