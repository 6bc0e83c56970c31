/** What is left in a namespace, of whatever release: for the job that looks after dead ones. */
import {type Cluster, ClusterError, type Manifest} from '#core/cluster'
import type {Log} from '#core/world'
import {marks} from '../model.ts'
import {holderOf, leaseRef} from './lease.ts'
import {stateIn, stateKey, stateRef} from './store.ts'

type Ports = {readonly cluster: Pick<Cluster, 'list'>; readonly log: Pick<Log, 'warning'>}

const labels = `app.kubernetes.io/managed-by=towpath,${marks.release}`

const releaseOf = ({metadata}: Manifest): string => metadata.labels?.[marks.release] ?? ''

/**
 * Releases whose deployment has not ended, and those whose Lease somebody holds: a job can die before it has a deployment. One whose state
 * cannot be read is among them: to settle it says why.
 */
export const unsettled = async ({cluster, log}: Ports, namespace: string): Promise<readonly string[]> => {
  const states = await cluster.list('v1', 'ConfigMap', namespace, {labels})
  const begun = states
    .filter(object => stateKey in Object(object.data))
    .filter(object => isUnsettled(object, namespace))
  const leases = await heldLeases({cluster, log}, namespace)
  return [...new Set([...begun, ...leases].map(releaseOf))]
}

const isUnsettled = (object: Manifest, namespace: string): boolean => {
  try {
    return stateIn(object, stateRef(releaseOf(object), namespace)).result === 'running'
  } catch {
    return true
  }
}

const heldLeases = async ({cluster, log}: Ports, namespace: string): Promise<readonly Manifest[]> => {
  const {apiVersion, kind} = leaseRef('', namespace)
  try {
    return (await cluster.list(apiVersion, kind, namespace, {labels})).filter(lease => holderOf(lease).holder !== '')
  } catch (thrown) {
    if (!(thrown instanceof ClusterError) || thrown.kind !== 'forbidden') throw thrown
    log.warning(`${thrown.message}; what jobs left that died before their deployment began is not looked for`)
    return []
  }
}
