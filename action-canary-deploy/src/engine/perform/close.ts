import {anchorName} from './create.ts'
import type {Performer} from './perform.ts'

/** With the anchor goes the last thing that a lost job could still have made: Kubernetes collects it. So does an anchor of such a job. */
export const close: Performer = async ({cluster, store}) => {
  const {release, namespace} = store.state.rollout
  const ref = {apiVersion: 'v1', kind: 'ConfigMap', namespace, name: anchorName(release)}
  const uid = (await cluster.get(ref))?.metadata.uid
  if (uid === undefined) return undefined
  await store.check()
  await cluster.remove(ref, {uid})
  return undefined
}
