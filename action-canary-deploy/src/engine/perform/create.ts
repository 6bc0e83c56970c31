import {ClusterError, type Manifest, refOf, shortName} from '#core/cluster'
import {type Session, StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'

/** What the copies need first, then the copies without pods, then our own routes with share 0. */
export const create: Performer = async session => {
  const {copies, store} = session
  if (copies === null) throw new StepFailed('The chart is not at hand here, so no copies can be made of it')
  for (const manifest of copies()) await make(session, manifest)
  for (const route of store.state.rollout.routes) if (route.own) await make(session, route.before)
  return undefined
}

const make = async ({fence, store}: Session, manifest: Manifest): Promise<void> => {
  const {anchor, rollout} = store.state
  const owned = {...manifest, metadata: {...manifest.metadata, namespace: rollout.namespace, ownerReferences: [owner(rollout.release, anchor)]}}
  const ref = refOf(owned)
  try {
    await fence.create(owned, ref)
  } catch (thrown) {
    if (!(thrown instanceof ClusterError) || thrown.kind !== 'exists') throw thrown
    throw new StepFailed(`${shortName(ref)} already exists in ${rollout.namespace} and was not made for this deployment`, {cause: thrown})
  }
}

const owner = (release: string, uid: string) => ({apiVersion: 'v1', kind: 'ConfigMap', name: anchorName(release), uid})

/** The object to which everything made for a deployment belongs: with it goes what a lost job may still create. */
export const anchorName = (release: string): string => `towpath-${release}-anchor`
