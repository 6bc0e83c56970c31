import {createReadStream, createWriteStream} from 'node:fs'
import {mkdir, rename, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import type {StoredArtifact} from './artifacts.ts'
import {Refusal} from './refusal.ts'
import {empty, type Reply} from './reply.ts'
import {bytesOf, type Call, param, type Route} from './route.ts'
import type {ForgeState} from './state.ts'

const folderOf = (forge: ForgeState, blob: string): string => join(forge.root, 'blobs', blob)

/** The file with the content of a committed blob. */
export const blobFile = (forge: ForgeState, blob: string): string => join(folderOf(forge, blob), 'content')

/** An address with a signature, as Azure storage hands them out. */
export const signedUrl = (forge: ForgeState, artifact: StoredArtifact, signature: string): string =>
  `${forge.origin}/blob/artifacts/${artifact.blob}/${encodeURIComponent(artifact.name)}.zip?sig=${signature}`

const denied = (): Refusal =>
  new Refusal(403, 'Server failed to authenticate the request.', {code: 'AuthenticationFailed'})

const artifactOf = (call: Call, purpose: 'upload' | 'download'): StoredArtifact => {
  const artifact = call.forge.artifacts.find(candidate => candidate.blob === param(call, 'blob'))
  if (!artifact || call.url.searchParams.get('sig') !== artifact.signatures[purpose]) throw denied()
  if (purpose === 'upload' && artifact.finalized !== null)
    throw new Refusal(409, 'The blob is immutable.', {code: 'BlobImmutableDueToPolicy'})
  return artifact
}

const created = (): Reply =>
  empty(201, {
    etag: `"0x${Date.now().toString(16)}"`,
    'last-modified': new Date().toUTCString(),
    'x-ms-request-id': crypto.randomUUID(),
    'x-ms-version': '2025-01-05',
    'x-ms-request-server-encrypted': 'true'
  })

const blockFile = (folder: string, id: string): string => join(folder, `block-${Buffer.from(id).toString('hex')}`)

const putBlock = async (call: Call): Promise<Reply> => {
  const folder = folderOf(call.forge, artifactOf(call, 'upload').blob)
  await mkdir(folder, {recursive: true})
  const file = blockFile(folder, call.url.searchParams.get('blockid') ?? '')
  await pipeline(call.request, createWriteStream(file))
  return created()
}

const blockIds = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)].map(found => found[1] ?? '')

const concatenated = async function* (files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) yield* createReadStream(file)
}

const putBlockList = async (call: Call): Promise<Reply> => {
  const {blob} = artifactOf(call, 'upload')
  const folder = folderOf(call.forge, blob)
  const files = blockIds((await bytesOf(call.request)).toString()).map(id => blockFile(folder, id))
  for (const file of files)
    if (!(await stat(file).catch(() => undefined)))
      throw new Refusal(400, 'The specified block list is invalid.', {code: 'InvalidBlockList'})
  await mkdir(folder, {recursive: true})
  const whole = join(folder, 'assembling')
  await pipeline(concatenated(files), createWriteStream(whole))
  await rename(whole, blobFile(call.forge, blob))
  return created()
}

const putBlob = async (call: Call): Promise<Reply> => {
  const {blob} = artifactOf(call, 'upload')
  await mkdir(folderOf(call.forge, blob), {recursive: true})
  await pipeline(call.request, createWriteStream(blobFile(call.forge, blob)))
  return created()
}

type Range = {readonly start: number; readonly end: number}

const rangeOf = (header: string | undefined, size: number): Range | null => {
  const found = /^bytes=(\d+)-(\d*)$/.exec(header ?? '')
  if (!found) return null
  const start = Number(found[1])
  const end = found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1)
  if (start > end)
    throw new Refusal(416, 'The range specified is invalid for the current size.', {code: 'InvalidRange'})
  return {start, end}
}

const getBlob = async (call: Call): Promise<Reply> => {
  const artifact = artifactOf(call, 'download')
  const file = blobFile(call.forge, artifact.blob)
  const {size} = await stat(file)
  const {headers, method} = call.request
  const range = rangeOf(String(headers['x-ms-range'] ?? headers.range ?? ''), size)
  const part = range ?? {start: 0, end: size - 1}
  return {
    status: range ? 206 : 200,
    headers: {
      'accept-ranges': 'bytes',
      'content-type': artifact.mimeType,
      'content-length': String(part.end - part.start + 1),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(artifact.name)}.zip`,
      ...(range ? {'content-range': `bytes ${range.start}-${range.end}/${size}`} : {})
    },
    body: method === 'HEAD' || size === 0 ? '' : createReadStream(file, part)
  }
}

const shape = {pattern: '/blob/artifacts/:blob/:file', dialect: 'blob', token: 'none'} as const

/** The slice of Azure's Blob service that the artifact client speaks; the signature in the address is the right. */
export const blobRoutes: readonly Route[] = [
  {...shape, method: 'PUT', query: {comp: 'block'}, handle: putBlock},
  {...shape, method: 'PUT', query: {comp: 'blocklist'}, handle: putBlockList},
  {...shape, method: 'PUT', query: {comp: null}, handle: putBlob},
  {...shape, method: 'GET', handle: getBlob},
  {...shape, method: 'HEAD', handle: getBlob}
]
