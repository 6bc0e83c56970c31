/** A small shop in a simulated cluster, and jobs that deploy it. */
import {isDeepStrictEqual} from 'node:util'
import {type Manifest, refOf} from '#core/cluster'
import type {Bench, Planned} from '../../../action-canary-deploy/src/engine/operate.ts'
import {stateRef} from '../../../action-canary-deploy/src/engine/store.ts'
import type {Guard, Rollout} from '../../../action-canary-deploy/src/model.ts'
import {marks} from '../../../action-canary-deploy/src/model.ts'
import {ingressNginx} from '../../../action-canary-deploy/src/traffic/ingress-nginx.ts'
import {SimulatedApi, type Write} from './api.ts'
import {Controllers, canaryShare, type Habits, type Images} from './controllers.ts'
import {digestOf, installed, objectsOf, releases, SimulatedHelm, type Target} from './helm.ts'
import {type Actor, Scheduler} from './scheduler.ts'

const labels = {app: 'shop'}

const deployment = (
  name: string,
  image: string,
  replicas: number,
  extra: Readonly<Record<string, string>> = {}
): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {name, namespace: 'web', labels: {...labels, ...extra}},
  spec: {
    replicas,
    selector: {matchLabels: {...labels, ...extra}},
    template: {metadata: {labels: {...labels, ...extra}}, spec: {containers: [{name: 'app', image}]}}
  }
})

const service = (name: string, selector: Readonly<Record<string, string>>): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {name, namespace: 'web', labels},
  spec: {selector, ports: [{port: 80}]}
})

const route: Manifest = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: {name: 'shop', namespace: 'web'},
  spec: {parentRefs: [{name: 'web'}], rules: [{backendRefs: [{name: 'shop', port: 80}]}]}
}

/** Another way to the same Service, through another gateway: it stands in another namespace under the same name. */
const twin: Manifest = {
  ...route,
  metadata: {name: 'shop', namespace: 'edge'},
  spec: {parentRefs: [{name: 'edge'}], rules: [{backendRefs: [{name: 'shop', namespace: 'web', port: 80}]}]}
}

const ingress: Manifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {name: 'shop', namespace: 'web', annotations: {'nginx.ingress.kubernetes.io/rewrite-target': '/'}},
  spec: {
    ingressClassName: 'nginx',
    rules: [
      {
        host: 'shop.example',
        http: {paths: [{path: '/', pathType: 'Prefix', backend: {service: {name: 'shop', port: {number: 80}}}}]}
      }
    ]
  }
}

/** Its lower limit in the chart, and while it is held. */
const limits = {chart: 2, held: 3} as const

const autoscaler: Manifest = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: {name: 'shop', namespace: 'web', labels},
  spec: {
    minReplicas: limits.chart,
    maxReplicas: 5,
    scaleTargetRef: {apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop'}
  }
}

const routeOf = ({traffic = 'gateway'}: Shop): Manifest => (traffic === 'gateway' ? route : ingress)

const chart = (image: string, shop: Shop): readonly Manifest[] => [
  service('shop', labels),
  deployment('shop', image, 3),
  ...(shop.pins === true ? [autoscaler] : []),
  routeOf(shop)
]

const canaryOfChart = {app: 'shop-canary'}

/** The chart with values that switch its own canary on: what serves stays as it was in `from`. */
const withCanary = (percent: number, from: readonly Manifest[]): readonly Manifest[] => {
  const backendRefs = [
    {name: 'shop', port: 80, weight: 100 - percent},
    {name: 'shop-canary', port: 80, weight: percent}
  ]
  return [
    ...from.filter(({kind}) => kind !== 'HTTPRoute'),
    service('shop-canary', canaryOfChart),
    deployment('shop-canary', 'shop:v2', 1, canaryOfChart),
    {...route, spec: {...Object(route.spec), rules: [{backendRefs}]}}
  ]
}

const rendering =
  (shop: Shop): Target =>
  (percent, from) =>
    percent === null ? chart(shop.unsteady === true ? 'shop:v2-later' : 'shop:v2', shop) : withCanary(percent, from)

/** The canary is the business of the chart: Helm does everything. */
const natively = (shop: Shop, rollout: Rollout, from: readonly Manifest[]): Rollout => {
  const shares = [...(shop.native === 'with share 0' ? [0] : []), ...rollout.steps.filter(percent => percent < 100)]
  const rendered = shares.map(percent => ({percent, objects: withCanary(percent, from)}))
  const workloads = (objects: readonly Manifest[]) => objects.filter(({kind}) => kind === 'Deployment').map(ref)
  const steps = rendered.map(({percent, objects}) => ({
    percent,
    manifestDigest: digestOf(objects),
    workloads: workloads(objects)
  }))
  return {
    ...rollout,
    ...{strategy: 'native', native: {steps, routes: [ref(route)]}, clones: [], companions: [], routes: [], pins: []},
    chart: (rendered[0]?.objects ?? []).map(ref)
  }
}

const canaryLabels = {app: 'shop-canary', [marks.release]: 'shop', [marks.track]: 'canary'}

const ref = ({apiVersion, kind, metadata}: Manifest) => ({apiVersion, kind, namespace: 'web', name: metadata.name})

export type Shop = Habits & {
  readonly images?: Partial<Images>
  readonly guard?: Guard
  readonly steps?: readonly number[]
  readonly hooks?: boolean
  /** Requests with a header go to the canary. */
  readonly header?: boolean
  /** The chart renders something else than the plan saw. */
  readonly unsteady?: boolean
  /** The chart has a canary of its own; with a share 0 that has pods, or one that is the deployed version. */
  readonly native?: 'with share 0' | 'without share 0'
  readonly traffic?: 'gateway' | 'ingress-nginx'
  /** A second route of the same name in another namespace, which does not belong to the chart. */
  readonly twin?: boolean
  /** An autoscaler whose lower limit is held. */
  readonly pins?: boolean
}

const routed = (shop: Shop, live: Manifest): Rollout['routes'][number] => {
  if (shop.traffic !== 'ingress-nginx')
    return {provider: 'gateway', ref: refOf(live), own: false, before: live, managedFields: []}
  const pairs = [{stable: 'shop', canary: 'shop-canary'}]
  const names = {suffix: '-canary', labels: canaryLabels}
  const before = ingressNginx.make?.(live, {namespace: 'web', pairs}, names) ?? ingress
  return {provider: 'ingress-nginx', ref: ref(before), own: true, before, managedFields: []}
}

const rolloutOf = (shop: Shop, before: Manifest, revision: number): Rollout => ({
  schema: 'towpath.rollout/1',
  release: 'shop',
  namespace: 'web',
  strategy: 'canary',
  target: {
    chart: 'shop',
    chartVersion: '2.0.0',
    appVersion: null,
    manifestDigest: digestOf(chart('shop:v2', shop)),
    valuesDigest: 'sha256:0'
  },
  fromRevision: revision,
  newestRevision: revision,
  workloads: {before: [ref(deployment('shop', '', 0))], after: [ref(deployment('shop', '', 0))]},
  clones: [
    {
      stable: ref(deployment('shop', '', 0)),
      canary: ref(deployment('shop-canary', '', 0)),
      replicas: 3
    }
  ],
  staged: [],
  services: [{stable: 'shop', canary: 'shop-canary'}],
  shared: null,
  companions: [ref(service('shop-canary', {}))],
  routes: [routed(shop, before), ...(shop.twin === true ? [routed(shop, twin)] : [])],
  pins:
    shop.pins === true
      ? [{ref: ref(autoscaler), before: limits.chart, after: limits.chart, during: limits.held, managedFields: []}]
      : [],
  chart: chart('', shop).map(ref),
  header: shop.header === true ? {name: 'x-canary', value: 'yes'} : null,
  steps: shop.steps ?? [10, 30, 100],
  native: null,
  guard: shop.guard ?? null,
  deadlines: {progress: 30_000, converge: 10_000, step: 5_000, analysis: 10_000, drain: 1_000, helm: 60_000},
  hooks: shop.hooks ?? false
})

export class SimulatedShop {
  readonly api = new SimulatedApi()
  readonly scheduler: Scheduler
  readonly controllers: Controllers
  readonly #shop: Shop
  readonly log: string[] = []
  /** Writes of an owner to an object that a newer owner had written before. */
  readonly disorder: Write[] = []
  readonly #ages = new Map<string, number>()
  readonly #owners = new Map<string, string>()
  readonly #newest = new Map<string, number>()
  #anchorOf = 0
  readonly #late = new Set<string>()

  constructor(random: () => number, shop: Shop = {}, step = 5) {
    this.#shop = shop
    this.controllers = new Controllers(this.api, {broken: new Set(), failing: new Map(), ...shop.images}, shop)
    this.scheduler = new Scheduler(random, step, () => this.controllers.tick(this.scheduler.now))
    installed(this.api, chart('shop:v1', shop))
    if (shop.twin === true) this.api.create(twin)
    this.api.onWritten = write => this.#watch(write)
    this.controllers.tick(this.scheduler.now)
    this.scheduler.now += 10_000
    this.controllers.tick(this.scheduler.now)
  }

  /** The Lease gives owners their age; from then on each object may only be written by ever newer ones. */
  #watch(write: Write): void {
    const {actor, ref} = write
    if (ref.kind === 'Lease') {
      const spec: {readonly leaseTransitions?: number; readonly holderIdentity?: string} = Object(
        this.api.find('Lease', ref.name)?.spec
      )
      if (spec.holderIdentity === this.#owners.get(actor)) this.#ages.set(actor, spec.leaseTransitions ?? 0)
      return
    }
    const object = `${ref.kind}/${ref.namespace}/${ref.name}`
    const age = this.#ages.get(actor) ?? 0
    // An anchor that is made too late belongs to nobody: the next owner deletes it. That of a newer owner must stay.
    if (ref.name.endsWith('-anchor')) {
      if (write.verb === 'create') this.#anchorOf = age
      else if (age < this.#anchorOf) this.disorder.push(write)
      return
    }
    if (write.verb === 'create' && this.#mayBeLate(ref, age)) return
    if (age < (this.#newest.get(object) ?? 0)) this.disorder.push(write)
    else this.#newest.set(object, age)
  }

  /** What may come into being too late, because nothing of it is in force. */
  #mayBeLate({kind, namespace, name}: Write['ref'], age: number): boolean {
    // A copy belongs to an anchor that is gone, or goes with it: the end of every schedule shows that it is collected.
    if (this.api.find(kind, name)?.metadata.ownerReferences !== undefined) return true
    // The writer of a state that was deleted asks for the Lease next, and stops.
    if (kind === 'ConfigMap') return age < (this.#newest.get(`${kind}/${namespace}/${name}`) ?? 0)
    // What Helm creates carries no version: it comes without traffic, and the next upgrade takes it over.
    const ofChart = this.#shop.native !== undefined && name === 'shop-canary'
    const newest = Math.max(...releases(this.api).map(one => Number(one.name.split('.v').at(-1))))
    const late = ofChart && !objectsOf(this.api, newest).some(object => object.metadata.name === name)
    if (late) this.#late.add(name)
    return late
  }

  bench(
    actor: Actor,
    owner: string,
    signal: AbortSignal = new AbortController().signal,
    settles: Bench['claim']['settles'] = 'nobody'
  ): Bench {
    const cluster = this.api.cluster(actor)
    this.#owners.set(actor.name, owner)
    const say = (text: string): void => void this.log.push(`${actor.name}: ${text}`)
    return {
      cluster,
      clock: actor.clock,
      signal,
      namespace: 'web',
      log: {debug: say, info: say, warning: say, error: say, mask: () => undefined, group: (_, body) => body()},
      claim: {release: 'shop', me: owner, patience: 5_000, settles},
      helm: fence => new SimulatedHelm(cluster, actor, fence, settles === 'nobody' ? rendering(this.#shop) : null),
      meter: () => this.controllers.meter()
    }
  }

  /** Somebody deletes the state of the deployment. */
  deleteState(): void {
    const uid = this.api.find('ConfigMap', 'towpath-shop')?.metadata.uid
    if (uid !== undefined) this.api.remove(stateRef('shop', 'web'), {uid})
  }

  /** What a job would plan now. */
  plan(bench: Bench): () => Promise<Planned> {
    return async () => {
      const route = routeOf(this.#shop)
      const live = (await bench.cluster.get(ref(route))) ?? route
      const newest = (await bench.helm({check: async () => undefined, lost: new AbortController().signal}).history())[0]
      const revision = newest?.revision ?? 0
      const rollout = rolloutOf(this.#shop, live, revision)
      if (this.#shop.native !== undefined)
        return {rollout: natively(this.#shop, rollout, objectsOf(this.api, revision)), copies: null}
      return {
        rollout,
        copies: () => [service('shop-canary', canaryLabels), deployment('shop-canary', 'shop:v2', 0, canaryLabels)]
      }
    }
  }

  /** What a deployment must leave as it found it, or not leave at all, once nobody works on the release any more. */
  get leftovers(): Leftovers {
    const all = [...this.api.objects.values()]
    const history = releases(this.api)
    return {
      // A chart's own canary goes when Helm takes it away, whatever it has begun.
      lost: this.#shop.native !== undefined ? 0 : this.controllers.lost,
      share: canaryShare(this.api),
      route: all.some(
        ({kind, metadata, spec}) =>
          kind === routeOf(this.#shop).kind &&
          !isDeepStrictEqual(spec, (metadata.namespace === 'edge' ? twin : routeOf(this.#shop)).spec)
      ),
      copies: all
        .filter(({kind}) => kind !== 'Pod')
        .map(({metadata}) => metadata.name)
        .filter(name => name.startsWith('shop-canary') && !this.#late.has(name)),
      anchors: all.filter(({metadata}) => metadata.name.endsWith('-anchor')).length,
      marks: all.filter(({metadata}) => metadata.annotations?.[marks.fence] !== undefined).map(({kind}) => kind),
      pending: history.filter(({status}) => status.startsWith('pending-')).map(({name}) => name),
      deployed: history.filter(({status}) => status === 'deployed').length,
      limit: Object(this.api.find('HorizontalPodAutoscaler', 'shop')?.spec).minReplicas ?? limits.chart,
      broken: this.#shop.images?.broken?.has(this.stableImage) ?? false,
      disorder: this.disorder.map(({actor, verb, ref: {kind, name}}) => `${actor} ${verb} ${kind}/${name}`)
    }
  }

  /** The image that serves, in the chart's own workload. */
  get stableImage(): string {
    return Object(this.api.find('Deployment', 'shop')?.spec).template.spec.containers[0].image
  }
}

export type Leftovers = {
  /** Requests that nobody answered. */
  readonly lost: number
  readonly share: number
  /** The route is not as it was. */
  readonly route: boolean
  readonly copies: readonly string[]
  readonly anchors: number
  readonly marks: readonly string[]
  readonly pending: readonly string[]
  readonly deployed: number
  /** Of the autoscaler. */
  readonly limit: number
  /** The chart's own workload is of a version that cannot start. */
  readonly broken: boolean
  readonly disorder: readonly string[]
}

export const nothingLeft: Leftovers = {
  lost: 0,
  share: 0,
  route: false,
  copies: [],
  anchors: 0,
  marks: [],
  pending: [],
  deployed: 1,
  limit: limits.chart,
  broken: false,
  disorder: []
}
