/** One request to GitHub: retried, its refusals turned into errors that name operation and permission. */
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import {PermissionError, UnreachableError} from '#core/world'
import {noToken, requestRefused, tokenRefused} from './failures.ts'
import {type Attempt, isRateLimit, type Refusal, type RetryContext, withRetries} from './retry.ts'

/** Spreads requests over time and counts them. `before` may wait, or throw when there is no room for another request. */
export type Pace = {
  readonly before: (method: Call['method'], signal?: AbortSignal) => Promise<void>
  readonly after: (headers: Answer['headers']) => void
}

export type RequestOptions = RetryContext & {
  readonly token: string
  /** `https://api.github.com` */
  readonly apiUrl: string
  readonly pace?: Pace | undefined
}

export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path below the API's base with its query, or an absolute address; everything in it already encoded. */
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  /** A media type other than JSON; the answer's data is then text. */
  readonly accept?: string
  /** The answer is the redirection itself (`headers.location`), for downloads that are not JSON. */
  readonly redirect?: 'manual'
  /** Completes "The job's token may not …". */
  readonly operation: string
  /** What the token needs, as written in a workflow. */
  readonly permission: string
  /** False where a second request would have a second effect that matters. */
  readonly repeatable: boolean
  /** Statuses that are an answer here and not an error. */
  readonly expected?: readonly number[]
  /** Some refusals come with status 200 (GraphQL): finds them in the data. */
  readonly refused?: (data: unknown) => Refusal | undefined
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** JSON as a value, anything else as text. Data from outside: validate it with `shaped`. */
  readonly data: unknown
}

export type Request = (call: Call) => Promise<Answer>

/** Milliseconds until a request without an answer counts as lost. */
const answerTimeout = 60_000
/** The connection was never made, so nothing can have happened on the other side. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH'])

type Send = (call: Call) => Promise<Answer>

/**
 * A function that performs calls with the job's token. It throws `PermissionError` (403, and 404 where GitHub hides
 * what the token may not see), `UnreachableError` (after all retries), or a `FailureError` TW-163, TW-164 or TW-170.
 */
export const requester = (options: RequestOptions): Request => {
  let sender: Promise<Send> | undefined
  return async call => {
    if (options.token === '') raise(noToken(call.operation))
    sender ??= openClient(options)
    const send = await sender
    const settled = await withRetries(options, call.operation, call.repeatable, async () => {
      await options.pace?.before(call.method, options.signal)
      const result = await attempt(send, call)
      const headers = result.ok ? result.value.headers : result.refusal.kind === 'answer' ? result.refusal.headers : {}
      options.pace?.after(headers)
      return result
    })
    return settled.ok ? settled.value : refuse(call, settled.error)
  }
}

/** Imported on first use only: @actions/github costs 70 ms at start. Its own logging is switched off. */
const openClient = async ({token, apiUrl, signal}: RequestOptions): Promise<Send> => {
  const {getOctokit} = await import('@actions/github')
  const quiet = () => undefined
  const octokit = getOctokit(token, {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    log: {debug: quiet, info: quiet, warn: quiet, error: quiet}
  })
  return async call => {
    const timeout = AbortSignal.timeout(answerTimeout)
    const response = await octokit.request({
      method: call.method,
      url: call.path,
      headers: {accept: call.accept ?? 'application/vnd.github+json', 'x-github-api-version': '2022-11-28'},
      // Octokit reads a body that breaks off as an empty one: read it here, where the break is a reason to try again.
      request: {
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
        parseSuccessResponseBody: false,
        ...(call.redirect === undefined ? {} : {redirect: call.redirect})
      },
      ...(call.body === undefined ? {} : {data: call.body})
    })
    const headers = headersOf(response.headers)
    const text = await bodyText(response.data)
    const data: unknown = call.accept === undefined && isJson(headers) ? JSON.parse(text) : text
    return {status: response.status, headers, data}
  }
}

const isJson = (headers: Answer['headers']): boolean => headers['content-type']?.startsWith('application/json') ?? false

const isStream = (data: unknown): data is AsyncIterable<Uint8Array> =>
  typeof data === 'object' && data !== null && Symbol.asyncIterator in data

const bodyText = async (body: unknown): Promise<string> => {
  if (!isStream(body)) return ''
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const attempt = async (send: Send, call: Call): Promise<Attempt<Answer>> => {
  try {
    const answer = await send(call)
    const refusal = call.refused?.(answer.data)
    if (refusal === undefined) return {ok: true, value: answer}
    return {ok: false, refusal, error: new Refused(refusal)}
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal.kind === 'answer' && call.expected?.includes(refusal.status) && !isRateLimit(refusal)) {
      return {ok: true, value: {status: refusal.status, headers: refusal.headers, data: refusal.message}}
    }
    return {ok: false, refusal, error: new Refused(refusal, error)}
  }
}

class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.message, {cause})
    this.refusal = refusal
  }
}

const thrownSchema = z.object({
  status: z.number(),
  response: z.object({headers: z.record(z.string(), z.unknown()), data: z.unknown()})
})

const refusalOf = (error: unknown): Refusal => {
  const answered = thrownSchema.safeParse(error)
  if (answered.success) {
    const {status, response} = answered.data
    return {
      kind: 'answer',
      status,
      headers: headersOf(response.headers),
      message: explanationOf(response.data) ?? messageOf(error)
    }
  }
  const codes = causes(error).map(cause => (typeof cause.code === 'string' ? cause.code : ''))
  return {kind: 'no-answer', sent: !codes.some(code => neverSent.has(code)), message: messageOf(error)}
}

type Caused = {readonly code?: unknown; readonly cause?: unknown}

const isObject = (value: unknown): value is Caused => typeof value === 'object' && value !== null

/** The error and its chain of causes; the code of a socket error stands at its end. */
const causes = (error: unknown): readonly Caused[] =>
  isObject(error) ? [error, ...(error.cause === error ? [] : causes(error.cause))] : []

const explanationSchema = z.object({message: z.string(), errors: z.array(z.unknown()).optional()})

const explanationOf = (data: unknown): string | undefined => {
  if (typeof data === 'string') return data.trim().slice(0, 500) || undefined
  const parsed = explanationSchema.safeParse(data)
  if (!parsed.success) return undefined
  const details = (parsed.data.errors ?? []).map(detail => explanationOf(detail) ?? JSON.stringify(detail))
  return [parsed.data.message, ...details].join('; ').slice(0, 500)
}

const refuse = (call: Call, error: unknown): never => {
  if (!(error instanceof Refused) || error.refusal.kind !== 'answer') throw error
  const {status, message} = error.refusal
  if (status === 401) return raise(tokenRefused(call.operation), error)
  if (status === 403 || status === 404) throw new PermissionError(call.operation, call.permission, error)
  return raise(requestRefused(call.operation, status, message), error)
}

const headersOf = (headers: Readonly<Record<string, unknown>>): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value === undefined ? undefined : String(value)])
  )

/** The data in the documented shape. A proxy's login page instead of an answer is `UnreachableError`. */
export const shaped = <T>(schema: z.ZodType<T>, answer: Answer, operation: string): T => {
  const parsed = schema.safeParse(answer.data)
  if (parsed.success) return parsed.data
  throw new UnreachableError(`The answer to "${operation}" is not what GitHub documents`, {cause: parsed.error})
}
