import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {BudgetSpentError} from '#core/storage'
import {pacer, rateOf} from '#platform/storage/pace'
import {rateLimiter} from '../../../simulator/forge/rate.ts'
import {jumpingClock} from './github-server.ts'

const start = Date.UTC(2026, 0, 1)

/** Sends requests at the pace until `count` were let through or the budget said no. */
const send = async (methods: readonly ('GET' | 'DELETE' | 'POST')[], budget: {requests: number; reserve: number}) => {
  const clock = jumpingClock(start)
  const limiter = rateLimiter(clock.now)
  const pace = pacer(clock, budget)
  let sent = 0
  let spent: BudgetSpentError | undefined
  for (const method of methods) {
    try {
      await pace.before(method)
    } catch (error) {
      if (!(error instanceof BudgetSpentError)) throw error
      spent = error
      break
    }
    pace.after(limiter.take(method))
    sent++
  }
  return {sent, spent, refused: limiter.refused(), elapsed: clock.now() - start, remaining: limiter.look().remaining}
}

describe('the pace of requests', () => {
  test('is never refused by GitHub, whatever is asked', async () => {
    const methods = fc.array(fc.constantFrom('GET', 'DELETE', 'POST'), {minLength: 1, maxLength: 1500})
    await fc.assert(
      fc.asyncProperty(methods, async wanted => {
        const {refused, sent} = await send(wanted, {requests: 5000, reserve: 50})
        expect(refused).toBe(0)
        expect(sent).toBe(Math.min(wanted.length, 950))
      }),
      {numRuns: 40}
    )
  })

  test('is refused without it', () => {
    const limiter = rateLimiter(() => start)
    const burst = () => Array.from({length: 200}, () => limiter.take('DELETE'))
    expect(burst).toThrow('secondary rate limit')
    expect(limiter.refused()).toBe(1)
  })

  test('leaves a second between deletions and keeps below 180 a minute', async () => {
    const {elapsed, sent} = await send(
      Array.from({length: 300}, () => 'DELETE' as const),
      {requests: 1000, reserve: 0}
    )
    expect(sent).toBe(300)
    expect(elapsed).toBeGreaterThanOrEqual(299_000)
  })

  test('leaves the reserve to other jobs and says when there will be room', async () => {
    const {sent, spent, remaining} = await send(
      Array.from({length: 1100}, () => 'GET' as const),
      {requests: 5000, reserve: 100}
    )
    expect([sent, remaining]).toEqual([900, 100])
    expect(spent?.resets).toBe(start + 3_600_000)
  })

  test('ends with the share of this run', async () => {
    const {sent, spent} = await send(
      Array.from({length: 20}, () => 'GET' as const),
      {requests: 7, reserve: 0}
    )
    expect([sent, spent?.resets]).toEqual([7, null])
  })

  test('goes on in the next hour', async () => {
    const clock = jumpingClock(start)
    const pace = pacer(clock, {requests: 10, reserve: 1})
    await pace.before('GET')
    pace.after({
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': String(start / 1000 + 60)
    })
    await expect(pace.before('GET')).rejects.toBeInstanceOf(BudgetSpentError)
    await clock.sleep(60_000)
    await pace.before('GET')
  })

  test('reads the limit only where all of it is told', () => {
    expect(rateOf({})).toBeUndefined()
    expect(
      rateOf({'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': 'many', 'x-ratelimit-reset': '1'})
    ).toBeUndefined()
    const told = {'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '9'}
    expect(rateOf(told)).toEqual({limit: 1000, remaining: 7, resets: 9000})
  })
})
