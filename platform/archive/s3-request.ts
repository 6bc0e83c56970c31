/** One signed request to an S3-compatible service, retried. Source: AWS Signature Version 4, Amazon S3 API Reference. */
import {openAsBlob} from 'node:fs'
import {AwsV4Signer} from 'aws4fetch'
import type {ArchiveContent, ArchivePlace} from '#core/archive'
import {messageOf, raise} from '#core/failure'
import {exchange} from '../exchange.ts'
import {type Attempt, type RetryContext, withRetries} from '../github/retry.ts'
import {archiveCredentials, archiveRefused} from './failures.ts'
import {textDigest} from './names.ts'

export type S3Place = Extract<ArchivePlace, {kind: 's3'}>
type Environment = Readonly<Record<string, string | undefined>>

export type S3Call<T> = {
  readonly method: 'GET' | 'HEAD' | 'PUT'
  /** Empty for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly content?: ArchiveContent
  readonly headers?: Readonly<Record<string, string>>
  /** Completes "The archive refused to …". */
  readonly operation: string
  /** Statuses beside 200 that are an answer. */
  readonly expected?: readonly number[]
  /** Reads the whole answer; what breaks off here is asked for again. */
  readonly read: (response: Response) => Promise<T>
}

export type S3 = {readonly place: string; readonly call: <T>(call: S3Call<T>) => Promise<T>}

/** Milliseconds for one request with its content. */
const longest = 3_600_000
const emptyDigest = textDigest('')

/** Virtual-host or path style. */
export const addressOf = (place: S3Place, key: string, query: Readonly<Record<string, string>>): URL => {
  const url = new URL(place.endpoint)
  if (place.style === 'host') url.host = `${place.bucket}.${url.host}`
  const bucket = place.style === 'host' ? '' : `/${place.bucket}`
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${bucket}/${key}`
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

const explanation = (text: string, status: number): string => {
  const [, code] = /<Code>([^<]{1,200})<\/Code>/.exec(text) ?? []
  const [, message] = /<Message>([^<]{1,500})<\/Message>/.exec(text) ?? []
  return code === undefined ? `error ${status}` : `${code}: ${message ?? `error ${status}`}`
}

/** Keys are read from the environment at the first request. Raises TW-181 and TW-182; throws `UnreachableError`. */
export const s3Requests = (place: S3Place, env: Environment, context: RetryContext): S3 => {
  const shown = `s3://${place.bucket}/${place.prefix}`
  const secret = (name: string): string => env[name] || raise(archiveCredentials(shown, name))

  const sign = async (call: S3Call<unknown>) => {
    const {content} = call
    const digest = content === undefined ? emptyDigest : 'text' in content ? textDigest(content.text) : content.digest
    const sessionToken = env[place.sessionToken]
    const signer = new AwsV4Signer({
      method: call.method,
      url: addressOf(place, call.key, call.query ?? {}).href,
      headers: {...call.headers, 'x-amz-content-sha256': digest.replace('sha256:', '')},
      accessKeyId: secret(place.accessKey),
      secretAccessKey: secret(place.secretKey),
      ...(sessionToken === undefined || sessionToken === '' ? {} : {sessionToken}),
      service: 's3',
      region: place.region,
      datetime: new Date(context.clock.now()).toISOString().replace(/[:-]|\.\d{3}/g, '')
    })
    return signer.sign()
  }

  const attempt = async <T>(call: S3Call<T>): Promise<Attempt<T>> => {
    const {url, headers} = await sign(call)
    const timeout = AbortSignal.timeout(longest)
    const signal = context.signal === undefined ? timeout : AbortSignal.any([context.signal, timeout])
    try {
      const body = await bodyOf(call.content)
      const response = await exchange(url, {method: call.method, headers, signal, ...(body === null ? {} : {body})})
      if (response.ok || call.expected?.includes(response.status)) return {ok: true, value: await call.read(response)}
      const message = explanation(await response.text(), response.status)
      const answered = {kind: 'answer', status: statusOf(response.status, message)} as const
      const refusal = {...answered, headers: Object.fromEntries(response.headers), message}
      return {ok: false, refusal, error: new Error(message)}
    } catch (error) {
      const message = error instanceof Error && error.cause instanceof Error ? error.cause.message : messageOf(error)
      return {ok: false, refusal: {kind: 'no-answer', sent: true, message}, error}
    }
  }

  return {
    place: shown,
    call: async call => {
      const settled = await withRetries(context, call.operation, true, () => attempt(call))
      return settled.ok
        ? settled.value
        : raise(archiveRefused(shown, call.operation, messageOf(settled.error)), settled.error)
    }
  }
}

/** A file goes out as a stream of known length. */
const bodyOf = async (content: ArchiveContent | undefined): Promise<Blob | string | null> => {
  if (content === undefined) return null
  return 'text' in content ? content.text : openAsBlob(content.file)
}

/** Refusals that pass: a clock that was off when the request was signed, an upload that broke off, a conflict of two writers. */
const passing = /^(RequestTimeout|OperationAborted|ConditionalRequestConflict|BadDigest|XAmzContentSHA256Mismatch):/

const statusOf = (status: number, message: string): number => (passing.test(message) ? 503 : status)
