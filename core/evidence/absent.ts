/** Who should have delivered and did not: by the plan, by the jobs before the gate, and by what the shards say of each other. */
import {type Manifest, producerLabel, type Shard} from '../evidence.ts'
import type {Failure} from '../failure.ts'
import type {Plan} from '../plan.ts'
import type {Delivered} from './delivered.ts'
import {missingEvidence} from './failures.ts'
import {allSkipped, belongsTo, endedWell, type Needs} from './needs.ts'

export type Absent = {readonly producer: string; readonly shard: Shard | null; readonly failure: Failure}

export type Expected = {
  readonly plan: Plan | null
  readonly needs: Needs | null
  readonly jobsWithoutEvidence: readonly string[]
  readonly maySkip: readonly string[]
}

/** Each producer and shard once. `newest`: the newest evidence of each. */
export const absentProducers = (expected: Expected, newest: readonly Delivered[]): readonly Absent[] => {
  const manifests = newest.map(({manifest}) => manifest)
  // A plan of nobody says nothing about the jobs.
  const planned = (expected.plan?.producers ?? []).length > 0
  const named = planned ? absentFromPlan(expected, manifests) : absentFromNeeds(expected, manifests)
  const byLabel = new Map<string, Absent>()
  for (const absent of [...named, ...missingShards(manifests)]) {
    const label = producerLabel(absent.producer, absent.shard)
    if (!byLabel.has(label)) byLabel.set(label, absent)
  }
  return [...byLabel.values()]
}

const labelsOf = (manifests: readonly Manifest[]): ReadonlySet<string> =>
  new Set(manifests.map(({producer, shard}) => producerLabel(producer, shard)))

const absentFromPlan = (expected: Expected, manifests: readonly Manifest[]): readonly Absent[] => {
  const {plan, needs, maySkip} = expected
  const labels = labelsOf(manifests)
  const nothingRan = manifests.length === 0 && allSkipped(expected)
  // A job of the producer's name that ran must have delivered, whether it may be skipped or not.
  const waived = (producer: string): boolean => maySkip.includes(producer) && needs?.[producer]?.result !== 'success'
  const excused = (producer: string): boolean => endedWell(needs, maySkip) && (nothingRan || waived(producer))
  const results = Object.entries(needs ?? {}).map(([job, {result}]) => `${job}: ${result}`)
  const circumstance =
    results.length > 0 ? `The jobs before the gate ended as ${results.join(', ')}.` : 'The plan lists it.'
  return (plan?.producers ?? [])
    .filter(({producer, shard}) => !labels.has(producerLabel(producer, shard)) && !excused(producer))
    .map(({producer, shard}) => ({
      producer,
      shard,
      failure: missingEvidence(producerLabel(producer, shard), circumstance)
    }))
}

const absentFromNeeds = (
  {needs, jobsWithoutEvidence, maySkip}: Expected,
  manifests: readonly Manifest[]
): readonly Absent[] =>
  Object.entries(needs ?? {})
    .filter(([job, {result}]) => !jobsWithoutEvidence.includes(job) && !(result === 'skipped' && maySkip.includes(job)))
    .filter(([job]) => !manifests.some(manifest => belongsTo(manifest, job, needs ?? {})))
    .map(([job, {result}]) => ({
      producer: job,
      shard: null,
      failure: missingEvidence(job, `Its job ended as ${result}.`)
    }))

/** A shard that says "2 of 3" tells that two others exist, even where no plan does. */
const missingShards = (manifests: readonly Manifest[]): readonly Absent[] =>
  manifests.flatMap(manifest => {
    const {producer, shard} = manifest
    if (shard === null) return []
    const there = manifests.filter(other => other.shard?.of === shard.of && isSibling(manifest, other, manifests))
    const delivered = new Set(there.map(other => other.shard?.index))
    const sole = there.every(other => other.producer === producer)
    return Array.from({length: shard.of}, (_, index): Shard => ({index: index + 1, of: shard.of}))
      .filter(({index}) => !delivered.has(index))
      .map(other => {
        const owner = sole ? producer : manifest.job
        const circumstance = `Shard ${shard.index} of ${shard.of} arrived.`
        return {producer: owner, shard: other, failure: missingEvidence(producerLabel(owner, other), circumstance)}
      })
  })

/**
 * Shards belong together by producer. Legs of a matrix that each deliver under a name of their own belong together by
 * job – unless one leg arrived under two names: then nobody could say which of them the other legs lack.
 */
const isSibling = (one: Manifest, other: Manifest, all: readonly Manifest[]): boolean => {
  if (one.producer === other.producer) return true
  if (!isLegOf(one, other)) return false
  const legs = all.filter(manifest => isLegOf(one, manifest)).map(({shard}) => shard?.index)
  return new Set(legs).size === legs.length
}

const isLegOf = (one: Manifest, other: Manifest): boolean =>
  one.matrix === true && other.matrix === true && one.job === other.job && one.shard?.of === other.shard?.of
