import {setTimeout as wait} from 'node:timers/promises'
import type {Clock} from '#core/world'

/** A longer timer would fire at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const longestTimer = 2 ** 31 - 1

/** The machine's clock. `sleep` rejects with an AbortError when the signal is given. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    await wait(Math.min(milliseconds, longestTimer), undefined, signal === undefined ? {} : {signal})
  }
}
