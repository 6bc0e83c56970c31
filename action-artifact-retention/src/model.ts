/** What retention decides over, and what it decides. Times are milliseconds since the epoch, sizes are bytes. */

import type {StoredObject} from '#core/storage'

export type {ObjectKind, StoredObject} from '#core/storage'

/** What must not vanish because something else points at it. */
export type Reachable = {
  /**
   * Commits of releases, tags, deployments that are active and open pull requests: commit → why, as it ends the sentence
   * "kept for …": `release v1.2.0`, `deployment to production`, `pull request #12`; several are joined by `, ` in this order.
   */
  readonly commits: ReadonlyMap<string, string>
  /** Runs that are in progress, or whose artifacts the ledger points at: run → why (`run 77, which is in progress`, `ledger entry baseline/…`). */
  readonly runs: ReadonlyMap<string, string>
  /** Artifacts and other objects by digest that ledger entries name: digest → why. */
  readonly digests: ReadonlyMap<string, string>
}

export type Action = 'keep' | 'archive' | 'delete'

/** `archive` means: archive, read back, compare, then delete. */
export type Decision = {
  readonly object: StoredObject
  readonly action: Action
  readonly category: string
  /** One sentence: the rule or invariant that decided. */
  readonly reason: string
  /**
   * Only of `keep`: GitHub deletes it itself before the policy lets it go, so a copy goes into the archive (archive, read
   * back, compare) and the object stays where it is.
   */
  readonly copy: boolean
  /** When the decision will change if nothing else does; null for never or unknown. */
  readonly changes: number | null
}

export type Plan = {
  readonly schema: 'towpath.retention-plan/1'
  readonly repository: string
  /** For which moment it was made. */
  readonly now: number
  readonly timeZone: string
  /** Sorted by kind and id. */
  readonly decisions: readonly Decision[]
  /** SHA-256 over the canonical JSON of all above. `apply` refuses another. */
  readonly digest: string
}
