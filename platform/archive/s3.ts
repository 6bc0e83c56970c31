/** An archive in a bucket of an S3-compatible service: AWS, MinIO, R2, Ceph. */
import {createWriteStream} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import type {Archive, ArchiveItem} from '#core/archive'
import {raise} from '#core/failure'
import {UnreachableError} from '#core/world'
import type {RetryContext} from '../github/retry.ts'
import {archiveRefused} from './failures.ts'
import {byName, checkedName, checkedPrefix, fileDigest} from './names.ts'
import {type S3Place, s3Requests} from './s3-request.ts'

/** One PUT takes at most 5 GiB. Source: Amazon S3 User Guide, "Uploading objects". */
const largest = 5 * 2 ** 30
const mostPages = 10_000

/**
 * Needs ListBucket, GetObject and PutObject, not DeleteObject. `put` asks first and is conditional (`If-None-Match`);
 * a service that ignores the condition could replace a file by another writer's of the same name, which is why blobs are
 * named by their content.
 */
export const s3Archive = (
  place: S3Place,
  env: Readonly<Record<string, string | undefined>>,
  context: RetryContext
): Archive => {
  const s3 = s3Requests(place, env, context)
  const keyOf = (name: string): string => `${place.prefix}${checkedName(name)}`

  const stat = (name: string): Promise<ArchiveItem | undefined> =>
    s3.call({
      method: 'HEAD',
      key: keyOf(name),
      operation: `look at \`${name}\``,
      expected: [404],
      read: async response => {
        if (response.status === 404) return undefined
        const length = response.headers.get('content-length') ?? ''
        if (!/^\d{1,15}$/.test(length)) throw new Error('the answer has no length')
        return {name, size: Number(length)}
      }
    })

  return {
    place: s3.place,
    put: async (name, content) => {
      if ('file' in content && content.size > largest)
        return raise(archiveRefused(s3.place, `store \`${name}\``, 'the file is larger than 5 GiB'))
      if ((await stat(name)) !== undefined) return 'present'
      // Not every service compares what arrives with the digest that was signed.
      if ('file' in content && (await fileDigest(content.file)) !== content.digest)
        return raise(archiveRefused(s3.place, `store \`${name}\``, 'the file is not the one that was announced'))
      return s3.call({
        method: 'PUT',
        key: keyOf(name),
        content,
        headers: {'if-none-match': '*', 'content-type': 'application/octet-stream'},
        operation: `store \`${name}\``,
        expected: [412],
        read: async response => {
          await response.arrayBuffer()
          return response.status === 412 ? 'present' : 'stored'
        }
      })
    },
    get: (name, into) =>
      s3.call({
        method: 'GET',
        key: keyOf(name),
        operation: `read \`${name}\``,
        expected: [404],
        read: async response => {
          if (response.status === 404) {
            await response.body?.cancel()
            return false
          }
          await receive(response, into)
          return true
        }
      }),
    text: name =>
      s3.call({
        method: 'GET',
        key: keyOf(name),
        operation: `read \`${name}\``,
        expected: [404],
        read: async response => {
          const text = await response.text()
          return response.status === 404 ? undefined : text
        }
      }),
    stat,
    list: async prefix => {
      const found: ArchiveItem[] = []
      let token: string | undefined
      const query = {'list-type': '2', prefix: `${place.prefix}${checkedPrefix(prefix)}`}
      for (let page = 1; page <= mostPages; page++) {
        const xml = await s3.call({
          method: 'GET',
          key: '',
          query: token === undefined ? query : {...query, 'continuation-token': token},
          operation: 'list its content',
          read: response => response.text()
        })
        found.push(...itemsIn(xml, place.prefix))
        token = nextToken(xml)
        if (token === undefined) return found.sort(byName)
      }
      throw new UnreachableError(`The list of ${s3.place} did not end after ${mostPages} pages`)
    }
  }
}

/** The file appears when it is complete; an empty answer has no body at all. */
const receive = async (response: Response, into: string): Promise<void> => {
  const draft = `${into}.part`
  try {
    const body = response.body === null ? Readable.from([]) : Readable.fromWeb(response.body)
    await pipeline(body, createWriteStream(draft))
    await rename(draft, into)
  } catch (error) {
    await rm(draft, {force: true})
    throw error
  }
}

/** Names in an archive need no entities, so what has some is not ours. */
const itemsIn = (xml: string, prefix: string): readonly ArchiveItem[] => {
  if (!/<ListBucketResult[\s>]/.test(xml)) throw new UnreachableError('The list of the archive is no list')
  return [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].flatMap(([, entry = '']) => {
    const [, key] = /<Key>([^<&]*)<\/Key>/.exec(entry) ?? []
    const [, size] = /<Size>(\d{1,15})<\/Size>/.exec(entry) ?? []
    return key === undefined || size === undefined || !key.startsWith(prefix)
      ? []
      : [{name: key.slice(prefix.length), size: Number(size)}]
  })
}

const nextToken = (xml: string): string | undefined => {
  if (!/<IsTruncated>true<\/IsTruncated>/.test(xml)) return undefined
  const [, token] = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml) ?? []
  if (token === undefined) throw new UnreachableError('The list of the archive breaks off')
  return token.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
}
