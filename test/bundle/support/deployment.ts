/** A release `shop` with one Deployment, its Service and its route, and jobs that deploy it to the stand-ins. */
import {join} from 'node:path'
import type {Manifest} from '#core/cluster'
import type {FailureCase} from './failure-case.ts'
import type {GitHub} from './github.ts'
import {aJob, type Job, type Step, type StepResult} from './job.ts'
import {type Behaviour, type StandIn, standInCluster} from './stand-in-cluster.ts'
import {type HelmAnswers, type Rendering, standInHelm} from './stand-in-helm.ts'

type Fields = Readonly<Record<string, unknown>>

export const anObject = (
  apiVersion: string,
  kind: string,
  name: string,
  fields: Fields = {},
  metadata: Fields = {}
): Manifest => ({
  ...{apiVersion, kind, metadata: {name, namespace: 'web', ...metadata}},
  ...fields
})

export type Pods = {
  readonly image?: string
  readonly labels?: Readonly<Record<string, string>>
  /** Into `spec` of the workload, of the pods, of the container. */
  readonly spec?: Fields
  readonly pod?: Fields
  readonly container?: Fields
  readonly metadata?: Fields
}

export const workload = (kind: string, name: string, given: Pods = {}): Manifest => {
  const {image = 'v1', labels = {app: name}, spec = {}, pod = {}, container = {}, metadata = {}} = given
  const containers = [{name: 'app', image: `shop:${image}`, ports: [{containerPort: 8080}], ...container}]
  const template = {metadata: {labels}, spec: {containers, ...pod}}
  return anObject(
    'apps/v1',
    kind,
    name,
    {spec: {replicas: 2, selector: {matchLabels: labels}, template, ...spec}},
    metadata
  )
}

/** The Deployment `shop`. */
export const shop = (image: string, given: Pods = {}): Manifest => workload('Deployment', 'shop', {image, ...given})

export const service = (name = 'shop', selector: Fields = {app: name}): Manifest =>
  anObject('v1', 'Service', name, {spec: {selector, ports: [{name: 'http', port: 80, targetPort: 8080}]}})

export const route = (backend: Fields = {}): Manifest =>
  anObject('gateway.networking.k8s.io/v1', 'HTTPRoute', 'shop', {
    spec: {parentRefs: [{name: 'web'}], rules: [{backendRefs: [{name: 'shop', port: 80, ...backend}]}]}
  })

/** What every release here has beside its workload. */
export const around = [service(), route()]

export type Scene = {
  /** What is deployed; in the cluster as well. */
  readonly before?: readonly Manifest[]
  /** What the chart renders now. */
  readonly after?: Rendering
  /** In the cluster beside it. */
  readonly live?: readonly Manifest[]
  readonly helm?: Partial<HelmAnswers>
  readonly cluster?: Behaviour
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

export type Place = {
  readonly job: Job
  readonly standIn: StandIn
  /** One step with the inputs of the scene and these. */
  readonly step: (
    inputs?: Readonly<Record<string, string>>,
    more?: {readonly post?: boolean; readonly watch?: Watch}
  ) => Promise<StepResult>
}

type Watch = NonNullable<Step['watch']>

/** Waits that a test need not have. */
const quick = {
  'step-duration': '0s',
  'drain-time': '0s',
  'converge-deadline': '2s',
  'progress-deadline': '1s',
  'lock-timeout': '1s'
}

export const onStandIns = async <T>(github: GitHub, scene: Scene, body: (place: Place) => Promise<T>): Promise<T> => {
  const {
    before = [shop('v1'), ...around],
    after = [shop('v2'), ...around],
    live = [],
    helm = {},
    inputs = {},
    env = {}
  } = scene
  const standIn = await standInCluster([...before, ...live], scene.cluster)
  try {
    const job = await aJob(github, await github.push(await github.repository()), {key: 'deploy', workspace: 'empty'})
    const program = await standInHelm(join(job.temp, 'helm'), {stored: before, rendered: after, ...helm})
    const usual = {
      release: 'shop',
      namespace: 'web',
      chart: './chart',
      kubeconfig: standIn.kubeconfig,
      helm: program,
      ...quick
    }
    return await body({
      ...{job, standIn},
      step: (given = {}, more = {}) =>
        job.step('canary-deploy', {inputs: {...usual, ...inputs, ...given}, env, ...more})
    })
  } finally {
    await standIn.close()
  }
}

/** A plan, or what the inputs ask for, that ends red. */
export const refusing = (code: string, when: string, remedy: string, scene: Scene): FailureCase => ({
  ...{code, when, remedy},
  raise: github => onStandIns(github, {...scene, inputs: {mode: 'plan', ...scene.inputs}}, ({step}) => step())
})
