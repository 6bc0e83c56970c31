import {type Helm, type Revision, type Session, StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'

const newestOf = async (helm: Helm): Promise<Revision> =>
  (await helm.history())[0] ?? {revision: 0, status: 'absent', description: ''}

/** The planned target stands as Helm's newest revision. */
const stands = async ({helm, store}: Session, {revision, status}: Revision): Promise<boolean> =>
  revision > store.state.rollout.fromRevision &&
  status === 'deployed' &&
  (await helm.digest(revision)) === store.state.rollout.target.manifestDigest

export const upgrade: Performer = async (session, signal) => {
  const {helm, store} = session
  const {fromRevision, target} = store.state.rollout
  const before = await newestOf(helm)
  if (await stands(session, before)) return undefined
  if (before.revision !== fromRevision)
    throw new StepFailed(`Helm's revision is ${before.revision} (${before.status}), the plan was made from ${fromRevision}: somebody else deployed`)
  if (helm.upgrade === null) throw new StepFailed('The chart is not at hand here')
  await helm.upgrade(fromRevision + 1, signal)
  const after = await newestOf(helm)
  if (await stands(session, after)) return undefined
  throw new StepFailed(
    after.status === 'deployed'
      ? `Helm deployed other manifests than were planned (${await helm.digest(after.revision)} instead of ${target.manifestDigest})`
      : `Helm left revision ${after.revision} in the state ${after.status}: ${after.description}`
  )
}

export const inspect: Performer = async session => ({
  event: 'inspected',
  complete: await stands(session, await newestOf(session.helm))
})

/** Back to the revision the plan was made from. A release that was new is uninstalled. */
export const revert: Performer = async ({helm, store}, signal) => {
  const {fromRevision} = store.state.rollout
  const newest = await newestOf(helm)
  if (newest.revision === 0) return undefined
  if (fromRevision === 0) return helm.uninstall(signal).then(() => undefined)
  if (newest.revision === fromRevision && newest.status === 'deployed') return undefined
  if (newest.status === 'deployed' && (await helm.digest(newest.revision)) === (await helm.digest(fromRevision))) return undefined
  await helm.rollback(fromRevision, newest.revision + 1, signal)
  return undefined
}

/** Applies the new version again, from what Helm's own release stores of it: no chart is needed. */
export const reapply: Performer = async (session, signal) => {
  const {helm, store} = session
  const newest = await newestOf(helm)
  if (await stands(session, newest)) return undefined
  const begun = store.state.rollout.fromRevision + 1
  if (newest.revision < begun) throw new StepFailed('Helm stores nothing of the new version')
  if ((await helm.digest(begun)) !== store.state.rollout.target.manifestDigest)
    throw new StepFailed(`Revision ${begun} is not the one that was planned`)
  await helm.rollback(begun, newest.revision + 1, signal)
  return undefined
}
