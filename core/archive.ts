/** The port to an archive: named, write-once files in a folder or in a bucket of an S3-compatible service. */
import type {Parsed} from './contract.ts'

/** Where an archive is. Credentials are named by environment variable and never stand in a configuration. */
export type ArchivePlace =
  | {readonly kind: 'directory'; readonly path: string}
  | {
      readonly kind: 's3'
      /** `https://s3.eu-central-1.amazonaws.com`, without the bucket. */
      readonly endpoint: string
      readonly region: string
      readonly bucket: string
      /** Empty, or a folder with its final slash. */
      readonly prefix: string
      /** `path`: `endpoint/bucket/name`; `host`: `bucket.endpoint/name`. */
      readonly style: 'path' | 'host'
      /** Names of environment variables. */
      readonly accessKey: string
      readonly secretKey: string
      readonly sessionToken: string
    }

/** `digest` is `sha256:<hex>` of the content; what arrives otherwise is refused. */
export type ArchiveContent =
  | {readonly file: string; readonly size: number; readonly digest: string}
  | {readonly text: string}

export type ArchiveItem = {readonly name: string; readonly size: number}

/**
 * Names are `a-z A-Z 0-9 . _ -` in parts divided by slashes. A name is written once: it appears with its whole content
 * or not at all, and is never replaced. Raises TW-181 (refused), TW-182 (credentials), throws `UnreachableError`.
 */
export type Archive = {
  /** For messages: `s3://bucket/prefix`, or the folder. */
  readonly place: string
  /** `present`: the name was taken; what stands there is unchanged and may differ. */
  readonly put: (name: string, content: ArchiveContent) => Promise<'stored' | 'present'>
  /** Streams the content into a file; false where nothing is. */
  readonly get: (name: string, into: string) => Promise<boolean>
  /** The content of a small file; `undefined` where nothing is. */
  readonly text: (name: string) => Promise<string | undefined>
  readonly stat: (name: string) => Promise<ArchiveItem | undefined>
  /** Everything whose name begins so, sorted by name. */
  readonly list: (prefix: string) => Promise<readonly ArchiveItem[]>
}

export type OpenArchive = (place: ArchivePlace) => Archive

const expected =
  'a folder such as `./archive`, or `s3://bucket/prefix` with `?region=…`, `endpoint=…`, `style=path` or `style=host`, `access-key=ENV_NAME`, `secret-key=ENV_NAME`, `session-token=ENV_NAME`'
const refused: Parsed<never> = {ok: false, expected}

const options = ['region', 'endpoint', 'style', 'access-key', 'secret-key', 'session-token']
const environmentName = /^[A-Za-z_][A-Za-z0-9_]*$/
const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const prefixPath = /^([A-Za-z0-9._-]+\/)*$/

const s3Place = (address: URL): Parsed<ArchivePlace> => {
  const query = address.searchParams
  const unknown = [...query.keys()].some(name => !options.includes(name) || query.getAll(name).length > 1)
  const region = query.get('region') ?? 'us-east-1'
  const endpoint = (query.get('endpoint') ?? `https://s3.${region}.amazonaws.com`).replace(/\/+$/, '')
  const style = query.get('style') ?? (query.has('endpoint') ? 'path' : 'host')
  const prefix = address.pathname
    .replace(/^\/+|\/+$/g, '')
    .replace(/$/, '/')
    .replace(/^\/$/, '')
  const names = {
    accessKey: query.get('access-key') ?? 'AWS_ACCESS_KEY_ID',
    secretKey: query.get('secret-key') ?? 'AWS_SECRET_ACCESS_KEY',
    sessionToken: query.get('session-token') ?? 'AWS_SESSION_TOKEN'
  }
  const wrong =
    unknown ||
    (style !== 'path' && style !== 'host') ||
    !bucketName.test(address.host) ||
    !prefixPath.test(prefix) ||
    !/^[a-z0-9-]+$/.test(region) ||
    !/^https?:\/\/[^/?#@\s]+$/.test(endpoint) ||
    Object.values(names).some(name => !environmentName.test(name)) ||
    address.username !== '' ||
    address.hash !== ''
  if (wrong || (style !== 'path' && style !== 'host')) return refused
  return {ok: true, value: {kind: 's3', endpoint, region, bucket: address.host, prefix, style, ...names}}
}

/**
 * Reads where an archive is: `s3://bucket/prefix?region=eu-central-1`, or the path of a folder. Keys in the address are
 * refused: they would stand in logs.
 */
export const parseArchivePlace = (text: string): Parsed<ArchivePlace> => {
  const given = text.trim()
  if (given === '' || given.includes('\0')) return refused
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(given)) return {ok: true, value: {kind: 'directory', path: given}}
  return given.startsWith('s3://') && URL.canParse(given) ? s3Place(new URL(given)) : refused
}
