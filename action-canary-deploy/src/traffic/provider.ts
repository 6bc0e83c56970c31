/** The small interface behind which every way to split traffic lives: one file per provider, pure functions over objects. */
import type {Manifest} from '#core/cluster'
import type {Header, ServicePair} from '../model.ts'

/** Why a provider cannot split the traffic of an object, with the remedy. */
export type Refusal = {readonly refused: string; readonly fix: string}

/** Our Services: the pairs of this deployment and the namespace all of them are in. Routes may be in another one. */
export type Services = {readonly namespace: string; readonly pairs: readonly ServicePair[]}

/** A place in an object that sends requests to the stable Service of a pair. */
export type Target = {
  readonly service: string
  /** Number or name; null where the route names none. */
  readonly port: number | string | null
  /** `rule 2`, for messages. */
  readonly where: string
}

/** What the plan knows around one object. */
export type Around = {
  /** All live objects that were listed: the kinds of every provider and those of `contextKinds` in find.ts. */
  readonly live: readonly Manifest[]
  /** Shares in percent that will be asked for. */
  readonly steps: readonly number[]
  readonly header: Header | null
}

export type TrafficProvider = {
  /** `gateway`, `ingress-nginx`, `traefik`, `istio`, `alb` */
  readonly name: string
  /** Kinds that may route to a Service: `[['gateway.networking.k8s.io/v1', 'HTTPRoute']]`, preferred version first. */
  readonly kinds: readonly (readonly [apiVersion: string, kind: string])[]
  /** Whether the share is stated in objects of our own (made and deleted by us) instead of in the ones found. */
  readonly own: boolean
  /** Whether it can send requests with a header to the canary. */
  readonly headers: boolean
  /**
   * Whether the share was counted at the pods behind this provider's data plane, or only the objects are known to be right.
   * Of `counted` providers a step fails where the traffic does not follow.
   */
  readonly dataPlane: 'counted' | 'objects only'
  /** Where this live object sends requests to a stable Service; empty where it is no route of ours, or another provider's. */
  readonly targets: (object: Manifest, services: Services, around: Around) => readonly Target[]
  /** Null where the object can be split at every step. Asked once, in the plan, of objects with targets. */
  readonly refuses: (object: Manifest, services: Services, around: Around) => Refusal | null
  /** What people should know although the object can be split. */
  readonly warns: (object: Manifest, services: Services) => readonly string[]
  /** For `own` providers: the object that carries the share for `object`, with share 0. The caller adds owner references. */
  readonly make?: (object: Manifest, services: Services, names: OwnNames) => Manifest
  /**
   * The object with `percent` (0 to 100) of the requests that go to a stable Service sent to its canary, and all requests with `header`
   * where one is given. Everything else, foreign rules and backends included, stays as it is in `live`; the sum that somebody gives our
   * Service beside theirs too. The last shift wins: shift(shift(x, 10), 30) equals shift(x, 30). `before` is the object before the first
   * change and only tells the spelling: with percent 0 and no header `live` says of our Services what `before` said, to the letter,
   * unless somebody else changed it meanwhile. Of own objects `live` and `before` are the own object.
   */
  readonly shift: (
    live: Manifest,
    before: Manifest,
    services: Services,
    percent: number,
    header?: Header | null
  ) => Manifest
  /**
   * Share of the canary that the object states, in percent of the requests for our Services; null where its parts disagree, it no longer
   * routes to us, or requests with `header` do not all go to the canary (others with a header of their own do). Where weights are coarse, parts differ by their rounding: then it is the share of the finest one.
   */
  readonly stated: (live: Manifest, before: Manifest, services: Services, header?: Header | null) => number | null
  /** What `stated` will be after a shift to `percent`: differs where the object cannot express it, such as 10 % of a weight of 1. */
  readonly effective: (before: Manifest, services: Services, percent: number) => number
}

/** Names and marks for own objects. */
export type OwnNames = {readonly suffix: string; readonly labels: Readonly<Record<string, string>>}
