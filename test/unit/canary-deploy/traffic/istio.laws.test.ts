import {test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import type {Header} from '../../../../action-canary-deploy/src/model.ts'
import {type Entry, entriesOf, entryAt} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import {istio} from '../../../../action-canary-deploy/src/traffic/istio.ts'
import type {Dice} from './dice.ts'
import {type Case, type HeaderCase, holdsHeaderLaws, holdsLaws, isCanary, isOurs} from './laws.ts'

const hosts = [
  'shop',
  'shop.web',
  'shop.web.svc',
  'shop.web.svc.cluster.local',
  'cart',
  'blog',
  'shop.other',
  'shop.example.com',
  '*.web'
] as const

const destination = (dice: Dice): Entry => ({
  host: dice.pick(hosts),
  ...dice.maybe('subset', 0.2, () => dice.pick(['v1', 'v2'])),
  ...dice.maybe('port', 0.3, () => ({number: 80}))
})

/** Weights that sum to 100, as older releases demand; one destination states any or none. */
const route = (dice: Dice): readonly Entry[] => {
  const count = dice.int(1, 3)
  if (count === 1) return [{destination: destination(dice), ...dice.maybe('weight', 0.4, () => dice.pick([0, 1, 100]))}]
  let left = 100
  return dice.times(count, index => {
    const weight = index === count - 1 ? left : dice.int(0, left)
    left -= weight
    return {
      destination: destination(dice),
      weight,
      ...dice.maybe('headers', 0.1, () => ({request: {set: {tier: 'a'}}}))
    }
  })
}

const make = (dice: Dice): Manifest => ({
  apiVersion: dice.pick(['networking.istio.io/v1', 'networking.istio.io/v1beta1', 'networking.istio.io/v1alpha3']),
  kind: 'VirtualService',
  metadata: {name: 'shop', namespace: dice.pick(['web', 'web', 'mesh']), resourceVersion: '4'},
  spec: {
    hosts: ['shop.test'],
    http: dice.times(dice.int(1, 3), () => ({
      ...dice.maybe('name', 0.3, () => 'main'),
      ...dice.maybe('match', 0.5, () => [{uri: {prefix: dice.pick(['/a', '/b'])}}]),
      ...dice.maybe('route', 0.9, () => route(dice)),
      ...dice.maybe('mirror', 0.2, () => ({host: 'shop'}))
    })),
    ...dice.maybe('tcp', 0.2, () => [{route: [{destination: {host: 'shop'}, weight: 100}]}])
  }
})

/** Name and namespace, read by the test in its own way. */
const ours = (object: Manifest, ref: Entry): boolean => {
  const host = String(entryAt(ref.destination).host)
  const full = /^([^.]+)\.([^.]+)(\.svc(\..+)?)?$/.exec(host)
  const [name, namespace] = full === null ? [host, object.metadata.namespace] : [full[1], full[2]]
  return !(full === null && host.includes('.')) && namespace === 'web' && isOurs(name)
}

const isCopy = (ref: Entry | undefined): boolean => isCanary(String(entryAt(ref?.destination).host).split('.')[0])
const httpOf = (object: Manifest): readonly Entry[] => entriesOf(entryAt(object.spec).http)

const foreign = (object: Manifest): unknown => ({
  ...object,
  spec: {
    ...entryAt(object.spec),
    http: httpOf(object).map(one =>
      'route' in one ? {...one, route: entriesOf(one.route).filter(ref => !ours(object, ref))} : one
    )
  }
})

const weights: Case['weights'] = object =>
  httpOf(object).map(one => {
    const refs = entriesOf(one.route)
    const weight = (ref: Entry | undefined): number => (refs.length === 1 ? 100 : Number(ref?.weight ?? 0))
    const mine = refs.filter(ref => ours(object, ref))
    return {
      foreign: refs.filter(ref => !ours(object, ref)).reduce((at, ref) => at + weight(ref), 0),
      ours: mine.flatMap((ref, index) => {
        const next = mine[index + 1]
        return isCopy(ref) ? [] : [{stable: weight(ref), canary: isCopy(next) ? weight(next) : 0}]
      })
    }
  })

const edit = (object: Manifest, dice: Dice): Manifest => {
  const http = [...httpOf(object)]
  if (dice.chance(0.5))
    http.splice(dice.int(0, http.length), 0, {match: [{uri: {exact: '/new'}}], route: [{destination: {host: 'blog'}}]})
  else http.splice(0, http.length, ...http.map(one => ({...one, timeout: '9s'})))
  return {...object, spec: {...entryAt(object.spec), hosts: ['new.test'], http}}
}

test('a VirtualService keeps every promise about shares and about what is not ours, over 10,000 objects', () => {
  const allWeights: Case['allWeights'] = object =>
    httpOf(object).flatMap(one => entriesOf(one.route).map(ref => ref.weight ?? 0))
  holdsLaws({provider: istio, make, foreign, weights, allWeights, most: 100, keepsSum: true, edit})
})

const stated = (match: Entry, {name}: Header): readonly unknown[] =>
  Object.entries(entryAt(match.headers))
    .filter(([key]) => key.toLowerCase() === name.toLowerCase())
    .map(([, condition]) => entryAt(condition).exact)

const isSent = (rule: Entry, header: Header): boolean => {
  const [refs, matches] = [entriesOf(rule.route), entriesOf(rule.match)]
  const asks = (match: Entry): boolean => stated(match, header).includes(header.value ?? 'always')
  return refs.length > 0 && matches.length > 0 && refs.every(isCopy) && matches.every(asks)
}

/** Routes of ours that a request with the header can meet. */
const needed: HeaderCase['needed'] = (object, header) => {
  const shares = weights(object)
  return httpOf(object).filter((rule, index) => {
    const given = entriesOf(rule.match)
    const canHave = (match: Entry): boolean =>
      stated(match, header).every(value => value === (header.value ?? 'always'))
    const serves = shares[index]?.ours.some(({stable}) => stable > 0) ?? false
    return serves && (given.length === 0 || given.some(canHave))
  }).length
}

test('a VirtualService sends all requests with a header to the canary, and nothing else changes, over 2,000 objects', () => {
  holdsHeaderLaws({
    provider: istio,
    make: dice => withHeaders(make(dice), dice),
    needed,
    sent: (object, header) => httpOf(object).filter(rule => isSent(rule, header)).length,
    withoutHeader: (object, header) => ({
      ...object,
      spec: {...entryAt(object.spec), http: httpOf(object).filter(rule => !isSent(rule, header))}
    })
  })
})

/** Some of its matches already ask for a header. */
const withHeaders = (object: Manifest, dice: Dice): Manifest => ({
  ...object,
  spec: {
    ...entryAt(object.spec),
    http: httpOf(object).map(rule =>
      'match' in rule && dice.chance(0.3)
        ? {...rule, match: entriesOf(rule.match).map(one => ({...one, headers: {'x-a': {exact: 'a'}}}))}
        : rule
    )
  }
})
