import type {ServerResponse} from 'node:http'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'

/** What a route answers: text, bytes or a stream. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | Readable
}

/** A JSON answer. */
export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: {'content-type': 'application/json; charset=utf-8', ...headers},
  body: JSON.stringify(value)
})

/** An answer without content. */
export const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers,
  body: ''
})

/** Bytes as they are. */
export const raw = (bytes: Uint8Array, type: string): Reply => ({
  status: 200,
  headers: {'content-type': type},
  body: bytes
})

/** Sends the reply. A client that has gone away is its own business, not an error of ours. */
export const send = async (response: ServerResponse, reply: Reply): Promise<void> => {
  response.writeHead(reply.status, reply.headers)
  if (reply.body instanceof Readable) await pipeline(reply.body, response).catch(() => undefined)
  else response.end(reply.body)
}
