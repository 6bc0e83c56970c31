/**
 * PromQL selectors of the counters a data plane keeps of one Service behind one route. Nothing is added up: every instance counts for
 * itself and begins again from 0 for itself.
 *
 * Checked against Traefik 3.7.13 (names of services in its metrics); the others follow their published metric names.
 */
import type {ObjectRef} from '#core/cluster'

/** Whose requests are counted. */
export type Subject = {
  readonly namespace: string
  /** The Service that got the requests. */
  readonly service: string
  /** The stable Service of its pair; the same where `service` is the stable one. */
  readonly stable: string
  /** The route found, not an own one. */
  readonly route: ObjectRef
  /** Ports of the Service that the route may name: number and name of each. */
  readonly ports: readonly (number | string)[]
}

export type Counters = {
  /** Requests. */
  readonly requests: string
  /** The label with the status code (`503`) or its class (`5`, `5xx`). */
  readonly code: string
  /** Cumulative histogram of the time to answer, by `le`. */
  readonly latency: string
  /** Unit of `le`. */
  readonly unit: 'seconds' | 'milliseconds'
}

/** A string of PromQL. */
export const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

/** Text that a regular expression of PromQL (RE2) matches to the letter. */
export const literal = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')

const anyOf = (texts: readonly (number | string)[]): string => `(${texts.map(text => literal(String(text))).join('|')})`

/** Names in Traefik's metrics: everything but letters and digits is one dash. */
const normalized = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '')
    .join('-')

const counters = (
  metric: string,
  buckets: string,
  selector: string,
  code: string,
  unit: Counters['unit']
): Counters => ({
  requests: `${metric}{${selector}}`,
  code,
  latency: `${buckets}{${selector}}`,
  unit
})

/** The name of the service in Traefik's metrics, as a regular expression; by the kind of route. */
const traefikService: Readonly<Record<string, (subject: Subject) => string>> = {
  HTTPRoute: subject => ofGatewayRoute('httproute', subject),
  GRPCRoute: subject => ofGatewayRoute('grpcroute', subject),
  IngressRoute: subject => ofOwnKinds(subject),
  TraefikService: subject => ofOwnKinds(subject),
  // `<namespace>-<first Ingress>-<stable Service>-<port>`, of its copy with `-canary`: also that is named after the stable one.
  Ingress: ({namespace, service, stable, route, ports}) =>
    `${literal(normalized(`${namespace}-${route.name}-${stable}`))}-${anyOf(ports.map(port => normalized(String(port))))}${service === stable ? '' : '-canary'}@kubernetesingressnginx`
}

/** `httproute-<namespace>-<route>-gw-<gateway>-ep-<entry point>-<rule>-<hash>-svc-<namespace>-<service>-<backend>@kubernetesgateway` */
const ofGatewayRoute = (kind: string, {namespace, service, route}: Subject): string => {
  const name = normalized(`${kind}-${route.namespace ?? namespace}-${route.name}`)
  return `${literal(name)}-gw-.+-[0-9]+-[0-9a-f]{20}-svc-${literal(`${namespace}-${service}`)}-[0-9]+@kubernetesgateway`
}

/** `<namespace>-<service>-<port>@kubernetescrd`; with Traefik's safe naming `…_wrr_<place>_<namespace>_<service>_<port>`. */
const ofOwnKinds = ({namespace, service, ports}: Subject): string => {
  const plain = `${literal(normalized(`${namespace}-${service}`))}-${anyOf(ports.map(port => normalized(String(port))))}`
  const safe = `.+_wrr_[0-9]+_${literal(`${namespace}_${service}`)}_${anyOf(ports)}`
  return `(${plain}|${safe})@kubernetescrd`
}

/**
 * Needs `addServicesLabels` in Traefik's metrics. A route with one service only is counted under the name of its router: the stable
 * Service of an IngressRoute is found from the first share above 0 on.
 */
export const traefikCounters = (subject: Subject): Counters | null => {
  const name = traefikService[subject.route.kind]?.(subject)
  if (name === undefined) return null
  const selector = `service=~${quoted(name)}`
  return counters(
    'traefik_service_requests_total',
    'traefik_service_request_duration_seconds_bucket',
    selector,
    'code',
    'seconds'
  )
}

/** `source`: as gateways and sidecars of the callers count; `destination`: as the sidecars of the pods do. */
export const istioCounters = (
  {namespace, service}: Subject,
  reporter: 'source' | 'destination' = 'source'
): Counters => {
  const selector = [
    `reporter=${quoted(reporter)}`,
    `destination_service_namespace=${quoted(namespace)}`,
    `destination_service_name=${quoted(service)}`
  ].join(',')
  return counters(
    'istio_requests_total',
    'istio_request_duration_milliseconds_bucket',
    selector,
    'response_code',
    'milliseconds'
  )
}

/**
 * The controller counts a canary under the first Ingress and its Service, and tells it by the label `canary`
 * (`<namespace>-<service>-<port>`), which is empty for the stable one. Where Prometheus does not honour labels of targets, they begin
 * with `exported_`: `labels` says which.
 */
export const ingressNginxCounters = (subject: Subject, labels: '' | 'exported_' = ''): Counters => {
  const {namespace, service, stable, route, ports} = subject
  const canary =
    service === stable ? 'canary=""' : `canary=~${quoted(`${literal(`${namespace}-${service}`)}-${anyOf(ports)}`)}`
  const selector = [
    `${labels}namespace=${quoted(namespace)}`,
    `ingress=${quoted(route.name)}`,
    `${labels}service=${quoted(stable)}`,
    canary
  ].join(',')
  return counters(
    'nginx_ingress_controller_requests',
    'nginx_ingress_controller_request_duration_seconds_bucket',
    selector,
    'status',
    'seconds'
  )
}
