/** One run while it is under way: what all its jobs share. */
import type {JobResult, RunRecord, TokenPermissions} from '../types.ts'
import type {RunOptions} from './options.ts'
import type {Ladder} from './process.ts'
import type {Repositories} from './repositories.ts'
import type {Slots} from './slots.ts'

export type RunState = {
  readonly options: RunOptions
  readonly repositories: Repositories
  readonly run: RunRecord
  readonly attempt: number
  /** `github.workflow` */
  readonly workflowName: string
  /** Folder of this attempt. */
  readonly folder: string
  readonly slots: Slots
  readonly ladder: Ladder
  /** Milliseconds. */
  readonly minute: number
  readonly ceiling: TokenPermissions
  readonly previous: ReadonlyMap<string, JobResult>
  readonly results: JobResult[]
  readonly outputs: Record<string, Readonly<Record<string, string>>>
  /** The user's cancellation: each job and step decides by its `if` whether it goes on. */
  readonly cancel: AbortSignal
  /** Something the simulator cannot do came up: everything ends at once, and the run with this error. */
  readonly refuse: (error: unknown) => void
  readonly refused: AbortSignal
}
