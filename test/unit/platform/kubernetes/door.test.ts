import {Agent, type IncomingMessage, request} from 'node:http'
import {connect} from 'node:net'
import {text as textOf} from 'node:stream/consumers'
import {gunzipSync, gzipSync} from 'node:zlib'
import {afterEach, describe, expect, test} from '@jest/globals'
import type {DoorGuard, DoorRequest} from '#core/cluster'
import {nameIn} from '#platform/kubernetes/body-name'
import {type Api, basics, kubeconfig, openWith, type Reply, type Seen, startApi} from './api-server.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Answering = (seen: Seen, response: Parameters<NonNullable<Parameters<typeof startApi>[0]>>[1]) => Reply | undefined

/** A door, its address as its kubeconfig tells it, and the API server behind. */
const doorTo = async (answer: Answering, guard: DoorGuard = () => null) => {
  const api: Api = await startApi((seen, response) => basics(seen) ?? answer(seen, response))
  const {cluster, log} = await openWith(kubeconfig(api.url, {token: 'our-token'}))
  const door = await cluster.door(guard)
  closing.push(door.close, api.close)
  const config = JSON.parse(door.kubeconfig)
  const address: string = config.clusters[0].cluster.server
  return {api, door, address, config, log, seen: () => api.seen.filter(({path}) => path !== '/version')}
}

const send = (
  address: string,
  method = 'GET',
  body?: string | Buffer,
  headers: Readonly<Record<string, string>> = {}
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sending = request(address, {method, headers, agent: new Agent()}, resolve)
    sending.on('error', reject)
    sending.end(body)
  })
const told = async (response: IncomingMessage): Promise<{status: number | undefined; text: string}> => ({
  status: response.statusCode,
  text: await textOf(response)
})

describe('a door', () => {
  test('passes reads with our credentials, and tells its client nothing of them', async () => {
    const {address, config, seen, log, door} = await doorTo(() => ({body: {items: []}}))
    const headers = {authorization: 'Bearer of-helm', 'impersonate-user': 'root', accept: 'application/json;as=Table'}
    const answer = await told(await send(`${address}/api/v1/pods?limit=5`, 'GET', undefined, headers))
    expect(answer).toEqual({status: 200, text: '{"items":[]}'})
    expect(seen()[0]).toMatchObject({
      path: '/api/v1/pods?limit=5',
      headers: {authorization: 'Bearer our-token', accept: headers.accept}
    })
    expect(seen()[0]?.headers).not.toHaveProperty('impersonate-user')
    expect(door.kubeconfig).not.toContain('our-token')
    expect(config.contexts[0].context.namespace).toBe('web')
    expect(log.lines).toContain(`mask: ${address.split('/').at(-1)}`)
  })

  test('opens with its secret alone', async () => {
    const {address, seen} = await doorTo(() => ({body: {}}))
    const wrong = address.replace(/.$/, last => (last === '0' ? '1' : '0'))
    for (const other of [wrong, address.replace(/[^/]+$/, ''), `${address}x`]) {
      expect((await told(await send(`${other}/api/v1/pods`))).status).toBe(401)
    }
    expect(seen()).toEqual([])
  })

  test('asks the guard before every write, with the name of what is made, and before no read', async () => {
    const asked: DoorRequest[] = []
    const guard = async (one: DoorRequest) => {
      asked.push(one)
      return null
    }
    const {address, seen} = await doorTo(({method}) => ({status: method === 'POST' ? 201 : 200, body: {}}), guard)
    const secret = JSON.stringify({kind: 'Secret', metadata: {name: 'sh.helm.release.v1.shop.v4'}})
    await send(`${address}/api/v1/namespaces/web/secrets`, 'POST', secret)
    await send(`${address}/api/v1/namespaces/web/configmaps/a?fieldManager=helm`, 'PATCH', 'a: 1')
    await send(`${address}/api/v1/namespaces/web/configmaps/a`, 'DELETE')
    await send(`${address}/api/v1/namespaces/web/configmaps/a`)
    await send(`${address}/api/v1/namespaces/web/configmaps/a`, 'HEAD')
    expect(asked).toEqual([
      {method: 'POST', path: '/api/v1/namespaces/web/secrets', name: 'sh.helm.release.v1.shop.v4'},
      {method: 'PATCH', path: '/api/v1/namespaces/web/configmaps/a?fieldManager=helm', name: null},
      {method: 'DELETE', path: '/api/v1/namespaces/web/configmaps/a', name: null}
    ])
    expect(seen().map(({method, text}) => [method, text])).toEqual([
      ['POST', secret],
      ['PATCH', 'a: 1'],
      ['DELETE', ''],
      ['GET', ''],
      ['HEAD', '']
    ])
  })

  test('refuses a write as the API server would, with the reason of the guard', async () => {
    const {address, seen} = await doorTo(
      () => ({body: {}}),
      () => 'the lease belongs to run 18'
    )
    const {status, text} = await told(await send(`${address}/api/v1/namespaces`, 'POST', '{}'))
    expect([status, JSON.parse(text)]).toEqual([
      403,
      expect.objectContaining({kind: 'Status', reason: 'Forbidden', code: 403, message: 'the lease belongs to run 18'})
    ])
    expect(seen()).toEqual([])
  })

  test('a guard that fails lets nothing through', async () => {
    const {address, seen} = await doorTo(
      () => ({body: {}}),
      async () => {
        throw new Error('lease unreadable')
      }
    )
    expect(await told(await send(`${address}/api/v1/namespaces`, 'POST', '{}'))).toMatchObject({status: 502})
    expect(seen()).toEqual([])
  })

  test('hands refusals and compressed answers on untouched', async () => {
    const packed = gzipSync('{"a":1}')
    const {address} = await doorTo(({path}) =>
      path === '/refused'
        ? {status: 409, headers: {'retry-after': '1', warning: '299 - "old"'}, body: {kind: 'Status'}}
        : {headers: {'content-encoding': 'gzip', 'content-type': 'application/json'}, body: packed}
    )
    const refused = await send(`${address}/refused`)
    expect([refused.statusCode, refused.headers['retry-after'], refused.headers.warning]).toEqual([
      409,
      '1',
      '299 - "old"'
    ])
    const answer = await send(`${address}/packed`, 'GET', undefined, {'accept-encoding': 'gzip'})
    const bytes = await answer.toArray()
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(Buffer.concat(bytes)).toString()).toBe('{"a":1}')
  })

  test('lets a watch through line by line, and ends it when the client goes', async () => {
    let push: (line: string) => void = () => undefined
    let ended: () => void = () => undefined
    const gone = new Promise<void>(done => {
      ended = done
    })
    const {address} = await doorTo((_seen, response) => {
      response.writeHead(200, {'content-type': 'application/json'})
      response.flushHeaders()
      push = line => void response.write(line)
      response.on('close', ended)
      return undefined
    })
    const watch = await send(`${address}/api/v1/pods?watch=1`)
    const lines = watch[Symbol.asyncIterator]()
    push('{"type":"ADDED"}\n')
    expect(String((await lines.next()).value)).toBe('{"type":"ADDED"}\n')
    push('{"type":"DELETED"}\n')
    expect(String((await lines.next()).value)).toBe('{"type":"DELETED"}\n')
    watch.destroy()
    await gone
  })

  test('does not pass half an answer off as a whole one', async () => {
    const {address} = await doorTo(() => 'half')
    await expect(send(`${address}/api/v1/pods`).then(told)).rejects.toThrow()
  })

  test('cuts what is under way when it closes, and opens no more', async () => {
    let decide: (answer: null) => void = () => undefined
    const waiting = new Promise<null>(done => {
      decide = done
    })
    const {address, door, seen} = await doorTo(
      () => 'silence',
      () => waiting
    )
    const read = send(`${address}/api/v1/pods?watch=1`)
    const write = send(`${address}/api/v1/namespaces/web/secrets`, 'POST', '{}')
    const cut = Promise.allSettled([read, write])
    while (seen().length === 0) await new Promise(done => setTimeout(done, 5))
    await door.close()
    decide(null)
    expect((await cut).map(({status}) => status)).toEqual(['rejected', 'rejected'])
    await expect(send(`${address}/api/v1/pods`)).rejects.toThrow('ECONNREFUSED')
    expect(seen().map(({method}) => method)).toEqual(['GET'])
  })

  test('refuses to become another protocol', async () => {
    const {address} = await doorTo(() => ({body: {}}))
    const {port, pathname} = new URL(address)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(
      `GET ${pathname}/api/v1/x/exec HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`
    )
    expect(await textOf(socket)).toMatch(/^HTTP\/1.1 403/)
  })
})

describe('a patch', () => {
  const kinds = [
    ['application/merge-patch+json', {spec: {a: 1}}, {spec: {a: 1}, metadata: {resourceVersion: '7'}}],
    [
      'application/apply-patch+yaml',
      {metadata: {name: 'shop'}, spec: {a: 1}},
      {metadata: {name: 'shop', resourceVersion: '7'}, spec: {a: 1}}
    ],
    [
      'application/json-patch+json',
      [{op: 'remove', path: '/spec/a'}],
      [
        {op: 'replace', path: '/metadata/resourceVersion', value: '7'},
        {op: 'remove', path: '/spec/a'}
      ]
    ]
  ] as const
  test.each(kinds)('%s applies only to the version the guard names', async (type, body, expected) => {
    const {address, seen} = await doorTo(
      () => ({body: {}}),
      () => ({onlyIf: '7'})
    )
    const headers = {'content-type': type}
    const response = await fetch(`${address}/apis/x`, {method: 'PATCH', headers, body: JSON.stringify(body)})
    expect(response.status).toBe(200)
    expect(seen().map(({text}) => JSON.parse(text))).toEqual([expected])
  })

  test('goes out again, bound to the next version, where the object has moved on; other conflicts are handed on', async () => {
    let version = 0
    const guard = () => {
      version += 1
      return {onlyIf: String(version)}
    }
    const answers = [
      {status: 409, body: {reason: 'Conflict', message: 'the object has been modified; please apply your changes'}},
      {status: 409, body: {reason: 'Conflict', message: 'conflict with "towpath"'}}
    ]
    let asked = -1
    const {address, seen} = await doorTo(({method}) => {
      if (method === 'PATCH') asked += 1
      return answers[asked] ?? {body: {}}
    }, guard)
    const headers = {'content-type': 'application/merge-patch+json'}
    const response = await fetch(`${address}/apis/x`, {method: 'PATCH', headers, body: '{"a":1}'})
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('towpath')
    expect(seen().map(({text}) => JSON.parse(text).metadata.resourceVersion)).toEqual(['1', '2'])
  })

  test('that is no JSON cannot be bound, and is refused', async () => {
    const {address} = await doorTo(
      () => ({body: {}}),
      () => ({onlyIf: '7'})
    )
    const headers = {'content-type': 'application/apply-patch+yaml'}
    expect((await fetch(`${address}/apis/x`, {method: 'PATCH', headers, body: 'a: 1'})).status).toBe(403)
  })
})

describe('the name of what is made', () => {
  /** The protobuf of the API: an envelope, the object in its field 2, metadata in field 1 of that, the name in field 1 of that. */
  const field = (number: number, content: Buffer | string): Buffer => {
    const bytes = Buffer.from(content)
    const size = bytes.length < 128 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, bytes.length >> 7]
    return Buffer.concat([Buffer.from([(number << 3) | 2, ...size]), bytes])
  }
  const packed = (metadata: Buffer): Buffer => {
    const number = Buffer.from([(9 << 3) | 0, 0x96, 0x01])
    const object = Buffer.concat([number, field(1, metadata), field(2, 'x'.repeat(300))])
    return Buffer.concat([Buffer.from('k8s\0'), field(1, field(1, 'v1')), field(2, object), field(4, 'json')])
  }

  test('is read from JSON and from protobuf', () => {
    expect(nameIn(Buffer.from('{"metadata":{"name":"a"}}'))).toBe('a')
    expect(nameIn(packed(field(1, 'sh.helm.release.v1.shop.v4')))).toBe('sh.helm.release.v1.shop.v4')
  })

  test('is null where there is none', () => {
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '{"metadata":null}',
      '{"metadata":{"generateName":"a-"}}',
      'k8s\0',
      'k8s\0\xff\xff'
    ]) {
      expect(nameIn(Buffer.from(body))).toBeNull()
    }
    expect(nameIn(packed(field(2, 'generated-')))).toBeNull()
    const whole = packed(field(1, 'name'))
    for (let cut = 0; cut < 20; cut++) expect(nameIn(whole.subarray(0, cut))).toBeNull()
  })
})
