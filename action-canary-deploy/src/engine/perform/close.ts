import {anchorName} from './create.ts'
import type {Performer} from './perform.ts'

/** With the anchor goes the last thing that a lost job could still have made: Kubernetes collects it. */
export const close: Performer = async ({cluster, store}) => {
  const {anchor, rollout} = store.state
  const ref = {apiVersion: 'v1', kind: 'ConfigMap', namespace: rollout.namespace, name: anchorName(rollout.release)}
  if (anchor !== '') await cluster.remove(ref, {uid: anchor})
  return undefined
}
