/**
 * Ingress of the AWS Load Balancer Controller. An Ingress of our own in the same group is evaluated first: it repeats the rules, with
 * forward actions that weigh the target groups of stable and canary (0 to 999) where the backend is ours. All rules are repeated,
 * since a rule of ours such as `/` would else win over a foreign `/api` further down; for the time of the deployment changes of the
 * first Ingress do not reach people. Annotations that the group merges from all members, or that only one may state, are not copied.
 * Source: the controller's guide to Ingress annotations, version 2.x.
 */
import type {Manifest} from '#core/cluster'
import {albAction, albBackends, albName, mostTargetGroups, parseAction, withCanaries} from './alb-actions.ts'
import {between, group, groupMembers, order, orderOf, placeBefore} from './alb-group.ts'
import {type Entry, entriesOf, entryAt} from './fields.ts'
import {
  annotationsOf,
  classFields,
  controllerOf,
  defaultBackendWarnings,
  pathOf,
  pathsIn,
  pathsOf,
  pathText,
  tlsFor
} from './ingress.ts'
import type {Around, OwnNames, Refusal, Services, Target, TrafficProvider} from './provider.ts'
import {agreed, type Share, tooCoarse} from './shares.ts'
import {sharesOf, splitList, stablesOf} from './split.ts'
import {coarseWeights} from './weighted.ts'

const copied =
  /^alb\.ingress\.kubernetes\.io\/(group\.name|listen-ports|certificate-arn|target-type|target-node-labels|target-group-attributes|backend-protocol(-version)?|healthcheck-.+|success-codes|(un)?healthy-threshold-count|auth-.+|(actions|conditions|transforms)\..+)$/
const longestName = 253
const targetType = albName('target-type')

const isOurs = (object: Manifest, live: readonly Manifest[]): boolean => {
  if (object.kind !== 'Ingress') return false
  const controller = controllerOf(object, live)
  return controller === null
    ? Object.keys(annotationsOf(object)).some(key => key.startsWith(albName('')))
    : /(^|[/.-])alb$/.test(controller)
}

/** The target groups of an action that an annotation describes, as far as they are Services; empty where it forwards to none. */
const groupsOf = (object: Manifest, action: string): readonly Entry[] =>
  entriesOf(entryAt(parseAction(annotationsOf(object)[albAction(action)]), 'forwardConfig').targetGroups)

const targets = (object: Manifest, services: Services, {live}: Around): readonly Target[] => {
  if (!isOurs(object, live) || (object.metadata.namespace ?? services.namespace) !== services.namespace) return []
  const backends = albBackends(services)
  return pathsOf(object).flatMap(path => {
    const {service, port} = path
    if (service === null) return []
    const refs = port === 'use-annotation' ? groupsOf(object, service) : [{serviceName: service, servicePort: port}]
    return stablesOf(backends, refs).map(ref => ({
      service: String(ref.serviceName),
      port: typeof ref.servicePort === 'number' ? ref.servicePort : portText(ref.servicePort),
      where: pathText(path)
    }))
  })
}

/** The controller reads `"80"` as the number. */
const portText = (port: unknown): number | string | null => {
  if (typeof port !== 'string') return null
  return /^\d+$/.test(port) ? Number(port) : port
}

const make = (object: Manifest, services: Services, {suffix, labels}: OwnNames): Manifest => {
  const backends = albBackends(services)
  const {spec, annotations} = classFields(object)
  const copies = Object.entries(annotationsOf(object)).filter(([key]) => copied.test(key))
  const actions = new Map<string, string>(
    copies.flatMap(([key, text]) => {
      const action = parseAction(text)
      return key.startsWith(albAction('')) && action !== null
        ? [[key, JSON.stringify(withCanaries(backends, action))]]
        : []
    })
  )
  let count = 0
  const rules = entriesOf(entryAt(object.spec).rules).map(rule => {
    const paths = pathsIn(rule).map(path => {
      const {service, port} = pathOf('', path)
      if (service === null || port === 'use-annotation' || backends.role({serviceName: service}) === null) return path
      count += 1
      const name = `towpath-${count}`
      const targetGroups = [{serviceName: service, servicePort: port}]
      actions.set(
        albAction(name),
        JSON.stringify(withCanaries(backends, {type: 'forward', forwardConfig: {targetGroups}}))
      )
      const conditions = annotationsOf(object)[albName(`conditions.${service}`)]
      if (conditions !== undefined) actions.set(albName(`conditions.${name}`), conditions)
      return {...path, backend: {service: {name, port: {name: 'use-annotation'}}}}
    })
    return paths.length === 0 ? rule : {...rule, http: {...entryAt(rule, 'http'), paths}}
  })
  const first = placeBefore(object, suffix)
  return {
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: {
      name: first.name,
      namespace: services.namespace,
      labels,
      annotations: {...annotations, ...Object.fromEntries(copies), ...Object.fromEntries(actions), ...first.annotations}
    },
    spec: {...spec, ...tlsFor(object, rules), rules}
  }
}

const shift = (live: Manifest, before: Manifest, services: Services, percent: number): Manifest => {
  const backends = albBackends(services)
  const annotations = Object.entries(annotationsOf(live)).map(([key, text]): readonly [string, string] => {
    const action = key.startsWith(albAction('')) ? parseAction(text) : null
    const refs = entriesOf(entryAt(action, 'forwardConfig').targetGroups)
    if (action === null || !refs.some(ref => backends.role(ref) !== null)) return [key, text]
    const previous = entriesOf(entryAt(parseAction(annotationsOf(before)[key]), 'forwardConfig').targetGroups)
    const targetGroups = splitList(backends, refs, previous, percent)
    return [key, JSON.stringify({...action, forwardConfig: {...entryAt(action, 'forwardConfig'), targetGroups}})]
  })
  return {...live, metadata: {...live.metadata, annotations: Object.fromEntries(annotations)}}
}

const shares = (live: Manifest, services: Services): readonly Share[] => {
  const backends = albBackends(services)
  return Object.keys(annotationsOf(live))
    .filter(key => key.startsWith(albAction('')))
    .flatMap(key => sharesOf(backends, groupsOf(live, key.slice(albAction('').length))))
}

const refuses = (object: Manifest, services: Services, {live, steps}: Around): Refusal | null => {
  const members = groupMembers(object, live)
  if (members === null) {
    return {
      refused: `it states no \`${group}\`: a second Ingress would get a load balancer of its own`,
      fix: `Give the Ingress the annotation \`${group}\`. The controller may then make a new load balancer: change DNS first.`
    }
  }
  const isPlaced = orderOf(object) !== 1 && !Number.isNaN(orderOf(object))
  if (!isPlaced) {
    return {
      refused: `its \`${order}\` is ${annotationsOf(object)[order]}, and no order is before it`,
      fix: `Give it an order from 2 to 1000, so that the canary's Ingress can be evaluated first.`
    }
  }
  if (annotationsOf(object)[targetType] !== 'ip') {
    return {
      refused: `its \`${targetType}\` is ${annotationsOf(object)[targetType] ?? 'not stated'}: targets would be node ports, and the canary's Service has none`,
      fix: `State \`${targetType}: ip\` on the Ingress.`
    }
  }
  if (object.metadata.name.length > longestName - '0--canary'.length) {
    return {
      refused: 'its name leaves no room for the name of a canary beside it',
      fix: 'Give the Ingress a shorter name.'
    }
  }
  const own = make(object, services, {suffix: '-canary', labels: {}})
  return between(object, own, members) ?? crowded(own) ?? coarse(own, services, steps)
}

const crowded = (own: Manifest): Refusal | null => {
  const most = Math.max(
    0,
    ...Object.entries(annotationsOf(own)).map(([key, text]) =>
      key.startsWith(albAction('')) ? entriesOf(entryAt(parseAction(text), 'forwardConfig').targetGroups).length : 0
    )
  )
  if (most <= mostTargetGroups) return null
  return {
    refused: `with the canary a rule would forward to ${most} target groups, and a load balancer takes ${mostTargetGroups}`,
    fix: 'Divide the rule, or choose `traffic: service`.'
  }
}

const coarse = (own: Manifest, services: Services, steps: readonly number[]): Refusal | null => {
  for (const percent of steps) {
    const share = tooCoarse(shares(shift(own, own, services, percent), services), percent)
    if (share !== undefined) return coarseWeights(percent, share)
  }
  return null
}

const isSticky = (text: string | undefined): boolean =>
  entryAt(parseAction(text), 'forwardConfig', 'targetGroupStickinessConfig').enabled === true

export const alb: TrafficProvider = {
  name: 'alb',
  kinds: [['networking.k8s.io/v1', 'Ingress']],
  own: true,
  headers: false,
  dataPlane: 'objects only',
  targets,
  refuses,
  warns: (object, services) => [
    ...defaultBackendWarnings(object, services),
    ...Object.keys(annotationsOf(object)).flatMap(key =>
      isSticky(annotationsOf(object)[key])
        ? [`\`${key}\` keeps sessions at one target group: the share counts new sessions.`]
        : []
    ),
    'Changes of its other rules reach people after the deployment: until then the rules are repeated in front of it.'
  ],
  make,
  shift: (live, before, services, percent) => shift(live, before, services, percent),
  stated: (live, _, services) => agreed(shares(live, services)),
  effective: (before, services, percent) => agreed(shares(shift(before, before, services, percent), services)) ?? 0
}
