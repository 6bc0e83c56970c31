/** One job while it runs, and the frames in which its steps stand: the job itself, and each composite action. */
import type {JobRecord, TokenPermissions} from '../types.ts'
import type {Inputs} from './call-inputs.ts'
import type {Origin, Step} from './definition.ts'
import type {Masks} from './masks.ts'
import type {RunState} from './run-state.ts'
import type {StepLog} from './step-log.ts'

export type Status = 'success' | 'failure' | 'cancelled'

export type StepOutcome = {
  readonly outputs: Readonly<Record<string, string>>
  readonly outcome: Status | 'skipped'
  readonly conclusion: Status | 'skipped'
}

/** What runs after the steps, in reverse order. */
export type PostStep = {readonly step: StepFrame; readonly name: string; readonly work: Work}

export type Session = {
  readonly run: RunState
  readonly record: JobRecord
  /** The key under `jobs`. */
  readonly jobKey: string
  readonly name: string
  /** The workflow file the job stands in. */
  readonly origin: Origin
  readonly permissions: TokenPermissions
  readonly token: string
  readonly runtimeToken: string
  readonly workspace: string
  readonly temp: string
  readonly toolCache: string
  readonly eventPath: string
  readonly masks: Masks
  /** Contexts that do not change while the job runs: github, vars, secrets, strategy, matrix, needs, inputs, runner. */
  readonly contexts: Readonly<Record<string, unknown>>
  /** `env` of workflow and job, and what steps wrote to GITHUB_ENV. */
  readonly env: Record<string, string>
  /** What steps wrote to GITHUB_PATH, newest first. */
  readonly path: string[]
  readonly posts: PostStep[]
  /** Process groups that steps started. */
  readonly groups: Set<number>
}

export type RunDefaults = {readonly shell?: string; readonly workingDirectory?: string}

export type Frame = {
  readonly session: Session
  /** The file the steps stand in: what `$/` is resolved against. */
  readonly origin: Origin
  readonly inputs: Inputs
  readonly defaults: RunDefaults
  /** In a composite action: its folder, repository and ref. */
  readonly action: {readonly folder: string; readonly repository: string; readonly ref: string} | null
  /** Of the steps that use the composite actions around, over the job's. */
  readonly env: Readonly<Record<string, string>>
  readonly depth: number
  readonly steps: Record<string, StepOutcome>
  /** A request to stop: steps whose `if` still holds go on. */
  readonly cancel: AbortSignal
  /** An order to stop. */
  readonly deadline: AbortSignal
  status: Status
}

/** The part of a step that every kind has. */
export type StepFrame = Omit<Step, 'work'>

/** What the work of a step gets. */
export type WorkContext = {
  readonly frame: Frame
  readonly key: string
  readonly name: string
  /** The job's environment with `own` over it. */
  readonly env: Readonly<Record<string, string>>
  /** `env:` of the step and of those around it. */
  readonly own: Readonly<Record<string, string>>
  readonly log: StepLog
  /** Aborted when processes have to end, for whatever reason. */
  readonly stop: AbortSignal
  /** Aborted when the step was cancelled. */
  readonly cancelled: AbortSignal
  /** Aborted when the step has used up its time. */
  readonly expired: AbortSignal
  readonly outputs: Record<string, string>
}

/** Does a step's work; false is a failure that has been logged. */
export type Work = (context: WorkContext) => Promise<boolean>
