/** The anchor of a deployment: everything that is made for it belongs to it, and goes with it. */
import {ClusterError, type ObjectRef} from '#core/cluster'
import {raise} from '#core/failure'
import {stillUnsettled} from '../failures.ts'
import {marks, type Rollout} from '../model.ts'
import type {Bench} from './operate.ts'
import {type Owned, stillHeld} from './owning.ts'
import {anchorName} from './perform/create.ts'
import {readState, stateRef} from './store.ts'

const attempts = 5

/** On the anchor: Helm's newest revision when the deployment was planned. */
const newestAtPlan = 'towpath.dev/newest-revision'

/** A new one for every deployment: what an older job still makes belongs to the older one. Gives its uid. */
export const makeAnchor = async (bench: Bench, owned: Owned, rollout: Rollout): Promise<string> => {
  const {namespace, name} = anchorRef(bench)
  const labels = {'app.kubernetes.io/managed-by': 'towpath', [marks.release]: bench.claim.release}
  // Of a canary that the chart itself has, nothing else tells that it was begun.
  const annotations = rollout.native === null ? {} : {[newestAtPlan]: String(rollout.newestRevision)}
  const metadata = {name, namespace: namespace ?? bench.namespace, labels, annotations}
  for (let attempt = 1; ; attempt += 1) {
    await removeAnchor(bench, owned)
    try {
      const {uid = ''} = (await bench.cluster.create({apiVersion: 'v1', kind: 'ConfigMap', metadata})).metadata
      return uid
    } catch (thrown) {
      const again = thrown instanceof ClusterError && ['exists', 'unknown', 'busy'].includes(thrown.kind)
      if (!again || attempt === attempts) throw thrown
    }
  }
}

const anchorRef = ({claim, namespace}: Bench): ObjectRef => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  namespace,
  name: anchorName(claim.release)
})

export const hasAnchor = async (bench: Bench): Promise<boolean> =>
  (await bench.cluster.get(anchorRef(bench))) !== undefined

/** Of a job that died before its deployment began. Asks for the Lease between reading and deleting: the anchor of a newer owner stays. */
export const removeAnchor = async (bench: Bench, owned: Owned): Promise<void> => {
  const ref = anchorRef(bench)
  const {uid, annotations} = (await bench.cluster.get(ref))?.metadata ?? {}
  if (uid === undefined) return
  await noCopiesOf(bench, uid)
  await noRevisionSince(bench, owned, annotations?.[newestAtPlan])
  await stillHeld(bench, owned)
  await bench.cluster.remove(ref, {uid})
}

/** Copies without a state: somebody deleted it. Routes may send them requests, and with the anchor they would go. */
const noCopiesOf = async ({cluster, claim, namespace}: Bench, anchor: string): Promise<void> => {
  const labels = `${marks.release}=${claim.release},${marks.track}=canary`
  const copies = (
    await Promise.all(
      [
        ['apps/v1', 'Deployment'],
        ['v1', 'Service']
      ].map(([apiVersion = '', kind = '']) => cluster.list(apiVersion, kind, namespace, {labels}))
    )
  ).flat()
  const left = copies.filter(({metadata}) => (metadata.ownerReferences ?? []).some(({uid}) => uid === anchor))
  if (left.length > 0)
    raise(
      stillUnsettled(
        claim.release,
        namespace,
        `its state was deleted, but copies stand: ${left.map(({kind, metadata}) => `${kind}/${metadata.name}`).join(', ')}`
      )
    )
}

/** Helm has been at work without a state: somebody deleted it, and a canary of the chart itself may stand half way. */
const noRevisionSince = async (
  {cluster, claim, namespace, helm}: Bench,
  {lost}: Owned,
  planned: string | undefined
): Promise<void> => {
  // A state that has ended was not deleted: the anchor is that of a job which came too late.
  const hasState = (await readState(cluster, stateRef(claim.release, namespace))) !== undefined
  if (planned === undefined || hasState) return
  const newest = (await helm({check: async () => undefined, lost}).history())[0]?.revision ?? 0
  if (newest > Number(planned))
    raise(
      stillUnsettled(
        claim.release,
        namespace,
        `its state was deleted, but Helm has stored revision ${newest} since revision ${planned}, from which it was planned`
      )
    )
}
