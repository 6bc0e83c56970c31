/** The artifact service and its blob store, as far as GitHub's own client uses them. */
import {createHash} from 'node:crypto'
import {createServer, type IncomingMessage} from 'node:http'
import {crc32} from 'node:zlib'

export type StoredArtifact = {
  readonly id: number
  readonly name: string
  readonly expires: string | undefined
  readonly zip: Buffer
  digest: string
}

export type ArtifactService = {
  readonly url: string
  readonly stored: StoredArtifact[]
  /** Stores an artifact that some other job uploaded. */
  readonly put: (name: string, zip: Buffer) => StoredArtifact
  readonly close: () => Promise<void>
}

const sha256 = (content: Buffer): string => `sha256:${createHash('sha256').update(content).digest('hex')}`

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

type Fields = Readonly<Record<string, unknown>>
type Answer = {readonly status: number; readonly body: Fields}

export const startArtifactService = async (): Promise<ArtifactService> => {
  const stored: StoredArtifact[] = []
  const blocks = new Map<string, Buffer[]>()
  const blobs = new Map<string, Buffer>()
  const expiries = new Map<string, string>()
  let origin = ''

  const put = (name: string, zip: Buffer): StoredArtifact => {
    const artifact = {id: 900 - stored.length, name, expires: expiries.get(name), zip, digest: sha256(zip)}
    stored.push(artifact)
    blobs.set(name, zip)
    return artifact
  }

  const list = (wanted: unknown): readonly Fields[] =>
    stored
      .filter(({id}) => wanted === undefined || String(id) === String(wanted))
      .map(({id, name, zip, digest}) => ({
        workflow_run_backend_id: 'run',
        workflow_job_run_backend_id: 'job',
        database_id: String(id),
        name,
        size: String(zip.length),
        created_at: '2026-11-01T10:00:00Z',
        digest
      }))

  const methods: Readonly<Record<string, (fields: Fields) => Answer>> = {
    CreateArtifact: fields => {
      const name = String(fields.name)
      if (stored.some(artifact => artifact.name === name)) {
        const msg = 'an artifact with this name already exists on the workflow run'
        return {status: 409, body: {code: 'already_exists', msg}}
      }
      if (typeof fields.expires_at === 'string') expiries.set(name, fields.expires_at)
      return {status: 200, body: {ok: true, signed_upload_url: `${origin}/blob/${name}?sig=secret-signature`}}
    },
    FinalizeArtifact: fields => {
      const {id} = put(String(fields.name), blobs.get(String(fields.name)) ?? Buffer.alloc(0))
      return {status: 200, body: {ok: true, artifact_id: String(id)}}
    },
    ListArtifacts: fields => ({status: 200, body: {artifacts: list(fields.id_filter)}}),
    GetSignedArtifactURL: fields => ({status: 200, body: {signed_url: `${origin}/blob/${String(fields.name)}?sig=x`}})
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://x')
    const body = await readAll(request)
    const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname)?.[1]
    if (method !== undefined) {
      const answer = methods[method]?.(JSON.parse(body.toString())) ?? {status: 404, body: {}}
      response.writeHead(answer.status, {'content-type': 'application/json'}).end(JSON.stringify(answer.body))
      return
    }
    const name = url.pathname.replace('/blob/', '')
    if (request.method === 'GET') {
      response.writeHead(200, {'content-type': 'application/zip'}).end(blobs.get(name))
      return
    }
    if (url.searchParams.get('comp') === 'block') blocks.set(name, [...(blocks.get(name) ?? []), body])
    else blobs.set(name, Buffer.concat(blocks.get(name) ?? []))
    response.writeHead(201).end()
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    url: origin,
    stored,
    put,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      })
  }
}

/** A token as a job gets it: an unsigned JWT that names run and job. */
export const runtimeToken = (): string => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({alg: 'none'})}.${part({scp: 'Actions.Results:run:job'})}.`
}

/** An archive with exactly these names, which no well-behaved writer would make. `link` entries are symbolic links. */
export const zipOf = (entries: readonly {readonly name: string; readonly content: string; readonly link?: true}[]) => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const {name, content, link} of entries) {
    const data = Buffer.from(content)
    const sizes = [crc32(data), data.length, data.length]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    for (const [index, value] of sizes.entries()) local.writeUInt32LE(value, 14 + index * 4)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE((3 << 8) | 20, 4)
    for (const [index, value] of sizes.entries()) entry.writeUInt32LE(value, 16 + index * 4)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(((link ? 0o120777 : 0o100644) << 16) >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), data)
    central.push(entry, Buffer.from(name))
    offset += 30 + name.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
