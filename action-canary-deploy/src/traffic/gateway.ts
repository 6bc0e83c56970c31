/**
 * Gateway API: HTTPRoute and GRPCRoute. Fields and limits: the CRDs of sigs.k8s.io/gateway-api v1.6.1, standard channel. A backend
 * without weight has weight 1; weights are proportions from 0 to 1,000,000; filters of a backend go along with its canary.
 */
import type {Manifest} from '#core/cluster'
import type {Header} from '../model.ts'
import {type Entry, entriesOf, entryAt, textOf} from './fields.ts'
import type {Around, Refusal, Services, TrafficProvider} from './provider.ts'
import {roleIn} from './roles.ts'
import type {Backends} from './split.ts'
import {type Rule, weightedProvider} from './weighted.ts'

const group = 'gateway.networking.k8s.io'
const most = {weight: 1_000_000, rules: 16, backendRefs: 16, matches: 128, headers: 16}

const rulesOf = ({spec}: Manifest): readonly Rule[] =>
  entriesOf(entryAt(spec).rules).map((rule, index) => ({
    rule,
    refs: entriesOf(rule.backendRefs),
    where: `rule ${index + 1}`,
    identity: {name: rule.name ?? null, matches: rule.matches ?? null}
  }))

const backends = (object: Manifest, services: Services): Backends => {
  const {roleOf, toCanary, toStable} = roleIn(services)
  return {
    role: ref => {
      const isService = (ref.kind ?? 'Service') === 'Service' && (ref.group ?? '') === ''
      return isService ? roleOf(ref.name, ref.namespace ?? object.metadata.namespace, ref.port) : null
    },
    toCanary: ref => ({...ref, name: toCanary(ref.name)}),
    toStable: ref => ({...ref, name: toStable(ref.name)}),
    absent: 1,
    alone: null,
    most: most.weight,
    keepsSum: false
  }
}

/** A rule without matches takes everything. An HTTPRoute is given its path by the API server, so only a GRPCRoute comes without. */
const withHeader = (rule: Entry, refs: readonly Entry[], header: Header): Entry | null => {
  const given = entriesOf(rule.matches)
  const matches = (given.length === 0 ? [{}] : given).flatMap(match => narrowed(match, header))
  const {name: _, ...rest} = rule
  return matches.length === 0 ? null : {...rest, matches, backendRefs: refs}
}

/** The API takes one condition on a header: requests that must have another value of it cannot have ours. */
const narrowed = (match: Entry, {name, value}: Header): readonly Entry[] => {
  const headers = entriesOf(match.headers)
  const own = {type: 'Exact', name, value: value ?? 'always'}
  const same = headers.find(header => textOf(header.name)?.toLowerCase() === name.toLowerCase())
  if (same === undefined) return [{...match, headers: [...headers, own]}]
  return (same.type ?? 'Exact') === 'Exact' && same.value === own.value ? [match] : []
}

const hasHeader = (rule: Entry): boolean => {
  const matches = entriesOf(rule.matches)
  return matches.length > 0 && matches.every(match => entriesOf(match.headers).length > 0)
}

const limits = ({spec}: Manifest): Refusal | null => {
  const rules = entriesOf(entryAt(spec).rules)
  const matches = rules.flatMap(rule => entriesOf(rule.matches))
  const headers = Math.max(0, ...matches.map(match => entriesOf(match.headers).length))
  const refs = Math.max(0, ...rules.map(rule => entriesOf(rule.backendRefs).length))
  const beyond = [
    {count: rules.length, limit: most.rules, what: 'rules'},
    {count: refs, limit: most.backendRefs, what: 'backends in a rule'},
    {count: matches.length, limit: most.matches, what: 'matches'},
    {count: headers, limit: most.headers, what: 'headers in a match'}
  ].find(({count, limit}) => count > limit)
  if (beyond === undefined) return null
  return {
    refused: `with the canary it would have ${beyond.count} ${beyond.what}, and the Gateway API takes ${beyond.limit}`,
    fix: 'Divide the route into two objects, or deploy without header routing: it adds a rule for each rule of ours.'
  }
}

/** From another namespace a route needs a ReferenceGrant, and one that names the stable Service does not cover its canary. */
const refuses = (object: Manifest, services: Services, {live}: Around): Refusal | null => {
  const from = object.metadata.namespace ?? services.namespace
  if (from === services.namespace) return null
  const granted = live
    .filter(({kind, metadata}) => kind === 'ReferenceGrant' && metadata.namespace === services.namespace)
    .filter(({spec}) =>
      entriesOf(entryAt(spec).from).some(
        one => one.group === group && one.kind === object.kind && one.namespace === from
      )
    )
    .flatMap(({spec}) => entriesOf(entryAt(spec).to))
    .filter(to => (to.group ?? '') === '' && to.kind === 'Service')
  const role = backends(object, services)
  const used = rulesOf(object).flatMap(({refs}) => refs.filter(ref => role.role(ref) !== null))
  const missing = used.map(role.toCanary).find(({name}) => !granted.some(to => (to.name ?? name) === name))
  if (missing === undefined) return null
  return {
    refused: `it is in the namespace ${from}, and no ReferenceGrant in ${services.namespace} lets it send requests to Service ${missing.name}`,
    fix: `Add \`{group: "", kind: Service, name: ${missing.name}}\` to \`spec.to\` of the ReferenceGrant, or leave \`name\` out there.`
  }
}

const warns = (object: Manifest): readonly string[] =>
  rulesOf(object)
    .filter(({rule}) => 'sessionPersistence' in rule)
    .map(
      ({where}) =>
        `${where} keeps sessions at one backend: the share counts new sessions, and old ones stay until the canary leaves.`
    )

export const gateway: TrafficProvider = weightedProvider({
  name: 'gateway',
  kinds: [
    [`${group}/v1`, 'HTTPRoute'],
    [`${group}/v1beta1`, 'HTTPRoute'],
    [`${group}/v1`, 'GRPCRoute']
  ],
  dataPlane: 'counted',
  rulesOf,
  withRefs: (rule, backendRefs) => ({...rule, backendRefs}),
  withRules: (object, rules) => (rules.length === 0 ? object : {...object, spec: {...entryAt(object.spec), rules}}),
  backends,
  portOf: ref => ref.port,
  withHeader,
  hasHeader,
  refuses,
  limits,
  warns
})
