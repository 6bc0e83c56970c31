import {type Manifest, shortName} from '#core/cluster'
import {type Seen, watching} from '../../metrics/watch.ts'
import type {Guard} from '../../model.ts'
import {type Counts, type Session, StepFailed} from '../ports.ts'
import {stepAt} from '../revisions.ts'
import {availabilityOf} from './availability.ts'
import {effectiveShare} from './effective-share.ts'
import type {Performer} from './perform.ts'
import {quantile} from './traffic-share.ts'
import {disagreeing} from './verify.ts'

const glance = 1_000

/** Watches a step: limits, availability of the copies, and whether others change what is ours to change. */
export const observe: Performer = async (session, signal, percent) => {
  const {clock, meter, store} = session
  const {guard, deadlines} = store.state.rollout
  const look = meter === null ? null : watching(meter)
  // Between two scrapes there is nothing new, and nothing is lost that is read a little later.
  const pace = Math.max(glance, (meter?.lag ?? 0) / 3)
  const begun = clock.elapsed()
  let seen: Seen | null = null
  let [known, next] = [begun, begun]
  for (;;) {
    await unchanged(session, percent)
    const now = clock.elapsed()
    if (look !== null && now >= next) {
      next = nextLook(now, pace, begun + deadlines.step)
      seen = await look()
    }
    if (seen?.unknown === null) known = now
    if (guard !== null && seen?.unknown === null) within(guard, seen.counts)
    const waited = now - begun
    if (waited >= deadlines.step && isJudged(guard, seen))
      return {
        event: 'done',
        counted: {percent, seconds: waited / 1000, ...totals(seen), effective: await effectiveShare(session)}
      }
    const isBlind = now - known >= Math.max(deadlines.analysis, deadlines.converge)
    if (guard !== null && (waited >= deadlines.step + deadlines.analysis || isBlind))
      throw new StepFailed(unjudged(guard, seen))
    await clock.sleep(glance, signal)
  }
}

/** What the whole step brought is told, so its end is never passed over. */
const nextLook = (now: number, pace: number, end: number): number =>
  now < end ? Math.min(now + pace, end) : now + pace

/** Unknown is no judgement, and neither are too few requests. */
const isJudged = (guard: Guard | null, seen: Seen | null): boolean =>
  guard === null || (seen?.unknown === null && seen.counts.canary.requests >= guard.minRequests)

/** A number is told only where it was counted to the end. */
const totals = (seen: Seen | null) => {
  if (seen === null || seen.unknown !== null) return {requests: null, canary: null, failed: null}
  const {stable, canary} = seen.counts
  return {requests: stable.requests + canary.requests, canary: canary.requests, failed: canary.failed}
}

const unjudged = ({minRequests}: Guard, seen: Seen | null): string => {
  if (seen === null) return 'nothing counts the requests of the canary, so its limits cannot be judged'
  if (seen.unknown !== null)
    return `the limits of the canary cannot be judged, because ${seen.unknown}: unknown is not good`
  return `the canary answered ${seen.counts.canary.requests} requests, but ${minRequests} are needed to judge its limits: unknown is not good`
}

/** Raises at the first limit that does not hold, once there are enough requests to say so. */
const within = ({errorShare, p99, minRequests}: Guard, {canary}: Counts): void => {
  if (canary.requests < minRequests) return
  const share = canary.requests === 0 ? 0 : canary.failed / canary.requests
  if (errorShare !== null && share > errorShare)
    throw new StepFailed(
      `${canary.failed} of ${canary.requests} requests to the canary failed: ${percentText(share)}, the limit is ${percentText(errorShare)}`
    )
  if (p99 === null) return
  const latency = quantile(0.99, canary)
  if (latency === null)
    throw new StepFailed(
      'the latency of the canary is not measured, so its limit cannot be judged: unknown is not good'
    )
  const beyond = canary.buckets.findLast(({upTo}) => Number.isFinite(upTo))?.upTo ?? 0
  if (latency >= beyond && p99 >= beyond * 1000)
    throw new StepFailed(
      `the p99 latency of the canary is above ${beyond * 1000} ms, where the histogram ends: whether it is below ${p99} ms cannot be said`
    )
  if (latency * 1000 > p99)
    throw new StepFailed(
      `the p99 latency of the canary is ${Math.round(latency * 1000)} ms over ${canary.requests} requests, the limit is ${p99} ms`
    )
}

const percentText = (share: number): string => `${Number((share * 100).toPrecision(3))} %`

/** Somebody else's hand in our routes, copies or release ends the deployment: we do not fight over objects. */
const unchanged = async (session: Session, percent: number): Promise<void> => {
  const {cluster, store} = session
  const {clones, staged, shared} = store.state.rollout
  const routes = clones.length > 0 && shared === null ? await disagreeing(session, store.state.percent) : []
  if (routes.length > 0)
    throw new StepFailed(`${routes.join(', ')} no longer state ${percent} %: somebody else changed them`)
  for (const {canary} of clones) {
    const live: Manifest | undefined = await cluster.get(canary)
    if (live === undefined) throw new StepFailed(`${shortName(canary)} is gone`)
    const now = availabilityOf(live)
    if (now.is !== 'available') throw new StepFailed(`${shortName(canary)} is no longer available: ${now.text}`)
  }
  if (staged.length === 0) await sameRevision(session, percent)
}

/** Before the upgrade, the newest revision is the one the plan was made from, or that of this step. */
const sameRevision = async ({helm, store}: Session, percent: number): Promise<void> => {
  const newest = (await helm.history())[0]?.revision ?? 0
  const expected = stepAt(store.state.rollout, percent)?.revision ?? store.state.rollout.newestRevision
  if (newest !== expected)
    throw new StepFailed(`Helm's revision is ${newest}, not ${expected} as it was left: somebody else deployed`)
}
