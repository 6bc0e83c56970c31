/**
 * One HTTP exchange with the shapes of `fetch`, on Node's own `http`: the `fetch` of Node 24.19 ends the process by an assertion of its
 * parser where a server closes the connection while an answer is still being read.
 */
import {type IncomingMessage, request as requestHttp} from 'node:http'
import {request as requestHttps} from 'node:https'
import {Readable} from 'node:stream'
import {systemErrorCode} from './system-error.ts'

export type Sent = {
  readonly method?: string
  readonly headers?: Headers | Readonly<Record<string, string>>
  readonly body?: Blob | string
  readonly signal?: AbortSignal
}

/** Resolves with the head of the answer; its body is read from the connection. A redirection is an answer like any other. Rejects with the system's error, or the reason of the signal. */
export const exchange = async (address: string | URL, sent: Sent): Promise<Response> => {
  const url = new URL(address)
  try {
    return await once(url, sent)
  } catch (thrown) {
    // A server may close an idle connection at the moment it is used again.
    if (!(thrown instanceof Stale) || sent.body !== undefined || sent.signal?.aborted === true) throw causeOf(thrown)
  }
  return once(url, sent).catch(thrown => {
    throw causeOf(thrown)
  })
}

/** A connection that was used before broke off. */
class Stale extends Error {}

const causeOf = (thrown: unknown): unknown => (thrown instanceof Stale ? thrown.cause : thrown)

const once = (url: URL, {method = 'GET', headers, body, signal}: Sent): Promise<Response> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? undefined : typeof body === 'string' ? Buffer.byteLength(body) : body.size
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method,
      headers: {
        ...Object.fromEntries(new Headers(headers)),
        ...(length === undefined ? {} : {'content-length': length})
      },
      ...(signal === undefined ? {} : {signal})
    })
    request.on('error', error => {
      if (signal?.aborted === true) return reject(signal.reason)
      const stale = request.reusedSocket && systemErrorCode(error) === 'ECONNRESET'
      reject(stale ? new Stale(error.message, {cause: error}) : error)
    })
    request.on('response', incoming => {
      try {
        resolve(responseOf(incoming, method))
      } catch (thrown) {
        request.destroy()
        reject(thrown) // a status that is none
      }
    })
    if (body === undefined || typeof body === 'string') request.end(body)
    else {
      const content = Readable.fromWeb(body.stream())
      content.on('error', error => request.destroy(error))
      // A server may refuse before it has read everything: its answer counts then.
      request.on('close', () => content.destroy())
      content.pipe(request)
    }
  })

const bodiless: readonly number[] = [204, 205, 304]

const responseOf = (incoming: IncomingMessage, method: string): Response => {
  const {statusCode: status = 0, statusMessage: statusText = '', rawHeaders} = incoming
  const headers = new Headers()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  const empty = method === 'HEAD' || bodiless.includes(status)
  if (empty) incoming.resume()
  return new Response(empty ? null : Readable.toWeb(incoming), {status, statusText, headers})
}
