import {spawn} from 'node:child_process'
import {join} from 'node:path'
import type {Readable} from 'node:stream'
import {gitEnvironment} from './git.ts'
import type {Reply} from './reply.ts'
import type {Call, Route} from './route.ts'

const environment = ({forge, request, url}: Call): Record<string, string> => {
  const {headers} = request
  const optional = {
    CONTENT_TYPE: headers['content-type'],
    CONTENT_LENGTH: headers['content-length'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
    // Protocol 2 is asked for in a header: without it shallow fetches negotiate the old way.
    GIT_PROTOCOL: headers['git-protocol']
  }
  const given = Object.entries(optional).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))
  return {
    ...gitEnvironment,
    ...Object.fromEntries(given),
    GIT_PROJECT_ROOT: join(forge.root, 'git'),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: url.pathname.slice('/git'.length),
    QUERY_STRING: url.search.slice(1),
    REQUEST_METHOD: request.method ?? 'GET',
    REMOTE_USER: 'x-access-token',
    REMOTE_ADDR: '127.0.0.1'
  }
}

/** Splits the CGI output: header lines up to the empty line, the rest is the body. */
const headersOf = (block: string): {readonly status: number; readonly headers: Record<string, string>} => {
  const headers: Record<string, string> = {}
  let status = 200
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (name === 'status') status = Number.parseInt(value, 10)
    else headers[name] = value
  }
  return {status, headers}
}

const replyFrom = (stdout: Readable): Promise<Reply> =>
  new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0)
    const take = (chunk: Buffer): void => {
      seen = Buffer.concat([seen, chunk])
      const end = seen.indexOf('\r\n\r\n')
      if (end < 0) return
      stdout.pause()
      stdout.off('data', take)
      stdout.off('end', early)
      stdout.unshift(seen.subarray(end + 4))
      resolve({...headersOf(seen.subarray(0, end).toString()), body: stdout})
    }
    const early = (): void => reject(new Error(`git http-backend broke off: ${seen.toString()}`))
    stdout.on('data', take)
    stdout.on('end', early)
  })

/** Serves one request of git's smart protocol with the program that git itself brings. */
const serve = async (call: Call): Promise<Reply> => {
  const child = spawn('git', ['http-backend'], {env: environment(call), stdio: ['pipe', 'pipe', 'ignore']})
  const reply = replyFrom(child.stdout)
  child.on('error', error => child.stdout.destroy(error))
  child.stdin.on('error', () => undefined)
  call.request.pipe(child.stdin)
  return reply
}

const service = (name: string, needs: string): readonly Route[] => {
  const shape = {dialect: 'git', token: 'job', needs: [needs], handle: serve} as const
  return [
    {...shape, method: 'GET', pattern: '/git/:owner/:repo.git/info/refs', query: {service: name}},
    {...shape, method: 'POST', pattern: `/git/:owner/:repo.git/${name}`}
  ]
}

/** Fetch with `contents: read`, push with `contents: write`; never anonymous, so that a forgotten token shows. */
export const gitRoutes: readonly Route[] = [
  ...service('git-upload-pack', 'contents: read'),
  ...service('git-receive-pack', 'contents: write')
]

/** The address that git clones. */
export const cloneUrl = (origin: string, repository: string): string => `${origin}/git/${repository}.git`
