import {parseDuration} from '../units.ts'

const minute = 60_000

/** GitHub ends a job on a self-hosted runner after five days ("Actions limits" in GitHub's documentation). */
const longest = 5 * 24 * 60

/** A job timeout such as `90m` in minutes; undefined unless it is a duration of whole minutes from 1 to 7200. */
export const timeoutMinutes = (text: string): number | undefined => {
  const duration = parseDuration(text)
  if (!duration.ok || duration.value % minute !== 0) return undefined
  const minutes = duration.value / minute
  return minutes >= 1 && minutes <= longest ? minutes : undefined
}
