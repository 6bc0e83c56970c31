/**
 * When to ask GitHub again, and how long to wait first.
 * Source: docs.github.com, "Rate limits for the REST API" and "Best practices for using the REST API".
 */
import {type Clock, type Log, type Random, UnreachableError} from '#core/world'

/** An answer that is not a success, or no answer at all. */
export type Refusal =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string | undefined>>
      readonly message: string
    }
  /** `sent`: the request may have reached GitHub and may have had its effect. */
  | {readonly kind: 'no-answer'; readonly sent: boolean; readonly message: string}

export type Step = {readonly retry: false} | {readonly retry: true; readonly wait: number; readonly why: string}

export type RetryLimits = {
  readonly attempts: number
  /** Milliseconds for all attempts and waits together. */
  readonly budget: number
}

export const defaultLimits: RetryLimits = {attempts: 6, budget: 300_000}

const final: Step = {retry: false}
/** GitHub: "wait for at least one minute before retrying" after a secondary limit without `retry-after`. */
const secondaryBackOff = 60_000
const longestBackOff = 30_000

const limited = /rate limit|abuse detection|too many requests|submitted too quickly/i

export const isRateLimit = (refusal: Refusal): boolean =>
  refusal.kind === 'answer' &&
  (refusal.status === 429 ||
    (refusal.status === 403 &&
      (refusal.headers['retry-after'] !== undefined ||
        refusal.headers['x-ratelimit-remaining'] === '0' ||
        limited.test(refusal.message))))

/**
 * The next step after attempt `attempt` (from 1) was refused at `now` (milliseconds since the epoch). Pure.
 * `repeatable` is false where a second request could have a second effect; then a lost answer is not retried.
 * `fraction` is the jitter in [0, 1).
 */
export const afterRefusal = (
  refusal: Refusal,
  attempt: number,
  now: number,
  fraction: number,
  repeatable: boolean
): Step => {
  const backOff = Math.min(longestBackOff, 1000 * 2 ** (attempt - 1)) * (0.5 + fraction / 2)
  if (refusal.kind === 'no-answer') {
    return repeatable || !refusal.sent ? {retry: true, wait: backOff, why: refusal.message} : final
  }
  if (isRateLimit(refusal)) {
    const wait = limitWait(refusal.headers, now) ?? secondaryBackOff * (1 + fraction / 4)
    return {retry: true, wait, why: 'rate limit'}
  }
  return refusal.status >= 500 || refusal.status === 408
    ? {retry: true, wait: backOff, why: `error ${refusal.status}`}
    : final
}

const limitWait = (headers: Readonly<Record<string, string | undefined>>, now: number): number | undefined => {
  const after = headers['retry-after']?.trim()
  if (after !== undefined && /^\d{1,6}$/.test(after)) return Number(after) * 1000
  const date = after === undefined ? Number.NaN : Date.parse(after)
  if (!Number.isNaN(date)) return Math.max(0, date - now)
  const reset = headers['x-ratelimit-reset'] ?? ''
  if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset)) return undefined
  // One second more: the header has whole seconds and the clocks differ a little.
  return Math.max(0, Number(reset) * 1000 - now) + 1000
}

export type RetryContext = {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly signal?: AbortSignal | undefined
  readonly limits?: RetryLimits | undefined
}

export type Attempt<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly refusal: Refusal; readonly error: unknown}

export type Settled<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly error: unknown}

/**
 * Asks until there is an answer, the policy says stop, or attempts or time run out (`UnreachableError`, the last error
 * as cause). A final refusal comes back as `ok: false`. Throws the reason of `signal` when it is aborted.
 */
export const withRetries = async <T>(
  context: RetryContext,
  operation: string,
  repeatable: boolean,
  attempt: () => Promise<Attempt<T>>
): Promise<Settled<T>> => {
  const limits = context.limits ?? defaultLimits
  const start = context.clock.elapsed()
  for (let count = 1; ; count++) {
    context.signal?.throwIfAborted()
    const result = await attempt()
    if (result.ok) return result
    context.signal?.throwIfAborted()
    const {refusal, error} = result
    const step = afterRefusal(refusal, count, context.clock.now(), context.random.fraction(), repeatable)
    if (!step.retry) {
      if (refusal.kind === 'answer') return {ok: false, error}
      throw new UnreachableError(
        `The connection broke (${refusal.message}) and a second try could have a second effect`,
        {cause: error}
      )
    }
    if (count >= limits.attempts) {
      throw new UnreachableError(`${sentence(step.why)} after ${count} attempts`, {cause: error})
    }
    if (context.clock.elapsed() - start + step.wait > limits.budget) {
      const wait = Math.ceil(step.wait / 1000)
      throw new UnreachableError(`${sentence(step.why)}, and the next try would be in ${wait} s: too late`, {
        cause: error
      })
    }
    context.log.info(`Trying again to ${operation} in ${Math.ceil(step.wait / 1000)} s: ${step.why}`)
    await context.clock.sleep(step.wait, context.signal)
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
