/**
 * GitHub's rate limits, for one repository and its GITHUB_TOKEN. Source: GitHub docs, "Rate limits for the REST API":
 * 1,000 requests an hour; 900 points a minute (GET 1, others 5); 80 requests a minute that make content.
 */
import {limits} from './limits.ts'
import {Refusal} from './refusal.ts'

const hour = 3_600_000
const minute = 60_000

export type RateLimiter = {
  /** Counts a request; the headers of its answer. Throws the refusal where it is one too many. */
  readonly take: (method: string) => Readonly<Record<string, string>>
  /** Without counting. */
  readonly look: () => {readonly limit: number; readonly remaining: number; readonly reset: number}
  readonly refused: () => number
}

type Window = {from: number; used: number}
type Spent = {readonly at: number; readonly points: number; readonly makes: boolean}

const pointsOf = (method: string): number => (['GET', 'HEAD', 'OPTIONS'].includes(method) ? 1 : 5)

/** `now` in milliseconds since the epoch: a clock of the test's own lets hours pass. */
export const rateLimiter = (now: () => number): RateLimiter => {
  let window: Window = {from: Number.NEGATIVE_INFINITY, used: 0}
  let spent: Spent[] = []
  let refused = 0

  const current = (): Window => {
    if (now() >= window.from + hour) window = {from: now(), used: 0}
    return window
  }
  const look = () => {
    const {from, used} = current()
    return {
      limit: limits.requestsPerHour,
      remaining: Math.max(0, limits.requestsPerHour - used),
      reset: Math.ceil((from + hour) / 1000)
    }
  }
  const headers = (): Readonly<Record<string, string>> => {
    const {limit, remaining, reset} = look()
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-used': String(limit - remaining)
    }
  }
  const refuse = (status: number, message: string, extra: Readonly<Record<string, string>>): never => {
    refused++
    throw new Refusal(status, message, {headers: {...headers(), ...extra}})
  }

  return {
    take: method => {
      if (current().used >= limits.requestsPerHour) refuse(403, 'API rate limit exceeded for installation.', {})
      spent = spent.filter(({at}) => at > now() - minute)
      const points = spent.reduce((sum, one) => sum + one.points, pointsOf(method))
      const makes = ['POST', 'PUT', 'PATCH'].includes(method)
      const made = spent.filter(one => one.makes).length + Number(makes)
      // Sometimes GitHub says how long to wait and sometimes it does not.
      const extra: Readonly<Record<string, string>> = refused % 2 === 0 ? {'retry-after': '60'} : {}
      if (points > limits.pointsPerMinute || (makes && made > limits.contentsPerMinute))
        refuse(refused % 2 === 0 ? 429 : 403, 'You have exceeded a secondary rate limit.', extra)
      current().used++
      spent.push({at: now(), points: pointsOf(method), makes})
      return headers()
    },
    look,
    refused: () => refused
  }
}
