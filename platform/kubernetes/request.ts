/** One request to the API server, JSON in and out: reads are repeated, writes only where nothing can have happened. */
import {buffer} from 'node:stream/consumers'
import {promisify} from 'node:util'
import {gunzip} from 'node:zlib'
import type {z} from 'zod'
import {ClusterError} from '#core/cluster'
import {FailureError} from '#core/failure'
import type {Clock, Log, Random} from '#core/world'
import {notKubernetes} from './failures.ts'
import {isDistrust, type Operation, type Refusal, refusalOf, refusedError, unansweredError} from './refusals.ts'
import {NoAnswer, noAnswer, type Transport} from './transport.ts'

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** From the root of the API, with query, encoded. */
  readonly path: string
  readonly body?: unknown
  /** `update HTTPRoute/shop in web`; completes "The credentials may not …". */
  readonly operation: string
  /** Whether it changes anything: a POST that only asks does not. */
  readonly write: boolean
}

export type Answer = {readonly status: number; readonly text: string; readonly type: string}

export type Request = {
  /** Rejects with `ClusterError`, whose cause is the failure to show. */
  readonly text: (call: Call) => Promise<Answer>
  /** The same; the answer must be JSON of this shape. */
  readonly json: <T>(call: Call, shape: z.ZodType<T>) => Promise<T>
}

export type RequestContext = {
  readonly clock: Clock
  readonly random: Random
  readonly log: Pick<Log, 'debug'>
  readonly signal?: AbortSignal | undefined
}

export type Patience = {
  /** For writes, and until the API server has answered once; later reads go on for as long as `budget` allows. */
  readonly attempts: number
  /** Milliseconds for all attempts and waits together. */
  readonly budget: number
  /** Milliseconds without a byte of the answer. A read may be asked again; before a write is in doubt its webhooks get their 30 s. */
  readonly silence: {readonly read: number; readonly write: number}
}

export const usualPatience: Patience = {attempts: 5, budget: 45_000, silence: {read: 12_000, write: 35_000}}

type Trouble = {readonly refusal: Refusal} | {readonly lost: NoAnswer}

/** Milliseconds until the next attempt (`attempt` counts from 1); null where there must be none. `fraction` is the jitter. */
export const waitAfter = (trouble: Trouble, write: boolean, attempt: number, fraction: number): number | null => {
  const backOff = Math.min(5_000, 150 * 2 ** (attempt - 1)) * (0.5 + fraction / 2)
  if ('lost' in trouble) return write && trouble.lost.sent ? null : backOff
  const {status, retryAfter} = trouble.refusal
  const told = retryAfter === null ? null : retryAfter * 1000 + backOff
  if (status === 429) return told ?? (write ? null : backOff)
  return !write && status >= 500 && status !== 501 ? (told ?? backOff) : null
}

export const requester = (
  transport: Transport,
  server: string,
  context: RequestContext,
  patience: Patience = usualPatience
): Request => {
  const {clock, random, log, signal} = context

  /** Once it has answered, the API server is there and the one we meant: what fails then passes, and reads wait for it. */
  let answered = false

  const once = async (call: Call, renewed = false): Promise<Answer | Trouble> => {
    try {
      const answer = await ask(transport, call, call.write ? patience.silence.write : patience.silence.read, signal)
      // Nothing was done: with fresh credentials even a write may go out again.
      if (answer.status === 401 && !renewed && transport.forget()) return once(call, true)
      answered = true
      if (answer.status < 300) return answer
      return {refusal: refusalOf(answer.status, answer.retryAfter, answer.text)}
    } catch (error) {
      if (error instanceof NoAnswer) return {lost: error}
      throw error
    }
  }

  const nextWait = (result: Trouble, write: boolean, attempt: number): number | null => {
    const stranger = !answered && 'lost' in result && isDistrust(result.lost)
    const tired = attempt >= patience.attempts && (write || !answered)
    return stranger || tired ? null : waitAfter(result, write, attempt, random.fraction())
  }

  const text = async (call: Call): Promise<Answer> => {
    const operation: Operation = {name: call.operation, write: call.write, server}
    const begun = clock.elapsed()
    for (let attempt = 1; ; attempt++) {
      const result = await once(call)
      if ('text' in result) return result
      const wait = nextWait(result, call.write, attempt)
      if (wait === null || clock.elapsed() - begun + wait > patience.budget)
        throw 'lost' in result ? unansweredError(result.lost, operation) : refusedError(result.refusal, operation)
      const why = 'lost' in result ? result.lost.message : `status ${result.refusal.status}`
      log.debug(`Trying again to ${call.operation} in ${Math.ceil(wait)} ms: ${why}`)
      await clock.sleep(wait, signal)
    }
  }

  return {
    text,
    json: async (call, shape) => {
      const answer = await text(call)
      try {
        return shape.parse(JSON.parse(answer.text))
      } catch (error) {
        const found = `status ${answer.status}, ${answer.type || 'no content type'}`
        const cause = new FailureError(notKubernetes(server, found), error)
        // A write that got such an answer went to somebody else, or its answer was replaced on the way.
        const kind = call.write ? 'unknown' : 'other'
        throw new ClusterError(kind, answer.status, call.operation, `${call.operation}: ${found}`, cause)
      }
    }
  }
}

const unzip = promisify(gunzip)

const ask = async (
  transport: Transport,
  {method, path, body}: Call,
  silence: number,
  signal: AbortSignal | undefined
): Promise<Answer & {readonly retryAfter: string | undefined}> => {
  const response = await transport.open({
    method,
    path,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': 'towpath',
      ...(body === undefined ? {} : {'content-type': 'application/json'})
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    silence,
    signal
  })
  try {
    const content = await buffer(response)
    const plain = response.headers['content-encoding'] === 'gzip' ? await unzip(content) : content
    return {
      status: response.statusCode ?? 0,
      text: plain.toString('utf8'),
      type: response.headers['content-type'] ?? '',
      retryAfter: response.headers['retry-after']
    }
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason
    throw noAnswer(error, true)
  }
}
