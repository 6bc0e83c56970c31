import {type Manifest, type ObjectRef, refOf} from '#core/cluster'
import type {Staged} from '../../model.ts'
import type {Session} from '../ports.ts'
import {StepFailed} from '../ports.ts'
import {availabilityOf} from './availability.ts'
import type {Performer} from './perform.ts'
import {count, specOf, statusOf, withSpec} from './spec.ts'

/** The upgrade changes the template, but no pod is replaced: a partition above every ordinal, or only on deletion. */
export const freeze: Performer = async ({fence, store}) => {
  for (const {workload, replicas} of store.state.rollout.staged)
    await fence.change(workload, live => held(live, strategyAt(live.kind, replicas)))
  return undefined
}

const strategyAt = (kind: string, partition: number): unknown =>
  kind === 'DaemonSet' ? {type: 'OnDelete'} : {type: 'RollingUpdate', rollingUpdate: {partition}}

const held = (live: Manifest, updateStrategy: unknown): Manifest | undefined =>
  JSON.stringify(specOf(live).updateStrategy) === JSON.stringify(updateStrategy)
    ? undefined
    : withSpec(live, {updateStrategy})

/** The first share of the pods is of the new version and available. */
export const stage: Performer = async (session, signal, percent) => {
  for (const staged of session.store.state.rollout.staged)
    await (staged.workload.kind === 'DaemonSet' ? replaceOnNodes : lowerPartition)(session, staged, percent, signal)
  return undefined
}

/** At least one pod at the first step, all at 100 %. */
const wantedAt = (all: number, percent: number): number => Math.min(all, Math.max(1, Math.ceil((all * percent) / 100)))

const lowerPartition = async (
  session: Session,
  {workload, replicas}: Staged,
  percent: number,
  signal: AbortSignal
): Promise<void> => {
  const partition = replicas - wantedAt(replicas, percent)
  await session.fence.change(workload, live => held(live, strategyAt('StatefulSet', partition)))
  await untilUpdated(session, workload, replicas - partition, signal)
}

/** Deletes pods of the old version, one after the other, until enough nodes run the new one. */
const replaceOnNodes = async (
  session: Session,
  {workload}: Staged,
  percent: number,
  signal: AbortSignal
): Promise<void> => {
  const {cluster, store} = session
  for (;;) {
    const live = await cluster.get(workload)
    if (live === undefined) throw new StepFailed(`DaemonSet/${workload.name} is gone`)
    const {updatedNumberScheduled, desiredNumberScheduled} = statusOf(live)
    const wanted = wantedAt(count(desiredNumberScheduled), percent)
    await untilUpdated(session, workload, Math.min(wanted, count(updatedNumberScheduled)), signal)
    if (count(updatedNumberScheduled) >= wanted) return
    const old = (await podsOf(session, live)).find(pod => !isOfGeneration(pod, live))
    if (old === undefined)
      throw new StepFailed(
        `DaemonSet/${workload.name} has no pod of the old version left, but not all are of the new one`
      )
    const {uid} = old.metadata
    await store.check()
    if (uid !== undefined) await cluster.remove(refOf(old), {uid})
    await untilUpdated(session, workload, count(updatedNumberScheduled) + 1, signal)
  }
}

const podsOf = async ({cluster}: Session, owner: Manifest): Promise<readonly Manifest[]> => {
  const pods = await cluster.list('v1', 'Pod', owner.metadata.namespace ?? null)
  return pods.filter(pod => (pod.metadata.ownerReferences ?? []).some(({uid}) => uid === owner.metadata.uid))
}

const generationLabel = 'pod-template-generation'

const isOfGeneration = (pod: Manifest, daemonSet: Manifest): boolean =>
  pod.metadata.labels?.[generationLabel] ===
  daemonSet.metadata.annotations?.['deprecated.daemonset.template.generation']

/** So many pods are of the new version, and all that there should be are available. */
const untilUpdated = async (
  {cluster, clock, store}: Session,
  ref: ObjectRef,
  updated: number,
  signal: AbortSignal
): Promise<void> => {
  const until = clock.elapsed() + store.state.rollout.deadlines.progress
  for (;;) {
    const live = await cluster.get(ref)
    if (live === undefined) throw new StepFailed(`${ref.kind}/${ref.name} is gone`)
    const status = statusOf(live)
    const now = count(ref.kind === 'DaemonSet' ? status.updatedNumberScheduled : status.updatedReplicas)
    const all = count(ref.kind === 'DaemonSet' ? status.desiredNumberScheduled : specOf(live).replicas)
    const available = count(ref.kind === 'DaemonSet' ? status.numberAvailable : status.availableReplicas)
    const seen = count(live.metadata.generation) <= count(status.observedGeneration)
    if (seen && now >= updated && available >= all) return
    if (clock.elapsed() >= until)
      throw new StepFailed(
        `${ref.kind}/${ref.name}: ${now} of ${updated} pods are of the new version, ${available} of ${all} available`
      )
    await clock.sleep(300, signal)
  }
}

/** As it was. On the way back no pod may stay at the new version: the controller replaces them by itself. */
export const unfreeze: Performer = async (session, signal) => {
  const {fence, store, cluster, clock} = session
  const {staged, deadlines} = store.state.rollout
  for (const {workload, updateStrategy} of staged) {
    let live = await fence.change(workload, object => held(object, updateStrategy ?? undefined))
    const until = clock.elapsed() + deadlines.progress
    for (let now = availabilityOf(live); now.is !== 'available'; now = availabilityOf(live)) {
      if (clock.elapsed() >= until)
        throw new StepFailed(`${workload.kind}/${workload.name}: ${now.is === 'waiting' ? now.text : 'broken'}`)
      if (live.kind === 'StatefulSet') await freeOfBroken(session, live)
      await clock.sleep(300, signal)
      live = (await cluster.get(workload)) ?? live
    }
  }
  return undefined
}

/**
 * A StatefulSet waits for ever for a pod that does not become ready, even when its template has been put right: such a pod must be deleted.
 * Source: kubernetes.io, StatefulSets, "Forced rollback".
 */
const freeOfBroken = async (session: Session, live: Manifest): Promise<void> => {
  const {updateRevision, observedGeneration} = statusOf(live)
  if (typeof updateRevision !== 'string' || count(observedGeneration) < count(live.metadata.generation)) return
  for (const pod of await podsOf(session, live)) {
    const {uid, labels, deletionTimestamp} = pod.metadata
    const isOld = labels?.['controller-revision-hash'] !== updateRevision
    if (!isOld || isReady(pod) || uid === undefined || deletionTimestamp !== undefined) continue
    await session.store.check()
    await session.cluster.remove(refOf(pod), {uid})
  }
}

type Condition = {readonly type?: string; readonly status?: string}

const isReady = (pod: Manifest): boolean => {
  const {conditions} = statusOf(pod)
  const found: readonly Condition[] = Array.isArray(conditions) ? conditions : []
  return found.some(({type, status}) => type === 'Ready' && status === 'True')
}
