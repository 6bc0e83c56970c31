import {test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import {type Entry, entriesOf, entryAt} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import {traefik} from '../../../../action-canary-deploy/src/traffic/traefik.ts'
import type {Dice} from './dice.ts'
import {type Case, holdsLaws, isCanary, isOurs} from './laws.ts'

const service = (dice: Dice): Entry => ({
  name: dice.pick(['shop', 'cart', 'blog', 'weighted']),
  ...dice.maybe('kind', 0.4, () => dice.pick(['Service', 'Service', 'TraefikService'])),
  ...dice.maybe('namespace', 0.2, () => dice.pick(['web', 'other'])),
  ...dice.maybe('port', 0.9, () => dice.pick<number | string>([80, 'http'])),
  ...dice.maybe('weight', 0.6, () => dice.pick([0, 1, 2, 3, 10, 90, 2_000_000_000])),
  ...dice.maybe('sticky', 0.1, () => ({cookie: {name: 'lb'}}))
})

const services = (dice: Dice): readonly Entry[] => dice.times(dice.int(1, 3), () => service(dice))

const make = (dice: Dice): Manifest => {
  const shared = {
    apiVersion: 'traefik.io/v1alpha1',
    metadata: {name: 'shop', namespace: dice.pick(['web', 'web', 'edge']), resourceVersion: '4'}
  }
  if (dice.chance(0.4)) {
    const weighted = {services: services(dice), ...dice.maybe('sticky', 0.3, () => ({cookie: {name: 'side'}}))}
    return {...shared, kind: 'TraefikService', spec: dice.chance(0.1) ? {mirroring: service(dice)} : {weighted}}
  }
  const routes = dice.times(dice.int(1, 3), () => ({
    match: dice.pick(['Host(`a.test`)', 'Host(`b.test`)', 'PathPrefix(`/x`)']),
    kind: 'Rule',
    ...dice.maybe('services', 0.9, () => services(dice)),
    ...dice.maybe('middlewares', 0.2, () => [{name: 'strip'}])
  }))
  return {...shared, kind: 'IngressRoute', spec: {entryPoints: ['web'], routes, ...dice.maybe('tls', 0.3, () => ({}))}}
}

const ours = (object: Manifest, ref: Entry): boolean =>
  ref.kind !== 'TraefikService' && (ref.namespace ?? object.metadata.namespace) === 'web' && isOurs(ref.name)

const weight = (ref: Entry | undefined): number => (ref === undefined ? 0 : Number(ref.weight ?? 1))

/** Every list of services, wherever it stands. */
const lists = ({spec}: Manifest): readonly (readonly Entry[])[] => [
  ...entriesOf(entryAt(spec).routes).map(route => entriesOf(route.services)),
  entriesOf(entryAt(spec, 'weighted').services)
]

const strip = (object: Manifest, holder: Entry): Entry =>
  'services' in holder ? {...holder, services: entriesOf(holder.services).filter(ref => !ours(object, ref))} : holder

const foreign = (object: Manifest): unknown => {
  const spec = entryAt(object.spec)
  return {
    ...object,
    spec: {
      ...spec,
      ...('routes' in spec ? {routes: entriesOf(spec.routes).map(route => strip(object, route))} : {}),
      ...('weighted' in spec ? {weighted: strip(object, entryAt(spec.weighted))} : {})
    }
  }
}

const weights: Case['weights'] = object =>
  lists(object).map(list => {
    const mine = list.filter(ref => ours(object, ref))
    return {
      foreign: list.filter(ref => !ours(object, ref)).reduce((at, ref) => at + weight(ref), 0),
      ours: mine.flatMap((ref, index) => {
        const next = mine[index + 1]
        return isCanary(ref.name) ? [] : [{stable: weight(ref), canary: isCanary(next?.name) ? weight(next) : 0}]
      })
    }
  })

const edit = (object: Manifest, dice: Dice): Manifest => {
  const spec = entryAt(object.spec)
  const routes = [...entriesOf(spec.routes)]
  if (dice.chance(0.5))
    routes.splice(dice.int(0, routes.length), 0, {
      match: 'Host(`new.test`)',
      kind: 'Rule',
      services: [{name: 'blog', port: 80}]
    })
  const change = object.kind === 'IngressRoute' ? {entryPoints: ['websecure'], routes} : {}
  return {...object, metadata: {...object.metadata, labels: {team: 'a'}}, spec: {...spec, ...change}}
}

test('Traefik routes and services keep every promise about shares and about what is not ours, over 10,000 objects', () => {
  const allWeights: Case['allWeights'] = object =>
    lists(object)
      .flat()
      .map(ref => ref.weight ?? 1)
  holdsLaws({provider: traefik, make, foreign, weights, allWeights, most: 2_147_483_647, edit})
})
