import {describe, expect, test} from '@jest/globals'
import {ClusterError, type ClusterErrorKind} from '#core/cluster'
import {FailureError} from '#core/failure'
import {checkAddress, type DataPlane, meterOf} from '../../../../action-canary-deploy/src/metrics/meter.ts'
import type {Rollout} from '../../../../action-canary-deploy/src/model.ts'
import {answerOf} from './history.ts'
import {clusterOf, httpOf, queryIn, routed, traefik} from './watched.ts'

const empty = (query: string): string => {
  if (query === 'time()') return answerOf([], query, 0)
  const resultType = query.startsWith('up') ? 'vector' : 'matrix'
  return JSON.stringify({status: 'success', data: {resultType, result: []}})
}

/** Everything that one reading asks for. */
const askedOf = async (rollout: Rollout, dataPlane: DataPlane = 'traefik'): Promise<readonly string[]> => {
  const asked: string[] = []
  const http = httpOf(query => {
    asked.push(query)
    return empty(query)
  })
  await meterOf({...traefik, dataPlane}, rollout, clusterOf(), http)?.read()
  return asked
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof FailureError ? thrown.failure.code : thrown instanceof ClusterError ? thrown.kind : String(thrown)

describe('a meter', () => {
  test('is none where no route is split', () => {
    expect(meterOf(traefik, routed('HTTPRoute', []), clusterOf(), httpOf(empty))).toBeNull()
  })

  test.each<readonly [DataPlane, string]>([
    ['istio', 'VirtualService'],
    ['traefik', 'IngressRoute'],
    ['traefik', 'TraefikService']
  ])('of %s asks nothing twice where two %ss lead to one Service', async (dataPlane, kind) => {
    const asked = await askedOf(routed(kind, ['shop', 'shop-admin']), dataPlane)
    expect(asked).toEqual([...new Set(asked)])
    expect(asked.filter(query => /requests_total\{.*\}\[5m\]$/.test(query))).toHaveLength(2)
  })

  test('asks for each of two routes where they are counted apart', async () => {
    const asked = await askedOf(routed('HTTPRoute', ['shop', 'shop-admin']))
    expect(asked.filter(query => /^traefik_service_requests_total\{.*\}\[5m\]$/.test(query))).toHaveLength(4)
  })

  test('asks how long requests took of the canary alone, and only where that is limited', async () => {
    const rollout = routed('TraefikService')
    const buckets = (asked: readonly string[]): readonly string[] => asked.filter(query => query.includes('_bucket'))
    const limited = buckets(await askedOf(rollout))
    expect(limited).toHaveLength(1)
    expect(limited[0]).toContain('canary')
    expect(buckets(await askedOf({...rollout, guard: {errorShare: 0.01, p99: null, minRequests: 1}}))).toEqual([])
    expect(buckets(await askedOf({...rollout, guard: null}))).toEqual([])
  })

  test('reads through the API server where a Service is named', async () => {
    const paths: string[] = []
    const raw = async (path: string): Promise<string> => {
      paths.push(path)
      return empty(queryIn(path))
    }
    const request = {...traefik, prometheus: 'service/monitoring/prometheus:9090'}
    await meterOf(
      request,
      routed('HTTPRoute'),
      clusterOf({raw}),
      httpOf(() => '')
    )?.read()
    const [first = ''] = new Set(paths.map(path => path.split('?')[0]))
    expect(first).toBe('/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1/query')
  })

  test.each<readonly [ClusterErrorKind, string]>([
    ['other', 'CD-151'],
    ['unknown', 'CD-151'],
    ['not-found', 'CD-151'],
    ['forbidden', 'forbidden']
  ])('whose API server says `%s` says %s', async (kind, code) => {
    const raw = async (): Promise<never> => {
      throw new ClusterError(kind, 503, 'get prometheus', 'no endpoints available')
    }
    const request = {...traefik, prometheus: 'service/monitoring/prometheus:9090'}
    const meter = meterOf(request, routed('HTTPRoute'), clusterOf({raw}), httpOf(empty))
    expect(codeOf(await meter?.read().catch((thrown: unknown) => thrown))).toBe(code)
  })

  test('names the answer of a Prometheus that is not ready, and the fault of a network without one', async () => {
    const busy = meterOf(
      traefik,
      routed('HTTPRoute'),
      clusterOf(),
      httpOf(() => 'not ready', 503)
    )
    expect(await busy?.read().catch((thrown: unknown) => String(thrown))).toContain('CD-151: Prometheus answered: 503')
    const get = async (): Promise<never> => {
      throw new Error('connect ECONNREFUSED')
    }
    const gone = meterOf(traefik, routed('HTTPRoute'), clusterOf(), {get})
    expect(await gone?.read().catch((thrown: unknown) => String(thrown))).toContain('ECONNREFUSED')
  })

  test('asks the cluster for the ports again, where it did not answer once', async () => {
    let asked = 0
    const get = async (): Promise<undefined> => {
      asked += 1
      if (asked === 1) throw new ClusterError('unknown', null, 'get Service/shop', 'timeout')
      return undefined
    }
    const meter = meterOf(traefik, routed('HTTPRoute'), clusterOf({get}), httpOf(empty))
    expect(codeOf(await meter?.read().catch((thrown: unknown) => thrown))).toBe('unknown')
    expect(await meter?.read()).toMatchObject({series: []})
    expect(await meter?.read()).toMatchObject({series: []})
    expect(asked).toBe(2)
  })
})

describe('an address of Prometheus', () => {
  test.each(['http://prometheus:9090', 'https://prometheus.test/base', 'service/monitoring/prometheus:9090'])(
    'is %s',
    address => expect(() => checkAddress(address)).not.toThrow()
  )

  test.each(['prometheus:9090', 'service/prometheus:9090', 'http://', ''])('is not %s', address =>
    expect(() => checkAddress(address)).toThrow(/CD-150/)
  )
})
