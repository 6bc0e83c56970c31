import {type Manifest, shortName} from '#core/cluster'
import type {ServicePair} from '../../model.ts'
import {providerNamed} from '../../traffic/providers.ts'
import {type Session, StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'
import {servicesOf} from './services.ts'
import {agrees, between, enough, shareOf} from './traffic-share.ts'

/** At most how long to wait once the routes state the weight, where nobody counts the traffic: data planes follow within a second. */
const uncounted = 3_000
const glance = 250

/** The routes state the weight, and the requests that are counted follow it. */
export const verify: Performer = async (session, signal, percent) => {
  const {clock, meter, store} = session
  const until = clock.elapsed() + store.state.rollout.deadlines.converge
  await untilStated(session, percent, until, signal)
  if (meter === null) await clock.sleep(Math.min(uncounted, store.state.rollout.deadlines.converge), signal)
  else await untilFollowed(session, percent, until, signal)
  return undefined
}

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
  const services = servicesOf(store.state.rollout)
  const stated = await Promise.all(
    routes.map(async ({provider, ref, before}) => {
      const live = await cluster.get(ref)
      const {stated, effective} = providerNamed(provider)
      const expected = effective(before, services, percent)
      const says = live === undefined ? 0 : stated(live, before, services)
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

/** Slides a window until it agrees. Without traffic there is nothing to disagree: after the time, the stated weight must do. */
const untilFollowed = async (
  {meter, clock, log, store}: Session,
  percent: number,
  until: number,
  signal: AbortSignal
): Promise<void> => {
  if (meter === null) return
  const shared = store.state.rollout.shared !== null
  for (;;) {
    const start = await meter.read()
    await clock.sleep(Math.max(1_000, 2 * meter.lag), signal)
    const seen = between(start, await meter.read())
    const all = seen.stable.requests + seen.canary.requests
    if (all >= enough && (agrees(seen, percent) || (shared && percent > 0))) {
      log.info(`${percent} %: ${shareOf(seen)?.toFixed(1)} % of ${all} requests went to the canary`)
      return
    }
    if (clock.elapsed() >= until) {
      if (all >= enough || (percent === 0 && seen.canary.requests > 0))
        throw new StepFailed(
          `the traffic has not followed: ${shareOf(seen)?.toFixed(1)} % of ${all} requests go to the canary`
        )
      log.warning(
        `${percent} %: only ${all} requests in the last window, too few to count a share; the routes state it`
      )
      return
    }
  }
}
