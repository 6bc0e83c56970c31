import {createServer as createPlain} from 'node:http'
import {connect, createServer as createTcp, type Server, type Socket} from 'node:net'
import {afterEach, describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {proxyFor} from '#platform/kubernetes/proxy'
import {type Api, base64, kubeconfig, openWith, pem, refused, startApi} from './api-server.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map(close => close()))
})
const started = async (...how: Parameters<typeof startApi>): Promise<Api> => {
  const api = await startApi(...how)
  closing.push(api.close)
  return api
}
const listening = async (server: Pick<Server, 'listen' | 'address' | 'close'>): Promise<number> => {
  await new Promise<void>(ready => void server.listen(0, '127.0.0.1', () => ready()))
  closing.push(() => new Promise(done => server.close(done)))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
/** A server that takes connections and does this with them. */
const tcp = async (on: (socket: Socket) => void): Promise<number> => {
  const sockets: Socket[] = []
  const port = await listening(
    createTcp(socket => {
      sockets.push(socket)
      socket.on('error', () => undefined)
      on(socket)
    })
  )
  closing.unshift(() => {
    for (const socket of sockets) socket.destroy()
  })
  return port
}
const failureOf = async (given: string, context: Parameters<typeof openWith>[1] = {}): Promise<string> => {
  const error: unknown = await openWith(given, context).catch((thrown: unknown) => thrown)
  if (!(error instanceof FailureError)) throw error ?? new Error('it opened')
  return `${error.failure.code}: ${error.failure.what} ${error.failure.why}`
}

describe('an API server that cannot be reached', () => {
  test('because nothing listens there', async () => {
    const api = await startApi()
    await api.close()
    expect(await failureOf(kubeconfig(api.url))).toMatch(/^KU-120: .*ECONNREFUSED.* Nothing listens/)
  })

  test('because its name is unknown', async () => {
    expect(await failureOf(kubeconfig('https://cluster.invalid:6443'))).toMatch(/^KU-120: .* The name is not known/)
  })

  test('because it takes the connection and stays silent', async () => {
    const port = await tcp(() => undefined)
    const text = await failureOf(kubeconfig(`https://127.0.0.1:${port}`), {connectTimeout: 100})
    expect(text).toMatch(/^KU-120: .*no answer in 0.1 s.* No answer came in time/)
  })

  test('because the connection breaks off', async () => {
    const port = await tcp(socket => socket.destroy())
    expect(await failureOf(kubeconfig(`https://127.0.0.1:${port}`))).toMatch(/^KU-120: .* broke off/)
  })
})

describe('an API server that is not trusted', () => {
  const client = {'certificate-authority-data': base64(pem('client'))}

  test('gets no credentials and is told from one that is away', async () => {
    const api = await started()
    expect(await failureOf(kubeconfig(api.url, {token: 'abcd'}, client))).toMatch(/^KU-121: .*is not trusted/)
    expect(await failureOf(kubeconfig(api.url, {token: 'abcd'}, {}))).toMatch(/^KU-121/)
    expect(api.seen).toEqual([])
  })

  test('is one that the network shows us for a while, when it had answered before', async () => {
    const api = await started()
    let other: Api | undefined
    let now = 0
    const {cluster} = await openWith(kubeconfig(api.url), {
      clock: {
        now: () => now,
        elapsed: () => (now += 1000),
        sleep: async () => {
          await other?.close()
          if (other !== undefined) closing.push((await startApi(undefined, 'https', port)).close)
          other = undefined
        }
      }
    })
    const port = Number(new URL(api.url).port)
    await api.close()
    other = await startApi(undefined, 'https', port, 'client')
    expect(await cluster.raw('/version')).toContain('1.34.3')
  })

  test('because the certificate is for another name, unless `tls-server-name` gives one it has', async () => {
    const api = await started()
    const {port} = new URL(api.url)
    const authority = {'certificate-authority-data': base64(pem('authority'))}
    const other = {...authority, 'tls-server-name': 'elsewhere.test'}
    expect(await failureOf(kubeconfig(api.url, {}, other))).toMatch(/^KU-121/)
    const known = {...authority, 'tls-server-name': 'api.test'}
    expect((await openWith(kubeconfig(`https://127.0.0.1:${port}`, {}, known))).cluster.server).toBe(api.url)
  })

  test('is taken when the kubeconfig says so, with a warning', async () => {
    const api = await started()
    const {log} = await openWith(kubeconfig(api.url, {token: 'abcd'}, {'insecure-skip-tls-verify': true}))
    expect(log.lines.filter(line => line.startsWith('warning'))).toHaveLength(1)
  })
})

describe('what answers', () => {
  test('may be no Kubernetes', async () => {
    const page = await started(() => ({headers: {'content-type': 'text/html'}, body: '<html>Sign in</html>'}))
    expect(await failureOf(kubeconfig(page.url))).toMatch(/^KU-122: .*text\/html/)
    const other = await started(() => ({status: 404, body: 'not found'}))
    expect(await failureOf(kubeconfig(other.url))).toMatch(/^KU-122/)
    const plain = await started(undefined, 'http')
    expect(await failureOf(kubeconfig(plain.url.replace('http:', 'https:')))).toMatch(/^KU-122/)
    const json = await started(() => ({body: {hello: 'world'}}))
    expect(await failureOf(kubeconfig(json.url))).toMatch(/^KU-122/)
  })

  test('may refuse the credentials', async () => {
    const api = await started(() => refused(401, 'Unauthorized'))
    expect(await failureOf(kubeconfig(api.url))).toMatch(/^KU-123/)
  })

  test('may hide its version, and is open all the same', async () => {
    const api = await started(({path}) => (path === '/version' ? refused(403, 'Forbidden') : undefined))
    const {cluster} = await openWith(kubeconfig(api.url))
    expect(await cluster.resource('apps/v1', 'Deployment')).toBeDefined()
    await expect(cluster.version()).rejects.toMatchObject({kind: 'forbidden'})
  })

  test('any path of it can be read as text', async () => {
    const api = await started(({path}) =>
      path.startsWith('/api/v1/namespaces/web/services/') ? {body: 'up 1\n'} : undefined
    )
    const {cluster} = await openWith(kubeconfig(api.url))
    expect(await cluster.raw('/api/v1/namespaces/web/services/prometheus:9090/proxy/metrics?x=1')).toBe('up 1\n')
    await expect(cluster.raw('/absent')).rejects.toMatchObject({kind: 'not-found', operation: 'get /absent'})
  })
})

describe('a proxy', () => {
  test('of the kubeconfig or the environment carries the connection; the certificate is still checked', async () => {
    const api = await started()
    const asked: string[] = []
    const proxy = createPlain()
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      const through = connect(Number(new URL(api.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        through.pipe(socket)
        socket.pipe(through)
      })
      for (const end of [through, socket]) end.on('error', () => undefined)
      closing.unshift(() => {
        for (const end of [through, socket]) end.destroy()
      })
    })
    const address = `http://127.0.0.1:${await listening(proxy)}`
    const authority = {'certificate-authority-data': base64(pem('authority'))}
    await openWith(kubeconfig('https://api.test:6443', {token: 'abcd'}, {...authority, 'proxy-url': address}))
    await openWith(kubeconfig('https://api.test:6443', {token: 'abcd'}, authority), {env: {https_proxy: address}})
    expect(asked).toEqual(['api.test:6443', 'api.test:6443'])
    expect(api.seen.map(({headers}) => headers.authorization)).toEqual(['Bearer abcd', 'Bearer abcd'])
    expect(await failureOf(kubeconfig('https://other.test', {}, {...authority, 'proxy-url': address}))).toMatch(
      /^KU-121/
    )
  })

  test('that refuses is named', async () => {
    const proxy = createPlain()
    proxy.on('connect', (_request, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
    const env = {HTTPS_PROXY: `127.0.0.1:${await listening(proxy)}`}
    expect(await failureOf(kubeconfig('https://api.test:6443'), {env})).toMatch(/^KU-120: .*proxy/)
  })

  const server = new URL('https://10.1.2.3:6443')
  test.each<[string, string, boolean]>([
    ['10.0.0.0/8', 'https://10.1.2.3:6443', true],
    ['10.2.0.0/16', 'https://10.1.2.3:6443', false],
    ['example.com', 'https://k8s.example.com', true],
    ['.example.com', 'https://k8s.example.com', true],
    ['.example.com', 'https://example.com', false],
    ['example.com', 'https://badexample.com', false],
    ['example.com:443', 'https://example.com', true],
    ['example.com:80', 'https://example.com', false],
    ['a, * ,b', 'https://example.com', true],
    ['fd00::/8', 'https://[fd00::1]:6443', true],
    ['', 'https://localhost:1', true],
    ['', 'https://127.9.9.9', true],
    ['', 'https://example.com', false]
  ])('NO_PROXY=%s with %s: %s', (rules, address, direct) => {
    const env = {HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: rules}
    expect(proxyFor(new URL(address), null, env)?.href ?? null).toBe(direct ? null : 'http://proxy:3128/')
  })

  test('of the kubeconfig wins over the environment', () => {
    expect(proxyFor(server, 'http://mine:1', {HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '*'})?.href).toBe(
      'http://mine:1/'
    )
  })
})

test('a connection is used again', async () => {
  const ports = new Set<number | undefined>()
  const api = await started((_seen, response) => {
    ports.add(response.socket?.remotePort)
    return undefined
  })
  const {cluster} = await openWith(kubeconfig(api.url))
  for (let read = 0; read < 5; read++) await cluster.raw('/version')
  expect(ports.size).toBe(1)
})
