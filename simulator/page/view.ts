import type {CheckRecord, CommentRecord, PullRequest, RequestRecord, RunResult} from '../types.ts'

/** One run as the page shows it. */
export type RunView = {
  readonly result: RunResult
  /** `recorded`, `planned`, `pass`, `fail`, `inconclusive`; null where the workflow gave none: the conclusion stands then. */
  readonly decision: string | null
  /** One sentence. */
  readonly reason: string | null
  /** Null for a push. */
  readonly pullRequest: PullRequest | null
  readonly comments: readonly CommentRecord[]
  /** Check runs written through the API, beside those of the jobs. */
  readonly checks: readonly CheckRecord[]
}

export type PageView = {
  readonly title: string
  readonly introduction: string
  /** Name of the check that a pull request needs before it may be merged: `towpath / gate`. */
  readonly requiredCheck: string | null
  readonly runs: readonly RunView[]
  readonly requests: readonly RequestRecord[]
  readonly milliseconds: number
}
