import {type Helm, type Revision, type Session, StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'

export const newestOf = async (helm: Helm): Promise<Revision> =>
  (await helm.history())[0] ?? {revision: 0, status: 'absent', description: ''}

/** The planned target stands as Helm's newest revision. */
export const stands = async ({helm, store}: Session, {revision, status}: Revision): Promise<boolean> =>
  revision > store.state.rollout.newestRevision &&
  status === 'deployed' &&
  (await helm.digest(revision)) === store.state.rollout.target.manifestDigest

export const upgrade: Performer = async (session, signal) => {
  const {helm, store} = session
  const {newestRevision, target} = store.state.rollout
  const before = await newestOf(helm)
  if (await stands(session, before)) return undefined
  if (before.revision !== newestRevision)
    throw new StepFailed(
      `Helm's revision is ${before.revision} (${before.status}), the plan was made from ${newestRevision}: somebody else deployed`
    )
  await helm.upgrade(newestRevision + 1, signal)
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

/** Back to the revision the plan was made from. A release that was new is uninstalled; a version that somebody else deployed meanwhile stays. */
export const revert: Performer = async (session, signal) => {
  const {helm, log, store} = session
  const {fromRevision, newestRevision} = store.state.rollout
  const newest = await newestOf(helm)
  if (newest.revision === 0) return undefined
  if (await isForeign(session, newest)) {
    log.warning(`Revision ${newest.revision} was deployed by somebody else: it stays.`)
    return undefined
  }
  if (fromRevision === 0 && newestRevision === 0) return helm.uninstall(signal).then(() => undefined)
  if (!(await isBack(session, newest))) await rollBack(session, signal)
  await forgetPending(session)
  return undefined
}

/** Deployed since the plan, and neither the planned version nor the one before it: somebody has decided something newer. */
export const isForeign = async ({helm, store}: Session, {revision, status}: Revision): Promise<boolean> => {
  const {fromRevision, newestRevision, target} = store.state.rollout
  if (status !== 'deployed' || revision <= newestRevision) return false
  const digest = await helm.digest(revision)
  return digest !== target.manifestDigest && (fromRevision === 0 || digest !== (await helm.digest(fromRevision)))
}

const attempts = 3

/** A Helm that an older owner started may still store a revision before ours: then ours is the one after it. */
const rollBack = async (session: Session, signal: AbortSignal): Promise<void> => {
  const {helm, store} = session
  for (let attempt = 1; ; attempt += 1) {
    const next = await nextAfterUpgrade(session)
    try {
      return await helm.rollback(store.state.rollout.fromRevision, next, signal)
    } catch (thrown) {
      const moved = (await newestOf(helm)).revision >= next
      if (!(thrown instanceof StepFailed) || !moved || attempt === attempts) throw thrown
    }
  }
}

/**
 * The old version stands as a revision of its own. The one the plan was made from is not enough: a Helm that an older owner started
 * could still come and store the next one; only when that number is taken is it too late for it.
 */
const isBack = async ({helm, store}: Session, {revision, status}: Revision): Promise<boolean> => {
  const {fromRevision, newestRevision} = store.state.rollout
  return (
    status === 'deployed' &&
    revision > newestRevision &&
    (await helm.digest(revision)) === (await helm.digest(fromRevision))
  )
}

/**
 * Helm's rollback changes custom resources by the difference between the newest stored revision and the wanted one, whatever is live.
 * So it must count from the upgrade: rollbacks that died or failed on top of it are forgotten. Gives the number of the next revision.
 */
const nextAfterUpgrade = async ({helm, store}: Session): Promise<number> => {
  const upgraded = store.state.rollout.newestRevision + 1
  const later = (await helm.history()).filter(({revision, status}) => revision > upgraded && status !== 'deployed')
  for (const {revision} of later) await helm.forget(revision)
  return (await newestOf(helm)).revision + 1
}

/** Revisions that died on the way would look as if Helm were still at work. */
const forgetPending = async ({helm}: Session): Promise<void> => {
  const history = await helm.history()
  const deployed = history.find(({status}) => status === 'deployed')?.revision ?? 0
  const dead = history.filter(({revision, status}) => revision < deployed && status.startsWith('pending-'))
  for (const {revision} of dead) await helm.forget(revision)
}

/**
 * Applies the new version again, from what Helm's own release stores of it: no chart is needed. By way of the old version, because
 * Helm sees no difference between a revision and itself and would leave custom resources as a dead upgrade left them.
 */
export const reapply: Performer = async (session, signal) => {
  const {helm, store} = session
  const {fromRevision, newestRevision, target} = store.state.rollout
  const upgraded = newestRevision + 1
  if (!(await stands(session, await newestOf(helm)))) {
    if (!(await helm.history()).some(({revision}) => revision === upgraded))
      throw new StepFailed('Helm stores nothing of the new version')
    if ((await helm.digest(upgraded)) !== target.manifestDigest)
      throw new StepFailed(`Revision ${upgraded} is not the one that was planned`)
    const next = await nextAfterUpgrade(session)
    await helm.rollback(fromRevision, next, signal)
    await helm.rollback(upgraded, next + 1, signal)
  }
  await forgetPending(session)
  return undefined
}
