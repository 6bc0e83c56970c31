import {type Helm, type Layer, type Revision, type Session, StepFailed} from '../ports.ts'
import {ownUpgrade, stepAt, upgradeRevision} from '../revisions.ts'
import type {Performer} from './perform.ts'

export const newestOf = async (helm: Helm): Promise<Revision> =>
  (await helm.history())[0] ?? {revision: 0, status: 'absent', description: ''}

/** The planned target stands as Helm's newest revision. */
export const stands = async ({helm, store}: Session, {revision, status}: Revision): Promise<boolean> =>
  revision >= upgradeRevision(store.state.rollout) &&
  status === 'deployed' &&
  (await helm.digest(revision)) === store.state.rollout.target.manifestDigest

export const upgrade: Performer = async (session, signal) => {
  const {rollout} = session.store.state
  const {fromRevision, native, target} = rollout
  await upgradeTo(session, signal, {
    revision: upgradeRevision(rollout),
    manifestDigest: target.manifestDigest,
    ...(native === null ? {} : {layer: {percent: null, from: fromRevision}})
  })
  return undefined
}

/** The chart with the canary values of a share, as the revision that this step has in the plan. */
export const apply: Performer = async (session, signal, percent) => {
  const {rollout} = session.store.state
  const step = stepAt(rollout, percent)
  if (step === undefined) throw new StepFailed(`no upgrade was planned for ${percent} %`)
  await upgradeTo(session, signal, {...step, layer: {percent, from: rollout.fromRevision}})
  return undefined
}

type Wanted = {readonly revision: number; readonly manifestDigest: string; readonly layer?: Layer}

const upgradeTo = async ({helm}: Session, signal: AbortSignal, wanted: Wanted): Promise<void> => {
  const {revision, manifestDigest, layer} = wanted
  const isThere = async (newest: Revision): Promise<boolean> =>
    newest.revision === revision &&
    newest.status === 'deployed' &&
    (await helm.digest(newest.revision)) === manifestDigest
  const before = await newestOf(helm)
  if (await isThere(before)) return
  if (before.revision !== revision - 1)
    throw new StepFailed(
      `Helm's revision is ${before.revision} (${before.status}), not ${revision - 1} as it was left: somebody else deployed`
    )
  await helm.upgrade(revision, signal, layer)
  const after = await newestOf(helm)
  if (await isThere(after)) return
  throw new StepFailed(
    after.status === 'deployed'
      ? `Helm deployed other manifests than were planned (${await helm.digest(after.revision)} instead of ${manifestDigest})`
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
  if (!(await isBack(session, newest))) await rollBack(session, fromRevision, signal)
  await buryPending(session)
  return undefined
}

/**
 * Traffic before pods, also where Helm alone can move it: back to what Helm stored of share 0, which needs no chart. Then the data plane has
 * time to follow. Where the upgrade to the new version was begun, it is the way back in any case: Helm deletes only what the newest
 * revision knows, and that version knows no canary.
 */
export const retreat: Performer = async (session, signal) => {
  const {helm, store, clock} = session
  const {rollout} = store.state
  const history = await helm.history()
  const newest = history[0]?.revision ?? 0
  const last = newest >= upgradeRevision(rollout) ? rollout.native?.steps.at(-1) : undefined
  const goal = stepAt(rollout, 0) ?? (last === undefined ? undefined : stepAt(rollout, last.percent))
  if (goal === undefined || newest <= goal.revision) return undefined
  const standing = history.find(({status}) => status === 'deployed')
  if (standing !== undefined && ((await isForeign(session, standing)) || (await isBack(session, standing))))
    return undefined
  const isThere =
    standing !== undefined &&
    standing.revision > goal.revision &&
    (await helm.digest(standing.revision)) === goal.manifestDigest
  if (!isThere) await rollBack(session, goal.revision, signal)
  await clock.sleep(rollout.deadlines.drain, signal)
  return undefined
}

/** Deployed since the plan, and neither the planned version, nor a step towards it, nor the one before it: somebody has decided something newer. */
export const isForeign = async ({helm, store}: Session, newest: Revision): Promise<boolean> => {
  const {revision, status, description} = newest
  const {fromRevision, newestRevision, native, target} = store.state.rollout
  if (status !== 'deployed' || revision <= newestRevision) return false
  // A chart that renders otherwise than it was planned is ours to take back.
  if (description.startsWith(ownUpgrade)) return false
  const digest = await helm.digest(revision)
  const planned = [target, ...(native?.steps ?? [])].map(({manifestDigest}) => manifestDigest)
  return !planned.includes(digest) && (fromRevision === 0 || digest !== (await helm.digest(fromRevision)))
}

const attempts = 3

/** A Helm that an older owner started may still store a revision before ours: then ours is the one after it. */
const rollBack = async (session: Session, to: number, signal: AbortSignal): Promise<void> => {
  const {helm} = session
  for (let attempt = 1; ; attempt += 1) {
    const next = await nextAfterUpgrade(session)
    try {
      return await helm.rollback(to, next, signal)
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
const nextAfterUpgrade = async (session: Session): Promise<number> => {
  const {helm, store} = session
  const {rollout} = store.state
  const later = (await helm.history()).filter(
    ({revision, status}) => revision > rollout.newestRevision && status !== 'deployed'
  )
  for (const {revision, status} of later) {
    const isReturn =
      revision > upgradeRevision(rollout) || (status !== 'superseded' && (await isWayBack(session, revision)))
    if (isReturn) await helm.forget(revision)
  }
  return (await newestOf(helm)).revision + 1
}

/** A rollback among the steps of `native`, told by what it stores: all steps differ from each other and from the version before them. */
const isWayBack = async ({helm, store}: Session, revision: number): Promise<boolean> => {
  const {rollout} = store.state
  if (rollout.native === null) return false
  const idle = stepAt(rollout, 0)
  const digest = await helm.digest(revision)
  if (idle !== undefined && revision > idle.revision && digest === idle.manifestDigest) return true
  return digest === (await helm.digest(rollout.fromRevision))
}

/**
 * Revisions that died on the way would look as if Helm were still at work. They are not deleted: a Helm that an older owner started may
 * still come and store one of them, and finds its number taken.
 */
const buryPending = async ({helm}: Session): Promise<void> => {
  const history = await helm.history()
  const deployed = history.find(({status}) => status === 'deployed')?.revision ?? 0
  // One that a late Helm has called deployed, behind our back, stands no more than one that is pending.
  const dead = history.filter(
    ({revision, status}) => revision < deployed && (status === 'deployed' || status.startsWith('pending-'))
  )
  for (const {revision} of dead) await helm.bury(revision)
}

/**
 * Applies the new version again, from what Helm's own release stores of it: no chart is needed. By way of the old version, because
 * Helm sees no difference between a revision and itself and would leave custom resources as a dead upgrade left them.
 */
export const reapply: Performer = async (session, signal) => {
  const {helm, store} = session
  const {fromRevision, target} = store.state.rollout
  const upgraded = upgradeRevision(store.state.rollout)
  if (!(await stands(session, await newestOf(helm)))) {
    if (!(await helm.history()).some(({revision}) => revision === upgraded))
      throw new StepFailed('Helm stores nothing of the new version')
    if ((await helm.digest(upgraded)) !== target.manifestDigest)
      throw new StepFailed(`Revision ${upgraded} is not the one that was planned`)
    const next = await nextAfterUpgrade(session)
    await helm.rollback(fromRevision, next, signal)
    await helm.rollback(upgraded, next + 1, signal)
  }
  await buryPending(session)
  return undefined
}
