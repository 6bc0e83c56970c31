/** A small shop in a simulated cluster, and jobs that deploy it. */
import type {Manifest} from '#core/cluster'
import type {Bench, Planned} from '../../../action-canary-deploy/src/engine/operate.ts'
import type {Guard, Rollout} from '../../../action-canary-deploy/src/model.ts'
import {marks} from '../../../action-canary-deploy/src/model.ts'
import {SimulatedApi, type Write} from './api.ts'
import {Controllers, type Images} from './controllers.ts'
import {digestOf, installed, SimulatedHelm} from './helm.ts'
import {type Actor, Scheduler} from './scheduler.ts'

const labels = {app: 'shop'}

const deployment = (name: string, image: string, replicas: number, extra: Readonly<Record<string, string>> = {}): Manifest => ({
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

const chart = (image: string): readonly Manifest[] => [service('shop', labels), deployment('shop', image, 3), route]

const canaryLabels = {app: 'shop-canary', [marks.release]: 'shop', [marks.track]: 'canary'}

const ref = ({apiVersion, kind, metadata}: Manifest) => ({apiVersion, kind, namespace: 'web', name: metadata.name})

export type Shop = {
  readonly images?: Partial<Images>
  readonly guard?: Guard
  readonly steps?: readonly number[]
  readonly hooks?: boolean
  readonly revision?: number
}

const rolloutOf = ({steps = [10, 30, 100], guard, hooks = false}: Shop, before: Manifest, revision: number): Rollout => ({
  schema: 'towpath.rollout/1',
  release: 'shop',
  namespace: 'web',
  strategy: 'canary',
  target: {
    chart: 'shop',
    chartVersion: '2.0.0',
    appVersion: null,
    manifestDigest: digestOf(chart('shop:v2')),
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
  routes: [{provider: 'gateway', ref: ref(route), own: false, before, managedFields: []}],
  pins: [],
  chart: chart('').map(ref),
  steps,
  guard: guard ?? null,
  deadlines: {progress: 30_000, converge: 10_000, step: 5_000, analysis: 10_000, drain: 1_000, helm: 60_000},
  hooks
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

  constructor(random: () => number, shop: Shop = {}, step = 5) {
    this.#shop = shop
    this.controllers = new Controllers(this.api, {broken: new Set(), failing: new Map(), ...shop.images})
    this.scheduler = new Scheduler(random, step, () => this.controllers.tick(this.scheduler.now))
    installed(this.api, chart('shop:v1'))
    this.api.onWritten = write => this.#watch(write)
    this.controllers.tick(this.scheduler.now)
    this.scheduler.now += 10_000
    this.controllers.tick(this.scheduler.now)
  }

  /** The Lease gives owners their age; from then on each object may only be written by ever newer ones. */
  #watch(write: Write): void {
    const {actor, ref} = write
    if (ref.kind === 'Lease') {
      const spec: {readonly leaseTransitions?: number; readonly holderIdentity?: string} = Object(this.api.find('Lease', ref.name)?.spec)
      if (spec.holderIdentity === this.#owners.get(actor)) this.#ages.set(actor, spec.leaseTransitions ?? 0)
      return
    }
    const object = `${ref.kind}/${ref.name}`
    // A copy that is made too late belongs to an anchor that is gone, or goes with it: the end of every schedule shows that it is collected.
    const owned = this.api.find(ref.kind, ref.name)?.metadata.ownerReferences !== undefined
    // An anchor that is made too late belongs to nobody: the next owner deletes it.
    if (write.verb === 'create' && (owned || ref.name.endsWith('-anchor'))) return
    const age = this.#ages.get(actor) ?? 0
    if (age < (this.#newest.get(object) ?? 0)) this.disorder.push(write)
    else this.#newest.set(object, age)
  }

  bench(actor: Actor, owner: string, signal: AbortSignal = new AbortController().signal, settles = false): Bench {
    const cluster = this.api.cluster(actor)
    this.#owners.set(actor.name, owner)
    const say = (text: string): void => void this.log.push(`${actor.name}: ${text}`)
    return {
      cluster,
      clock: actor.clock,
      signal,
      namespace: 'web',
      log: {debug: say, info: say, warning: say, error: say, mask: () => undefined, group: (_, body) => body()},
      claim: {release: 'shop', me: owner, patience: 5_000, settles: settles ? 'run' : 'nobody'},
      helm: fence => new SimulatedHelm(cluster, actor, fence, settles ? null : chart('shop:v2')),
      meter: () => this.controllers.meter()
    }
  }

  /** What a job would plan now. */
  plan(bench: Bench): () => Promise<Planned> {
    return async () => {
      const live = (await bench.cluster.get(ref(route))) ?? route
      const newest = (await bench.helm({check: async () => undefined, lost: new AbortController().signal}).history())[0]
      return {
        rollout: rolloutOf(this.#shop, live, newest?.revision ?? 0),
        copies: () => [service('shop-canary', canaryLabels), deployment('shop-canary', 'shop:v2', 0, canaryLabels)]
      }
    }
  }

  /** The image that serves, in the chart's own workload. */
  get stableImage(): string {
    return Object(this.api.find('Deployment', 'shop')?.spec).template.spec.containers[0].image
  }
}
