/** The rights of a deployment, as a page and as a manifest to apply: from the same table that the plan asks the API server for. */
import {stringify} from 'yaml'
import type {ObjectRef} from '#core/cluster'
import type {Rollout} from '../../action-canary-deploy/src/model.ts'
import {type Right, rightsFor} from '../../action-canary-deploy/src/plan/rights.ts'
import {code, page, table} from './table.ts'

const namespace = 'web'

const ref = (apiVersion: string, kind: string, name = 'shop'): ObjectRef => ({apiVersion, kind, namespace, name})

const [deployment, httpRoute, autoscaler] = [
  ref('apps/v1', 'Deployment'),
  ref('gateway.networking.k8s.io/v1', 'HTTPRoute'),
  ref('autoscaling/v2', 'HorizontalPodAutoscaler')
]
const manifest = {apiVersion: httpRoute.apiVersion, kind: httpRoute.kind, metadata: {name: 'shop'}}

/** What a chart usually brings: the kinds decide, not the names. */
const usual: Rollout = {
  schema: 'towpath.rollout/1',
  ...{release: 'shop', namespace, strategy: 'canary', fromRevision: 1, newestRevision: 1},
  target: {chart: 'shop', chartVersion: '1.0.0', appVersion: null, manifestDigest: '', valuesDigest: ''},
  clones: [{stable: deployment, canary: {...deployment, name: 'shop-canary'}, replicas: 3}],
  ...{staged: [], services: [{stable: 'shop', canary: 'shop-canary'}], shared: null},
  companions: [ref('v1', 'Service', 'shop-canary'), ref('networking.k8s.io/v1', 'NetworkPolicy', 'shop-canary')],
  routes: [{provider: 'gateway', ref: httpRoute, own: false, before: manifest, managedFields: []}],
  header: null,
  native: null,
  pins: [{ref: autoscaler, before: 2, after: 2, during: 3, managedFields: []}],
  chart: [
    ...[deployment, httpRoute, autoscaler, ref('v1', 'Service'), ref('v1', 'ServiceAccount')],
    ...[ref('policy/v1', 'PodDisruptionBudget'), ref('networking.k8s.io/v1', 'NetworkPolicy')]
  ],
  workloads: {before: [deployment], after: [deployment]},
  steps: [10, 30, 100],
  guard: null,
  deadlines: {progress: 0, converge: 0, step: 0, analysis: 0, drain: 0, helm: 0},
  hooks: false
}

/** `mode: reap` looks for what is left, of whatever release. */
const reaped: readonly string[] = ['ConfigMap', 'Lease']

const rights = (): readonly Right[] =>
  rightsFor(usual).map(right =>
    reaped.includes(right.kind)
      ? {
          ...right,
          verbs: [...new Set([...right.verbs, 'list' as const])],
          why: `${right.why}; \`mode: reap\` finds what is left`
        }
      : right
  )

const groupOf = (apiVersion: string): string => (apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '')
const pluralOf = (kind: string): string => `${kind.toLowerCase()}s`.replace(/ys$/, 'ies')

const rules = (): readonly object[] =>
  rights().map(({apiVersion, kind, verbs}) => ({apiGroups: [groupOf(apiVersion)], resources: [pluralOf(kind)], verbs}))

const documents = (): readonly object[] => [
  {apiVersion: 'v1', kind: 'ServiceAccount', metadata: {name: 'towpath', namespace}},
  {apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: {name: 'towpath', namespace}, rules: rules()},
  {
    ...{apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: {name: 'towpath', namespace}},
    roleRef: {apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'towpath'},
    subjects: [{kind: 'ServiceAccount', name: 'towpath', namespace}]
  }
]

export const canaryRightsManifest = (): string =>
  [
    '# GENERATED from action-canary-deploy/src/plan/rights.ts by `npm run generate`: do not edit.',
    documents()
      .map(one => stringify(one, {lineWidth: 0, flowCollectionPadding: false}))
      .join('---\n')
  ].join('\n')

export const canaryRightsPage = (): string =>
  page(
    '# Rights in the cluster',
    'What the account of the kubeconfig must be allowed to do in the namespace of the release. `mode: plan` asks the API server for exactly these, with the kinds of your chart, and names what is missing (CD-113) before anything is written. Nothing outside of the namespace is needed.',
    table(
      ['Kind', 'API', 'Verbs', 'For'],
      rights().map(({apiVersion, kind, verbs, why}) => [kind, code(apiVersion), verbs.join(', '), why]),
      'None.'
    ),
    'The same as a manifest, for a chart with a Deployment, a Service, an HTTPRoute, an autoscaler, a budget and a NetworkPolicy: [canary-rights.yaml](canary-rights.yaml). Change the namespace, apply it, and take away or add the kinds that your chart has not or has besides.',
    [
      '- A release with Ingresses, VirtualServices or TraefikServices needs `get`, `list`, `update` on them in place of HTTPRoutes; copies of an Ingress also `create` and `delete`.',
      '- StatefulSets and DaemonSets: `get`, `update` on them and `delete` on pods. Traffic by the number of pods: `get`, `update` on pods.',
      '- A ConfigMap, Secret, ServiceAccount or Role of the chart that a copy needs a copy of: `create` and `delete` on its kind.',
      '- `prometheus: service/<namespace>/<name>:<port>` needs `get` on `services/proxy` of that Service in its namespace.',
      '- Previews (`preview-up`, `preview-down`) make and delete namespaces: `get`, `create`, `delete` on namespaces, for the whole cluster. Use an account of its own for them.',
      '- The rights on Secrets are those of Helm, which keeps its revisions in them.'
    ].join('\n')
  )
