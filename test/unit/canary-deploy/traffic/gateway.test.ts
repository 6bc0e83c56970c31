import {describe, expect, test} from '@jest/globals'
import {entriesOf, entryAt} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import {gateway} from '../../../../action-canary-deploy/src/traffic/gateway.ts'
import {services} from './laws.ts'
import {around, httpRoute, object} from './objects.ts'

const shop = {name: 'shop', port: 80}
const canary = {name: 'shop-canary', port: 80}
const root = [{path: {type: 'PathPrefix', value: '/'}}]
const always = {name: 'X-Canary', value: null}

const refsAt = (percent: number, ...backendRefs: readonly object[]): readonly unknown[] => {
  const route = httpRoute([{backendRefs}])
  return entriesOf(entryAt(gateway.shift(route, route, services, percent).spec).rules).flatMap(rule =>
    entriesOf(rule.backendRefs)
  )
}

describe('a share of an HTTPRoute', () => {
  test('is said in hundredths where only our backends share the rule', () => {
    expect(refsAt(10, shop)).toEqual([
      {...shop, weight: 90},
      {...canary, weight: 10}
    ])
    expect(refsAt(100, shop)).toEqual([
      {...shop, weight: 0},
      {...canary, weight: 100}
    ])
    expect(refsAt(0.5, shop)).toEqual([
      {...shop, weight: 995},
      {...canary, weight: 5}
    ])
  })

  test('keeps the ratio among our own Services', () => {
    const cart = {name: 'cart', port: 80, weight: 1}
    expect(refsAt(30, {...shop, weight: 3}, cart)).toEqual([
      {...shop, weight: 210},
      {...canary, weight: 90},
      {...cart, weight: 70},
      {...cart, name: 'cart-canary', weight: 30}
    ])
  })

  test('divides our weight beside a foreign backend, which keeps its own', () => {
    const blog = {name: 'blog', port: 80, weight: 7}
    expect(refsAt(10, blog, {...shop, weight: 30})).toEqual([blog, {...shop, weight: 27}, {...canary, weight: 3}])
  })

  test('takes the filters of a backend along', () => {
    const filters = [{type: 'RequestHeaderModifier', requestHeaderModifier: {remove: ['x']}}]
    expect(refsAt(50, {...shop, filters})).toEqual([
      {...shop, filters, weight: 50},
      {...canary, filters, weight: 50}
    ])
  })

  test('leaves a Service alone that gets no requests', () => {
    const blog = {name: 'blog', port: 80}
    expect(refsAt(30, {...shop, weight: 0}, blog)).toEqual([{...shop, weight: 0}, blog])
  })

  test('uses a canary that stood there with weight 0, and leaves it there', () => {
    const before = httpRoute([{backendRefs: [{...canary, weight: 0}, shop]}])
    const shifted = gateway.shift(before, before, services, 20)
    expect(shifted).toEqual(
      httpRoute([
        {
          backendRefs: [
            {...canary, weight: 20},
            {...shop, weight: 80}
          ]
        }
      ])
    )
    expect(gateway.shift(shifted, before, services, 0)).toEqual(before)
  })

  test('is not left with the canary alone when somebody removed the stable backend', () => {
    const before = httpRoute([{backendRefs: [shop]}])
    const live = httpRoute([{backendRefs: [{...canary, weight: 100}]}])
    expect(gateway.stated(live, before, services)).toBe(100)
    expect(gateway.shift(live, before, services, 0)).toEqual(before)
  })

  test('follows weights that the chart changed in between', () => {
    const before = httpRoute([{backendRefs: [shop, {name: 'cart', port: 80}]}])
    const upgraded = httpRoute([
      {
        backendRefs: [
          {...shop, weight: 2},
          {name: 'cart', port: 80, weight: 1}
        ]
      }
    ])
    expect(gateway.shift(upgraded, before, services, 0)).toEqual(upgraded)
  })

  test('is unknown where two rules state different shares', () => {
    const split = {
      backendRefs: [
        {...shop, weight: 90},
        {...canary, weight: 10}
      ]
    }
    const live = httpRoute([
      split,
      {
        backendRefs: [
          {...shop, weight: 70},
          {...canary, weight: 30}
        ]
      }
    ])
    expect(gateway.stated(live, live, services)).toBeNull()
    expect(gateway.stated(httpRoute([{backendRefs: [{name: 'blog', port: 80}]}]), live, services)).toBeNull()
  })
})

describe('header routing in an HTTPRoute', () => {
  const before = httpRoute([{name: 'main', matches: root, backendRefs: [shop, {name: 'blog', port: 80, weight: 3}]}])

  test('adds a rule in front that knows the canary only, and takes it away again', () => {
    const shifted = gateway.shift(before, before, services, 0, always)
    const headers = [{type: 'Exact', name: 'X-Canary', value: 'always'}]
    expect(entriesOf(entryAt(shifted.spec).rules)).toEqual([
      {matches: [{...root[0], headers}], backendRefs: [{...canary, weight: 1}]},
      ...entriesOf(entryAt(before.spec).rules)
    ])
    expect(gateway.shift(shifted, before, services, 0, always)).toEqual(shifted)
    expect(gateway.shift(shifted, before, services, 0)).toEqual(before)
    expect(gateway.shift(gateway.shift(shifted, before, services, 50, always), before, services, 0)).toEqual(before)
  })

  test('does not count as a share', () => {
    expect(gateway.stated(gateway.shift(before, before, services, 0, always), before, services, always)).toBe(0)
  })

  test('skips requests that must have another value of the header', () => {
    const matches = [{headers: [{type: 'Exact', name: 'x-canary', value: 'never'}]}]
    const route = httpRoute([{matches, backendRefs: [shop]}])
    expect(gateway.shift(route, route, services, 0, always)).toEqual(route)
  })

  test('is refused where the rules would be too many', () => {
    const route = httpRoute(Array.from({length: 9}, () => ({matches: root, backendRefs: [shop]})))
    const refusal = gateway.refuses(route, services, {...around(), header: always})
    expect(refusal?.refused).toBe('with the canary it would have 18 rules, and the Gateway API takes 16')
    expect(gateway.refuses(route, services, around())).toBeNull()
  })
})

describe('an HTTPRoute is refused', () => {
  test('where a foreign backend makes our weight too coarse for a step', () => {
    const route = httpRoute([{backendRefs: [shop, {name: 'blog', port: 80}]}])
    const refusal = gateway.refuses(route, services, around())
    expect(refusal?.refused).toBe('10 % cannot be expressed in its weights: the canary would get 0 %')
    expect(gateway.refuses(route, services, around([], [100]))).toBeNull()
  })

  test('where an earlier deployment left a share', () => {
    const route = httpRoute([
      {
        backendRefs: [
          {...shop, weight: 90},
          {...canary, weight: 10}
        ]
      }
    ])
    expect(gateway.refuses(route, services, around())?.refused).toBe('rule 1 already sends requests to a canary')
  })

  test('where it has no room for another backend', () => {
    const others = Array.from({length: 15}, (_, index) => ({name: `blog-${index}`, port: 80, weight: 0}))
    expect(gateway.refuses(httpRoute([{backendRefs: [shop, ...others]}]), services, around())?.refused).toBe(
      'with the canary it would have 17 backends in a rule, and the Gateway API takes 16'
    )
  })

  test('where it is in another namespace and its ReferenceGrant names the stable Service only', () => {
    const route = httpRoute([{backendRefs: [{...shop, namespace: 'web'}]}], {namespace: 'edge'})
    const from = [{group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'edge'}]
    const grant = (to: object) => object('gateway.networking.k8s.io/v1', 'ReferenceGrant', {from, to: [to]})
    const named = around([grant({group: '', kind: 'Service', name: 'shop'})])
    expect(gateway.refuses(route, services, named)?.refused).toContain(
      'no ReferenceGrant in web lets it send requests to Service shop-canary'
    )
    expect(gateway.refuses(route, services, around([grant({group: '', kind: 'Service'})]))).toBeNull()
  })
})
