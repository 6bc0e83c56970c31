import {StepFailed} from '../ports.ts'
import type {Performer} from './perform.ts'
import {between} from './traffic-share.ts'

/** The copies answer what they have begun, and get nothing new for the whole time. */
export const drain: Performer = async ({meter, clock, store}, signal) => {
  const {drain: quiet, converge} = store.state.rollout.deadlines
  const until = clock.elapsed() + quiet + converge
  for (;;) {
    const start = await meter?.read()
    await clock.sleep(quiet, signal)
    if (meter === null || start === undefined) return undefined
    const {canary} = between(start, await meter.read())
    if (canary.requests === 0) return undefined
    if (clock.elapsed() >= until)
      throw new StepFailed(
        `the canary still answers requests (${canary.requests} in ${quiet / 1000} s) although no route states a share for it`
      )
  }
}
