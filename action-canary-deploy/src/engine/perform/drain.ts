import {watching} from '../../metrics/watch.ts'
import {StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'

/** The copies answer what they have begun, and get nothing new for the whole time, as far as somebody counts. */
export const drain: Performer = async ({meter, clock, log, store}, signal) => {
  const {drain: quiet, converge} = store.state.rollout.deadlines
  // What came in the quiet time is seen one scrape later.
  const pause = quiet + (meter?.lag ?? 0)
  const until = clock.elapsed() + pause + converge
  for (;;) {
    const look = meter === null ? null : watching(meter)
    const start = await look?.()
    await clock.sleep(pause, signal)
    if (look === null || start === undefined) return undefined
    const seen = await look()
    const {requests} = seen.counts.canary
    const unknown = start.unknown ?? seen.unknown ?? start.unread ?? seen.unread
    if (requests === 0 && unknown === null) return undefined
    if (clock.elapsed() < until) continue
    if (requests > 0) throw new StepFailed(busy(requests, pause))
    log.warning(`whether the canary still answers requests was not counted: ${unknown}; no route states a share for it`)
    return undefined
  }
}

const busy = (requests: number, pause: number): string =>
  `the canary still answers requests (${requests} in ${pause / 1000} s) although no route states a share for it`
