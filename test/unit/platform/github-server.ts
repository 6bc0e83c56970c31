/** A small HTTP server for tests of the GitHub clients, and the ports they need. */
import {createServer, type IncomingMessage} from 'node:http'
import type {Clock, Log, Random} from '#core/world'

export type Received = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}

export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** A string goes out as it is, anything else as JSON. */
  readonly body?: unknown
  /** Breaks the connection off: before the answer, or in the middle of its body. */
  readonly reset?: 'before' | 'within'
}

export type Server = {
  readonly url: string
  readonly received: readonly Received[]
  readonly close: () => Promise<void>
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

export const startServer = async (answer: (request: Received) => Reply | Promise<Reply>): Promise<Server> => {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const text = await readBody(request)
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    const seen = {method: request.method ?? '', path: request.url ?? '', headers: request.headers, body}
    received.push(seen)
    const reply = await answer(seen)
    if (reply.reset === 'before') return request.socket.destroy()
    const isText = typeof reply.body === 'string'
    const content = isText ? String(reply.body) : JSON.stringify(reply.body ?? {})
    const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
    response.writeHead(reply.status ?? 200, {
      'content-type': type,
      'content-length': Buffer.byteLength(content),
      ...reply.headers
    })
    if (reply.reset !== 'within') return response.end(content)
    return response.write(content.slice(0, content.length / 2), () => request.socket.destroy())
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}

/** Sleeping takes no time and is written down. */
export const jumpingClock = (start = 0): Clock & {readonly slept: readonly number[]} => {
  const slept: number[] = []
  let now = start
  return {
    slept,
    now: () => now,
    elapsed: () => now,
    sleep: async milliseconds => {
      slept.push(milliseconds)
      now += milliseconds
    }
  }
}

export const fixedRandom: Random = {fraction: () => 0, uuid: () => '00000000-0000-4000-8000-000000000000'}

export const recordingLog = (): Log & {readonly lines: readonly string[]} => {
  const lines: string[] = []
  const note = (level: string) => (message: string) => {
    lines.push(`${level}: ${message}`)
  }
  return {
    lines,
    debug: note('debug'),
    info: note('info'),
    warning: note('warning'),
    error: note('error'),
    group: (_title, body) => body(),
    mask: note('mask')
  }
}
