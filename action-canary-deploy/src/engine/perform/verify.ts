import {type Manifest, shortName} from '#core/cluster'
import {type Seen, watching} from '../../metrics/watch.ts'
import type {Rollout, ServicePair} from '../../model.ts'
import {providerNamed} from '../../traffic/providers.ts'
import {type Meter, type Session, StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'
import {servicesOf} from './services.ts'
import {agrees, enough, shareOf} from './traffic-share.ts'
import {headerAt} from './weigh.ts'

/** Milliseconds. Data planes follow within a second. */
const followTime = 3_000
const glance = 250

/** The routes state the weight, and the requests that are counted follow it. */
export const verify: Performer = async (session, signal, percent) => {
  const {clock, meter, store} = session
  const until = clock.elapsed() + store.state.rollout.deadlines.converge
  await untilStated(session, percent, until, signal)
  if (meter === null) await uncountedFollowing(session, signal)
  else await untilFollowed(session, meter, percent, until, signal)
  return undefined
}

/** Where nobody counts the traffic, or knows which share to count, the data plane gets the time to follow. */
export const uncountedFollowing = ({clock, store}: Session, signal: AbortSignal): Promise<void> =>
  clock.sleep(Math.min(followTime, store.state.rollout.deadlines.converge), signal)

const untilStated = async (session: Session, percent: number, until: number, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const wrong = await disagreeing(session, percent)
    if (wrong.length === 0) return
    if (session.clock.elapsed() >= until)
      throw new StepFailed(`${wrong.join(', ')} do not state ${percent} %: somebody else changes them`)
    await session.clock.sleep(glance, signal)
  }
}

/** Routes that state something else. A route that is gone states 0. */
export const disagreeing = async ({cluster, store}: Session, percent: number): Promise<readonly string[]> => {
  const {routes} = store.state.rollout
  const header = headerAt(store.state.rollout, percent)
  const services = servicesOf(store.state.rollout)
  const stated = await Promise.all(
    routes.map(async ({provider, ref, before}) => {
      const live = await cluster.get(ref)
      const {stated, effective} = providerNamed(provider)
      const expected = effective(before, services, percent)
      const says = live === undefined ? 0 : stated(live, before, services, header)
      // A route that somebody has taken to other Services sends nobody to the canary.
      if (percent === 0 && says === null && !namesOneOf(live, services.pairs)) return []
      return says !== null && Math.abs(says - expected) < 0.01 ? [] : [shortName(ref)]
    })
  )
  return stated.flat()
}

/** Whether a canary is named anywhere in the object. */
const namesOneOf = (object: Manifest | undefined, pairs: readonly ServicePair[]): boolean => {
  const text = JSON.stringify(object?.spec ?? {}) + JSON.stringify(object?.metadata.annotations ?? {})
  return pairs.some(({canary}) => text.includes(canary))
}

/**
 * Slides a window until it agrees. Without traffic there is nothing to disagree: after the time, the stated weight must do, and nobody
 * says that a share was counted. Where the counters are unknown, a share is waited for as long as for requests, and then not believed;
 * the way back to 0 is not given up because nobody looks.
 */
const untilFollowed = async (
  session: Session,
  meter: Meter,
  percent: number,
  until: number,
  signal: AbortSignal
): Promise<void> => {
  const {clock, log, store} = session
  const {deadlines} = store.state.rollout
  for (;;) {
    const seen = await windowOf(session, meter, signal)
    const unknown = unknownAt(percent, seen)
    if (unknown === null && requestsIn(seen) >= enough && isFollowed(store.state.rollout, percent, seen))
      return log.info(`${percent} %: ${shareText(seen)} went to the canary${besides(seen)}`)
    const late = clock.elapsed() >= until + (unknown !== null && percent > 0 ? deadlines.analysis : 0)
    if (late) return log.warning(`${percent} %: ${unfollowed(percent, seen)}; the routes state it`)
  }
}

/** Pods share as connections fall; and who asks for the canary by a header comes on top of its share. */
const isFollowed = (rollout: Rollout, percent: number, {counts}: Seen): boolean =>
  agrees(counts, percent) ||
  (percent > 0 && rollout.shared !== null) ||
  (headerAt(rollout, percent) !== null && (shareOf(counts) ?? 0) > percent)

const windowOf = async ({clock}: Session, meter: Meter, signal: AbortSignal): Promise<Seen> => {
  const look = watching(meter)
  const start = await look()
  await clock.sleep(Math.max(1_000, (start.unknown === null ? 2 : 1) * meter.lag), signal)
  const seen = await look()
  return {...seen, unknown: start.unknown ?? seen.unknown, unread: start.unread ?? seen.unread}
}

const requestsIn = ({counts}: Seen): number => counts.stable.requests + counts.canary.requests

const shareText = (seen: Seen): string => `${shareOf(seen.counts)?.toFixed(1)} % of ${requestsIn(seen)} requests`

const besides = ({unread}: Seen): string => (unread === null ? '' : `; not counted: ${unread}`)

/** Zero is zero everywhere: an instance that nobody can read may still send requests. */
const unknownAt = (percent: number, {unknown, unread}: Seen): string | null =>
  unknown ?? (percent === 0 ? unread : null)

/** Why nobody saw the traffic follow, although that is no reason to stop. Raises where it is one. */
const unfollowed = (percent: number, seen: Seen): string => {
  const unknown = unknownAt(percent, seen)
  const contrary = percent === 0 ? seen.counts.canary.requests > 0 : unknown === null && requestsIn(seen) >= enough
  if (contrary) throw new StepFailed(`the traffic has not followed: ${shareText(seen)} go to the canary`)
  if (unknown === null) return `only ${requestsIn(seen)} requests in the last window, too few to count a share`
  if (percent === 0) return `whether requests still go to the canary was not counted: ${unknown}`
  throw new StepFailed(`whether the traffic has followed is unknown: ${unknown}`)
}
