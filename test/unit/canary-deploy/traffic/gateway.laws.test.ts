import {test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import type {Header} from '../../../../action-canary-deploy/src/model.ts'
import {type Entry, entriesOf, entryAt} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import {gateway} from '../../../../action-canary-deploy/src/traffic/gateway.ts'
import type {Dice} from './dice.ts'
import {type Case, type HeaderCase, holdsHeaderLaws, holdsLaws, isCanary, isOurs} from './laws.ts'

const names = ['shop', 'cart', 'blog', 'search', 'shop-canary-x'] as const

const filter = (dice: Dice): Entry =>
  dice.chance(0.5)
    ? {type: 'RequestHeaderModifier', requestHeaderModifier: {set: [{name: 'X-Tier', value: String(dice.int(1, 3))}]}}
    : {type: 'RequestMirror', requestMirror: {backendRef: {name: dice.pick(names), port: 80}}}

const backendRef = (dice: Dice): Entry => ({
  ...dice.maybe('group', 0.3, () => ''),
  ...dice.maybe('kind', 0.3, () => dice.pick(['Service', 'Service', 'Service', 'ServiceImport'])),
  name: dice.pick(names),
  ...dice.maybe('namespace', 0.2, () => dice.pick(['web', 'other'])),
  port: dice.pick([80, 80, 8080]),
  ...dice.maybe('weight', 0.7, () => dice.pick([0, 1, 1, 2, 3, 10, 50, 100, 999_999, 1_000_000])),
  ...dice.maybe('filters', 0.15, () => [filter(dice)])
})

const match = (dice: Dice): Entry => ({
  path: {type: 'PathPrefix', value: dice.pick(['/', '/a', '/b'])},
  ...dice.maybe('headers', 0.2, () => [{type: 'Exact', name: 'X-A', value: 'a'}])
})

const rule = (dice: Dice): Entry => ({
  ...dice.maybe('name', 0.2, () => dice.pick(['one', 'two'])),
  ...dice.maybe('matches', 0.8, () => dice.times(dice.int(1, 2), () => match(dice))),
  ...dice.maybe('filters', 0.2, () => [filter(dice)]),
  ...dice.maybe('backendRefs', 0.95, () => dice.times(dice.int(0, 3), () => backendRef(dice))),
  ...dice.maybe('timeouts', 0.1, () => ({request: '5s'}))
})

const make = (dice: Dice): Manifest => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: dice.pick(['HTTPRoute', 'GRPCRoute']),
  metadata: {
    name: 'shop',
    namespace: dice.pick(['web', 'web', 'web', 'edge']),
    resourceVersion: '7',
    labels: {app: 'shop'}
  },
  spec: {
    parentRefs: [{name: 'gw'}],
    ...dice.maybe('hostnames', 0.5, () => ['shop.test']),
    rules: dice.times(dice.int(1, 3), () => rule(dice))
  }
})

/** Written apart from the provider: a Service of ours, in our namespace. */
const ours = (object: Manifest, ref: Entry): boolean =>
  (ref.kind === undefined || ref.kind === 'Service') &&
  (ref.namespace ?? object.metadata.namespace) === 'web' &&
  isOurs(ref.name)

const rulesOf = (object: Manifest): readonly Entry[] => entriesOf(entryAt(object.spec).rules)
const weight = (ref: Entry | undefined): number =>
  ref === undefined ? 0 : typeof ref.weight === 'number' ? ref.weight : 1

const foreign = (object: Manifest): unknown => ({
  ...object,
  spec: {
    ...entryAt(object.spec),
    rules: rulesOf(object).map(one =>
      'backendRefs' in one ? {...one, backendRefs: entriesOf(one.backendRefs).filter(ref => !ours(object, ref))} : one
    )
  }
})

const weights: Case['weights'] = object =>
  rulesOf(object).map(one => {
    const refs = entriesOf(one.backendRefs)
    const mine = refs.filter(ref => ours(object, ref))
    return {
      foreign: refs.filter(ref => !ours(object, ref)).reduce((at, ref) => at + weight(ref), 0),
      ours: mine.flatMap((ref, index) => {
        if (isCanary(ref.name)) return []
        const next = mine[index + 1]
        return [{stable: weight(ref), canary: isCanary(next?.name) ? weight(next) : 0}]
      })
    }
  })

const edit = (object: Manifest, dice: Dice): Manifest => {
  const rules = [...rulesOf(object)]
  const kind = dice.int(0, 3)
  if (kind === 0)
    rules.splice(dice.int(0, rules.length), 0, {
      backendRefs: [{name: 'blog', port: 80}],
      matches: [{path: {type: 'Exact', value: '/new'}}]
    })
  if (kind === 1)
    rules.push({
      matches: [{path: {type: 'Exact', value: '/x'}}],
      filters: [{type: 'RequestRedirect', requestRedirect: {scheme: 'https'}}]
    })
  if (kind === 2) rules.splice(0, rules.length, ...rules.map(one => ({...one, timeouts: {request: '9s'}})))
  const labels = {...object.metadata.labels, ...dice.maybe('team', 0.5, () => 'a')}
  return {
    ...object,
    metadata: {...object.metadata, labels},
    spec: {...entryAt(object.spec), hostnames: ['new.test'], rules}
  }
}

test('a Gateway route keeps every promise about shares and about what is not ours, over 10,000 routes', () => {
  holdsLaws({
    provider: gateway,
    make,
    foreign,
    weights,
    allWeights: object => rulesOf(object).flatMap(one => entriesOf(one.backendRefs).map(ref => ref.weight ?? 1)),
    most: 1_000_000,
    edit
  })
})

const headersOf = (match: Entry, {name}: Header): readonly Entry[] =>
  entriesOf(match.headers).filter(one => String(one.name).toLowerCase() === name.toLowerCase())

const isSent = (rule: Entry, header: Header): boolean => {
  const [refs, matches] = [entriesOf(rule.backendRefs), entriesOf(rule.matches)]
  const asks = (match: Entry): boolean =>
    headersOf(match, header).some(({value}) => value === (header.value ?? 'always'))
  return refs.length > 0 && matches.length > 0 && refs.every(({name}) => isCanary(name)) && matches.every(asks)
}

/** Rules of ours that a request with the header can meet. */
const needed: HeaderCase['needed'] = (object, header) => {
  const shares = weights(object)
  return rulesOf(object).filter((rule, index) => {
    const given = entriesOf(rule.matches)
    const canHave = (match: Entry): boolean =>
      headersOf(match, header).every(({value}) => value === (header.value ?? 'always'))
    const serves = shares[index]?.ours.some(({stable}) => stable > 0) ?? false
    return serves && (given.length === 0 || given.some(canHave))
  }).length
}

test('a Gateway route sends all requests with a header to the canary, and nothing else changes, over 2,000 routes', () => {
  holdsHeaderLaws({
    provider: gateway,
    make,
    needed,
    sent: (object, header) => rulesOf(object).filter(rule => isSent(rule, header)).length,
    withoutHeader: (object, header) => ({
      ...object,
      spec: {...entryAt(object.spec), rules: rulesOf(object).filter(rule => !isSent(rule, header))}
    })
  })
})
