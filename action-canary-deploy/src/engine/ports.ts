/** What the interpreter works with, beside the cluster: Helm, the counters of the data plane, time. */
import type {Cluster, Manifest} from '#core/cluster'
import type {Clock, Log} from '#core/world'
import type {Fence} from './fence.ts'
import type {Store} from './store.ts'

export type Revision = {
  readonly revision: number
  /** `deployed`, `superseded`, `failed`, `pending-upgrade`, `pending-install`, `pending-rollback`, `uninstalling`, … */
  readonly status: string
  readonly description: string
}

/** Values of strategy `native`, over those that people gave to revision `from`. */
export type Layer = {
  /** The canary values of this share; null: the ordinary values, where the canary leaves no trace. */
  readonly percent: number | null
  readonly from: number
}

/** Helm, bound to one release. Every write of it passes the fence. Rejects with a `StepFailed` that says what Helm said. */
export type Helm = {
  /** Newest first; empty where the release does not exist. */
  readonly history: () => Promise<readonly Revision[]>
  /** SHA-256 over the manifests that a revision stores, canonical: `sha256:…` */
  readonly digest: (revision: number) => Promise<string>
  /** Upgrades to the planned target, or to a layer of it, as exactly this revision. Rejects where the chart is not at hand. */
  readonly upgrade: (revision: number, signal: AbortSignal, layer?: Layer) => Promise<void>
  /** Applies what revision `to` stores, as exactly this revision. */
  readonly rollback: (to: number, revision: number, signal: AbortSignal) => Promise<void>
  /** Deletes what Helm stores of a revision that never stood, so that Helm no longer counts from it. */
  readonly forget: (revision: number) => Promise<void>
  /** Marks a revision as failed that died on the way: Helm is not at work any more, and its number stays taken. */
  readonly bury: (revision: number) => Promise<void>
  /** Of a release whose first revision never stood. */
  readonly uninstall: (signal: AbortSignal) => Promise<void>
}

/** Requests that were answered in a stretch of time. Of what nobody scraped in time nothing is in it: it is never more than there were. */
export type Tally = {
  readonly requests: number
  readonly failed: number
  /** Cumulative, ascending by `upTo` (seconds, the last is Infinity); empty where latency is not counted. */
  readonly buckets: readonly {readonly upTo: number; readonly count: number}[]
}

export type Counts = {readonly stable: Tally; readonly canary: Tally}

/** One counter, or one histogram, that one instance of the data plane keeps. It only grows, or begins again from 0. */
export type Series = {
  readonly side: keyof Counts
  /** Tells it from every other one of its side. */
  readonly name: string
  /** Where it is scraped, together with everything else of that instance. */
  readonly target: string
  /** Requests that were answered, those that failed, or how long they took: the upper bounds of the buckets in seconds, ascending. */
  readonly counts: 'answered' | 'failed' | readonly number[]
  /** What was scraped in the last minutes, oldest first: one value of a counter, of a histogram one cumulative value per bound. */
  readonly samples: readonly {readonly at: number; readonly values: readonly number[]}[]
}

/** Times are milliseconds of the clock of whoever scrapes. */
export type Reading = {
  readonly at: number
  /** When one of the targets was last scraped, whatever it showed; -Infinity where none is known. */
  readonly scraped: number
  readonly series: readonly Series[]
  /** Targets that should be scraped, but cannot be. */
  readonly unread: readonly string[]
}

export type Meter = {
  /** Rejects with a `FailureError` (CD-151) or a `ClusterError` where it cannot be read. */
  readonly read: () => Promise<Reading>
  /** Milliseconds between scrapes. */
  readonly lag: number
}

export type Session = {
  readonly cluster: Cluster
  readonly store: Store
  readonly fence: Fence
  readonly helm: Helm
  /** Null where nobody counts requests. */
  readonly meter: Meter | null
  /** Copies and what goes beside them, as they are to be created, in order. Null where the chart is not at hand: then nothing is created. */
  readonly copies: (() => readonly Manifest[]) | null
  readonly clock: Clock
  readonly log: Log
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** Aborted when somebody else may own the deployment. */
  readonly lost: AbortSignal
}

/** An effect cannot be made so; the message is for people and ends the step. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed'
}
