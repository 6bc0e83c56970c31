import {createHash, createHmac, randomBytes} from 'node:crypto'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type IncomingMessage} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Archive, ArchiveContent} from '#core/archive'
import {parseArchivePlace} from '#core/archive'
import {directoryArchive} from '#platform/archive/directory'
import {s3Archive} from '#platform/archive/s3'
import {addressOf} from '#platform/archive/s3-request'
import {systemClock} from '#platform/clock'
import {placeAt, type S3Server, startS3} from './archive-server.ts'
import {jumpingClock, recordingLog} from './github-server.ts'

let folder = ''
let server: S3Server
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'towpath-archive-'))
  server = await startS3()
})
afterAll(async () => {
  await server.close()
  await rm(folder, {recursive: true, force: true})
})

const random = {fraction: () => 0.5, uuid: () => ''}
const context = {clock: systemClock, random, log: recordingLog()}
const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const fileOf = async (bytes: Uint8Array): Promise<ArchiveContent> => {
  const file = join(folder, `in-${randomBytes(6).toString('hex')}`)
  await writeFile(file, bytes)
  return {file, size: bytes.length, digest: digestOf(bytes)}
}
/** The digest of what the archive hands out. */
const contentOf = async (archive: Archive, name: string): Promise<string | undefined> => {
  const into = join(folder, `out-${randomBytes(6).toString('hex')}`)
  return (await archive.get(name, into)) ? digestOf(await readFile(into)) : undefined
}

/** Another S3 service than the one that comes with the tests: its address, a bucket `towpath-archive`, keys `test`. */
const other = process.env.TOWPATH_TEST_S3
let count = 0
const places: readonly (readonly [string, () => Archive])[] = [
  ['in a folder', () => directoryArchive(join(folder, `archive-${++count}`))],
  ['in a bucket', () => s3Archive({...server.place, prefix: `fresh-${++count}/`}, server.env, context)],
  ...(other === undefined
    ? []
    : [
        [
          'in a bucket elsewhere',
          () =>
            s3Archive({...placeAt(other), prefix: `fresh-${++count}/`}, {S3_KEY: 'test', S3_SECRET: 'test'}, context)
        ] as const
      ])
]

describe.each(places)('an archive %s', (_, fresh) => {
  test('is empty at first', async () => {
    const archive = fresh()
    expect(await archive.list('')).toEqual([])
    expect(await archive.stat('blobs/a')).toBeUndefined()
    expect(await archive.text('blobs/a')).toBeUndefined()
    expect(await contentOf(archive, 'blobs/a')).toBeUndefined()
  })

  test('gives back files and texts byte for byte', async () => {
    const archive = fresh()
    for (const size of [0, 1, 65_537, 3_000_000]) {
      const bytes = randomBytes(size)
      expect(await archive.put(`blobs/${size}`, await fileOf(bytes))).toBe('stored')
      expect(await contentOf(archive, `blobs/${size}`)).toBe(digestOf(bytes))
      expect(await archive.stat(`blobs/${size}`)).toEqual({name: `blobs/${size}`, size})
    }
    await archive.put('a/b.json', {text: '{"größe": "😀"}\r\n'})
    expect(await archive.text('a/b.json')).toBe('{"größe": "😀"}\r\n')
  })

  test('never replaces what is there', async () => {
    const archive = fresh()
    expect(await archive.put('a.json', {text: 'one'})).toBe('stored')
    expect(await archive.put('a.json', {text: 'two'})).toBe('present')
    expect(await archive.text('a.json')).toBe('one')
  })

  test('keeps one whole content of writers that store the same name at once', async () => {
    const archive = fresh()
    const bytes = randomBytes(200_000)
    const content = await fileOf(bytes)
    await Promise.all(Array.from({length: 6}, () => archive.put('blobs/same', content)))
    expect(await contentOf(archive, 'blobs/same')).toBe(digestOf(bytes))
  })

  test('lists names that begin so, in order', async () => {
    const archive = fresh()
    const names = ['a/1.json', 'a/10.json', 'ab.json', 'b/c/d.json', 'b.json']
    for (const name of names) await archive.put(name, {text: name})
    const named = async (prefix: string) => (await archive.list(prefix)).map(item => item.name)
    expect(await named('')).toEqual([...names].sort())
    expect(await named('a')).toEqual(['a/1.json', 'a/10.json', 'ab.json'])
    expect(await named('a/1')).toEqual(['a/1.json', 'a/10.json'])
    expect(await named('b/')).toEqual(['b/c/d.json'])
    expect(await archive.list('b.')).toEqual([{name: 'b.json', size: 6}])
    expect(await named('none/')).toEqual([])
  })

  test('does not take another content than was announced', async () => {
    const archive = fresh()
    const content = await fileOf(randomBytes(1000))
    const wrong = {...content, digest: `sha256:${'0'.repeat(64)}`}
    await expect(archive.put('blobs/wrong', wrong)).rejects.toThrow()
    expect(await archive.stat('blobs/wrong')).toBeUndefined()
  })

  test.each(['../a', '/a', 'a//b', 'a/../b', '.hidden', 'a/', '', 'a b', 'a%2Fb', 'ä'])(
    'refuses the name "%s"',
    async name => {
      const archive = fresh()
      const refusal = /cannot be a name in an archive/
      const calls: readonly (() => Promise<unknown>)[] = [
        () => archive.put(name, {text: ''}),
        () => archive.text(name),
        () => archive.stat(name)
      ]
      for (const call of calls) await expect(Promise.resolve().then(call)).rejects.toThrow(refusal)
    }
  )
})

describe('an archive in a folder', () => {
  test('does not show what a crashed writer left, nor leave anything itself', async () => {
    const root = join(folder, 'crashed')
    await mkdir(join(root, '.staging-x'), {recursive: true})
    await writeFile(join(root, '.staging-x', 'content'), 'half')
    const archive = directoryArchive(root)
    await archive.put('a.json', {text: 'a'})
    expect((await archive.list('')).map(item => item.name)).toEqual(['a.json'])
    expect((await readdir(root)).sort()).toEqual(['.staging-x', 'a.json'])
  })

  test('says what the system refused', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const archive = directoryArchive(join(folder, 'a-file'))
    await expect(archive.put('a', {text: ''})).rejects.toMatchObject({failure: {code: 'TW-181'}})
  })
})

/** By the steps of "Create a signed AWS API request" in the AWS documentation, from the request as it arrived. */
const expectedAuthorization = ({method, url = '', headers}: IncomingMessage, key: string): string => {
  const hmac = (secret: string | Buffer, text: string): Buffer => createHmac('sha256', secret).update(text).digest()
  const [, scope = '', names = ''] =
    /Credential=[^/]+\/(.*?), SignedHeaders=([^,]*)/.exec(headers.authorization ?? '') ?? []
  const [date = '', region = '', service = '', terminator = ''] = scope.split('/')
  const {pathname, searchParams} = new URL(url, 'http://x')
  const query = [...searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
  const lines = names.split(';').map(name => `${name}:${String(headers[name]).trim()}\n`)
  const payload = String(headers['x-amz-content-sha256'])
  const canonical = [method, pathname, query.join('&'), lines.join(''), names, payload].join('\n')
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hashed].join('\n')
  const signing = hmac(hmac(hmac(hmac(`AWS4${key}`, date), region), service), terminator)
  const signature = hmac(signing, text).toString('hex')
  return `AWS4-HMAC-SHA256 Credential=S3RVER/${scope}, SignedHeaders=${names}, Signature=${signature}`
}

describe('an archive in a bucket', () => {
  type Use<T> = (url: string, asked: () => number, seen: readonly IncomingMessage[]) => Promise<T>
  const withServer = async <T>(status: number, body: string, use: Use<T>) => {
    const seen: IncomingMessage[] = []
    const http = createServer((request, response) => {
      seen.push(request)
      request.resume().on('end', () => response.writeHead(status, {'content-type': 'application/xml'}).end(body))
    })
    await new Promise<void>(ready => http.listen(0, '127.0.0.1', ready))
    const address = http.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      return await use(`http://127.0.0.1:${port}`, () => seen.length, seen)
    } finally {
      http.closeAllConnections()
      http.close()
    }
  }
  const at = (url: string) => s3Archive(placeAt(url), server.env, {...context, clock: jumpingClock(Date.now())})

  test('names the variable of a key that is absent, and never a key', async () => {
    const archive = s3Archive(server.place, {S3_KEY: 'S3RVER'}, context)
    await expect(archive.list('')).rejects.toMatchObject({failure: {code: 'TW-182'}})
    await expect(archive.list('')).rejects.toThrow('TW-182')
  })

  test('says what the service refused', async () => {
    const xml = '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'
    await withServer(403, xml, async (url, asked) => {
      const failure = {code: 'TW-181', why: 'It says: AccessDenied: Access Denied.'}
      await expect(at(url).list('')).rejects.toMatchObject({failure})
      await expect(at(url).put('a.json', {text: ''})).rejects.toMatchObject({failure: {code: 'TW-181'}})
      expect(asked()).toBe(2)
    })
  })

  test('signs every request as Signature Version 4 says', async () => {
    await withServer(200, '<ListBucketResult></ListBucketResult>', async (url, asked, seen) => {
      await at(url).list('blobs/')
      await at(url).text('a/b.json')
      expect(asked()).toBe(2)
      for (const request of seen) expect(request.headers.authorization).toBe(expectedAuthorization(request, 'S3RVER'))
    })
  })

  test('asks again after a fault and gives up in the end', async () => {
    const xml = '<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>'
    await withServer(503, xml, async (url, asked) => {
      await expect(at(url).list('')).rejects.toThrow('6 attempts')
      expect(asked()).toBe(6)
    })
  })

  test('never takes a page of a proxy for an empty list', async () => {
    await withServer(200, '<html>Please log in</html>', async url => {
      await expect(at(url).list('')).rejects.toThrow()
    })
  })

  test('is addressed by path or by host', () => {
    const place = placeAt('https://s3.example.com')
    expect(addressOf(place, 'a/b', {}).href).toBe('https://s3.example.com/towpath-archive/a/b')
    expect(addressOf({...place, style: 'host'}, 'a/b', {}).href).toBe('https://towpath-archive.s3.example.com/a/b')
    expect(addressOf({...place, style: 'host'}, '', {'list-type': '2'}).href).toBe(
      'https://towpath-archive.s3.example.com/?list-type=2'
    )
  })
})

describe('where an archive is', () => {
  test('is read from one address', () => {
    expect(parseArchivePlace(' ./archive ')).toEqual({ok: true, value: {kind: 'directory', path: './archive'}})
    const names = {
      accessKey: 'AWS_ACCESS_KEY_ID',
      secretKey: 'AWS_SECRET_ACCESS_KEY',
      sessionToken: 'AWS_SESSION_TOKEN'
    }
    expect(parseArchivePlace('s3://builds/shop/2026?region=eu-central-1')).toEqual({
      ok: true,
      value: {
        kind: 's3',
        endpoint: 'https://s3.eu-central-1.amazonaws.com',
        region: 'eu-central-1',
        bucket: 'builds',
        prefix: 'shop/2026/',
        style: 'host',
        ...names
      }
    })
    expect(parseArchivePlace('s3://builds?endpoint=http://minio:9000/&secret-key=MINIO_SECRET')).toMatchObject({
      value: {endpoint: 'http://minio:9000', prefix: '', style: 'path', secretKey: 'MINIO_SECRET'}
    })
  })

  test.each([
    '',
    's3://',
    's3://Bucket',
    's3://builds/../x y',
    's3://key:secret@builds',
    's3://builds?secret-key=abc/def+g',
    's3://builds?style=both',
    's3://builds?acess-key=X',
    's3://builds?region=a&region=b',
    's3://builds?endpoint=ftp://x',
    'https://builds.s3.amazonaws.com/',
    'S3://builds'
  ])('is refused as "%s"', text => {
    expect(parseArchivePlace(text).ok).toBe(false)
  })
})
