import {describe, expect, test} from '@jest/globals'
import {ingressNginx} from '../../../../action-canary-deploy/src/traffic/ingress-nginx.ts'
import {services} from './laws.ts'
import {around, ingress, object} from './objects.ts'

const prefix = 'nginx.ingress.kubernetes.io/'
const names = {suffix: '-canary', labels: {'towpath.dev/track': 'canary'}}

describe('the own Ingress', () => {
  const before = ingress(
    'nginx',
    [
      ['/', 'shop'],
      ['/blog', 'blog']
    ],
    {
      [`${prefix}rewrite-target`]: '/',
      [`${prefix}affinity`]: 'cookie',
      [`${prefix}upstream-hash-by`]: '$remote_addr',
      'cert-manager.io/cluster-issuer': 'le',
      'external-dns.alpha.kubernetes.io/hostname': 'shop.test'
    }
  )
  const own = ingressNginx.make?.(before, services, names) ?? before

  test('has our path only, the class, balancing and affinity, and nothing that would act twice', () => {
    expect(own).toEqual(
      ingress(
        'nginx',
        [['/', 'shop-canary']],
        {
          [`${prefix}affinity`]: 'cookie',
          [`${prefix}affinity-canary-behavior`]: 'legacy',
          [`${prefix}upstream-hash-by`]: '$remote_addr',
          [`${prefix}canary`]: 'true',
          [`${prefix}canary-weight`]: '0'
        },
        {name: 'shop-canary', labels: names.labels}
      )
    )
  })

  test('states share and header in annotations, and forgets both with share 0', () => {
    const shifted = ingressNginx.shift(own, own, services, 30, {name: 'X-Canary', value: 'yes'})
    expect(shifted.metadata.annotations).toMatchObject({
      [`${prefix}canary-weight`]: '30',
      [`${prefix}canary-by-header`]: 'X-Canary',
      [`${prefix}canary-by-header-value`]: 'yes'
    })
    expect(ingressNginx.stated(shifted, own, services, {name: 'X-Canary', value: 'yes'})).toBe(30)
    expect(ingressNginx.stated(shifted, own, services)).toBeNull()
    expect(ingressNginx.shift(shifted, own, services, 0)).toEqual(own)
  })

  test('states nothing once somebody made an ordinary Ingress of it', () => {
    const live = ingress('nginx', [['/', 'shop-canary']], {
      [`${prefix}canary`]: 'false',
      [`${prefix}canary-weight`]: '30'
    })
    expect(ingressNginx.stated(live, own, services)).toBeNull()
  })
})

describe('an Ingress is refused', () => {
  const ours = ingress('nginx', [['/', 'shop']])
  const canaryOf = (path: string, labels: object): ReturnType<typeof ingress> =>
    ingress('nginx', [[path, 'other']], {[`${prefix}canary`]: 'true'}, {name: 'other', labels})

  test('where somebody else has a canary for the same host and path', () => {
    expect(ingressNginx.refuses(ours, services, around([canaryOf('/', {})]))).toEqual({
      refused: 'Ingress/other is a canary for shop.test/ already, and the controller takes one',
      fix: 'Remove Ingress/other before you deploy.'
    })
    expect(ingressNginx.refuses(ours, services, around([canaryOf('/blog', {})]))).toBeNull()
    const left = ingressNginx.refuses(ours, services, around([canaryOf('/', names.labels)]))
    expect(left?.fix).toContain('mode: finish')
  })

  test('where it is a canary, or hands TLS on unread', () => {
    const refusedWith = (key: string): string | undefined =>
      ingressNginx.refuses(ingress('nginx', [['/', 'shop']], {[`${prefix}${key}`]: 'true'}), services, around())
        ?.refused
    expect(refusedWith('canary')).toBe('it is a canary itself: a canary of a canary is impossible')
    expect(refusedWith('ssl-passthrough')).toContain('hands connections on unread')
  })
})

describe('who serves an Ingress', () => {
  const classOf = (name: string, controller: string): ReturnType<typeof object> => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: {name},
    spec: {controller}
  })
  const isServed = (className: string, ...live: ReturnType<typeof object>[]): boolean =>
    ingressNginx.targets(ingress(className, [['/', 'shop']]), services, around(live)).length > 0

  test('is told by the controller of its class, and by the name of the class where that may not be read', () => {
    expect(isServed('public', classOf('public', 'k8s.io/ingress-nginx'))).toBe(true)
    expect(isServed('nginx', classOf('nginx', 'nginx.org/ingress-controller'))).toBe(false)
    expect(isServed('nginx')).toBe(true)
    expect(isServed('traefik')).toBe(false)
  })
})

test('a default backend of ours is told, since it stays with the stable Service', () => {
  const before = object('networking.k8s.io/v1', 'Ingress', {
    defaultBackend: {service: {name: 'shop', port: {number: 80}}}
  })
  expect(ingressNginx.warns(before, services)).toEqual([
    expect.stringContaining('default backend stays with Service shop')
  ])
})
