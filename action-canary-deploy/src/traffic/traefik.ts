/**
 * Traefik's own kinds: the services of a route of an IngressRoute, and a weighted TraefikService. Checked against Traefik 3.7.13: a
 * service without weight has weight 1, weights are proportions, a weight of 0 gets nothing. A TraefikService named by a route is split
 * in its own object; mirrors and stickiness are left as they are. TCP and UDP routes are left alone.
 */
import type {Manifest} from '#core/cluster'
import {type Entry, entriesOf, entryAt, isEntry, textOf} from './fields.ts'
import type {Refusal, Services, TrafficProvider} from './provider.ts'
import {roleIn} from './roles.ts'
import type {Backends} from './split.ts'
import {type Rule, weightedProvider} from './weighted.ts'

const retired = 'traefik.containo.us/v1alpha1'

const rulesOf = ({kind, spec}: Manifest): readonly Rule[] => {
  if (kind === 'TraefikService') {
    const rule = entryAt(spec, 'weighted')
    return [{rule, refs: entriesOf(rule.services), where: 'spec.weighted', identity: 'weighted'}]
  }
  return entriesOf(entryAt(spec).routes).map((rule, index) => ({
    rule,
    refs: entriesOf(rule.services),
    where: `route ${index + 1}`,
    identity: {match: rule.match ?? null}
  }))
}

const withRules = (object: Manifest, rules: readonly Entry[]): Manifest => {
  if (object.kind !== 'TraefikService') return rules.length === 0 ? object : withSpec(object, {routes: rules})
  return isEntry(entryAt(object.spec).weighted) ? withSpec(object, {weighted: rules[0]}) : object
}

const withSpec = (object: Manifest, change: Entry): Manifest => ({
  ...object,
  spec: {...entryAt(object.spec), ...change}
})

const backends = (object: Manifest, services: Services): Backends => {
  const {roleOf, toCanary, toStable} = roleIn(services)
  return {
    role: ref =>
      (ref.kind ?? 'Service') === 'Service'
        ? roleOf(ref.name, ref.namespace ?? object.metadata.namespace, ref.port)
        : null,
    toCanary: ref => ({...ref, name: toCanary(ref.name)}),
    toStable: ref => ({...ref, name: toStable(ref.name)}),
    absent: 1,
    alone: null,
    // The CRD names no upper limit; 32 bits are what every client can hold.
    most: 2_147_483_647,
    keepsSum: false
  }
}

/** Other kinds of TraefikService that send requests to a stable Service: what they do cannot be said with a canary beside it. */
const unsplittable = ['mirroring', 'highestRandomWeight', 'failover'] as const

const refuses = (object: Manifest, services: Services): Refusal | null => {
  if (object.apiVersion === retired) {
    return {
      refused: `it is of the API group traefik.containo.us, which Traefik no longer reads`,
      fix: 'Change its apiVersion to traefik.io/v1alpha1.'
    }
  }
  const {role} = backends(object, services)
  const found = unsplittable.find(one => mainServices(entryAt(object.spec, one)).some(ref => role(ref) !== null))
  if (found === undefined) return null
  return {
    refused: `\`spec.${found}\` sends requests to ${services.pairs.map(({stable}) => stable).join(', ')} and has no weights for a canary`,
    fix: `Let \`spec.${found}\` name a TraefikService of kind \`weighted\` that names the Service: that one can be split.`
  }
}

/** Where the kinds without weights send the answered requests. */
const mainServices = (spec: Entry): readonly Entry[] => [
  ...(textOf(spec.name) === undefined ? [] : [spec]),
  ...entriesOf(spec.services),
  ...[spec.service, spec.fallback].filter(isEntry)
]

const weighted = weightedProvider({
  name: 'traefik',
  kinds: [
    ['traefik.io/v1alpha1', 'IngressRoute'],
    ['traefik.io/v1alpha1', 'TraefikService'],
    [retired, 'IngressRoute'],
    [retired, 'TraefikService']
  ],
  dataPlane: 'counted',
  rulesOf,
  withRefs: (rule, services) => ({...rule, services}),
  withRules,
  backends,
  portOf: ref => ref.port,
  refuses,
  warns: object =>
    'sticky' in entryAt(object.spec, 'weighted')
      ? [
          '`spec.weighted.sticky` keeps sessions at one backend: the share counts new sessions, and old ones stay until the canary leaves.'
        ]
      : []
})

/** An object that sends us requests in a way that cannot be split is one of ours too: it must be refused, not overlooked. */
export const traefik: TrafficProvider = {
  ...weighted,
  targets: (object, services, around) => {
    const split = weighted.targets(object, services, around)
    if (split.length > 0 || object.kind !== 'TraefikService') return split
    const {role} = backends(object, services)
    return unsplittable.flatMap(kind =>
      mainServices(entryAt(object.spec, kind)).flatMap(ref => {
        const service = role(ref)?.service
        return service === undefined ? [] : [{service, port: null, where: `spec.${kind}`}]
      })
    )
  }
}
