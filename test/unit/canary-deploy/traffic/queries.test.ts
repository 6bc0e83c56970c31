import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {
  ingressNginxCounters,
  istioCounters,
  literal,
  quoted,
  type Subject,
  traefikCounters
} from '../../../../action-canary-deploy/src/traffic/queries.ts'

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
    [
      'Ingress',
      'shop',
      'web-shop-v2-shop-80@kubernetesingressnginx',
      'web-shop-v2-shop-80-canary@kubernetesingressnginx'
    ],
    [
      'Ingress',
      'shop-canary',
      'web-shop-v2-shop-http-canary@kubernetesingressnginx',
      'web-shop-v2-shop-http@kubernetesingressnginx'
    ],
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
      'istio_requests_total{reporter="source",destination_service_namespace="web",destination_service_name="shop"}',
    code: 'response_code',
    latency:
      'istio_request_duration_milliseconds_bucket{reporter="source",destination_service_namespace="web",destination_service_name="shop"}',
    unit: 'milliseconds'
  })
})

test('ingress-nginx counts a canary under the first Ingress', () => {
  expect(ingressNginxCounters(subject('Ingress')).requests).toBe(
    'nginx_ingress_controller_requests{namespace="web",ingress="shop.v2",service="shop",canary=""}'
  )
  expect(ingressNginxCounters(subject('Ingress', 'shop-canary'), 'exported_').requests).toBe(
    'nginx_ingress_controller_requests{exported_namespace="web",ingress="shop.v2",exported_service="shop",canary=~"web-shop-canary-(80|http)"}'
  )
})

test('a name can break out of neither string nor expression, whatever its characters', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(JSON.parse(quoted(text.replace(/[\u0000-\u001f]/g, '')))).toBe(text.replace(/[\u0000-\u001f]/g, ''))
      expect(new RegExp(`^(?:${literal(text)})$`).test(text)).toBe(true)
    })
  )
})
