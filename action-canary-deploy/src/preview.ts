/** A namespace of its own for a pull request: made by us, marked as ours, and deleted only with that mark. */
import {type Cluster, ClusterError, type ObjectRef} from '#core/cluster'
import {raise} from '#core/failure'
import type {Clock} from '#core/world'
import {foreignNamespace} from './failures.ts'

const mark = 'towpath.dev/preview'

const refOf = (name: string): ObjectRef => ({apiVersion: 'v1', kind: 'Namespace', namespace: null, name})

/** Makes the namespace, or finds the one made before. `repository` is whose preview it is. Raises CD-155 where it is somebody else's. */
export const openPreview = async (name: string, repository: string, cluster: Cluster): Promise<void> => {
  const labels = {'app.kubernetes.io/managed-by': 'towpath', [mark]: labelOf(repository)}
  try {
    await cluster.create({apiVersion: 'v1', kind: 'Namespace', metadata: {name, labels}})
  } catch (thrown) {
    if (!(thrown instanceof ClusterError) || (thrown.kind !== 'exists' && thrown.kind !== 'unknown')) throw thrown
    const found = await cluster.get(refOf(name))
    if (found === undefined) throw thrown
    if (found.metadata.labels?.[mark] !== labelOf(repository)) raise(foreignNamespace(name))
  }
}

/** Deletes it with everything in it, and waits until it is gone; one that is not there is. Raises CD-155. */
export const closePreview = async (
  name: string,
  repository: string,
  patience: number,
  {cluster, clock, signal}: {readonly cluster: Cluster; readonly clock: Clock; readonly signal: AbortSignal}
): Promise<boolean> => {
  const found = await cluster.get(refOf(name))
  const uid = found?.metadata.uid
  if (found === undefined || uid === undefined) return true
  if (found.metadata.labels?.[mark] !== labelOf(repository)) raise(foreignNamespace(name))
  await cluster.remove(refOf(name), {uid})
  const until = clock.elapsed() + patience
  while ((await cluster.get(refOf(name)))?.metadata.uid === uid) {
    if (clock.elapsed() >= until) return false
    await clock.sleep(1_000, signal)
  }
  return true
}

/** A label holds letters, digits, `-`, `_` and `.`, at most 63. */
const labelOf = (repository: string): string =>
  repository
    .replace(/[^A-Za-z0-9._-]/g, '.')
    .slice(-63)
    .replace(/^[^A-Za-z0-9]+/, '')
