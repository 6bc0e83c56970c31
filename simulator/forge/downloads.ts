/** Files that REST hands out by redirection: artifacts, logs, release assets. */
import {randomUUID} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {Refusal} from './refusal.ts'
import {empty, type Reply} from './reply.ts'
import {param, type Route} from './route.ts'
import type {ForgeState} from './state.ts'

/** Keeps bytes and returns their name. */
export const keepFile = async (forge: ForgeState, content: string | Uint8Array): Promise<string> => {
  const blob = randomUUID()
  const file = fileOf(forge, blob)
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, content)
  return blob
}

export const fileOf = (forge: ForgeState, blob: string): string => join(forge.root, 'blobs', blob, 'content')

/** 302 to an address that needs no token and works once it is known. */
export const redirectTo = (forge: ForgeState, blob: string): Reply => {
  const signature = randomUUID()
  forge.downloads.set(blob, signature)
  return empty(302, {location: `${forge.origin}/blob/files/${blob}?sig=${signature}`})
}

export const downloadRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/blob/files/:blob',
    dialect: 'blob',
    token: 'none',
    handle: call => {
      const blob = param(call, 'blob')
      if (!call.forge.downloads.has(blob) || call.url.searchParams.get('sig') !== call.forge.downloads.get(blob))
        throw new Refusal(403, 'Server failed to authenticate the request.', {code: 'AuthenticationFailed'})
      // As on the storage behind GitHub: a token sent along is an error.
      if (call.request.headers.authorization !== undefined)
        throw new Refusal(400, 'Only one authentication mechanism is allowed.', {code: 'InvalidAuthenticationInfo'})
      const headers = {'content-type': 'application/octet-stream'}
      return {status: 200, headers, body: createReadStream(fileOf(call.forge, blob))}
    }
  }
]
