/** Downloads that GitHub answers with a redirection to its storage. */
import {createWriteStream} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {messageOf} from '#core/failure'
import {UnreachableError} from '#core/world'
import {exchange} from '../exchange.ts'
import type {Call, Request} from '../github/request.ts'
import {type Attempt, type RetryContext, withRetries} from '../github/retry.ts'

/** Milliseconds for one download. */
const longest = 3_600_000

/** Gone: deleted, or expired while its entry is still listed. */
const absent = [404, 410]

/**
 * Writes what `call` leads to into `file`, which appears only when it is complete; false when there is nothing. The
 * token goes to GitHub alone: the address of the storage carries its own signature, and is asked for anew before every
 * attempt because it ends after a minute.
 */
export const download = async (context: RetryContext, request: Request, call: Call, file: string): Promise<boolean> => {
  const settled = await withRetries(context, call.operation, true, async (): Promise<Attempt<boolean>> => {
    const answer = await request({...call, redirect: 'manual', expected: absent})
    if (absent.includes(answer.status)) return {ok: true, value: false}
    const address = answer.headers.location
    if (address === undefined || !/^https?:\/\//.test(address))
      throw new UnreachableError(`The answer to "${call.operation}" names no address`)
    return fetchInto(context, address, file)
  })
  if (settled.ok) return settled.value
  throw new UnreachableError(`The storage refused to ${call.operation}: ${messageOf(settled.error)}`, {
    cause: settled.error
  })
}

const fetchInto = async (context: RetryContext, address: string, file: string): Promise<Attempt<boolean>> => {
  const timeout = AbortSignal.timeout(longest)
  const signal = context.signal === undefined ? timeout : AbortSignal.any([context.signal, timeout])
  const draft = `${file}.part`
  try {
    const response = await exchange(address, {signal})
    if (!response.ok || response.body === null) {
      await response.body?.cancel()
      const headers = Object.fromEntries(response.headers)
      const message = `error ${response.status}`
      return {
        ok: false,
        refusal: {kind: 'answer', status: response.status, headers, message},
        error: new Error(message)
      }
    }
    await pipeline(Readable.fromWeb(response.body), createWriteStream(draft))
    await rename(draft, file)
    return {ok: true, value: true}
  } catch (error) {
    await rm(draft, {force: true})
    return {ok: false, refusal: {kind: 'no-answer', sent: true, message: messageOf(error)}, error}
  }
}
