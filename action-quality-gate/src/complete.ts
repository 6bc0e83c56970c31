/**
 * Completeness: who had to deliver, who did, and whether what arrived is of the newest attempt in which its job ran.
 * Re-running failed jobs leaves the evidence of green jobs at the older attempt: that is right, as long as they did not run again.
 */
import {producerLabel, type Shard} from '#core/evidence'
import type {Failure} from '#core/failure'
import type {Plan} from '#core/plan'
import type {Diagnostic, EvidenceStatus, Subject} from '#core/verdict'
import type {Job} from '#core/world'
import type {Delivered} from './delivered.ts'
import {diagnosticOf} from './diagnostics.ts'
import {
  duplicateProducer,
  foreignEvidence,
  jobNotSuccessful,
  missingEvidence,
  staleEvidence,
  unverifiableAttempt
} from './failures.ts'
import type {Needs} from './needs.ts'

export type Expectation = {
  readonly plan: Plan | null
  readonly needs: Needs | null
  readonly jobsWithoutEvidence: readonly string[]
  readonly maySkip: readonly string[]
  /** Attempt of the run that judges now. */
  readonly attempt: number
  /** What is judged: evidence of another tree is foreign. */
  readonly subject: Pick<Subject, 'commit' | 'tree'>
}

/** The jobs of all attempts, or why they could not be read. */
export type KnownJobs = {readonly jobs: readonly Job[]} | {readonly unreadable: string}

export type Completeness = {
  /** The newest evidence of each producer and shard. */
  readonly current: readonly Delivered[]
  readonly missing: readonly EvidenceStatus[]
  readonly diagnostics: readonly Diagnostic[]
}

export const completeness = (
  delivered: readonly Delivered[],
  expectation: Expectation,
  known: KnownJobs
): Completeness => {
  const newest = newestOf(delivered)
  const judged = newest.map(one => ({
    one,
    problem: foreignProblem(one, expectation.subject) ?? attemptProblem(one, expectation.attempt, known)
  }))
  const current = judged.filter(({problem}) => problem === null).map(({one}) => one)
  const absent = expectation.plan ? absentFromPlan(expectation, newest) : absentFromNeeds(expectation, newest)
  const shards = missingShards(newest)
  const missing = [...absent, ...shards].filter(firstOfLabel)
  return {
    current,
    missing: [
      ...judged.flatMap(({one, problem}) => (problem ? [statusOf(one, problem)] : [])),
      ...missing.map(
        ({producer, shard, failure}): EvidenceStatus => ({
          producer,
          shard,
          status: 'missing',
          attempt: null,
          reports: [],
          detail: failure.what
        })
      )
    ],
    diagnostics: [
      ...judged.flatMap(({one, problem}) => (problem ? [diagnosticOf('error', problem, labelOf(one))] : [])),
      ...missing.map(({producer, shard, failure}) => diagnosticOf('error', failure, producerLabel(producer, shard))),
      ...unsuccessfulJobs(expectation, newest).map(failure => diagnosticOf('error', failure)),
      ...duplicates(delivered).map(name => diagnosticOf('error', duplicateProducer(name), name))
    ]
  }
}

const labelOf = ({manifest}: Delivered): string => producerLabel(manifest.producer, manifest.shard)

const newestOf = (delivered: readonly Delivered[]): readonly Delivered[] => {
  const newest = new Map<string, Delivered>()
  for (const one of delivered) {
    const label = labelOf(one)
    const other = newest.get(label)
    if (!other || other.manifest.attempt < one.manifest.attempt) newest.set(label, one)
  }
  return [...newest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

const duplicates = (delivered: readonly Delivered[]): readonly string[] => {
  const keys = delivered.map(one => `${labelOf(one)} in attempt ${one.manifest.attempt}`)
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

const foreignProblem = (one: Delivered, subject: Expectation['subject']): Failure | null => {
  const {commit, tree} = one.manifest
  const same = commit === subject.commit || (tree !== null && tree === subject.tree)
  return same ? null : foreignEvidence(labelOf(one), commit.slice(0, 10), subject.commit.slice(0, 10))
}

const attemptProblem = (one: Delivered, attempt: number, known: KnownJobs): Failure | null => {
  const {manifest} = one
  if (manifest.attempt >= attempt) return null
  if ('unreadable' in known) return unverifiableAttempt(labelOf(one), manifest.attempt, known.unreadable)
  const own = known.jobs.find(job => job.id === manifest.checkRun)
  if (!own) return unverifiableAttempt(labelOf(one), manifest.attempt, 'its job is not among them')
  const later = known.jobs
    .filter(job => job.name === own.name && job.attempt > own.attempt && job.conclusion !== 'skipped')
    .map(job => job.attempt)
  return later.length > 0 ? staleEvidence(labelOf(one), manifest.attempt, Math.max(...later)) : null
}

const statusOf = (one: Delivered, problem: Failure): EvidenceStatus => ({
  producer: one.manifest.producer,
  shard: one.manifest.shard,
  status: problem.code === 'QG-116' ? 'foreign' : 'stale',
  attempt: one.manifest.attempt,
  reports: [],
  detail: problem.what
})

type Absent = {readonly producer: string; readonly shard: Shard | null; readonly failure: Failure}

const absentFromPlan = ({plan, needs, maySkip}: Expectation, newest: readonly Delivered[]): readonly Absent[] => {
  const labels = new Set(newest.map(labelOf))
  const results = Object.entries(needs ?? {}).map(([job, {result}]) => `${job}: ${result}`)
  return (plan?.producers ?? [])
    .filter(({producer, shard}) => !labels.has(producerLabel(producer, shard)) && !maySkip.includes(producer))
    .map(({producer, shard}) => ({
      producer,
      shard,
      failure: missingEvidence(
        producerLabel(producer, shard),
        results.length > 0 ? `The jobs before the gate ended as ${results.join(', ')}.` : 'The plan lists it.'
      )
    }))
}

const absentFromNeeds = (
  {needs, jobsWithoutEvidence, maySkip}: Expectation,
  newest: readonly Delivered[]
): readonly Absent[] =>
  Object.entries(needs ?? {})
    .filter(([job, {result}]) => !jobsWithoutEvidence.includes(job) && !(result === 'skipped' && maySkip.includes(job)))
    .filter(([job]) => !newest.some(({manifest}) => manifest.job === job))
    .map(([job, {result}]) => ({
      producer: job,
      shard: null,
      failure: missingEvidence(job, `Its job ended as ${result}.`)
    }))

/** A shard that says "2 of 3" tells that two others exist, even where no plan does. */
const missingShards = (newest: readonly Delivered[]): readonly Absent[] => {
  const labels = new Set(newest.map(labelOf))
  return newest.flatMap(({manifest: {producer, shard}}) => {
    if (shard === null) return []
    return Array.from({length: shard.of}, (_, index): Shard => ({index: index + 1, of: shard.of}))
      .filter(other => !labels.has(producerLabel(producer, other)))
      .map(other => ({
        producer,
        shard: other,
        failure: missingEvidence(producerLabel(producer, other), `Shard ${shard.index} of ${shard.of} arrived.`)
      }))
  })
}

const firstOfLabel = (absent: Absent, index: number, all: readonly Absent[]): boolean =>
  all.findIndex(
    other => producerLabel(other.producer, other.shard) === producerLabel(absent.producer, absent.shard)
  ) === index

const unhappyOutcomes: readonly string[] = ['failure', 'cancelled']

/** A job that never delivers must have succeeded; one that delivers may fail only where its evidence says why. */
const unsuccessfulJobs = (
  {needs, jobsWithoutEvidence, maySkip}: Expectation,
  delivered: readonly Delivered[]
): readonly Failure[] => {
  const unhappy = new Set(
    delivered
      .filter(({manifest}) => unhappyOutcomes.includes(manifest.command.outcome))
      .map(({manifest}) => manifest.job)
  )
  return Object.entries(needs ?? {})
    .filter(([job, {result}]) => result !== 'success' && !(result === 'skipped' && maySkip.includes(job)))
    .filter(([job]) => jobsWithoutEvidence.includes(job) || !unhappy.has(job))
    .map(([job, {result}]) => jobNotSuccessful(job, result))
}
