/** The vocabulary of a deployment: what the plan knows before the first write, and what is kept in the cluster while it runs. */
import type {Manifest, ObjectRef} from '#core/cluster'

export const strategies = ['canary', 'blue-green', 'direct', 'native'] as const
export type Strategy = (typeof strategies)[number]

/** A workload whose pods change, run beside itself as a copy. */
export type Clone = {
  /** The workload of the chart: it is called the stable one. */
  readonly stable: ObjectRef
  /** `<name>-canary` */
  readonly canary: ObjectRef
  /** Pods of the stable one that must be available at 100 %. */
  readonly replicas: number
}

/** A workload that cannot be copied (its pods have identity or a node each): its own pods are replaced share by share. */
export type Staged = {
  readonly workload: ObjectRef
  readonly replicas: number
  /** `spec.updateStrategy` before the first change; null where the object has none. */
  readonly updateStrategy: unknown
}

/** A Service of the chart and the one that selects the copies. */
export type ServicePair = {readonly stable: string; readonly canary: string}

/** One object that decides where requests go. */
export type Route = {
  readonly provider: string
  readonly ref: ObjectRef
  /** True: ours, made for this deployment and deleted after it. False: the chart's or somebody else's; only our share in it changes. */
  readonly own: boolean
  /** As it was before the first change, without status and managed fields. Of an own route: as it is created, with share 0. */
  readonly before: Manifest
  /** Managers and the fields they had before the first change; given back at the end. */
  readonly managedFields: readonly unknown[]
}

/** Requests with this header go to the canary whatever the share. `value` null = `always`. */
export type Header = {readonly name: string; readonly value: string | null}

/** A HorizontalPodAutoscaler whose lower limit is held while the stable one must not shrink. */
export type Pin = {
  readonly ref: ObjectRef
  /** `spec.minReplicas` before; null where the object left it out. */
  readonly before: number | null
  /** What the new version of the chart says; that of `before` where the chart does not hold the object. */
  readonly after: number | null
  readonly during: number
  readonly managedFields: readonly unknown[]
}

/** Limits that stop a step. */
export type Guard = {
  /** Share of failed requests of the canary, 0 to 1; null = not limited. */
  readonly errorShare: number | null
  /** Milliseconds; null = not limited. */
  readonly p99: number | null
  /** Requests of the canary in a step below which nothing can be said. */
  readonly minRequests: number
}

/** Milliseconds. */
export type Deadlines = {
  /** Until pods must be available. */
  readonly progress: number
  /** Until the traffic must have followed a weight. */
  readonly converge: number
  /** Least time a step lasts. */
  readonly step: number
  /** How much longer a step waits for `minRequests`. */
  readonly analysis: number
  /** Zero traffic for this long before pods go. */
  readonly drain: number
  /** One call of Helm. */
  readonly helm: number
}

/** One upgrade of Helm with the canary values of a share. */
export type NativeStep = {
  readonly percent: number
  readonly manifestDigest: string
  /** What must be available then. */
  readonly workloads: readonly ObjectRef[]
}

/** Of strategy `native`: the chart brings its canary itself, and every share is a revision of Helm. */
export type Native = {
  /** In order. The first is share 0, to which the traffic goes back, where the chart tells it from the deployed version; the others are below 100. */
  readonly steps: readonly NativeStep[]
  /** Routes whose requests are counted. Nothing is written to them. */
  readonly routes: readonly ObjectRef[]
}

/** What will be deployed, by digests: nothing of it is secret. */
export type Target = {
  readonly chart: string
  readonly chartVersion: string
  readonly appVersion: string | null
  /** `sha256:…` over the rendered manifests, canonical. */
  readonly manifestDigest: string
  readonly valuesDigest: string
}

/** A change of a live object by Helm's upgrade, for people. */
export type Change = {
  readonly ref: ObjectRef
  readonly action: 'create' | 'update' | 'delete'
  readonly fields: readonly string[]
}

/** Everything that is decided before the first write. Kept in the cluster: it must hold no secret. */
export type Rollout = {
  readonly schema: 'towpath.rollout/1'
  readonly release: string
  readonly namespace: string
  readonly strategy: Strategy
  readonly target: Target
  /** Helm's newest deployed revision, to which a failed upgrade goes back; 0 where the release is new. */
  readonly fromRevision: number
  /** Helm's newest revision, deployed or not: the upgrade, or the first step of `native`, is stored as the next one. */
  readonly newestRevision: number
  readonly clones: readonly Clone[]
  readonly staged: readonly Staged[]
  readonly services: readonly ServicePair[]
  /** Where no route can be split: the copies are in the Services of the stable ones by these labels, and leave by losing them. */
  readonly shared: {readonly leave: readonly string[]} | null
  /** Copies beside the workloads: Services, ConfigMaps, Secrets, NetworkPolicies, … in order of creation. */
  readonly companions: readonly ObjectRef[]
  readonly routes: readonly Route[]
  readonly pins: readonly Pin[]
  /** What Helm writes when it upgrades: every object of the old and the new version. */
  readonly chart: readonly ObjectRef[]
  /** Workloads that Helm's release holds, before and after the upgrade: what must be available when Helm is done. */
  readonly workloads: {readonly before: readonly ObjectRef[]; readonly after: readonly ObjectRef[]}
  /** From the first step on until the traffic returns; null = no requests are told apart. */
  readonly header: Header | null
  readonly native: Native | null
  /** Shares of the canary in percent, ascending, the last is 100. */
  readonly steps: readonly number[]
  readonly guard: Guard | null
  readonly deadlines: Deadlines
  /** The chart has hooks that run before an upgrade: going forward without them would be wrong. */
  readonly hooks: boolean
}

/** Labels and annotations Towpath writes. */
export const marks = {
  /** On everything Towpath makes: the release. */
  release: 'towpath.dev/release',
  /** On copies: `canary`. */
  track: 'towpath.dev/track',
  /** On objects of others while they are managed: moves their resourceVersion at a take-over. */
  fence: 'towpath.dev/fence'
} as const
