import type {Manifest} from '#core/cluster'
import type {Entry} from '../../../../action-canary-deploy/src/traffic/fields.ts'
import type {Around} from '../../../../action-canary-deploy/src/traffic/provider.ts'

export const around = (live: readonly Manifest[] = [], steps: readonly number[] = [10, 30, 100]): Around => ({
  live,
  steps,
  header: null
})

export const object = (apiVersion: string, kind: string, spec: Entry, metadata: Entry = {}): Manifest => ({
  apiVersion,
  kind,
  metadata: {name: 'shop', namespace: 'web', ...metadata},
  spec
})

export const httpRoute = (rules: readonly Entry[], metadata: Entry = {}): Manifest =>
  object('gateway.networking.k8s.io/v1', 'HTTPRoute', {rules}, metadata)

export const virtualService = (http: readonly Entry[], more: Entry = {}): Manifest =>
  object('networking.istio.io/v1', 'VirtualService', {hosts: ['shop.test'], http, ...more})

export const ingress = (
  className: string,
  paths: readonly (readonly [path: string, service: string])[],
  annotations: Readonly<Record<string, string>> = {},
  metadata: Entry = {}
): Manifest =>
  object(
    'networking.k8s.io/v1',
    'Ingress',
    {
      ingressClassName: className,
      rules: [
        {
          host: 'shop.test',
          http: {
            paths: paths.map(([path, name]) => ({
              path,
              pathType: 'Prefix',
              backend: {service: {name, port: {number: 80}}}
            }))
          }
        }
      ]
    },
    {annotations, ...metadata}
  )
