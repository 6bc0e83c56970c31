import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import {alb} from '../../../../action-canary-deploy/src/traffic/alb.ts'
import {entryAt} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import {services} from './laws.ts'
import {around, ingress} from './objects.ts'

const key = (suffix: string): string => `alb.ingress.kubernetes.io/${suffix}`
const names = {suffix: '-canary', labels: {}}
const group = {[key('group.name')]: 'team', [key('target-type')]: 'ip'}

const actionOf = (object: Manifest, name: string): unknown =>
  JSON.parse(object.metadata.annotations?.[key(`actions.${name}`)] ?? 'null')
const forward = (...targetGroups: object[]): object => ({type: 'forward', forwardConfig: {targetGroups}})
const own = (object: Manifest): Manifest => alb.make?.(object, services, names) ?? object

describe('the own Ingress of a load balancer', () => {
  const before = ingress(
    'alb',
    [
      ['/api', 'blog'],
      ['/', 'shop']
    ],
    {
      ...group,
      [key('group.order')]: '20',
      [key('scheme')]: 'internet-facing',
      [key('conditions.shop')]: '[{"field":"http-request-method"}]',
      'external-dns.alpha.kubernetes.io/hostname': 'shop.test'
    }
  )
  const made = own(before)

  test('comes first in the group and repeats foreign rules, so that none of ours overtakes them', () => {
    expect(made.metadata).toMatchObject({
      name: 'shop-canary',
      annotations: {...group, [key('group.order')]: '19'}
    })
    expect(Object.keys(made.metadata.annotations ?? {})).not.toContain(key('scheme'))
    expect(Object.keys(made.metadata.annotations ?? {})).not.toContain('external-dns.alpha.kubernetes.io/hostname')
    const backend = {service: {name: 'towpath-1', port: {name: 'use-annotation'}}}
    expect(entryAt(made.spec).rules).toMatchObject([
      {
        http: {
          paths: [
            {path: '/api', backend: {service: {name: 'blog'}}},
            {path: '/', backend}
          ]
        }
      }
    ])
    expect(made.metadata.annotations?.[key('conditions.towpath-1')]).toBe('[{"field":"http-request-method"}]')
  })

  test('forwards to both target groups from the start', () => {
    const group = (serviceName: string, weight: number): object => ({serviceName, servicePort: 80, weight})
    expect(actionOf(made, 'towpath-1')).toEqual(forward(group('shop', 100), group('shop-canary', 0)))
    const shifted = alb.shift(made, made, services, 30)
    expect(actionOf(shifted, 'towpath-1')).toEqual(forward(group('shop', 70), group('shop-canary', 30)))
    expect(alb.stated(shifted, made, services)).toBe(30)
    expect(alb.shift(shifted, made, services, 0)).toEqual(made)
  })

  test('sorts before an Ingress without an order', () => {
    expect(own(ingress('alb', [['/', 'shop']], group)).metadata.name).toBe('0-shop-canary')
  })
})

describe('an Ingress of a load balancer is refused', () => {
  const refused = (annotations: Readonly<Record<string, string>>, ...live: Manifest[]): string | undefined =>
    alb.refuses(ingress('alb', [['/', 'shop']], annotations), services, around(live))?.refused

  test('without a group, by the name of the annotation', () => {
    expect(refused({})).toContain('it states no `alb.ingress.kubernetes.io/group.name`')
  })

  test('where targets are node ports, which the Service of the canary does not have', () => {
    expect(refused({...group, [key('target-type')]: 'instance'})).toContain('is instance: targets would be node ports')
  })

  test('where nothing can be evaluated before it', () => {
    expect(refused({...group, [key('group.order')]: '1'})).toBe(
      'its `alb.ingress.kubernetes.io/group.order` is 1, and no order is before it'
    )
  })

  test('where a foreign Ingress of the group would be overtaken', () => {
    const other = (name: string, order: string): Manifest =>
      ingress('alb', [['/api', 'blog']], {...group, [key('group.order')]: order}, {name, namespace: 'blog'})
    expect(refused({...group, [key('group.order')]: '20'}, other('blog', '19'))).toContain(
      'Ingress/blog of the same group is there'
    )
    expect(refused({...group, [key('group.order')]: '20'}, other('blog', '18'))).toBeUndefined()
    const unordered = ingress('alb', [['/api', 'blog']], group, {name: 'app', namespace: 'web'})
    expect(refused(group, unordered)).toContain('Ingress/app of the same group is there')
  })

  test('where a rule would forward to more target groups than a load balancer takes', () => {
    const groups = ['a', 'b', 'c', 'd', 'shop'].map(serviceName => ({serviceName, servicePort: 80, weight: 100}))
    const crowded = ingress('alb', [['/', 'all']], {...group, [key('actions.all')]: JSON.stringify(forward(...groups))})
    expect(alb.refuses(crowded, services, around())?.refused).toBe(
      'with the canary a rule would forward to 6 target groups, and a load balancer takes 5'
    )
  })
})

test('an action that names our Service among others is a route of ours', () => {
  const groups = [
    {serviceName: 'shop', servicePort: '80', weight: 50},
    {targetGroupARN: 'arn:old', weight: 50}
  ]
  const before = ingress('alb', [], {...group, [key('actions.mixed')]: JSON.stringify(forward(...groups))})
  const path = {path: '/', pathType: 'Prefix', backend: {service: {name: 'mixed', port: {name: 'use-annotation'}}}}
  const mixed = {...before, spec: {...entryAt(before.spec), rules: [{http: {paths: [path]}}]}}
  expect(alb.targets(mixed, services, around())).toEqual([{service: 'shop', port: 80, where: '*/'}])
  expect(actionOf(alb.shift(own(mixed), own(mixed), services, 10), 'mixed')).toEqual(
    forward(
      {serviceName: 'shop', servicePort: '80', weight: 45},
      {serviceName: 'shop-canary', servicePort: '80', weight: 5},
      {targetGroupARN: 'arn:old', weight: 50}
    )
  )
})
