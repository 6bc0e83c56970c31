/** Which objects decide where the requests of a deployment go. */
import {type Manifest, type ObjectRef, refOf, shortName} from '#core/cluster'
import type {Failure} from '#core/failure'
import type {Header, Route} from '../model.ts'
import {
  headerNotPossible,
  noRoute,
  routeCannotBeSplit,
  routeNamesUnknownPort,
  routeOfProviderMissing
} from './failures.ts'
import {entriesOf, entryAt, portOf} from './fields.ts'
import {controllerOf, targetsIn} from './ingress.ts'
import type {Around, OwnNames, Services, Target, TrafficProvider} from './provider.ts'
import {providers} from './providers.ts'
import {byReplicas} from './service.ts'

/** Kinds that tell how the routes are read. Where they may not be listed, names and annotations must do. */
export const contextKinds: readonly (readonly [apiVersion: string, kind: string])[] = [
  ['networking.k8s.io/v1', 'IngressClass'],
  ['gateway.networking.k8s.io/v1', 'ReferenceGrant'],
  ['gateway.networking.k8s.io/v1beta1', 'ReferenceGrant']
]

export type Search = {
  readonly services: Services
  /** Live objects of the kinds of all providers and of `contextKinds`; routes of other namespaces may be among them. */
  readonly live: readonly Manifest[]
  /** The stable Services, for their ports. */
  readonly stableServices: readonly Manifest[]
  /** `traffic:` as the user says it: a provider, `service`, or null for every route that is found. */
  readonly traffic: string | null
  /** Shares in percent. */
  readonly steps: readonly number[]
  readonly header: Header | null
  readonly names: OwnNames
}

export type Found = {
  /** In the providers' order. Own ones are yet to be created from `before`. */
  readonly routes: readonly Route[]
  readonly warnings: readonly string[]
  /** Empty: the routes can be used. */
  readonly failures: readonly Failure[]
}

/** Live objects that send requests to one of the stable Services, whatever can be split in them. */
export const routesTo = (services: Services, live: readonly Manifest[]): readonly ObjectRef[] => {
  const hits = hitsOf(services, {live: unique(live), steps: [], header: null})
  return [...new Set(hits.map(({object}) => object))].map(object => refOf(object, services.namespace))
}

type Hit = {readonly provider: TrafficProvider; readonly object: Manifest; readonly targets: readonly Target[]}

/** The routes of a deployment, or everything that keeps them from being split. Several providers at once are all used. */
export const findRoutes = (search: Search): Found => {
  const {services, traffic} = search
  if (traffic === byReplicas || services.pairs.length === 0) return {routes: [], warnings: [], failures: []}
  const around: Around = {live: unique(search.live), steps: search.steps, header: search.header}
  const all = hitsOf(services, around)
  const hits = all.filter(({provider}) => traffic === null || provider.name === traffic)
  if (hits.length === 0) return {routes: [], warnings: [], failures: [nothingFound(search, around, all)]}
  return {
    routes: hits.map(hit => routeOf(hit, search)),
    warnings: [
      ...unrouted(services, hits),
      ...all.filter(hit => !hits.includes(hit)).map(leftAlone),
      ...unserved(services, around, all).map(object => leftAlone({object})),
      ...hits.flatMap(({provider, object}) =>
        provider.warns(object, services).map(text => `${placeOf(object)}: ${text}`)
      )
    ],
    failures: hits.flatMap(hit => [...refusalsOf(hit, services, around), ...wrongPorts(hit, search.stableServices)])
  }
}

const hitsOf = (services: Services, around: Around): readonly Hit[] =>
  providers.flatMap(provider =>
    around.live
      .filter(({apiVersion, kind}) => provider.kinds.some(one => one[0] === apiVersion && one[1] === kind))
      .map(object => ({provider, object, targets: provider.targets(object, services, around)}))
      .filter(({targets}) => targets.length > 0)
  )

/** One object is served in several versions: the first is kept. Objects on their way out are none. */
const unique = (live: readonly Manifest[]): readonly Manifest[] => {
  const seen = new Set<string>()
  return live.filter(({apiVersion, kind, metadata}) => {
    const id = [apiVersion.split('/')[0], kind, metadata.namespace, metadata.name].join(' ')
    const isNew = !seen.has(id) && metadata.deletionTimestamp === undefined
    if (isNew) seen.add(id)
    return isNew
  })
}

const routeOf = ({provider, object}: Hit, {services, names}: Search): Route => {
  const own = provider.make?.(object, services, names)
  return {
    provider: provider.name,
    ref: refOf(own ?? object, services.namespace),
    own: own !== undefined,
    before: own ?? withoutServerFields(object),
    managedFields: own === undefined ? (object.metadata.managedFields ?? []) : []
  }
}

const withoutServerFields = ({status: _, ...object}: Manifest): Manifest => {
  const {managedFields: __, ...metadata} = object.metadata
  // The rest of a manifest without status is a manifest; the index signature hides that.
  return {...object, apiVersion: object.apiVersion, kind: object.kind, metadata}
}

const placeOf = (object: Manifest): string =>
  object.metadata.namespace === undefined
    ? shortName(refOf(object))
    : `${shortName(refOf(object))} in ${object.metadata.namespace}`

const refusalsOf = ({provider, object}: Hit, services: Services, around: Around): readonly Failure[] => {
  const refusal = provider.refuses(object, services, around)
  return [
    ...(refusal === null ? [] : [routeCannotBeSplit(placeOf(object), refusal.refused, refusal.fix)]),
    ...(around.header === null || provider.headers
      ? []
      : [headerNotPossible(placeOf(object), provider.name, around.header.name)])
  ]
}

const wrongPorts = ({object, targets}: Hit, stableServices: readonly Manifest[]): readonly Failure[] =>
  targets.flatMap(({service, port, where}) => {
    const found = stableServices.find(({metadata}) => metadata.name === service)
    if (port === null || found === undefined) return []
    const ports = entriesOf(entryAt(found.spec).ports)
    if (ports.some(one => one.port === port || one.name === port)) return []
    const known = ports.map(one =>
      typeof one.name === 'string' ? `${one.name} (${portOf(one.port)})` : String(portOf(one.port))
    )
    return [routeNamesUnknownPort(placeOf(object), where, service, port, known)]
  })

const unrouted = ({pairs}: Services, hits: readonly Hit[]): readonly string[] => {
  const routed = new Set(hits.flatMap(({targets}) => targets.map(({service}) => service)))
  return pairs
    .filter(({stable}) => !routed.has(stable))
    .map(
      ({stable}) =>
        `No route sends requests to Service ${stable}: its canary gets none, and its users change version with the upgrade.`
    )
}

const leftAlone = ({object}: Pick<Hit, 'object'>): string =>
  `${placeOf(object)} sends requests to the stable Service too and is not split: its users change version with the upgrade.`

/** Ingresses of controllers that know no shares. */
const unserved = (services: Services, {live}: Around, hits: readonly Hit[]): readonly Manifest[] =>
  live.filter(
    object =>
      object.kind === 'Ingress' && targetsIn(object, services).length > 0 && !hits.some(hit => hit.object === object)
  )

const nothingFound = ({services, traffic}: Search, around: Around, all: readonly Hit[]): Failure => {
  const names = services.pairs.map(({stable}) => stable)
  const chosen = providers.find(({name}) => name === traffic)
  const kindsOf = (list: readonly TrafficProvider[]): readonly string[] => [
    ...new Set(list.flatMap(({kinds}) => kinds.map(([, kind]) => kind)))
  ]
  if (traffic !== null) {
    const others = [...new Set(all.map(({provider}) => provider.name))]
    return routeOfProviderMissing(
      traffic,
      kindsOf(chosen === undefined ? [] : [chosen]),
      names,
      services.namespace,
      others
    )
  }
  const [ingress] = unserved(services, around, all)
  if (ingress === undefined) return noRoute(names, services.namespace, kindsOf(providers))
  return routeCannotBeSplit(
    placeOf(ingress),
    `its controller (${controllerOf(ingress, around.live) ?? 'no class is named'}) knows no shares`,
    'Route by HTTPRoute of the Gateway API, or choose `traffic: service`: then the number of pods decides the share.'
  )
}
