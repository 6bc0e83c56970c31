/** HTTP to one API server, and what can be known when no answer comes. */
import {type IncomingMessage, request as requestHttp} from 'node:http'
import {request as requestHttps} from 'node:https'
import {messageOf} from '#core/failure'
import {systemErrorCode} from '../system-error.ts'
import {connectionPools, tlsOf} from './connections.ts'
import type {CredentialSource} from './credentials.ts'
import type {Target} from './kubeconfig.ts'

/** The answer did not arrive, or not whole. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  /** False where nothing can have reached the API server. */
  readonly sent: boolean
  /** `ECONNREFUSED`, `TIMEOUT`, … */
  readonly code: string

  constructor(sent: boolean, code: string, message: string, cause?: unknown) {
    super(message, {cause})
    this.sent = sent
    this.code = code
  }
}

type HeaderValues = Readonly<Record<string, string | readonly string[] | undefined>>

export type Outgoing = {
  readonly method: string
  /** From the root of the API, with query. */
  readonly path: string
  readonly headers: HeaderValues
  readonly body?: Uint8Array | string | undefined
  readonly signal?: AbortSignal | undefined
  /** Milliseconds without a byte after which the answer counts as lost; without it a watch may stay silent for ever. */
  readonly silence?: number | undefined
}

export type Transport = {
  /** Sends with our credentials; resolves when the head of the answer is there. Rejects with `NoAnswer` or the reason of the signal. */
  readonly open: (outgoing: Outgoing) => Promise<IncomingMessage>
  /** After a 401: true where the next request goes with new credentials. */
  readonly forget: () => boolean
  readonly close: () => void
}

export type TransportOptions = {
  readonly target: Target
  readonly credentials: CredentialSource
  /** Null = no proxy. */
  readonly proxy: URL | null
  /** Milliseconds until a connection counts as impossible. */
  readonly connectTimeout?: number
}

const defaultConnectTimeout = 10_000

/** Raises KU-106 where the certificate authority cannot be read. */
export const openTransport = async (options: TransportOptions): Promise<Transport> => {
  const {target, credentials, proxy, connectTimeout = defaultConnectTimeout} = options
  const {server} = target
  const secure = server.protocol === 'https:'
  const prefix = server.pathname.replace(/\/$/, '')
  const host = server.hostname.replace(/^\[|\]$/g, '')
  const port = Number(server.port || (secure ? 443 : 80))

  const pools = connectionPools(secure ? await tlsOf(target) : null, proxy)

  return {
    open: async outgoing => {
      const proof = await credentials.current()
      outgoing.signal?.throwIfAborted()
      const options = {
        host,
        port,
        method: outgoing.method,
        path: prefix + outgoing.path,
        headers: {...mutable(outgoing.headers), ...mutable(proof.headers)},
        agent: pools.for(proof),
        ...(outgoing.signal === undefined ? {} : {signal: outgoing.signal})
      }
      return perform(secure, options, outgoing, connectTimeout)
    },
    forget: credentials.forget,
    close: pools.close
  }
}

const mutable = (headers: HeaderValues): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : [...value]]]
    )
  )

type RequestOptions = Parameters<typeof requestHttps>[1]

const perform = (
  secure: boolean,
  options: RequestOptions,
  {method, body, silence, signal}: Outgoing,
  connectTimeout: number
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = (secure ? requestHttps : requestHttp)(options)
    let sent = false
    const late = (after: number): NoAnswer => new NoAnswer(sent, 'TIMEOUT', `no answer in ${after / 1000} s`)
    const connecting = setTimeout(() => request.destroy(late(connectTimeout)), connectTimeout)
    const connected = (): void => {
      sent = true
      clearTimeout(connecting)
      if (silence !== undefined) request.setTimeout(silence, () => request.destroy(late(silence)))
    }
    request.on('socket', socket => {
      if (request.reusedSocket || !(socket.connecting || (secure && !isSecured(socket)))) connected()
      else socket.once(secure ? 'secureConnect' : 'connect', connected)
    })
    request.on('error', error => {
      clearTimeout(connecting)
      reject(signal?.aborted === true ? signal.reason : noAnswer(error, sent))
    })
    request.on('response', response => {
      clearTimeout(connecting)
      resolve(response)
    })
    if (body === undefined) request.end()
    else {
      if (method !== 'GET') request.setHeader('content-length', Buffer.byteLength(body))
      request.end(body)
    }
  })

/** A TLS socket that has finished its handshake. */
const isSecured = (socket: object): boolean => 'secureConnecting' in socket && socket.secureConnecting === false

export const noAnswer = (error: unknown, sent: boolean): NoAnswer =>
  error instanceof NoAnswer ? error : new NoAnswer(sent, systemErrorCode(error) ?? '', messageOf(error), error)
