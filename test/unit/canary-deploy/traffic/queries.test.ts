import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {
  customCounters,
  envoyGatewayCounters,
  ingressNginxCounters,
  istioCounters,
  literal,
  quoted,
  type Subject,
  traefikCounters
} from '../../../../action-canary-deploy/src/traffic/queries.ts'
import {httpRoute} from './objects.ts'

const subject = (kind: string, service = 'shop'): Subject => ({
  namespace: 'web',
  service,
  stable: 'shop',
  route: {apiVersion: 'x', kind, namespace: 'web', name: 'shop.v2'},
  ports: [80, 'http']
})

/** What a query of Traefik selects, as the regular expression that Prometheus anchors at both ends. */
const matcher = (one: Subject): RegExp => {
  const query = traefikCounters(one)?.requests ?? ''
  const text: unknown = JSON.parse(/service=~("(?:[^"\\]|\\.)*")/.exec(query)?.[1] ?? '""')
  return new RegExp(`^(?:${String(text)})$`)
}

describe('names of services in Traefik', () => {
  const hash = '0123456789abcdef0123'
  const gatewayName = (service: string): string =>
    `httproute-web-shop-v2-gw-web-gw-ep-web-0-${hash}-svc-web-${service}-0@kubernetesgateway`

  test.each([
    ['HTTPRoute', 'shop', gatewayName('shop'), gatewayName('shop-canary')],
    ['HTTPRoute', 'shop-canary', gatewayName('shop-canary'), gatewayName('shop')],
    ['Ingress', 'shop', 'web-shop-80@kubernetesingressnginx', 'web-shop-80-canary@kubernetesingressnginx'],
    ['Ingress', 'shop-canary', 'web-shop-http-canary@kubernetesingressnginx', 'web-shop-http@kubernetesingressnginx'],
    ['IngressRoute', 'shop', 'web-shop-80@kubernetescrd', 'web-shop-canary-80@kubernetescrd'],
    [
      'TraefikService',
      'shop-canary',
      'web_shop_0_wrr_1_web_shop-canary_http@kubernetescrd',
      'web_shop_0_wrr_0_web_shop_80@kubernetescrd'
    ]
  ])('behind %s tell %s', (kind, service, own, other) => {
    expect(matcher(subject(kind, service)).test(own)).toBe(true)
    expect(matcher(subject(kind, service)).test(other)).toBe(false)
  })

  test('are unknown behind other kinds', () => {
    expect(traefikCounters(subject('VirtualService'))).toBeNull()
  })
})

test('Istio counts by destination and reporter, in milliseconds', () => {
  expect(istioCounters(subject('VirtualService'))).toEqual({
    requests:
      'sum by (response_code) (last_over_time(istio_requests_total{reporter="source",destination_service_namespace="web",destination_service_name="shop"}[5m]))',
    code: 'response_code',
    latency:
      'sum by (le) (last_over_time(istio_request_duration_milliseconds_bucket{reporter="source",destination_service_namespace="web",destination_service_name="shop"}[5m]))',
    unit: 'milliseconds'
  })
})

test('ingress-nginx counts a canary under the first Ingress', () => {
  expect(ingressNginxCounters(subject('Ingress')).requests).toBe(
    'sum by (status) (last_over_time(nginx_ingress_controller_requests{namespace="web",ingress="shop.v2",service="shop",canary=""}[5m]))'
  )
  expect(ingressNginxCounters(subject('Ingress', 'shop-canary'), 'exported_').requests).toBe(
    'sum by (status) (last_over_time(nginx_ingress_controller_requests{exported_namespace="web",ingress="shop.v2",exported_service="shop",canary=~"web-shop-canary-(80|http)"}[5m]))'
  )
})

test('Envoy Gateway is asked for the places of the Service in the route', () => {
  const route = httpRoute([{backendRefs: [{name: 'blog'}, {name: 'shop'}]}, {backendRefs: [{name: 'shop'}]}])
  expect(envoyGatewayCounters(subject('HTTPRoute'), route)?.requests).toContain(
    'envoy_cluster_name=~"httproute/web/shop/(rule/0/backend/1|rule/1/backend/0)"'
  )
  expect(envoyGatewayCounters(subject('HTTPRoute', 'cart'), route)).toBeNull()
})

test('a query of the user gets names in place of its words, and keeps words it does not know', () => {
  const template = {
    requests: 'sum by (code) (x{s="{{service}}",n="{{ namespace }}",o="{{other}}"})',
    code: 'code',
    latency: null,
    unit: 'seconds'
  } as const
  expect(customCounters(subject('HTTPRoute'), template).requests).toBe(
    'sum by (code) (x{s="shop",n="web",o="{{other}}"})'
  )
})

describe('a name can break out of neither string nor expression', () => {
  test('whatever its characters', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(JSON.parse(quoted(text.replace(/[\u0000-\u001f]/g, '')))).toBe(text.replace(/[\u0000-\u001f]/g, ''))
        expect(new RegExp(`^(?:${literal(text)})$`).test(text)).toBe(true)
      })
    )
  })

  test('not even in a query of the user', () => {
    const hostile: Subject = {...subject('HTTPRoute'), service: 'a"} or up{x="\\'}
    const template = {
      requests: 'x{s="{{service}}"}',
      code: 'code',
      latency: 'y{s="{{service}}"}',
      unit: 'seconds'
    } as const
    expect(customCounters(hostile, template)).toMatchObject({
      requests: 'x{s="a\\"} or up{x=\\"\\\\"}',
      latency: 'y{s="a\\"} or up{x=\\"\\\\"}'
    })
  })
})
