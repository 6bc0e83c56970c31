/**
 * Istio: the `http` routes of a VirtualService. Older releases refuse weights of which the sum is not 100 and weights above 100, newer
 * ones take proportions: the sum is kept. One destination gets everything, whatever its weight; among several, none means 0.
 * `tls` and `tcp` routes are left alone: their connections stay with the stable Service (counted per connection, not per request).
 * A subset is left out of the canary's destination: its labels and its DestinationRule belong to the stable Service.
 */
import type {Manifest} from '#core/cluster'
import type {Header} from '../model.ts'
import {type Entry, entriesOf, entryAt, textOf} from './fields.ts'
import type {Services, TrafficProvider} from './provider.ts'
import {roleIn} from './roles.ts'
import type {Backends} from './split.ts'
import {type Rule, weightedProvider} from './weighted.ts'

const rulesIn = (object: Manifest, protocol: 'http' | 'tls' | 'tcp'): readonly Rule[] =>
  entriesOf(entryAt(object.spec)[protocol]).map((rule, index) => ({
    rule,
    refs: entriesOf(rule.route),
    where: `${protocol} route ${index + 1}`,
    identity: {name: rule.name ?? null, match: rule.match ?? null}
  }))

/** A host of Kubernetes: `shop`, `shop.web`, `shop.web.svc` or `shop.web.svc.cluster.local`. Without dots it is of the route's namespace. */
const hostOf = (
  host: string
): {readonly name: string; readonly namespace: string | undefined; readonly rest: string} | null => {
  const [name = '', namespace, svc, ...domain] = host.split('.')
  const isService = namespace === undefined || svc === undefined || svc === 'svc'
  if (!isService || (svc === undefined && domain.length > 0)) return null
  return {name, namespace, rest: host.slice(name.length)}
}

const backends = (object: Manifest, services: Services): Backends => {
  const {roleOf, toCanary, toStable} = roleIn(services)
  const renamed = (ref: Entry, rename: (name: unknown) => unknown, keepsSubset: boolean): Entry => {
    const {subset, ...destination} = entryAt(ref.destination)
    const host = hostOf(textOf(destination.host) ?? '')
    if (host === null) return ref
    const kept = keepsSubset && subset !== undefined ? {subset} : {}
    return {...ref, destination: {...destination, host: `${String(rename(host.name))}${host.rest}`, ...kept}}
  }
  return {
    role: ref => {
      const {host: stated, port} = entryAt(ref.destination)
      const host = hostOf(textOf(stated) ?? '')
      return host === null ? null : roleOf(host.name, host.namespace ?? object.metadata.namespace, entryAt(port).number)
    },
    toCanary: ref => renamed(ref, toCanary, false),
    toStable: ref => renamed(ref, toStable, true),
    absent: 0,
    alone: 100,
    most: 100,
    keepsSum: true
  }
}

const withHeader = (rule: Entry, route: readonly Entry[], {name, value}: Header): Entry | null => {
  const key = name.toLowerCase()
  const given = entriesOf(rule.match)
  const match = (given.length === 0 ? [{}] : given).flatMap((one): readonly Entry[] => {
    const headers = entryAt(one.headers)
    const exact = {exact: value ?? 'always'}
    const same = Object.keys(headers).find(header => header.toLowerCase() === key)
    if (same === undefined) return [{...one, headers: {...headers, [key]: exact}}]
    return entryAt(headers[same]).exact === exact.exact ? [one] : []
  })
  const {name: _, ...rest} = rule
  return match.length === 0 ? null : {...rest, match, route}
}

const hasHeader = (rule: Entry): boolean => {
  const matches = entriesOf(rule.match)
  return matches.length > 0 && matches.every(match => Object.keys(entryAt(match.headers)).length > 0)
}

const warns = (object: Manifest, services: Services): readonly string[] => {
  const {role} = backends(object, services)
  const leftAlone = (['tls', 'tcp'] as const).flatMap(protocol =>
    rulesIn(object, protocol)
      .filter(({refs}) => refs.some(ref => role(ref) !== null))
      .map(({where}) => `${where} is left alone: its connections stay with the stable Service.`)
  )
  const subsets = rulesIn(object, 'http')
    .filter(({refs}) => refs.some(ref => role(ref) !== null && 'subset' in entryAt(ref.destination)))
    .map(
      ({where}) =>
        `${where} names a subset: the canary's destination has none, and no DestinationRule of the stable host.`
    )
  return [...leftAlone, ...subsets]
}

export const istio: TrafficProvider = weightedProvider({
  name: 'istio',
  kinds: [
    ['networking.istio.io/v1', 'VirtualService'],
    ['networking.istio.io/v1beta1', 'VirtualService'],
    ['networking.istio.io/v1alpha3', 'VirtualService']
  ],
  dataPlane: 'objects only',
  rulesOf: object => rulesIn(object, 'http'),
  withRefs: (rule, route) => ({...rule, route}),
  withRules: (object, rules) =>
    rules.length === 0 ? object : {...object, spec: {...entryAt(object.spec), http: rules}},
  backends,
  portOf: ref => entryAt(entryAt(ref.destination).port).number,
  withHeader,
  hasHeader,
  warns
})
