/** Ingress objects (networking.k8s.io/v1): who serves them, and which of their paths are ours. */
import type {Manifest} from '#core/cluster'
import {type Entry, entriesOf, entryAt, portOf, textOf} from './fields.ts'
import type {Services, Target} from './provider.ts'

/** One path of one host. */
export type Path = {
  /** Empty: every host. */
  readonly host: string
  readonly path: string
  readonly pathType: string
  /** Null where the backend is no Service. */
  readonly service: string | null
  readonly port: number | string | null
}

const oldClass = 'kubernetes.io/ingress.class'

/** The paths of a rule, to read and to change. */
export const pathsIn = (rule: Entry): readonly Entry[] => entriesOf(entryAt(rule, 'http').paths)

export const pathsOf = (ingress: Manifest): readonly Path[] =>
  entriesOf(entryAt(ingress.spec).rules).flatMap(rule =>
    pathsIn(rule).map(path => pathOf(textOf(rule.host) ?? '', path))
  )

export const pathOf = (host: string, path: Entry): Path => {
  const service = entryAt(path, 'backend', 'service')
  const port = entryAt(service, 'port')
  return {
    host,
    path: textOf(path.path) ?? '',
    pathType: textOf(path.pathType) ?? 'Prefix',
    service: textOf(service.name) ?? null,
    port: portOf(port.name) ?? portOf(port.number)
  }
}

/** `shop.example/cart` */
export const pathText = ({host, path}: Path): string => `${host === '' ? '*' : host}${path === '' ? '/' : path}`

export const annotationsOf = ({metadata}: Manifest): Readonly<Record<string, string>> => metadata.annotations ?? {}

/** An Ingress routes in its own namespace only. */
export const targetsIn = (ingress: Manifest, {namespace, pairs}: Services): readonly Target[] => {
  if ((ingress.metadata.namespace ?? namespace) !== namespace) return []
  return pathsOf(ingress).flatMap(path => {
    const {service, port} = path
    return service !== null && pairs.some(({stable}) => stable === service)
      ? [{service, port, where: pathText(path)}]
      : []
  })
}

/** The default backend of an Ingress cannot be split by any provider. */
export const defaultBackendWarnings = (ingress: Manifest, {pairs}: Services): readonly string[] => {
  const name = textOf(entryAt(ingress.spec, 'defaultBackend', 'service').name)
  return pairs.some(({stable}) => stable === name)
    ? [`Its default backend stays with Service ${name}: requests that match no rule do not reach the canary.`]
    : []
}

/**
 * The controller that serves an Ingress, as its IngressClass names it (`k8s.io/ingress-nginx`); where the class may not be read,
 * the name of the class. Null: no class is named and none is the default.
 */
export const controllerOf = (ingress: Manifest, live: readonly Manifest[]): string | null => {
  const classes = live.filter(({kind}) => kind === 'IngressClass')
  const isDefault = (one: Manifest): boolean =>
    annotationsOf(one)['ingressclass.kubernetes.io/is-default-class'] === 'true'
  const named = textOf(entryAt(ingress.spec).ingressClassName) ?? annotationsOf(ingress)[oldClass]
  const found = classes.find(one => (named === undefined ? isDefault(one) : one.metadata.name === named))
  return textOf(entryAt(found?.spec).controller) ?? named ?? null
}

/** What an own Ingress takes over to be served by the same controller. */
export const classFields = (
  ingress: Manifest
): {readonly spec: Entry; readonly annotations: Readonly<Record<string, string>>} => {
  const {ingressClassName} = entryAt(ingress.spec)
  const annotation = annotationsOf(ingress)[oldClass]
  return {
    spec: ingressClassName === undefined ? {} : {ingressClassName},
    annotations: annotation === undefined ? {} : {[oldClass]: annotation}
  }
}

/** Certificates of the hosts that `rules` name; a section without hosts is for all of them. */
export const tlsFor = (ingress: Manifest, rules: readonly Entry[]): Entry => {
  const hosts = new Set(rules.map(({host}) => host))
  const tls = entriesOf(entryAt(ingress.spec).tls).filter(
    section => !Array.isArray(section.hosts) || section.hosts.some(host => hosts.has(host))
  )
  return tls.length === 0 ? {} : {tls}
}
