import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {findRoutes, type Search} from '../../../../action-canary-deploy/src/traffic/find.ts'
import {providerNamed, providers} from '../../../../action-canary-deploy/src/traffic/providers.ts'
import {services} from './laws.ts'
import {httpRoute, ingress, object, virtualService} from './objects.ts'

const shop = {name: 'shop', port: 80}

const search = (change: Partial<Search>): Search => ({
  services,
  live: [],
  stableServices: [object('v1', 'Service', {ports: [{name: 'http', port: 80}]})],
  traffic: null,
  steps: [10, 100],
  header: null,
  names: {suffix: '-canary', labels: {}},
  ...change
})

const codes = (change: Partial<Search>): readonly string[] => findRoutes(search(change)).failures.map(({code}) => code)

describe('the routes of a deployment', () => {
  test('are those of every provider, each once, own ones as they will be created', () => {
    const route = httpRoute([{backendRefs: [shop]}], {managedFields: [{manager: 'helm'}]})
    const old = {...route, apiVersion: 'gateway.networking.k8s.io/v1beta1'}
    const found = findRoutes(search({live: [ingress('nginx', [['/', 'shop']]), {...route, status: {}}, old]}))
    expect(found.failures).toEqual([])
    expect(found.routes).toMatchObject([
      {
        provider: 'gateway',
        own: false,
        ref: {kind: 'HTTPRoute', namespace: 'web', name: 'shop'},
        managedFields: [{manager: 'helm'}]
      },
      {provider: 'ingress-nginx', own: true, ref: {kind: 'Ingress', name: 'shop-canary'}, managedFields: []}
    ])
    expect(found.routes[0]?.before).toEqual(httpRoute([{backendRefs: [shop]}]))
  })

  test('leave a Service without route to the upgrade, and say so', () => {
    const {warnings} = findRoutes(search({live: [httpRoute([{backendRefs: [shop]}])]}))
    expect(warnings).toEqual([expect.stringContaining('No route sends requests to Service cart')])
  })

  test('are no objects where the number of pods decides', () => {
    expect(findRoutes(search({traffic: 'service'}))).toEqual({routes: [], warnings: [], failures: []})
  })

  test('do not include objects on their way out', () => {
    expect(codes({live: [httpRoute([{backendRefs: [shop]}], {deletionTimestamp: '2026-11-21T00:00:00Z'})]})).toEqual([
      'CD-160'
    ])
  })
})

describe('a deployment is refused by name', () => {
  test('where no route names its Services', () => {
    const [failure] = findRoutes(search({live: [httpRoute([{backendRefs: [{name: 'blog', port: 80}]}])]})).failures
    expect(failure).toMatchObject({
      code: 'CD-160',
      what: 'No route sends requests to Service shop or Service cart in web.'
    })
  })

  test('where the chosen kind of route finds nothing, with those that would', () => {
    const live = [httpRoute([{backendRefs: [shop]}])]
    const [failure] = findRoutes(search({live, traffic: 'istio'})).failures
    expect(failure).toMatchObject({code: 'CD-161', why: 'Routes of gateway do.'})
  })

  test('where the only Ingress is of a controller that knows no shares', () => {
    const [failure] = findRoutes(search({live: [ingress('traefik', [['/', 'shop']])]})).failures
    expect(failure).toMatchObject({code: 'CD-162', why: 'Its controller (traefik) knows no shares.'})
  })

  test('where a route cannot express a step', () => {
    const backendRefs = [shop, {name: 'blog', port: 80}]
    expect(codes({live: [httpRoute([{backendRefs}])]})).toEqual(['CD-162'])
  })

  test('where a route names a port that the Service lacks', () => {
    const [failure] = findRoutes(search({live: [httpRoute([{backendRefs: [{name: 'shop', port: 8080}]}])]})).failures
    expect(failure).toMatchObject({code: 'CD-163', why: expect.stringContaining('The Service has http (80).')})
    expect(codes({live: [virtualService([{route: [{destination: {host: 'shop'}}]}])]})).toEqual([])
  })

  test('where a header is asked for and the provider cannot', () => {
    const live = [object('traefik.io/v1alpha1', 'TraefikService', {weighted: {services: [shop]}})]
    expect(codes({live, header: {name: 'x', value: null}})).toEqual(['CD-164'])
  })
})

test('other routes to the stable Service are told where one kind is chosen', () => {
  const live = [httpRoute([{backendRefs: [shop]}]), ingress('nginx', [['/', 'shop']])]
  const {warnings, routes} = findRoutes(search({live, traffic: 'gateway'}))
  expect(routes).toHaveLength(1)
  expect(warnings).toContainEqual(
    expect.stringContaining('Ingress/shop in web sends requests to the stable Service too')
  )
})

test('every provider is found by its name, and an unknown one is a failure', () => {
  expect(providers.map(({name}) => providerNamed(name))).toEqual(providers)
  expect(() => providerNamed('linkerd')).toThrow(FailureError)
})
