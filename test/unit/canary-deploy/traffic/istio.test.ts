import {describe, expect, test} from '@jest/globals'
import {istio} from '../../../../action-canary-deploy/src/traffic/istio.ts'
import {services} from './laws.ts'
import {around, virtualService} from './objects.ts'

const to = (host: string, more: object = {}): object => ({destination: {host, ...more}})

describe('a share of a VirtualService', () => {
  test('divides one destination without weight into hundredths, host spelled as it was', () => {
    const before = virtualService([{route: [to('shop.web.svc.cluster.local')]}])
    expect(istio.shift(before, before, services, 10)).toEqual(
      virtualService([
        {
          route: [
            {...to('shop.web.svc.cluster.local'), weight: 90},
            {...to('shop-canary.web.svc.cluster.local'), weight: 10}
          ]
        }
      ])
    )
  })

  test('keeps the sum of 100 beside a foreign destination', () => {
    const before = virtualService([
      {
        route: [
          {...to('shop'), weight: 60},
          {...to('blog'), weight: 40}
        ]
      }
    ])
    const route = [
      {...to('shop'), weight: 54},
      {...to('shop-canary'), weight: 6},
      {...to('blog'), weight: 40}
    ]
    expect(istio.shift(before, before, services, 10)).toEqual(virtualService([{route}]))
  })

  test('leaves the subset of the stable Service out of the destination of the canary, and says so', () => {
    const before = virtualService([{route: [to('shop', {subset: 'v1', port: {number: 80}})]}])
    const route = [
      {...to('shop', {subset: 'v1', port: {number: 80}}), weight: 50},
      {...to('shop-canary', {port: {number: 80}}), weight: 50}
    ]
    expect(istio.shift(before, before, services, 50)).toEqual(virtualService([{route}]))
    expect(istio.warns(before, services)).toEqual([expect.stringContaining('http route 1 names a subset')])
  })

  test('is refused where hundredths are too coarse', () => {
    const before = virtualService([
      {
        route: [
          {...to('shop'), weight: 3},
          {...to('blog'), weight: 97}
        ]
      }
    ])
    expect(istio.refuses(before, services, around())?.refused).toBe(
      '10 % cannot be expressed in its weights: the canary would get 0 %'
    )
  })

  test('leaves tcp and tls routes and mirrors alone, and says so', () => {
    const before = virtualService([{route: [to('shop')], mirror: {host: 'shop'}}], {tcp: [{route: [to('shop')]}]})
    const shifted = istio.shift(before, before, services, 10)
    expect(shifted.spec).toMatchObject({tcp: [{route: [to('shop')]}], http: [{mirror: {host: 'shop'}}]})
    expect(istio.warns(before, services)).toEqual([expect.stringContaining('tcp route 1 is left alone')])
  })
})

test('requests with the header go to the canary directly before the route they came from', () => {
  const foreign = {match: [{uri: {prefix: '/api'}}], route: [to('api')]}
  const before = virtualService([
    foreign,
    {
      route: [
        {...to('shop'), weight: 30},
        {...to('blog'), weight: 70}
      ]
    }
  ])
  const shifted = istio.shift(before, before, services, 0, {name: 'X-Canary', value: 'yes'})
  expect(shifted).toEqual(
    virtualService([
      foreign,
      {match: [{headers: {'x-canary': {exact: 'yes'}}}], route: [{...to('shop-canary'), weight: 100}]},
      {
        route: [
          {...to('shop'), weight: 30},
          {...to('blog'), weight: 70}
        ]
      }
    ])
  )
  expect(istio.shift(shifted, before, services, 0)).toEqual(before)
})
