/** A small HTTPS server that plays API server, and the ports of a cluster that talks to it. */
import {readFileSync} from 'node:fs'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {createServer as createPlain} from 'node:http'
import {createServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import type {TLSSocket} from 'node:tls'
import type {Cluster, ClusterAccess} from '#core/cluster'
import {exec} from '#platform/exec'
import {type ClusterContext, clusterOpener} from '#platform/kubernetes/open'
import {fixedRandom, jumpingClock, recordingLog} from '../github-server.ts'

export const pem = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'certificates', `${name}.pem`), 'utf8')
export const base64 = (text: string): string => Buffer.from(text).toString('base64')

export type Seen = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
  /** Common name of the client certificate. */
  readonly client: string | undefined
}

export type Reply =
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      /** A string or bytes go out as they are, anything else as JSON. */
      readonly body?: unknown
    }
  | 'reset'
  | 'half'
  | 'silence'

export type Api = {readonly url: string; readonly seen: readonly Seen[]; readonly close: () => Promise<void>}

export const groups: Readonly<Record<string, readonly unknown[]>> = {
  '/api/v1': [
    {name: 'configmaps', kind: 'ConfigMap', namespaced: true, verbs: ['get', 'list']},
    {name: 'namespaces', kind: 'Namespace', namespaced: false, verbs: ['get']},
    {name: 'namespaces/status', kind: 'Namespace', namespaced: false, verbs: ['get']}
  ],
  '/apis/apps/v1': [
    {name: 'deployments', kind: 'Deployment', namespaced: true, verbs: ['get', 'list', 'update']},
    {name: 'deployments/scale', kind: 'Scale', group: 'autoscaling', namespaced: true, verbs: ['get']}
  ]
}

export const refused = (
  status: number,
  reason: string,
  message = reason,
  headers: Readonly<Record<string, string>> = {}
): Reply => ({
  status,
  headers,
  body: {kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message, code: status}
})

/** Version and discovery; undefined for all else. */
export const basics = ({path}: Pick<Seen, 'path'>): Reply | undefined => {
  if (path === '/version') return {body: {gitVersion: 'v1.34.3+k3s1'}}
  const resources = groups[path]
  if (resources !== undefined) return {body: {kind: 'APIResourceList', resources}}
  if (path === '/api') return {body: {kind: 'APIVersions', versions: ['v1']}}
  if (path === '/apis') return {body: {kind: 'APIGroupList', groups: [{versions: [{groupVersion: 'apps/v1'}]}]}}
  return /^\/apis?\/[^?]*\/?v\d\w*$/.test(path) ? {status: 404, body: '404 page not found\n'} : undefined
}

const send = (reply: Reply, response: ServerResponse): void => {
  if (reply === 'silence') return
  if (reply === 'reset') return void response.socket?.destroy()
  if (reply === 'half') {
    response.writeHead(200, {'content-type': 'application/json', 'content-length': 100})
    return void response.write('{"kind":', () => response.socket?.destroy())
  }
  const raw = typeof reply.body === 'string' || reply.body instanceof Uint8Array
  response.writeHead(reply.status ?? 200, {'content-type': raw ? 'text/plain' : 'application/json', ...reply.headers})
  response.end(raw ? reply.body : JSON.stringify(reply.body ?? {}))
}

type Answer = (seen: Seen, response: ServerResponse) => Reply | undefined | Promise<Reply | undefined>

/** `answer` undefined: version and discovery are answered, all else is 404. */
export const startApi = async (
  answer: Answer = () => undefined,
  how: 'https' | 'http' = 'https',
  at = 0,
  certificate: 'server' | 'client' = 'server'
): Promise<Api> => {
  const seen: Seen[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const certificate = how === 'https' ? (request.socket as TLSSocket).getPeerCertificate() : undefined
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      text: Buffer.concat(chunks).toString('utf8'),
      client: [certificate?.subject?.CN].flat()[0]
    }
    seen.push(one)
    const reply =
      (await answer(one, response)) ?? (response.headersSent ? undefined : (basics(one) ?? refused(404, 'NotFound')))
    if (reply !== undefined) send(reply, response)
  }
  const handler = (request: IncomingMessage, response: ServerResponse): void =>
    void handle(request, response).catch(() => response.destroy())
  const tls = {
    key: pem(`${certificate}-key`),
    cert: pem(certificate),
    ca: pem('authority'),
    requestCert: true,
    rejectUnauthorized: false
  }
  const server = how === 'https' ? createServer(tls, handler) : createPlain(handler)
  server.on('tlsClientError', () => undefined)
  await new Promise<void>(ready => server.listen(at, '127.0.0.1', ready))
  const {port} = server.address() as AddressInfo
  return {
    url: `${how}://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      })
  }
}

/** JSON is YAML too. `user` and `cluster` are added as they are. */
export const kubeconfig = (
  server: string,
  user: Readonly<Record<string, unknown>> = {token: 'secret-token'},
  cluster: Readonly<Record<string, unknown>> = {'certificate-authority-data': base64(pem('authority'))}
): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'main',
    clusters: [{name: 'c', cluster: {server, ...cluster}}],
    users: [{name: 'u', user}],
    contexts: [{name: 'main', context: {cluster: 'c', user: 'u', namespace: 'web'}}]
  })

export type Opened = {
  readonly cluster: Cluster
  readonly log: ReturnType<typeof recordingLog>
  readonly slept: readonly number[]
}

export const openWith = async (
  access: string | Partial<ClusterAccess>,
  context: Partial<ClusterContext> = {}
): Promise<Opened> => {
  const log = recordingLog()
  const clock = jumpingClock()
  const open = clusterOpener({
    env: {PATH: process.env.PATH, HOME: '/nonexistent'},
    workspace: import.meta.dirname,
    exec,
    clock,
    random: fixedRandom,
    log,
    patience: {attempts: 3, budget: 60_000, silence: {read: 200, write: 250}},
    serviceAccount: '/nonexistent',
    ...context
  })
  const given = typeof access === 'string' ? {kubeconfig: access} : access
  return {
    cluster: await open({kubeconfig: null, context: null, fieldManager: 'towpath', ...given}),
    log,
    slept: clock.slept
  }
}
