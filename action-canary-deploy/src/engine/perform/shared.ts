import {type Manifest, refOf} from '#core/cluster'
import {marks} from '../../model.ts'
import type {Session} from '../ports.ts'

/** The pods of the copies. */
export const podsOfCopies = ({cluster, store}: Session): Promise<readonly Manifest[]> => {
  const {release, namespace} = store.state.rollout
  return cluster.list('v1', 'Pod', namespace, {labels: `${marks.release}=${release},${marks.track}=canary`})
}

/** Pods leave a Service by losing a label it selects; they go on answering what they have begun. */
export const leaveServices = async (session: Session, labels: readonly string[]): Promise<void> => {
  const pods = await podsOfCopies(session)
  await Promise.all(pods.map(pod => session.fence.changeIfThere(refOf(pod), live => without(live, labels))))
}

const without = (pod: Manifest, labels: readonly string[]): Manifest | undefined => {
  const kept = Object.entries(pod.metadata.labels ?? {}).filter(([label]) => !labels.includes(label))
  return kept.length === Object.keys(pod.metadata.labels ?? {}).length
    ? undefined
    : {...pod, metadata: {...pod.metadata, labels: Object.fromEntries(kept)}}
}
