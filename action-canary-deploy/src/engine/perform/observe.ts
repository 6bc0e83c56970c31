import {type Manifest, shortName} from '#core/cluster'
import type {Guard} from '../../model.ts'
import type {Reading} from '../ports.ts'
import {type Session, StepFailed} from '../ports.ts'
import {availabilityOf} from './availability.ts'
import type {Performer} from './perform.ts'
import {between, quantile} from './traffic-share.ts'
import {disagreeing} from './verify.ts'

const glance = 1_000

/** Watches a step: limits, availability of the copies, and whether others change what is ours to change. */
export const observe: Performer = async (session, signal, percent) => {
  const {clock, meter, store} = session
  const {guard, deadlines} = store.state.rollout
  const begun = clock.elapsed()
  const start = meter === null ? null : await meter.read()
  for (;;) {
    await unchanged(session, percent)
    const seen = meter === null || start === null ? null : between(start, await meter.read())
    if (guard !== null && seen !== null) within(guard, seen)
    const waited = clock.elapsed() - begun
    const judged = guard === null || (seen !== null && seen.canary.requests >= guard.minRequests)
    if (waited >= deadlines.step && judged)
      return {event: 'done', counted: {percent, seconds: waited / 1000, ...totals(seen)}}
    if (waited >= deadlines.step + deadlines.analysis) throw new StepFailed(unjudged(guard, seen))
    await clock.sleep(glance, signal)
  }
}

const totals = (seen: Reading | null) => ({
  requests: seen === null ? null : seen.stable.requests + seen.canary.requests,
  canary: seen?.canary.requests ?? null,
  failed: seen?.canary.failed ?? null
})

const unjudged = (guard: Guard | null, seen: Reading | null): string =>
  seen === null
    ? 'nothing counts the requests of the canary, so its limits cannot be judged'
    : `the canary answered ${seen.canary.requests} requests, but ${guard?.minRequests ?? 0} are needed to judge its limits: unknown is not good`

/** Raises at the first limit that does not hold, once there are enough requests to say so. */
const within = ({errorShare, p99, minRequests}: Guard, {canary}: Reading): void => {
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
  if (staged.length === 0) await sameRevision(session)
}

/** Before the upgrade, the newest revision is the one the plan was made from. */
const sameRevision = async ({helm, store}: Session): Promise<void> => {
  const newest = (await helm.history())[0]?.revision ?? 0
  if (newest !== store.state.rollout.newestRevision)
    throw new StepFailed(
      `Helm's revision is ${newest}, the plan was made from ${store.state.rollout.newestRevision}: somebody else deployed`
    )
}
