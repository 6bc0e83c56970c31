/**
 * Ingress with the canary annotations of ingress-nginx, which Higress and Traefik's provider for them read too. Beside each Ingress of
 * ours stands one of our own with the same hosts and paths: the controller merges it and takes only these from it: the class, the
 * canary annotations, load balancing and session affinity. Everything else comes from the first Ingress, so it is not copied;
 * annotations of others (certificates, DNS) would act twice.
 */
import type {Manifest} from '#core/cluster'
import {type Header, marks} from '../model.ts'
import {type Entry, entriesOf, entryAt, textOf} from './fields.ts'
import {
  annotationsOf,
  classFields,
  controllerOf,
  defaultBackendWarnings,
  type Path,
  pathOf,
  pathsIn,
  pathsOf,
  pathText,
  targetsIn,
  tlsFor
} from './ingress.ts'
import type {Around, OwnNames, Refusal, Services, TrafficProvider} from './provider.ts'

const prefix = 'nginx.ingress.kubernetes.io/'
const keys = {
  canary: `${prefix}canary`,
  weight: `${prefix}canary-weight`,
  total: `${prefix}canary-weight-total`,
  header: `${prefix}canary-by-header`,
  headerValue: `${prefix}canary-by-header-value`,
  affinity: `${prefix}affinity`,
  affinityOfCanary: `${prefix}affinity-canary-behavior`,
  passthrough: `${prefix}ssl-passthrough`
} as const

const copied =
  /^nginx\.ingress\.kubernetes\.io\/(load-balance|upstream-hash-by(-subset(-size)?)?|affinity(-mode)?|session-cookie-.+)$/

const longestName = 253
const serves = /ingress-nginx|higress|^nginx$/

const isOurs = (object: Manifest, live: readonly Manifest[]): boolean => {
  if (object.kind !== 'Ingress') return false
  const controller = controllerOf(object, live)
  return controller === null
    ? Object.keys(annotationsOf(object)).some(key => key.startsWith(prefix))
    : serves.test(controller)
}

const isCanary = (object: Manifest): boolean => annotationsOf(object)[keys.canary] === 'true'

/** The rules with only the paths of ours, sent to the canaries. */
const rulesFor = (object: Manifest, {pairs}: Services): readonly Entry[] =>
  entriesOf(entryAt(object.spec).rules).flatMap(rule => {
    const paths = pathsIn(rule).flatMap(path => {
      const pair = pairs.find(({stable}) => stable === pathOf('', path).service)
      if (pair === undefined) return []
      const service = {...entryAt(path, 'backend', 'service'), name: pair.canary}
      return [{...path, backend: {...entryAt(path, 'backend'), service}}]
    })
    return paths.length === 0 ? [] : [{...rule, http: {...entryAt(rule, 'http'), paths}}]
  })

const make = (object: Manifest, services: Services, {suffix, labels}: OwnNames): Manifest => {
  const {spec, annotations} = classFields(object)
  const rules = rulesFor(object, services)
  const balancing = Object.entries(annotationsOf(object)).filter(([key]) => copied.test(key))
  // A sticky canary keeps its users at weight 0: nothing would ever drain.
  const affinity = keys.affinity in annotationsOf(object) ? {[keys.affinityOfCanary]: 'legacy'} : {}
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: {
      name: `${object.metadata.name}${suffix}`,
      namespace: services.namespace,
      labels,
      annotations: {
        ...annotations,
        ...Object.fromEntries(balancing),
        ...affinity,
        [keys.canary]: 'true',
        [keys.weight]: '0'
      }
    },
    spec: {...spec, ...tlsFor(object, rules), rules}
  }
}

/** Without a value, `always` goes to the canary and `never` to the stable Service. */
const headerKeys = (header: Header | null): Readonly<Record<string, string>> => ({
  ...(header === null ? {} : {[keys.header]: header.name}),
  ...(header === null || header.value === null ? {} : {[keys.headerValue]: header.value})
})

const shift = (live: Manifest, percent: number, header: Header | null): Manifest => {
  const {[keys.header]: _, [keys.headerValue]: __, [keys.total]: ___, ...rest} = annotationsOf(live)
  const weight = {[keys.canary]: 'true', [keys.weight]: String(Math.round(percent))}
  return {...live, metadata: {...live.metadata, annotations: {...rest, ...weight, ...headerKeys(header)}}}
}

const stated = (live: Manifest, header: Header | null): number | null => {
  const annotations = annotationsOf(live)
  const needed = headerKeys(header)
  if ([keys.header, keys.headerValue].some(key => annotations[key] !== needed[key])) return null
  const weight = annotations[keys.weight] ?? ''
  const total = annotations[keys.total] ?? '100'
  if (!isCanary(live) || !/^\d+$/.test(weight) || !/^[1-9]\d*$/.test(total)) return null
  return Math.min(100, (100 * Number(weight)) / Number(total))
}

const refuses = (object: Manifest, services: Services, {live}: Around): Refusal | null => {
  if (isCanary(object)) {
    return {
      refused: 'it is a canary itself: a canary of a canary is impossible',
      fix: `Remove it, or take the annotation ${keys.canary} from it, before you deploy.`
    }
  }
  if (annotationsOf(object)[keys.passthrough] === 'true') {
    return {
      refused: `\`${keys.passthrough}\` hands connections on unread: the controller cannot split their requests`,
      fix: 'End TLS at the controller, or choose `traffic: service`.'
    }
  }
  if (object.metadata.name.length > longestName - '-canary'.length) {
    return {
      refused: 'its name leaves no room for the name of a canary beside it',
      fix: 'Give the Ingress a shorter name.'
    }
  }
  return occupied(object, services, live)
}

/** The controller takes one canary for each host and path. */
const occupied = (object: Manifest, services: Services, live: readonly Manifest[]): Refusal | null => {
  const same = (one: Path, other: Path): boolean =>
    one.host === other.host && one.path === other.path && one.pathType === other.pathType
  const wanted = pathsOf(object).filter(({service}) => services.pairs.some(({stable}) => stable === service))
  const others = live.filter(
    one =>
      one.kind === 'Ingress' && isCanary(one) && (one.metadata.namespace ?? services.namespace) === services.namespace
  )
  for (const other of others) {
    const path = pathsOf(other).find(one => wanted.some(want => same(want, one)))
    if (path === undefined) continue
    const isLeftover = other.metadata.labels?.[marks.track] === 'canary'
    return {
      refused: `Ingress/${other.metadata.name} is a canary for ${pathText(path)} already, and the controller takes one`,
      fix: isLeftover
        ? 'End the earlier deployment first: run this action with `mode: finish`.'
        : `Remove Ingress/${other.metadata.name} before you deploy.`
    }
  }
  return null
}

export const ingressNginx: TrafficProvider = {
  name: 'ingress-nginx',
  kinds: [['networking.k8s.io/v1', 'Ingress']],
  own: true,
  headers: true,
  dataPlane: 'counted',
  targets: (object, services, {live}) => (isOurs(object, live) ? targetsIn(object, services) : []),
  refuses,
  warns: (object, services) => [
    ...defaultBackendWarnings(object, services),
    ...(textOf(annotationsOf(object)[keys.affinity]) === undefined
      ? []
      : ['Session affinity does not hold between stable and canary while both run: a session may change between them.'])
  ],
  make,
  shift: (live, _, __, percent, header = null) => shift(live, percent, header),
  stated: (live, _, __, header = null) => stated(live, header),
  effective: (_, __, percent) => Math.round(percent)
}
