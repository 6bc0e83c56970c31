/** The port to everything GitHub keeps for a repository. Times are milliseconds since the epoch, sizes are bytes. */

export const objectKinds = ['artifact', 'cache', 'run', 'release'] as const
export type ObjectKind = (typeof objectKinds)[number]

/** Something GitHub stores for a repository. */
export type StoredObject = {
  readonly kind: ObjectKind
  /** Stable within its kind: the numeric id. */
  readonly id: string
  /** Name of the artifact, key of the cache, file name of the workflow, tag of the release. */
  readonly name: string
  /** Of a run 0: GitHub does not say how large its log is. */
  readonly size: number
  readonly created: number
  /** When GitHub itself deletes it; null where it does not or it is not known. */
  readonly expires: number | null
  /** Last use of a cache; else null. */
  readonly used: number | null
  readonly branch: string | null
  readonly commit: string | null
  /** The run that made it (of a run: itself). */
  readonly run: string | null
  /** `sha256:…`, where GitHub tells. */
  readonly digest: string | null
  /** Of a run: `success`, `failure`, …; null where it is not known or still running. */
  readonly conclusion: string | null
  /** The run is queued or in progress. */
  readonly live: boolean
}

/** A commit that people rely on, and through what: a release, a tag, an active deployment, an open pull request. */
export type Reference = {
  readonly kind: 'release' | 'tag' | 'deployment' | 'pull-request'
  /** `v1.2.0`, `production`, `#12` */
  readonly name: string
  readonly commit: string
}

/** One file of an object: `artifact.zip`, `logs.zip`, `release.json`, an asset. */
export type Part = {readonly name: string; readonly file: string}

/** What is left of GitHub's own hourly limit, which all jobs of the repository share. */
export type RateBudget = {readonly limit: number; readonly remaining: number; readonly resets: number}

/** How much of that one run may use. */
export type RequestBudget = {
  /** Requests of this run, at most. */
  readonly requests: number
  /** So many of the hour's requests are left to the other jobs. */
  readonly reserve: number
}

/**
 * Reads and removes what GitHub stores. Every method throws `PermissionError` or `UnreachableError`, and
 * `BudgetSpentError` instead of the first request that would exceed the budget.
 */
export type Storage = {
  /** All of one kind, each once, in the order of its ids. What cannot be read to the end is an error, never a shorter list. */
  readonly list: (kind: ObjectKind) => Promise<readonly StoredObject[]>
  /** The object as it is now; `undefined` when it is gone. */
  readonly find: (kind: ObjectKind, id: string) => Promise<StoredObject | undefined>
  readonly references: () => Promise<readonly Reference[]>
  /** Writes its parts into the folder; `undefined` when there is nothing (any more). Caches cannot be downloaded: TW-190. */
  readonly download: (object: StoredObject, folder: string) => Promise<readonly Part[] | undefined>
  /** `refused`: GitHub does not let go of it now, as of a run that has not ended. */
  readonly remove: (object: StoredObject) => Promise<'deleted' | 'gone' | 'refused'>
  /** Costs no request of the budget. */
  readonly rate: () => Promise<RateBudget>
}

export type OpenStorage = (budget: RequestBudget) => Storage

/** Thrown before a request that the budget has no room for. Nothing was asked. */
export class BudgetSpentError extends Error {
  override readonly name = 'BudgetSpentError'
  /** When there will be room again; null when this run's own share is used up. */
  readonly resets: number | null

  constructor(why: string, resets: number | null) {
    super(why)
    this.resets = resets
  }
}
