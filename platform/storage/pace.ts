/**
 * Keeps one run below GitHub's limits, so that no request of ours is ever refused for being one too many.
 * Source: docs.github.com, "Rate limits for the REST API": 1,000 requests an hour and repository for GITHUB_TOKEN, 900
 * points a minute (GET 1, everything else 5); "Best practices": one second between requests that change something.
 */
import {BudgetSpentError, type RateBudget, type RequestBudget} from '#core/storage'
import type {Clock} from '#core/world'
import type {Answer, Pace} from '../github/request.ts'

const minute = 60_000
/** Below the 900 of GitHub: other jobs of the repository draw from the same limit. */
const pointsPerMinute = 600
const betweenChanges = 1000

export const pointsOf = (method: string): number => (method === 'GET' || method === 'HEAD' ? 1 : 5)

type Spent = {readonly at: number; readonly points: number}

/** The hourly limit as the last answer told it; `undefined` where its headers say nothing. */
export const rateOf = (headers: Answer['headers']): RateBudget | undefined => {
  const [limit, remaining, resets] = ['limit', 'remaining', 'reset'].map(name => headers[`x-ratelimit-${name}`] ?? '')
  const numbers = [limit, remaining, resets].map(text => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : Number.NaN))
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = numbers
  return Number.isNaN(a + b + c) ? undefined : {limit: a, remaining: b, resets: c * 1000}
}

/** How long to wait so that this request neither exceeds the points of a minute nor follows a change too closely. */
export const waitFor = (method: string, now: number, spent: readonly Spent[], lastChange: number): number => {
  const points = pointsOf(method)
  const gap = points > 1 ? Math.max(0, lastChange + betweenChanges - now) : 0
  let excess = spent.reduce((sum, one) => sum + (one.at > now - minute ? one.points : 0), 0) + points - pointsPerMinute
  let room = 0
  for (const one of spent) {
    if (excess <= 0) break
    if (one.at <= now - minute) continue
    excess -= one.points
    room = one.at + minute - now
  }
  return Math.max(gap, room)
}

/** One pace for all requests of a run. Throws `BudgetSpentError` before a request that exceeds `budget`. */
export const pacer = (clock: Clock, budget: RequestBudget): Pace => {
  let used = 0
  let rate: RateBudget | undefined
  let spent: Spent[] = []
  let lastChange = Number.NEGATIVE_INFINITY
  let turn: Promise<void> = Promise.resolve()

  const demandRoom = (now: number): void => {
    if (used >= budget.requests) {
      throw new BudgetSpentError(`All ${budget.requests} requests of this run are used`, null)
    }
    if (rate !== undefined && rate.resets <= now) rate = undefined
    if (rate !== undefined && rate.remaining <= budget.reserve) {
      const left = `GitHub allows ${rate.remaining} more requests until ${new Date(rate.resets).toISOString()}`
      throw new BudgetSpentError(`${left}; ${budget.reserve} are left to other jobs`, rate.resets)
    }
  }

  const admit = async (method: string, signal: AbortSignal | undefined): Promise<void> => {
    demandRoom(clock.now())
    const wait = waitFor(method, clock.elapsed(), spent, lastChange)
    if (wait > 0) await clock.sleep(wait, signal)
    const now = clock.elapsed()
    demandRoom(clock.now())
    used++
    if (rate !== undefined) rate = {...rate, remaining: rate.remaining - 1}
    spent = [...spent.filter(one => one.at > now - minute), {at: now, points: pointsOf(method)}]
    if (pointsOf(method) > 1) lastChange = now
  }

  return {
    before: (method, signal) => {
      const mine = turn.then(() => admit(method, signal))
      turn = mine.catch(() => undefined)
      return mine
    },
    after: headers => {
      const told = rateOf(headers)
      // Answers overtake each other: of one hour the lowest count is the newest.
      if (told !== undefined && (rate === undefined || told.resets > rate.resets || told.remaining < rate.remaining))
        rate = told
    }
  }
}
