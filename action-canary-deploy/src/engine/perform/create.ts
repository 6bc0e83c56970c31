import {ClusterError, type Manifest, refOf, shortName} from '#core/cluster'
import {marks} from '../../model.ts'
import {type Session, StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'

/** What the copies need first, then the copies without pods, then our own routes with share 0. */
export const create: Performer = async (session, signal) => {
  const {copies, store} = session
  if (copies === null) throw new StepFailed('The chart is not at hand here, so no copies can be made of it')
  for (const manifest of copies()) await make(session, manifest, signal)
  for (const route of store.state.rollout.routes) if (route.own) await make(session, route.before, signal)
  return undefined
}

const make = async (session: Session, manifest: Manifest, signal: AbortSignal): Promise<void> => {
  const {fence, store, clock, cluster} = session
  const {anchor, rollout} = store.state
  const owned = {
    ...manifest,
    metadata: {...manifest.metadata, namespace: rollout.namespace, ownerReferences: [owner(rollout.release, anchor)]}
  }
  const ref = refOf(owned)
  const until = clock.elapsed() + rollout.deadlines.progress
  for (;;) {
    try {
      return void (await fence.create(owned, ref))
    } catch (thrown) {
      if (!(thrown instanceof ClusterError) || thrown.kind !== 'exists') throw thrown
      const found = await cluster.get(ref)
      const isLeftOver = found === undefined || found.metadata.labels?.[marks.release] === rollout.release
      if (!isLeftOver || clock.elapsed() >= until)
        throw new StepFailed(
          `${shortName(ref)} already exists in ${rollout.namespace} and was not made for this deployment`,
          {cause: thrown}
        )
    }
    // Of an earlier deployment: its anchor is gone, so Kubernetes is about to collect it.
    await clock.sleep(300, signal)
  }
}

const owner = (release: string, uid: string) => ({apiVersion: 'v1', kind: 'ConfigMap', name: anchorName(release), uid})

/** The object to which everything made for a deployment belongs: with it goes what a lost job may still create. */
export const anchorName = (release: string): string => `towpath-${release}-anchor`
