import {setTimeout as wait} from 'node:timers/promises'
import type {Clock} from '#core/world'

/** A longer timer would fire at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const longestTimer = 2 ** 31 - 1

/** The machine's clock. `sleep` throws the reason of the signal when that is given. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await wait(Math.min(milliseconds, longestTimer), undefined, signal === undefined ? {} : {signal})
    } catch (aborted) {
      throw signal?.aborted === true ? signal.reason : aborted
    }
  }
}
