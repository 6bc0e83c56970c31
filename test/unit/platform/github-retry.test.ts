import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {UnreachableError} from '#core/world'
import {type Attempt, afterRefusal, type Refusal, type RetryLimits, withRetries} from '#platform/github/retry'
import {fixedRandom, jumpingClock, recordingLog} from './github-server.ts'

const now = Date.UTC(2026, 10, 1)
const answer = (status: number, headers: Readonly<Record<string, string>> = {}, message = ''): Refusal => ({
  kind: 'answer',
  status,
  headers,
  message
})
const waitAfter = (refusal: Refusal, attempt = 1) => {
  const step = afterRefusal(refusal, attempt, now, 0, true)
  return step.retry ? step.wait : 'final'
}

describe('the wait after a refusal', () => {
  test('is what retry-after says in seconds', () => {
    expect(waitAfter(answer(429, {'retry-after': '7'}))).toBe(7000)
    expect(waitAfter(answer(403, {'retry-after': '7'}))).toBe(7000)
  })

  test('is until the date that retry-after names, and nothing when that is past', () => {
    expect(waitAfter(answer(429, {'retry-after': new Date(now + 9000).toUTCString()}))).toBe(9000)
    expect(waitAfter(answer(429, {'retry-after': new Date(now - 9000).toUTCString()}))).toBe(0)
  })

  test('is until the reset of an exhausted limit, and a second more', () => {
    const headers = {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 20)}
    expect(waitAfter(answer(403, headers))).toBe(21_000)
  })

  test('is a minute for a secondary limit that names no time', () => {
    expect(waitAfter(answer(403, {}, 'You have exceeded a secondary rate limit.'))).toBe(60_000)
    expect(waitAfter(answer(429))).toBe(60_000)
  })

  test('grows with every attempt for server errors and lost connections', () => {
    expect([1, 2, 3, 9].map(attempt => waitAfter(answer(502), attempt))).toEqual([500, 1000, 2000, 15_000])
    expect(waitAfter({kind: 'no-answer', sent: true, message: 'reset'}, 2)).toBe(1000)
  })

  test('is never taken for a refusal that will not change', () => {
    const forbidden = answer(403, {'x-ratelimit-remaining': '4999'}, 'Resource not accessible by integration')
    expect([forbidden, answer(404), answer(401), answer(422)].map(refusal => waitAfter(refusal))).toEqual(
      Array(4).fill('final')
    )
  })

  test('is not taken where a lost request may have had its effect and may not have it twice', () => {
    expect(afterRefusal({kind: 'no-answer', sent: true, message: ''}, 1, now, 0, false)).toEqual({retry: false})
    expect(afterRefusal({kind: 'no-answer', sent: false, message: ''}, 1, now, 0, false).retry).toBe(true)
  })

  test('is a finite, non-negative time whatever the headers hold', () => {
    const header = fc.option(fc.oneof(fc.string(), fc.nat().map(String)), {nil: undefined})
    const headers = fc.record({'retry-after': header, 'x-ratelimit-remaining': header, 'x-ratelimit-reset': header})
    const fraction = fc.double({min: 0, max: 0.999, noNaN: true})
    fc.assert(
      fc.property(
        fc.integer({min: 100, max: 599}),
        headers,
        fc.string(),
        fraction,
        (status, given, message, jitter) => {
          const step = afterRefusal({kind: 'answer', status, headers: given, message}, 1, now, jitter, true)
          return !step.retry || (Number.isFinite(step.wait) && step.wait >= 0)
        }
      )
    )
  })
})

describe('retrying', () => {
  const failing = (refusal: Refusal, times: number) => {
    let count = 0
    const attempt = async (): Promise<Attempt<number>> => {
      count++
      return count > times ? {ok: true, value: count} : {ok: false, refusal, error: new Error(`refusal ${count}`)}
    }
    return {attempt, count: () => count}
  }
  const run = (refusal: Refusal, times: number, signal?: AbortSignal, limits?: RetryLimits) => {
    const clock = jumpingClock(now)
    const {attempt, count} = failing(refusal, times)
    const context = {clock, random: fixedRandom, log: recordingLog(), signal, limits}
    return {result: withRetries(context, 'read', true, attempt), clock, count}
  }

  test('ends with the first answer', async () => {
    const {result, clock} = run(answer(502), 2)
    expect(await result).toEqual({ok: true, value: 3})
    expect(clock.slept).toEqual([500, 1000])
  })

  test('ends after the allowed attempts, with the last error as cause', async () => {
    const {result, count} = run(answer(502), 99)
    const error = await result.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreachableError)
    expect(error).toMatchObject({message: 'Error 502 after 6 attempts', cause: {message: 'refusal 6'}})
    expect(count()).toBe(6)
  })

  test('does not begin a wait that the time budget cannot hold', async () => {
    const {result, clock} = run(answer(429, {'retry-after': '3600'}), 99)
    await expect(result).rejects.toThrow(UnreachableError)
    expect(clock.slept).toEqual([])
  })

  test('never spends more than its budget, whatever it waits for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 100_000}), async (after, budget) => {
        const {result, clock} = run(answer(429, {'retry-after': String(after)}), 99, undefined, {attempts: 50, budget})
        await result.catch(() => undefined)
        return clock.now() - now <= budget
      })
    )
  })

  test('stops at once when the job is cancelled', async () => {
    const {result, count} = run(answer(502), 99, AbortSignal.abort(new Error('cancelled')))
    await expect(result).rejects.toThrow('cancelled')
    expect(count()).toBe(0)
  })
})
