/** The small interface behind which every way to split traffic lives: one file per provider, pure functions over objects. */
import type {Manifest} from '#core/cluster'
import type {ServicePair} from '../model.ts'

/** Why a provider cannot split the traffic of an object, with the remedy. */
export type Refusal = {readonly refused: string; readonly fix: string}

export type TrafficProvider = {
  /** `gateway`, `service`, `ingress-nginx`, `traefik`, `istio`, `alb` */
  readonly name: string
  /** Kinds that may route to a Service: `[['gateway.networking.k8s.io/v1', 'HTTPRoute']]`, preferred version first. */
  readonly kinds: readonly (readonly [apiVersion: string, kind: string])[]
  /** Whether the share is stated in objects of our own (made and deleted by us) instead of in the ones found. */
  readonly own: boolean
  /** Whether this live object sends requests to the stable Service of one of the pairs. */
  readonly routes: (object: Manifest, pairs: readonly ServicePair[]) => boolean
  /** Null where the object can be split. Asked once, in the plan. */
  readonly refuses: (object: Manifest, pairs: readonly ServicePair[]) => Refusal | null
  /** For `own` providers: the object that carries the share for `object`, created with share 0. */
  readonly make?: (object: Manifest, pairs: readonly ServicePair[], names: OwnNames) => Manifest
  /**
   * The object with `percent` (0 to 100) of the requests that go to a stable Service sent to its canary. Everything else, foreign rules
   * and backends included, stays as it is in `live`. `before` is the object before the first change: with percent 0, `live` gets back
   * what it said there about our Services, so that shift(live, before, pairs, 0) equals `before` where nobody else wrote.
   */
  readonly shift: (live: Manifest, before: Manifest, pairs: readonly ServicePair[], percent: number) => Manifest
  /** Share of the canary that the object states, in percent of the requests for our Services; null where its parts disagree or it no longer routes to us. */
  readonly stated: (live: Manifest, before: Manifest, pairs: readonly ServicePair[]) => number | null
  /** Splits this provider cannot express exactly, such as 10 % of a weight of 1 beside a foreign backend: the share people really get. */
  readonly effective: (before: Manifest, pairs: readonly ServicePair[], percent: number) => number
  /** Requests with this header go to the canary whatever the share; absent where the provider cannot. `value` null = `always`. */
  readonly byHeader?: (live: Manifest, before: Manifest, pairs: readonly ServicePair[], header: string, value: string | null) => Manifest
  /** PromQL, by which the data plane tells requests, errors and latency of one Service of one route; see metrics/. */
  readonly dataPlane: 'counted' | 'objects only'
}

/** Names and marks for own objects. */
export type OwnNames = {readonly suffix: string; readonly labels: Readonly<Record<string, string>>}
