/** One workflow while its jobs run: the top one, or one that a job calls. */
import type {Conclusion, TokenPermissions} from '../types.ts'
import type {Inputs} from './call-inputs.ts'
import type {Job} from './definition.ts'
import type {Scope} from './expressions.ts'
import type {Planned} from './plan.ts'
import type {RunState} from './run-state.ts'

/** How a workflow is entered: at the top by the event, below by a calling job. */
export type Entry = {
  /** `ci.` below the job `ci`; empty at the top. */
  readonly keyPrefix: string
  /** `ci / ` */
  readonly namePrefix: string
  readonly inputs: Inputs
  readonly secrets: Readonly<Record<string, string>>
  /** What the caller gives, before the ceiling of the run. */
  readonly granted: TokenPermissions
  readonly cancel: AbortSignal
  /** In a re-run: everything runs, because something before it ran again. */
  readonly everything: boolean
}

export type Outcome = {
  /** As `needs.<id>.result` says it: `continue-on-error` already considered. */
  readonly result: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  /** False where a re-run took it over from the attempt before. */
  readonly ran: boolean
}

export type Level = {
  readonly run: RunState
  readonly planned: Planned
  readonly entry: Entry
  /** Contexts of every expression outside a job: github, vars, inputs. */
  readonly base: Readonly<Record<string, unknown>>
  /** By job id, of the jobs that have ended. */
  readonly outcomes: Map<string, Outcome>
}

/** One verdict over several jobs: a failure wins, then a cancellation; skipped only where all were. */
export const combine = (results: readonly Conclusion[]): Conclusion => {
  if (results.includes('failure')) return 'failure'
  if (results.includes('cancelled')) return 'cancelled'
  return results.length > 0 && results.every(result => result === 'skipped') ? 'skipped' : 'success'
}

/** The `needs` context of a job: the jobs it names, no others. */
export const needsOf = ({outcomes}: Level, job: Job): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    job.needs.map(id => [id, {result: outcomes.get(id)?.result ?? 'skipped', outputs: outcomes.get(id)?.outputs ?? {}}])
  )

const ancestorsOf = (job: Job, jobs: readonly Job[]): ReadonlySet<string> => {
  const found = new Set(job.needs)
  // Grows while it is walked: a set visits what is added to it.
  for (const id of found) for (const other of jobs) if (other.id === id) for (const need of other.needs) found.add(need)
  return found
}

/** What the `if` of a job sees: its status functions ask all jobs before it, not only those it names. */
export const conditionScope = (level: Level, job: Job): Scope => {
  const {entry, outcomes, planned, base} = level
  const before = [...ancestorsOf(job, planned.workflow.jobs)].map(id => outcomes.get(id)?.result)
  return {
    contexts: {...base, needs: needsOf(level, job)},
    status: () => ({
      success: !entry.cancel.aborted && before.every(result => result === 'success'),
      failure: before.includes('failure'),
      cancelled: entry.cancel.aborted
    })
  }
}
