import {Refusal} from './refusal.ts'

/** Makes matching requests fail `times` times, before the token is looked at. */
export type Fault = {
  readonly path: RegExp
  readonly method: string | null
  readonly status: number | 'reset'
  readonly headers: Readonly<Record<string, string>>
  times: number
}

/** Takes one use of the first fault that matches. `path` includes the query. */
export const takeFault = (faults: readonly Fault[], method: string, path: string): Fault | undefined => {
  const fault = faults.find(
    candidate =>
      candidate.times > 0 &&
      (candidate.method === null || candidate.method === method) &&
      // A global or sticky expression remembers where it stopped; search() does not.
      path.search(candidate.path) >= 0
  )
  if (fault) fault.times -= 1
  return fault
}

/** The refusal that a fault with a status stands for. */
export const faultRefusal = (status: number, headers: Readonly<Record<string, string>>): Refusal =>
  new Refusal(status, status === 429 || status === 403 ? 'You have exceeded a secondary rate limit' : 'Server Error', {
    headers
  })
