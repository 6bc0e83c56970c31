import type {Failure} from './failure.ts'
import type {Verdict} from './verdict.ts'

/** A message tied to a place in the code; shown beside the diff by GitHub. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file: string | null
  readonly line: number | null
}

/**
 * How a verdict reaches people, as values. The entry performs them after `run` has returned, in two phases:
 * what needs no token first (files, summary, annotations, outputs), then what goes through the API.
 */
export type LocalDelivery =
  | {readonly kind: 'file'; readonly path: string; readonly content: string}
  | {readonly kind: 'summary'; readonly markdown: string}
  | {readonly kind: 'annotations'; readonly annotations: readonly Annotation[]}

/** A check run on a commit, as people see it. */
export type CheckRequest = {
  readonly name: string
  readonly commit: string
  readonly conclusion: 'success' | 'failure'
  readonly title: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
}

export type ApiDelivery =
  /** One comment per pull request and marker: found by its marker and edited in place. */
  | {readonly kind: 'comment'; readonly pullRequest: number; readonly marker: string; readonly markdown: string}
  | ({readonly kind: 'check'} & CheckRequest)

/** A file of the run, kept as an artifact for workflows that come later. */
export type ArtifactDelivery = {readonly kind: 'artifact'; readonly name: string; readonly file: string}

export type Delivery = LocalDelivery | ArtifactDelivery | ApiDelivery

/**
 * What an action hands back. The exit code follows from `verdict` alone, non-zero when it is blocking; an action without a
 * verdict that did a part of its work and met something wrong says so with `failure`, and what it did is delivered first.
 */
export type Outcome<Output extends string = string> = {
  readonly verdict: Verdict | null
  readonly outputs: Readonly<Partial<Record<Output, string>>>
  readonly deliveries: readonly Delivery[]
  readonly failure?: Failure
}
