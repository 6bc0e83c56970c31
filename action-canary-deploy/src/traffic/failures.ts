/** Why the traffic of a deployment cannot be split. */
import {failure} from '#core/failure'

export const noRoute = failure(
  'CD-160',
  'No route sends requests to the Services of the deployment',
  [['shop', 'shop-admin'], 'web', ['HTTPRoute', 'Ingress']],
  (services: readonly string[], namespace: string, kinds: readonly string[]) => ({
    what: `No route sends requests to ${services.map(name => `Service ${name}`).join(' or ')} in ${namespace}.`,
    why: `Towpath looked at every ${kinds.join(', ')} it may read: none names one of them with a weight above 0. Without a route nobody would use the canary.`,
    fix: 'Create the route first, correct the Service name in it, or choose `traffic: service`: then the number of pods decides the share.'
  })
)

export const routeOfProviderMissing = failure(
  'CD-161',
  'The chosen kind of route does not exist',
  ['istio', ['VirtualService'], ['shop'], 'web', ['gateway']],
  (
    provider: string,
    kinds: readonly string[],
    services: readonly string[],
    namespace: string,
    others: readonly string[]
  ) => ({
    what: `\`traffic: ${provider}\` is asked for, but no ${kinds.join(' or ')} sends requests to ${services.join(' or ')} in ${namespace}.`,
    why:
      others.length > 0
        ? `Routes of ${others.join(', ')} do.`
        : 'The cluster does not serve this kind, the job may not read it, or nothing in it names these Services.',
    fix:
      others.length > 0
        ? 'Leave `traffic` out: every route that is found is then split.'
        : 'Check the Service names in the route and the rights of the job, or choose another `traffic`.'
  })
)

export const routeCannotBeSplit = failure(
  'CD-162',
  'A route cannot be split',
  [
    'HTTPRoute/shop in web',
    '10 % cannot be expressed in its weights: the canary would get 0 %',
    'Give the backends larger weights.'
  ],
  (route: string, refused: string, fix: string) => ({
    what: `${route} cannot be split between stable and canary.`,
    why: `${refused.slice(0, 1).toUpperCase()}${refused.slice(1)}.`,
    fix
  })
)

export const routeNamesUnknownPort = failure(
  'CD-163',
  'A route names a port that the Service does not have',
  ['HTTPRoute/shop in web', 'rule 2', 'shop', 8080, ['http (80)']],
  (route: string, where: string, service: string, port: number | string, ports: readonly string[]) => ({
    what: `${route}, ${where}, sends requests to port ${port} of Service ${service}, which does not have it.`,
    why: `The Service has ${ports.length === 0 ? 'no port' : ports.join(', ')}. Its canary has the same ports, so the requests would fail there as well.`,
    fix: 'Correct the port in the route or in the Service.'
  })
)

export const headerNotPossible = failure(
  'CD-164',
  'A kind of route cannot send requests to the canary by a header',
  ['TraefikService/shop in web', 'traefik', 'x-canary'],
  (route: string, provider: string, header: string) => ({
    what: `${route} cannot send requests with the header ${header} to the canary.`,
    why: `Towpath routes by header with the Gateway API, Istio and the annotations of ingress-nginx, not with ${provider}.`,
    fix: 'Leave the header out, or route by HTTPRoute.'
  })
)

export const unknownProvider = failure(
  'CD-165',
  'The state of a deployment names an unknown kind of route',
  ['linkerd', ['gateway', 'istio']],
  (name: string, known: readonly string[]) => ({
    what: `A route of this deployment is of the kind ${name}, which this version of Towpath does not know.`,
    why: `It knows ${known.join(', ')}. Another version began the deployment.`,
    fix: 'Run the same version of the action that began it, with `mode: finish`.'
  })
)
