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

/** Helm, bound to one release. Every write of it passes the fence. Rejects with a `StepFailed` that says what Helm said. */
export type Helm = {
  /** Newest first; empty where the release does not exist. */
  readonly history: () => Promise<readonly Revision[]>
  /** SHA-256 over the manifests that a revision stores, canonical: `sha256:…` */
  readonly digest: (revision: number) => Promise<string>
  /** Upgrades to the planned target, as exactly this revision. Rejects where the chart is not at hand. */
  readonly upgrade: (revision: number, signal: AbortSignal) => Promise<void>
  /** Applies what revision `to` stores, as exactly this revision. */
  readonly rollback: (to: number, revision: number, signal: AbortSignal) => Promise<void>
  /** Deletes what Helm stores of a revision that never stood, so that Helm no longer counts from it. */
  readonly forget: (revision: number) => Promise<void>
  /** Of a release whose first revision never stood. */
  readonly uninstall: (signal: AbortSignal) => Promise<void>
}

/** Counters since the data plane began; they only grow, or start again from 0. */
export type Tally = {
  readonly requests: number
  readonly failed: number
  /** Cumulative, ascending by `upTo` (seconds, the last is Infinity); empty where latency is not counted. */
  readonly buckets: readonly {readonly upTo: number; readonly count: number}[]
}

export type Reading = {readonly stable: Tally; readonly canary: Tally}

export type Meter = {
  readonly read: () => Promise<Reading>
  /** Milliseconds until a request is surely in a reading. */
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
