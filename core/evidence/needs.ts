/** The `needs` context of GitHub Actions, as the gate job hands it in: `toJSON(needs)`. */
import {z} from 'zod'
import type {Manifest} from '../evidence.ts'

export const needsSchema = z.record(
  z.string(),
  z.looseObject({result: z.enum(['success', 'failure', 'cancelled', 'skipped'])})
)

export type Needs = z.infer<typeof needsSchema>

/**
 * Whether evidence comes from the job with this key. Inside of a called workflow a job has a key of its own, which the
 * gate does not know: there the evidence names the calling job as its producer.
 */
export const belongsTo = ({job, producer}: Pick<Manifest, 'job' | 'producer'>, key: string, needs: Needs): boolean =>
  job === key || (producer === key && !Object.hasOwn(needs, job))

/** Whether it is known that every job succeeded, or was skipped and may be: then nothing was lost on the way. */
export const endedWell = (needs: Needs | null, maySkip: readonly string[]): boolean =>
  needs !== null &&
  Object.entries(needs).every(
    ([job, {result}]) => result === 'success' || (result === 'skipped' && maySkip.includes(job))
  )

/** The jobs that were skipped and may be. */
export const skippedJobs = (needs: Needs | null, maySkip: readonly string[]): readonly string[] =>
  Object.entries(needs ?? {})
    .filter(([job, {result}]) => result === 'skipped' && maySkip.includes(job))
    .map(([job]) => job)

/** Whether no job ran that should have reported: each was skipped, and may be. */
export const allSkipped = ({
  needs,
  jobsWithoutEvidence,
  maySkip
}: {
  readonly needs: Needs | null
  readonly jobsWithoutEvidence: readonly string[]
  readonly maySkip: readonly string[]
}): boolean => {
  const reporting = Object.keys(needs ?? {}).filter(job => !jobsWithoutEvidence.includes(job))
  const skipped = skippedJobs(needs, maySkip)
  return reporting.length > 0 && reporting.every(job => skipped.includes(job))
}
