/** What charts of different difficulty render, written by hand, and the cluster they are deployed in. */
import type {Manifest} from '#core/cluster'
import {readRendering} from '../../../../action-canary-deploy/src/render/manifests.ts'
import {type PlanInput, planParts} from '../../../../action-canary-deploy/src/render/plan-parts.ts'

export const scope = {namespace: 'web'} as const

export const owner = {apiVersion: 'v1', kind: 'ConfigMap', name: 'towpath-shop-anchor', uid: 'a-1'}

export type Knobs = {
  readonly name?: string
  readonly image?: string
  readonly replicas?: number | null
  readonly labels?: Readonly<Record<string, string>>
  /** Lines of the pod spec, indented by 6. */
  readonly pod?: string
  /** Lines of the Deployment's spec, indented by 2. */
  readonly spec?: string
  readonly annotations?: Readonly<Record<string, string>>
}

const labelled = (labels: Readonly<Record<string, string>>, indent: number): string =>
  Object.entries(labels)
    .map(([key, value]) => `${' '.repeat(indent)}${key}: ${JSON.stringify(value)}`)
    .join('\n')

export const labelsOf = (name: string): Readonly<Record<string, string>> => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/instance': 'shop'
})

/** A workload of the usual form. */
export const workload = (kind: string, knobs: Knobs = {}): string => {
  const {name = 'shop', image = 'shop:1', replicas = 3, pod = '', spec = '', annotations = {}} = knobs
  const labels = knobs.labels ?? labelsOf(name)
  return `---
# Source: shop/templates/${name}.yaml
apiVersion: apps/v1
kind: ${kind}
metadata:
  name: ${name}
  labels:
${labelled({...labels, 'app.kubernetes.io/managed-by': 'Helm'}, 4)}
spec:
${replicas === null ? '' : `  replicas: ${replicas}\n`}${spec}
  selector:
    matchLabels:
${labelled(labels, 6)}
  template:
    metadata:
      annotations: ${JSON.stringify(annotations)}
      labels:
${labelled({...labels, 'app.kubernetes.io/version': '1'}, 8)}
    spec:
${pod}
      containers:
        - name: app
          image: ${image}
          ports:
            - {name: http, containerPort: 8080}
`
}

export const deployment = (knobs: Knobs = {}): string => workload('Deployment', knobs)

export const service = (name = 'shop', selector = labelsOf(name), spec = ''): string => `---
# Source: shop/templates/service.yaml
apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
${spec}
  selector: ${JSON.stringify(selector)}
  ports:
    - {name: http, port: 80, targetPort: http}
`

export const config = (name: string, data: Readonly<Record<string, string>>, kind = 'ConfigMap'): string => `---
# Source: shop/templates/config.yaml
apiVersion: v1
kind: ${kind}
metadata:
  name: ${name}
${kind === 'Secret' ? 'stringData' : 'data'}: ${JSON.stringify(data)}
`

export const budget = (name = 'shop', selector: unknown = {matchLabels: labelsOf(name)}): string => `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${name}
spec:
  minAvailable: 1
  selector: ${JSON.stringify(selector)}
`

export const autoscaler = (name = 'shop', minReplicas = 2): string => `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${name}
spec:
  minReplicas: ${minReplicas}
  maxReplicas: 10
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${name}}
`

export const objects = (text: string): readonly Manifest[] => readRendering(text, 'the new rendering', scope).manifests

/** As the API server shows it: named into the namespace, with defaults nobody stated, and with a status. */
export const stored = (manifest: Manifest, changes: Readonly<Record<string, unknown>> = {}): Manifest => {
  const {stringData, ...rest} = manifest
  const data =
    typeof stringData === 'object' && stringData !== null
      ? {data: Object.fromEntries(Object.entries(stringData).map(([key, value]) => [key, btoa(String(value))]))}
      : {}
  const spec = typeof manifest.spec === 'object' ? {spec: {...serverDefaults, ...manifest.spec}} : {}
  return {
    ...rest,
    ...data,
    ...spec,
    apiVersion: manifest.apiVersion,
    kind: manifest.kind,
    metadata: {
      ...manifest.metadata,
      namespace: scope.namespace,
      uid: `uid-${manifest.kind}-${manifest.metadata.name}`,
      resourceVersion: '7',
      creationTimestamp: '2026-01-01T00:00:00Z'
    },
    status: {observedGeneration: 1},
    ...changes
  }
}

const serverDefaults = {progressDeadlineSeconds: 600, revisionHistoryLimit: 10, sessionAffinity: 'None'}

export const deployed = (text: string): readonly Manifest[] => objects(text).map(manifest => stored(manifest))

/** The plan of an upgrade from what is deployed. */
export const plan = (before: string, after: string, changes: Partial<PlanInput> = {}) =>
  planParts({
    release: 'shop',
    scope,
    oldManifest: before,
    newManifest: after,
    hooks: [],
    live: deployed(before),
    mode: 'isolated',
    allow: [],
    steps: [10, 30, 100],
    ...changes
  })

export const codes = (parts: {readonly refusals: readonly {readonly code: string}[]}): readonly string[] =>
  parts.refusals.map(({code}) => code)
