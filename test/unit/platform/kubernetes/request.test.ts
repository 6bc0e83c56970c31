import {gzipSync} from 'node:zlib'
import {afterEach, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {ClusterError, type Manifest} from '#core/cluster'
import {FailureError} from '#core/failure'
import {usualPatience, waitAfter} from '#platform/kubernetes/request'
import {NoAnswer} from '#platform/kubernetes/transport'
import {type Api, basics, kubeconfig, openWith, type Reply, refused, type Seen, startApi} from './api-server.ts'

const opened: Api[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(api => api.close()))
})

const map = (name: string, more: Readonly<Record<string, unknown>> = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {name, namespace: 'web', resourceVersion: '7', uid: 'u-1'},
  ...more
})
const ref = {apiVersion: 'v1', kind: 'ConfigMap', namespace: 'web', name: 'a'}
const path = '/api/v1/namespaces/web/configmaps'

/** A cluster whose requests for ConfigMaps get these answers, the last again and again. */
const answering = async (...replies: readonly Reply[]) => {
  let asked = 0
  const api = await startApi(seen => basics(seen) ?? replies[Math.min(asked++, replies.length - 1)])
  opened.push(api)
  const {cluster, slept, log} = await openWith(kubeconfig(api.url))
  const requests = (): readonly Seen[] => api.seen.filter(({path: at}) => at.startsWith(path))
  return {cluster, slept, log, requests}
}
const errorOf = async (doing: Promise<unknown>): Promise<ClusterError> => {
  const error: unknown = await doing.then(
    () => new Error('it worked'),
    (thrown: unknown) => thrown
  )
  if (error instanceof ClusterError) return error
  throw error
}
const codeOf = ({cause}: ClusterError): string => (cause instanceof FailureError ? cause.failure.code : 'none')

describe('a read', () => {
  test.each<[string, Reply]>([
    ['429', refused(429, 'TooManyRequests')],
    ['500', refused(500, 'InternalError')],
    ['503 of a load balancer', {status: 503, body: '<html>'}],
    ['504', refused(504, 'Timeout')],
    ['a cut connection', 'reset'],
    ['an answer that breaks off', 'half'],
    ['silence', 'silence']
  ])('is repeated after %s', async (_case, reply) => {
    const {cluster, requests} = await answering(reply, {body: map('a')})
    expect(await cluster.get(ref)).toEqual(map('a'))
    expect(requests()).toHaveLength(2)
  })

  test('waits as long as Retry-After says', async () => {
    const {cluster, slept} = await answering(refused(429, 'TooManyRequests', '', {'retry-after': '3'}), {
      body: map('a')
    })
    await cluster.get(ref)
    expect(slept).toEqual([3075])
  })

  test('waits as long as the details of the Status say', async () => {
    const details = {kind: 'Status', reason: 'ServerTimeout', message: 'etcd', details: {retryAfterSeconds: 2}}
    const {cluster, slept} = await answering({status: 500, body: details}, {body: map('a')})
    await cluster.get(ref)
    expect(slept).toEqual([2075])
  })

  test('goes on for as long as its time allows once the API server has answered, and then says what it said', async () => {
    const {cluster, requests, slept} = await answering(refused(429, 'TooManyRequests', 'go away'))
    const error = await errorOf(cluster.get(ref))
    expect([error.kind, error.status, error.operation, codeOf(error)]).toEqual([
      'busy',
      429,
      'get ConfigMap/a in web',
      'KU-127'
    ])
    expect(error.message).toContain('go away')
    expect(slept.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(55_000)
    expect(requests()).toHaveLength(slept.length + 1)
  })

  test('of what is not there is undefined', async () => {
    const {cluster} = await answering(refused(404, 'NotFound'))
    expect(await cluster.get(ref)).toBeUndefined()
    expect(await cluster.get({...ref, apiVersion: 'example.com/v1', kind: 'Thing'})).toBeUndefined()
  })

  test('takes the 404 of somebody in between for no answer of the API server', async () => {
    const {cluster} = await answering({status: 404, body: 'not found'})
    const error = await errorOf(cluster.get(ref))
    expect([error.kind, codeOf(error)]).toEqual(['other', 'KU-122'])
    expect((await errorOf(cluster.remove(ref, {uid: 'u'}))).kind).toBe('other')
  })

  test('may be compressed', async () => {
    const headers = {'content-encoding': 'gzip', 'content-type': 'application/json'}
    const {cluster} = await answering({headers, body: gzipSync(JSON.stringify(map('a', {data: {x: 'ü'}})))})
    expect(await cluster.get(ref)).toEqual(map('a', {data: {x: 'ü'}}))
  })
})

describe('a write', () => {
  test.each<[string, Reply, ClusterError['kind']]>([
    ['500', refused(500, 'InternalError', 'etcdserver: request timed out'), 'unknown'],
    ['503', {status: 503, body: ''}, 'unknown'],
    ['429 without a time', refused(429, 'TooManyRequests'), 'busy'],
    ['a cut connection', 'reset', 'unknown'],
    ['an answer that breaks off', 'half', 'unknown'],
    ['silence', 'silence', 'unknown'],
    ['a page of somebody else', {body: '<html>login</html>'}, 'unknown'],
    ['a conflict', refused(409, 'Conflict'), 'conflict'],
    ['an object that exists', refused(409, 'AlreadyExists'), 'exists'],
    ['an object that is gone', refused(404, 'NotFound'), 'not-found'],
    ['a missing right', refused(403, 'Forbidden', 'User "x" cannot update resource "configmaps"'), 'forbidden'],
    ['an invalid object', refused(422, 'Invalid'), 'invalid'],
    ['the 404 of somebody else', {status: 404, body: 'not found'}, 'other'],
    ['a failed webhook', refused(500, 'InternalError', 'Internal error occurred: failed calling webhook "w"'), 'other']
  ])('is never repeated after %s', async (_case, reply, kind) => {
    const {cluster, requests} = await answering(reply)
    const error = await errorOf(cluster.replace(map('a')))
    expect([error.kind, requests().length]).toEqual([kind, 1])
    expect(error.operation).toBe('update ConfigMap/a in web')
  })

  test('goes out again after 429 with Retry-After: nothing was done', async () => {
    const {cluster, slept} = await answering(refused(429, 'TooManyRequests', '', {'retry-after': '1'}), {
      body: map('a')
    })
    expect(await cluster.create(map('a'))).toEqual(map('a'))
    expect(slept).toEqual([1075])
  })

  test('that could not be sent is tried again, and is in doubt in the end', async () => {
    const {cluster, slept} = await answering({body: map('a')})
    await cluster.get(ref)
    await Promise.all(opened.splice(0).map(api => api.close()))
    // The connection kept open is dead: this read finds out.
    await cluster.get(ref).catch(() => undefined)
    const before = slept.length
    const error = await errorOf(cluster.replace(map('a')))
    expect([error.kind, codeOf(error), slept.length - before]).toEqual(['unknown', 'KU-120', 2])
  })

  test('names the missing right, and does not call a quota one', async () => {
    const right = await answering(refused(403, 'Forbidden', 'User "x" cannot create resource "configmaps"'))
    expect(codeOf(await errorOf(right.cluster.create(map('a'))))).toBe('KU-124')
    const quota = await answering(refused(403, 'Forbidden', 'configmaps "a" is forbidden: exceeded quota'))
    expect(codeOf(await errorOf(quota.cluster.create(map('a'))))).toBe('KU-125')
  })

  test('of a kind that is not served names the kind', async () => {
    const {cluster} = await answering('reset')
    const error = await errorOf(
      cluster.create({...map('a'), apiVersion: 'gateway.networking.k8s.io/v9', kind: 'HTTPRoute'})
    )
    expect([error.kind, codeOf(error)]).toEqual(['not-found', 'KU-126'])
  })
})

describe('credentials that end while we work', () => {
  test('are a failure of their own', async () => {
    const {cluster} = await answering(refused(401, 'Unauthorized'))
    const error = await errorOf(cluster.get(ref))
    expect([error.kind, codeOf(error)]).toEqual(['unauthorized', 'KU-123'])
  })
})

describe('the wait before another attempt', () => {
  const lost = (sent: boolean, code = 'ECONNRESET') => ({lost: new NoAnswer(sent, code, 'gone')})

  test('is bounded and never negative, and no write goes out again when it may have happened', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 400, max: 599}),
        fc.option(fc.integer({min: 0, max: 60}), {nil: null}),
        fc.boolean(),
        fc.integer({min: 1, max: usualPatience.attempts}),
        fc.double({min: 0, max: 0.999, noNaN: true}),
        (status, retryAfter, write, attempt, fraction) => {
          const wait = waitAfter({refusal: {status, reason: '', message: '', retryAfter}}, write, attempt, fraction)
          if (write && status !== 429) expect(wait).toBeNull()
          if (wait !== null) {
            expect(wait).toBeGreaterThan((retryAfter ?? 0) * 1000)
            expect(wait).toBeLessThanOrEqual((retryAfter ?? 0) * 1000 + 5000)
          }
        }
      )
    )
  })

  test('depends, without an answer, on whether the request may have arrived', () => {
    expect([
      waitAfter(lost(true), true, 1, 0),
      waitAfter(lost(false), true, 1, 0),
      waitAfter(lost(true), false, 1, 0)
    ]).toEqual([null, 75, 75])
  })
})

test('a stopped cluster sends nothing any more and says why', async () => {
  const api = await startApi(seen => basics(seen) ?? 'silence')
  opened.push(api)
  const stop = new AbortController()
  const {cluster} = await openWith(kubeconfig(api.url), {signal: stop.signal})
  const reading = cluster.get(ref)
  const reason = new Error('enough')
  setTimeout(() => stop.abort(reason), 50)
  await expect(reading).rejects.toBe(reason)
  await expect(cluster.get(ref)).rejects.toBe(reason)
})
