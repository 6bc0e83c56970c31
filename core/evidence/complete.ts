/** Completeness: who had to deliver, who did, and whether what arrived is of this commit and of the last attempt of its job. */
import {producerLabel} from '../evidence.ts'
import type {Failure} from '../failure.ts'
import {diagnosticOf} from '../gate/diagnostics.ts'
import type {Diagnostic, EvidenceStatus, Subject} from '../verdict.ts'
import {type Absent, absentProducers, type Expected} from './absent.ts'
import type {Delivered} from './delivered.ts'
import {duplicateProducer, jobNotSuccessful, nobodyExpected} from './failures.ts'
import {allSkipped, belongsTo, skippedJobs} from './needs.ts'
import {duplicatesIn, type KnownJobs, labelOf, newestOf, problemOf} from './newest.ts'

export type Expectation = Expected & {
  /** Everything is in this one job: nobody else has to report. */
  readonly alone: boolean
  /** Attempt of the run that judges now. */
  readonly attempt: number
  /** What is judged: evidence of another tree is foreign. */
  readonly subject: Pick<Subject, 'commit' | 'tree'>
}

export type Completeness = {
  /** The newest evidence of each producer and shard. */
  readonly current: readonly Delivered[]
  readonly missing: readonly EvidenceStatus[]
  readonly diagnostics: readonly Diagnostic[]
  /** The jobs that were skipped and may be, where for that reason nothing had to report; else empty. */
  readonly idle: readonly string[]
}

export const completeness = (
  delivered: readonly Delivered[],
  expectation: Expectation,
  known: KnownJobs
): Completeness => {
  const newest = newestOf(delivered)
  const judged = newest.map(one => ({
    one,
    problem: problemOf(one, expectation.subject, expectation.attempt, known)
  }))
  const rejected = judged.flatMap(({one, problem}) => (problem ? [{one, problem}] : []))
  const absent = absentProducers(expectation, newest)
  const skipped = skippedJobs(expectation.needs, expectation.maySkip)
  const unsuccessful = unsuccessfulJobs(expectation, newest)
  // A job that prepares the others is the cause of what they lack, so it is told first.
  const preparing = unsuccessful.filter(({job}) => expectation.jobsWithoutEvidence.includes(job))
  const reporting = unsuccessful.filter(unhappy => !preparing.includes(unhappy))
  return {
    current: judged.filter(({problem}) => problem === null).map(({one}) => one),
    missing: [...rejected.map(({one, problem}) => rejectedStatus(one, problem)), ...absent.map(absentStatus)],
    diagnostics: [
      ...preparing.map(({failure}) => diagnosticOf('error', failure)),
      ...rejected.map(({one, problem}) => diagnosticOf('error', problem, labelOf(one))),
      ...absent.map(({producer, shard, failure}) => diagnosticOf('error', failure, producerLabel(producer, shard))),
      ...reporting.map(({failure}) => diagnosticOf('error', failure)),
      ...duplicatesIn(delivered).map(name => diagnosticOf('error', duplicateProducer(name), name)),
      ...(namesNobody(expectation) ? [diagnosticOf('error', nobodyExpected())] : [])
    ],
    idle: newest.length === 0 && absent.length === 0 && allSkipped(expectation) ? skipped : []
  }
}

const rejectedStatus = ({manifest: {producer, shard, attempt}}: Delivered, {code, what}: Failure): EvidenceStatus => ({
  producer,
  shard,
  status: code === 'QG-116' ? 'foreign' : 'stale',
  attempt,
  reports: [],
  detail: what
})

const absentStatus = ({producer, shard, failure}: Absent): EvidenceStatus => ({
  producer,
  shard,
  status: 'missing',
  attempt: null,
  reports: [],
  detail: failure.what
})

/** A gate over the jobs of a run must know these jobs, or a dead one would look like one that does not exist. */
const namesNobody = ({alone, plan, needs}: Expectation): boolean =>
  !alone && (plan?.producers ?? []).length === 0 && Object.keys(needs ?? {}).length === 0

const unhappyOutcomes: readonly string[] = ['failure', 'cancelled']

/** A job that never delivers must have succeeded; one that delivers may fail only where its evidence says why. */
const unsuccessfulJobs = (
  {needs, jobsWithoutEvidence, maySkip}: Expectation,
  delivered: readonly Delivered[]
): readonly {readonly job: string; readonly failure: Failure}[] => {
  const unhappy = delivered
    .map(({manifest}) => manifest)
    .filter(({command}) => unhappyOutcomes.includes(command.outcome))
  return Object.entries(needs ?? {})
    .filter(([job, {result}]) => result !== 'success' && !(result === 'skipped' && maySkip.includes(job)))
    .filter(([job, {result}]) => {
      const explained = result === 'failure' && unhappy.some(manifest => belongsTo(manifest, job, needs ?? {}))
      return jobsWithoutEvidence.includes(job) || !explained
    })
    .map(([job, {result}]) => ({job, failure: jobNotSuccessful(job, result)}))
}
