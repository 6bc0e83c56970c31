import {describe, expect, test} from '@jest/globals'
import {traefik} from '../../../../action-canary-deploy/src/traffic/traefik.ts'
import {services} from './laws.ts'
import {around, object} from './objects.ts'

const api = 'traefik.io/v1alpha1'

test('a route of an IngressRoute with one service becomes a weighted pair', () => {
  const route = (list: readonly object[]) =>
    object(api, 'IngressRoute', {routes: [{match: 'Host(`a`)', kind: 'Rule', services: list}]})
  const before = route([{name: 'shop', port: 'http', passHostHeader: false}])
  expect(traefik.shift(before, before, services, 30)).toEqual(
    route([
      {name: 'shop', port: 'http', passHostHeader: false, weight: 70},
      {name: 'shop-canary', port: 'http', passHostHeader: false, weight: 30}
    ])
  )
})

test('a TraefikService of the same name as a Service is not the Service', () => {
  const before = object(api, 'IngressRoute', {
    routes: [{match: 'x', services: [{name: 'shop', kind: 'TraefikService'}]}]
  })
  expect(traefik.targets(before, services, around())).toEqual([])
  expect(traefik.shift(before, before, services, 30)).toEqual(before)
})

test('stickiness of a weighted service stays and is told', () => {
  const before = object(api, 'TraefikService', {
    weighted: {sticky: {cookie: {name: 's'}}, services: [{name: 'shop', port: 80}]}
  })
  expect(traefik.shift(before, before, services, 50).spec).toMatchObject({weighted: {sticky: {cookie: {name: 's'}}}})
  expect(traefik.warns(before, services)).toHaveLength(1)
})

describe('refused by name', () => {
  test.each([
    ['mirroring', {mirroring: {name: 'shop', port: 80, mirrors: [{name: 'copy', percent: 10}]}}],
    ['highestRandomWeight', {highestRandomWeight: {services: [{name: 'shop', port: 80}]}}],
    ['failover', {failover: {service: {name: 'shop', port: 80}, fallback: {name: 'blog', port: 80}}}]
  ])('is a TraefikService that sends us requests by %s', (kind, spec) => {
    const before = object(api, 'TraefikService', spec)
    expect(traefik.targets(before, services, around())).toHaveLength(1)
    expect(traefik.refuses(before, services, around())?.refused).toContain(`\`spec.${kind}\` sends requests to`)
  })

  test('is the API group of old', () => {
    const before = object('traefik.containo.us/v1alpha1', 'IngressRoute', {
      routes: [{match: 'x', services: [{name: 'shop', port: 80}]}]
    })
    expect(traefik.refuses(before, services, around())?.refused).toContain('traefik.containo.us')
  })
})

test('a mirror that gets copies of requests for another Service is no route of ours', () => {
  const before = object(api, 'TraefikService', {
    mirroring: {name: 'blog', port: 80, mirrors: [{name: 'shop', percent: 10}]}
  })
  expect(traefik.targets(before, services, around())).toEqual([])
})
