/** What a run is asked to do, and what it tells while it does it. */
import type {Conclusion, Forge, RunResult, TokenPermissions} from '../types.ts'
import type {Ladder} from './process.ts'

export type RunOptions = {
  readonly forge: Forge
  /** `owner/name` of the repository the event happened in. */
  readonly repository: string
  /** Path of the workflow file in the repository: `.github/workflows/ci.yml`. */
  readonly workflow: string
  readonly event: string
  /** The webhook payload, as `github.event` shows it. */
  readonly payload: object
  /** `GITHUB_SHA`: on `pull_request` the merge commit. The workflow file is read at this commit. */
  readonly sha: string
  /** `refs/heads/main`, `refs/pull/1/merge`, `refs/tags/v1` */
  readonly ref: string
  readonly actor?: string
  readonly headBranch: string
  readonly baseRef?: string
  readonly headRef?: string
  readonly pullRequest?: number | null
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** Of a `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>
  /**
   * The most any token of the run may do (`readAll` for a fork), and what a workflow without `permissions` gets.
   * Without it nothing is capped, and a workflow without `permissions` gets GitHub's restricted default.
   */
  readonly tokenPermissions?: TokenPermissions
  /** Absolute. Each job gets a fresh folder below. */
  readonly workspaceRoot: string
  readonly onProgress?: (event: Progress) => void
  /** Runs failed and cancelled jobs and their dependants again, as the next attempt of the same run. */
  readonly rerun?: {readonly previous: RunResult; readonly failedOnly: true}
  readonly cancel?: AbortSignal
  /** Absolute path of Node 24. */
  readonly node: string
  /** Other waiting times than GitHub's between the signals of a cancellation. */
  readonly ladder?: Ladder
  /** How many milliseconds a `timeout-minutes` minute takes; tests shorten it. */
  readonly minute?: number
}

export type Progress =
  | {readonly kind: 'run-started'; readonly runId: number; readonly attempt: number; readonly title: string}
  | {readonly kind: 'job-started'; readonly job: string; readonly jobId: number}
  | {readonly kind: 'step-started'; readonly job: string; readonly step: string}
  | {readonly kind: 'log'; readonly job: string; readonly step: string; readonly line: string}
  | {
      readonly kind: 'step-completed'
      readonly job: string
      readonly step: string
      readonly conclusion: Conclusion
      readonly milliseconds: number
    }
  | {readonly kind: 'job-completed'; readonly job: string; readonly jobId: number; readonly conclusion: Conclusion}
  | {readonly kind: 'run-completed'; readonly runId: number; readonly conclusion: Conclusion}
