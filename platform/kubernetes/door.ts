/**
 * A door on loopback for another client (Helm): what comes through goes out with our credentials while the guard allows it.
 * The secret of the door is the first part of its path: Kubernetes clients send no token over plain HTTP.
 */
import {randomBytes, timingSafeEqual} from 'node:crypto'
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http'
import {pipeline} from 'node:stream/promises'
import type {Door, DoorGuard} from '#core/cluster'
import {messageOf} from '#core/failure'
import {nameIn} from './body-name.ts'
import {boundTo} from './bound-patch.ts'
import type {Outgoing, Transport} from './transport.ts'

export type DoorOptions = {
  readonly transport: Pick<Transport, 'open' | 'forget'>
  readonly namespace: string
  readonly guard: DoorGuard
  readonly mask: (secret: string) => void
}

/** Controllers write the status of an object at any time: the patch is then bound to the next version. */
const attempts = 8

/** How the API server says that an object has another resourceVersion than the one it was read with. */
const movedOn = 'the object has been modified'

/** The API server takes 3 MiB. */
const longestBody = 16 * 1024 * 1024

/** Milliseconds; the API server's own limit of a request. */
const longestWrite = 60_000

/** Headers of one connection (RFC 9110 §7.6.1), and those that say who asks: that is us. */
const own =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|content-length|expect|authorization|impersonate-.*|http2-settings)$/

export const openDoor = async ({transport, namespace, guard, mask}: DoorOptions): Promise<Door> => {
  const token = randomBytes(32).toString('hex')
  mask(token)
  const closed = new AbortController()
  const pass = passage(transport, guard, closed.signal)
  const server = createServer((request, response) => {
    const path = insidePath(request.url ?? '', token)
    if (path === undefined) refuse(response, 401, 'Unauthorized', 'this door opens to the client it was made for')
    else void pass(request, response, path)
  })
  // Node would end a long watch or a slow upload.
  server.requestTimeout = 0
  server.on('upgrade', (_request, socket) => {
    socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', ready)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    kubeconfig: kubeconfigOf(`http://127.0.0.1:${port}/${token}`, namespace),
    close: () =>
      new Promise(done => {
        closed.abort(new Error('the door is closed'))
        server.close(() => done())
        server.closeAllConnections()
      })
  }
}

const kubeconfigOf = (server: string, namespace: string): string =>
  `${JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'door',
    clusters: [{name: 'door', cluster: {server}}],
    users: [{name: 'door', user: {}}],
    contexts: [{name: 'door', context: {cluster: 'door', user: 'door', namespace}}]
  })}\n`

/** The path behind the secret; undefined where the secret is another. */
const insidePath = (url: string, token: string): string | undefined => {
  const given = Buffer.from(url.slice(1, 1 + token.length))
  const known = Buffer.from(token)
  const rest = url.slice(1 + token.length)
  const same = given.length === known.length && timingSafeEqual(given, known)
  return same && rest.startsWith('/') ? rest : undefined
}

type Passage = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>

const passage = (transport: DoorOptions['transport'], guard: DoorGuard, closed: AbortSignal): Passage => {
  const forward = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const method = request.method ?? 'GET'
    const reads = method === 'GET' || method === 'HEAD'
    const body = await bodyOf(request)
    if (body === undefined) return refuse(response, 413, 'RequestEntityTooLarge', 'the object is too large')
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort(new Error('the client is gone'))
    })
    const outgoing: Outgoing = {
      method,
      path,
      headers: passing(request.headers),
      body: reads || (body.length === 0 && method !== 'POST') ? undefined : body,
      signal: AbortSignal.any([closed, gone.signal]),
      // A watch may be silent for long; a write that is, is lost.
      ...(reads ? {} : {silence: longestWrite})
    }
    if (reads) await answer(await sendRenewed(transport, outgoing), response)
    else await write(outgoing, body, response)
  }

  /** Asks the guard, and asks again where the object has moved on meanwhile. */
  const write = async (outgoing: Outgoing, body: Buffer, response: ServerResponse): Promise<void> => {
    const {method, path} = outgoing
    const asked = {method, path, name: method === 'POST' ? nameIn(body) : null}
    for (let attempt = 1; ; attempt += 1) {
      const admission = await guard(asked)
      if (typeof admission === 'string') return refuse(response, 403, 'Forbidden', admission)
      closed.throwIfAborted()
      const bound = admission === null ? outgoing : boundOutgoing(outgoing, body, admission.onlyIf)
      if (bound === undefined)
        return refuse(response, 403, 'Forbidden', 'this kind of patch cannot be bound to a version')
      const upstream = await sendRenewed(transport, bound)
      if (admission === null || upstream.statusCode !== 409 || attempt === attempts) return answer(upstream, response)
      const said = await textOf(upstream)
      if (!said.includes(movedOn)) return relay(response, upstream, said)
    }
  }

  return async (request, response, path) => {
    try {
      await forward(request, response, path)
    } catch (error) {
      // What is half told is cut, so that nobody takes it for the whole.
      if (response.headersSent || closed.aborted) response.destroy()
      else refuse(response, 502, 'ServiceUnavailable', messageOf(error))
    }
  }
}

/** Plain text is asked for, because a refusal is read here. */
const boundOutgoing = (outgoing: Outgoing, body: Buffer, resourceVersion: string): Outgoing | undefined => {
  const {headers} = outgoing
  const bound = boundTo(resourceVersion, body, String(headers['content-type'] ?? ''))
  return bound === undefined
    ? undefined
    : {...outgoing, headers: {...headers, 'accept-encoding': 'identity'}, body: bound}
}

/** A 401 means that nothing was done: with fresh credentials it goes out once more. */
const sendRenewed = async (transport: DoorOptions['transport'], outgoing: Outgoing): Promise<IncomingMessage> => {
  const first = await transport.open(outgoing)
  if (first.statusCode !== 401 || !transport.forget()) return first
  first.resume()
  return transport.open(outgoing)
}

const answer = async (upstream: IncomingMessage, response: ServerResponse): Promise<void> => {
  const {'content-length': length, ...headers} = upstream.headers
  response.writeHead(upstream.statusCode ?? 502, {
    ...passing(headers),
    ...(length === undefined ? {} : {'content-length': length})
  })
  // The head of a watch is news by itself.
  response.flushHeaders()
  await pipeline(upstream, response)
}

const textOf = async (upstream: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of upstream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const relay = (response: ServerResponse, {statusCode, headers}: IncomingMessage, text: string): void => {
  response.writeHead(statusCode ?? 502, {'content-type': headers['content-type'] ?? 'application/json'})
  response.end(text)
}

const passing = (headers: IncomingHttpHeaders): Readonly<Record<string, string | readonly string[] | undefined>> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !own.test(name)))

/** Undefined where it is longer than any object may be. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > longestBody) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** As the API server refuses, so that the client tells the reason. */
const refuse = (response: ServerResponse, code: number, reason: string, message: string): void => {
  const status = {kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code}
  response.writeHead(code, {'content-type': 'application/json', connection: 'close'})
  response.end(JSON.stringify(status))
}
