/** What a producer lacks that should have handed over the verdict of another gate, or whose verdict is about something else. */
import type {Manifest} from '../evidence.ts'
import {producerLabel} from '../evidence.ts'
import type {Failure} from '../failure.ts'
import type {Plan} from '../plan.ts'
import type {Subject, Verdict} from '../verdict.ts'
import {foreignVerdict, missingVerdict} from './failures.ts'

/** What is judged, and who must hand over a verdict of which gate. */
export type Awaited = {readonly plan: Plan | null; readonly subject: Pick<Subject, 'commit' | 'tree'>}

/** Null where every verdict that the plan waits for is there, and each is about the judged commit or its tree. */
export const verdictProblem = (
  {producer, shard}: Pick<Manifest, 'producer' | 'shard'>,
  verdicts: readonly Verdict[],
  {plan, subject}: Awaited
): Failure | null => {
  const label = producerLabel(producer, shard)
  const foreign = verdicts.find(verdict => !isAbout(verdict.subject, subject))
  if (foreign) {
    const [found, expected] = [foreign.subject.commit.slice(0, 10), subject.commit.slice(0, 10)]
    return foreignVerdict(label, foreign.gate, found, expected)
  }
  const owed = (plan?.producers ?? [])
    .filter(expected => producerLabel(expected.producer, expected.shard) === label)
    .flatMap(({verdict}) => verdict ?? [])
    .find(gate => !verdicts.some(verdict => verdict.gate === gate))
  return owed === undefined ? null : missingVerdict(label, owed)
}

const isAbout = (one: Awaited['subject'], other: Awaited['subject']): boolean =>
  one.commit === other.commit || (one.tree !== null && one.tree === other.tree)
