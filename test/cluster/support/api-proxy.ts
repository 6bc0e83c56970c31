/** An API server that can be made to disappear at an exact moment: a proxy that numbers what is written through it. */
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {request as requestHttps} from 'node:https'
import {buffer} from 'node:stream/consumers'
import {parse} from 'yaml'
import {z} from 'zod'
import {nameIn} from '#platform/kubernetes/body-name'

/** `before`: the API server never sees the write; `after`: it is carried out, and the answer is never seen. */
export type Moment = 'before' | 'after'

export type ApiProxy = {
  /** Kubeconfig as text; holds no credentials. */
  readonly kubeconfig: string
  /** Every write so far, by method and object: `PUT httproutes/shop`. Renewals of a Lease, dry runs and questions are none. */
  readonly writes: () => readonly string[]
  /** At the write with this number, counted from 1, `act` happens; then the connection is cut. */
  readonly at: (number: number, moment: Moment, act: () => Promise<void>) => void
  /** For so many milliseconds nobody gets through, and what is under way is cut. */
  readonly cut: (milliseconds: number) => void
  /** Resolves once a write with such a label has come. */
  readonly until: (label: RegExp) => Promise<void>
  readonly close: () => void
}

const configSchema = z.object({
  clusters: z.tuple([z.object({cluster: z.object({server: z.string(), 'certificate-authority-data': z.string()})})]),
  users: z.tuple([z.object({user: z.object({token: z.string()})})])
})

type Upstream = {readonly server: URL; readonly ca: string; readonly token: string}

const upstreamOf = (kubeconfig: string): Upstream => {
  const {clusters, users} = configSchema.parse(parse(readFileSync(kubeconfig, 'utf8')))
  const {server, 'certificate-authority-data': authority} = clusters[0].cluster
  return {server: new URL(server), ca: Buffer.from(authority, 'base64').toString('utf8'), token: users[0].user.token}
}

const leaseSchema = z.looseObject({
  spec: z.looseObject({holderIdentity: z.string().nullish(), leaseTransitions: z.number().nullish()})
})

/** Opens a proxy to the API server of a kubeconfig that names one cluster and a token. */
export const openApiProxy = async (kubeconfig: string): Promise<ApiProxy> => {
  const upstream = upstreamOf(kubeconfig)
  const writes: string[] = []
  const planned: {number: number; moment: Moment; act: () => Promise<void>}[] = []
  const waiting: {label: RegExp; come: () => void}[] = []
  let deafUntil = 0
  let lastLease = ''

  const isRenewal = (path: string, body: Buffer): boolean => {
    if (!/\/leases(\/|$)/.test(path)) return false
    const {holderIdentity, leaseTransitions} = leaseSchema.parse(JSON.parse(body.toString('utf8'))).spec
    const lease = `${holderIdentity} ${leaseTransitions}`
    const same = lease === lastLease
    lastLease = lease
    return same
  }

  const labelOf = ({method = 'GET', url = ''}: IncomingMessage, body: Buffer): string | undefined => {
    const {pathname, searchParams} = new URL(url, 'http://proxy')
    if (method === 'GET' || method === 'HEAD' || searchParams.has('dryRun') || pathname.includes('/selfsubject'))
      return undefined
    if (method !== 'DELETE' && isRenewal(pathname, body)) return undefined
    const path = pathname.replace(/^\/apis?\/(?:.*\/)?namespaces\/[^/]+\//, '')
    const name = method === 'POST' ? `/${nameIn(body) ?? '?'}` : ''
    return `${method} ${path}${name}`.replace(/(sh\.helm\.release\.v1\..*)\.v\d+/, '$1.vN')
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (Date.now() < deafUntil) return void response.destroy()
    const body = await buffer(request)
    const label = labelOf(request, body)
    const number = label === undefined ? 0 : writes.push(label)
    for (const one of waiting) if (label !== undefined && one.label.test(label)) one.come()
    const plan = planned.find(one => label !== undefined && one.number === number)
    if (plan?.moment === 'before') {
      await plan.act()
      return void response.destroy()
    }
    const answer = await forwarded(upstream, request, body)
    if (plan !== undefined) {
      await buffer(answer)
      await plan.act()
      return void response.destroy()
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    response.flushHeaders()
    answer.on('error', () => response.destroy()).pipe(response)
    response.once('close', () => answer.destroy())
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  server.requestTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    kubeconfig: JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'proxy',
      clusters: [{name: 'proxy', cluster: {server: `http://127.0.0.1:${port}`}}],
      users: [{name: 'proxy', user: {}}],
      contexts: [{name: 'proxy', context: {cluster: 'proxy', user: 'proxy'}}]
    }),
    writes: () => [...writes],
    at: (number, moment, act) => void planned.push({number, moment, act}),
    cut: milliseconds => {
      deafUntil = Date.now() + milliseconds
      server.closeAllConnections()
    },
    until: label =>
      writes.some(one => label.test(one)) ? Promise.resolve() : new Promise(come => void waiting.push({label, come})),
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}

/** The head of the API server's answer. */
const forwarded = ({server, ca, token}: Upstream, request: IncomingMessage, body: Buffer): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const {host: _, connection: __, ...headers} = request.headers
    const outgoing = requestHttps(new URL(request.url ?? '/', server), {
      method: request.method,
      ca,
      headers: {...headers, authorization: `Bearer ${token}`}
    })
    outgoing.once('response', resolve).once('error', reject)
    outgoing.end(body)
  })
