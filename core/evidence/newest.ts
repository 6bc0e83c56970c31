/** Which of the delivered evidence counts: the newest of each producer and shard, of this commit and of the last attempt. */
import {producerLabel} from '../evidence.ts'
import type {Failure} from '../failure.ts'
import type {Subject} from '../verdict.ts'
import type {Job} from '../world.ts'
import type {Delivered} from './delivered.ts'
import {foreignEvidence, staleEvidence, unverifiableAttempt} from './failures.ts'

/** The jobs of all attempts, or why they could not be read. */
export type KnownJobs = {readonly jobs: readonly Job[]} | {readonly unreadable: string}

export const labelOf = ({manifest}: Delivered): string => producerLabel(manifest.producer, manifest.shard)

/** The newest evidence of each producer and shard, in the order of their labels. */
export const newestOf = (delivered: readonly Delivered[]): readonly Delivered[] => {
  const newest = new Map<string, Delivered>()
  for (const one of delivered) {
    const label = labelOf(one)
    const other = newest.get(label)
    if (!other || other.manifest.attempt < one.manifest.attempt) newest.set(label, one)
  }
  return [...newest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** Labels under which more than one job delivered: twice in one attempt, or another job in a later one. */
export const duplicatesIn = (delivered: readonly Delivered[]): readonly string[] => {
  const first = new Map<string, Delivered>()
  const twice = new Set<string>()
  for (const one of delivered) {
    const label = labelOf(one)
    const other = first.get(label)
    if (!other) first.set(label, one)
    else if (other.manifest.job !== one.manifest.job) twice.add(label)
    const sameAttempt = delivered.filter(
      ({manifest}) =>
        manifest.attempt === one.manifest.attempt && producerLabel(manifest.producer, manifest.shard) === label
    )
    if (sameAttempt.length > 1) twice.add(label)
  }
  return [...twice].sort()
}

/** Why this evidence cannot count: it is of another commit, or its job ran again since. Null where it counts. */
export const problemOf = (
  one: Delivered,
  subject: Pick<Subject, 'commit' | 'tree'>,
  attempt: number,
  known: KnownJobs
): Failure | null => foreignProblem(one, subject) ?? attemptProblem(one, attempt, known)

const foreignProblem = (one: Delivered, subject: Pick<Subject, 'commit' | 'tree'>): Failure | null => {
  const {commit, tree} = one.manifest
  const same = commit === subject.commit || (tree !== null && tree === subject.tree)
  return same ? null : foreignEvidence(labelOf(one), commit.slice(0, 10), subject.commit.slice(0, 10))
}

/** Re-running failed jobs leaves the evidence of green jobs at the older attempt: right, as long as they did not run again. */
const attemptProblem = (one: Delivered, attempt: number, known: KnownJobs): Failure | null => {
  const {manifest} = one
  if (manifest.attempt >= attempt) return null
  if ('unreadable' in known) return unverifiableAttempt(labelOf(one), manifest.attempt, known.unreadable)
  const own = known.jobs.find(job => job.id === manifest.checkRun)
  if (!own) return unverifiableAttempt(labelOf(one), manifest.attempt, 'its job is not among them')
  const later = known.jobs
    .filter(job => job.name === own.name && job.attempt > manifest.attempt && job.conclusion !== 'skipped')
    .map(job => job.attempt)
  return later.length > 0 ? staleEvidence(labelOf(one), manifest.attempt, Math.max(...later)) : null
}
