/** What Kubernetes does by itself in a simulation: pods become available after a while, or never; requests follow the routes. */
import type {Manifest} from '#core/cluster'
import type {Counts, Meter, Reading, Series} from '../../../action-canary-deploy/src/engine/ports.ts'
import type {SimulatedApi} from './api.ts'

/** Milliseconds. */
const usualStartup = 2_000
const routeLag = 200
const requestsPerSecond = 300

export type Images = {
  /** Pods with this image never become available. */
  readonly broken: ReadonlySet<string>
  /** Share of requests that fail. */
  readonly failing: ReadonlyMap<string, number>
}

export type Habits = {
  /** Milliseconds until pods are available. */
  readonly startup?: number
  /** Pods that the whole traffic needs: autoscalers follow it at once, by the share that their workload gets. */
  readonly load?: (now: number) => number
}

type Spec = {
  readonly replicas?: number
  readonly template?: {
    readonly metadata?: {readonly labels?: Readonly<Record<string, string>>}
    readonly spec?: {readonly containers?: readonly {readonly image?: string}[]}
  }
}

type Seen = {template: string; replicas: number; since: number; served: number; image: string}

const imageOf = (spec: Spec): string => spec.template?.spec?.containers?.[0]?.image ?? ''

export class Controllers {
  readonly #api: SimulatedApi
  readonly #images: Images
  readonly #startup: number
  readonly #load: Habits['load']
  readonly #down = new Set<string>()
  readonly #seen = new Map<string, Seen>()
  readonly #shares: {at: number; percent: number}[] = []
  #last = 0
  #settledAt = -1
  #nextUp = 0
  readonly counts: Counts = {
    stable: {requests: 0, failed: 0, buckets: []},
    canary: {requests: 0, failed: 0, buckets: []}
  }
  /** Requests that nobody could answer: the number that must stay 0. */
  lost = 0
  /** When one was lost, for the message of a test. */
  firstLoss: string | null = null

  constructor(api: SimulatedApi, images: Images, {startup = usualStartup, load}: Habits = {}) {
    this.#api = api
    this.#images = images
    this.#startup = startup
    this.#load = load
  }

  /** The node under all pods of a Deployment dies. */
  fail(deployment: string): void {
    this.#down.add(deployment)
    this.#nextUp = 0
  }

  /** It comes back. */
  recover(deployment: string): void {
    this.#down.delete(deployment)
    this.#nextUp = 0
  }

  tick(now: number): void {
    if (this.#load !== undefined) this.#autoscale(this.#load(now), now)
    // Nothing has changed, and nothing comes up by itself: there is nothing to reconcile.
    if (this.#settledAt !== this.#api.version || now >= this.#nextUp) {
      this.#api.collect()
      this.#nextUp = Number.POSITIVE_INFINITY
      for (const deployment of this.#api.ofKind('Deployment')) this.#reconcile(deployment, now)
      this.#noteShare(now)
      this.#settledAt = this.#api.version
    }
    this.#serve(now)
  }

  meter(): Meter {
    return {read: async () => this.#scraped(), lag: 0}
  }

  #scraped(): Reading {
    const series = (side: keyof Counts, counts: 'answered' | 'failed', value: number): Series => {
      return {side, name: counts, target: 'proxy', counts, samples: [{at: this.#last, values: [value]}]}
    }
    const of = (side: keyof Counts): readonly Series[] => {
      const {requests, failed} = this.counts[side]
      return [series(side, 'answered', requests - failed), series(side, 'failed', failed)]
    }
    return {at: this.#last, scraped: this.#last, series: [...of('stable'), ...of('canary')], unread: []}
  }

  #reconcile(deployment: Manifest, now: number): void {
    const spec: Spec = Object(deployment.spec)
    const replicas = spec.replicas ?? 1
    const template = JSON.stringify(spec.template)
    const uid = deployment.metadata.uid ?? ''
    const before = this.#seen.get(uid)
    const served = before === undefined ? 0 : this.#available(before, now)
    if (before === undefined || before.template !== template || before.replicas < replicas)
      this.#seen.set(uid, {template, replicas, since: now, served: Math.min(served, replicas), image: imageOf(spec)})
    else if (before.replicas !== replicas) this.#seen.set(uid, {...before, replicas})
    const seen = this.#seen.get(uid)
    if (seen === undefined) return
    if (seen.since + this.#startup > now) this.#nextUp = Math.min(this.#nextUp, seen.since + this.#startup)
    const isDown = this.#down.has(deployment.metadata.name)
    const available = isDown ? 0 : this.#available(seen, now)
    const updated = this.#isUp(seen, now) ? replicas : 0
    const status = {
      observedGeneration: deployment.metadata.generation,
      replicas: Math.max(updated, available),
      updatedReplicas: updated,
      availableReplicas: available
    }
    if (JSON.stringify(deployment.status) !== JSON.stringify(status)) this.#api.set({...deployment, status})
    this.#pods(deployment, replicas, spec)
  }

  #isUp({since, image}: Seen, now: number): boolean {
    return now - since >= this.#startup && !this.#images.broken.has(image)
  }

  /** While pods of a new template start, those of the old one serve, but one. */
  #available(seen: Seen, now: number): number {
    return this.#isUp(seen, now) ? seen.replicas : Math.max(0, Math.min(seen.served, seen.replicas))
  }

  #pods(deployment: Manifest, replicas: number, spec: Spec): void {
    const {name, namespace, uid = ''} = deployment.metadata
    for (let index = 0; index < replicas; index += 1) {
      if (this.#api.find('Pod', `${name}-${index}`) !== undefined) continue
      const labels = spec.template?.metadata?.labels ?? {}
      const owner = {apiVersion: 'apps/v1', kind: 'Deployment', name, uid}
      const metadata = {
        name: `${name}-${index}`,
        ...(namespace === undefined ? {} : {namespace}),
        labels,
        ownerReferences: [owner]
      }
      this.#api.create({apiVersion: 'v1', kind: 'Pod', metadata})
    }
    for (let index = replicas; ; index += 1) {
      const pod = this.#api.find('Pod', `${name}-${index}`)
      if (pod?.metadata.uid === undefined) return
      this.#api.remove(
        {apiVersion: 'v1', kind: 'Pod', namespace: namespace ?? null, name: pod.metadata.name},
        {uid: pod.metadata.uid}
      )
    }
  }

  #autoscale(needed: number, now: number): void {
    const share = this.#shareAt(now)
    for (const {spec} of this.#api.ofKind('HorizontalPodAutoscaler')) {
      const {minReplicas = 1, maxReplicas, scaleTargetRef} = Object(spec)
      const target = this.#api.find('Deployment', scaleTargetRef.name)
      const wanted = Math.min(maxReplicas, Math.max(minReplicas, Math.ceil((needed * (100 - share)) / 100)))
      if (target !== undefined && Object(target.spec).replicas !== wanted)
        this.#api.replace({...target, spec: {...Object(target.spec), replicas: wanted}})
    }
  }

  #noteShare(now: number): void {
    const percent = canaryShare(this.#api)
    if (this.#shares.at(-1)?.percent !== percent) this.#shares.push({at: now, percent})
  }

  /** The data plane follows a route a little later than it was written. */
  #serve(now: number): void {
    const share = this.#shareAt(now)
    const requests = this.#last === 0 ? 0 : ((now - this.#last) / 1000) * requestsPerSecond
    this.#last = now
    this.#answer('canary', (requests * share) / 100, 'shop-canary', now)
    this.#answer('stable', requests - (requests * share) / 100, 'shop', now)
  }

  #shareAt(now: number): number {
    return this.#shares.findLast(({at}) => at <= now - routeLag)?.percent ?? 0
  }

  #answer(side: 'stable' | 'canary', requests: number, deployment: string, now: number): void {
    if (requests === 0) return
    const uid = this.#api.find('Deployment', deployment)?.metadata.uid
    const seen = uid === undefined ? undefined : this.#seen.get(uid)
    const able = seen !== undefined && !this.#down.has(deployment) && this.#available(seen, now) > 0
    if (!able) {
      this.lost += requests
      this.firstLoss ??= `${side} at ${now}`
    }
    const failing = able ? (this.#images.failing.get(seen.image) ?? 0) : 1
    const tally = this.counts[side]
    Object.assign(tally, {requests: tally.requests + requests, failed: tally.failed + requests * failing})
  }
}

/** Percent of the requests that the routes send to the canary. */
export const canaryShare = (api: SimulatedApi): number => {
  const own = api.find('Ingress', 'shop-canary')
  return own === undefined
    ? weightOf(api.find('HTTPRoute', 'shop'))
    : Number(own.metadata.annotations?.['nginx.ingress.kubernetes.io/canary-weight'])
}

type Rule = {
  readonly matches?: readonly {readonly headers?: unknown}[]
  readonly backendRefs?: readonly {readonly name: string; readonly weight?: number}[]
}

/** Share of `shop-canary` among the weights of the route's first rule that asks for no header. */
const weightOf = (route: Manifest | undefined): number => {
  const rules: readonly Rule[] = Object(route?.spec).rules ?? []
  const refs = rules.find(({matches = []}) => !matches.some(({headers}) => headers !== undefined))?.backendRefs ?? []
  const all = refs.reduce((sum, {weight}) => sum + (weight ?? 1), 0)
  const canary = refs.filter(({name}) => name === 'shop-canary').reduce((sum, {weight}) => sum + (weight ?? 1), 0)
  return all === 0 ? 0 : (100 * canary) / all
}
