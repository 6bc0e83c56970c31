/** Mode `compare`: every suite on base and head. */
import {raise} from '#core/failure'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {Diagnostic, Subject, Verdict} from '#core/verdict'
import type {World} from '#core/world'
import {accept} from './accept.ts'
import {type Compared, compareSuite} from './compare.ts'
import type {Inputs} from './contract.ts'
import {nothingToCompare} from './failures/settings.ts'
import {findingsOf} from './findings.ts'
import type {Judges} from './judges.ts'
import {metricsOf} from './metrics.ts'
import {statusOf} from './newest.ts'
import type {Policy} from './policy.ts'
import {rulesOf, type SuiteVerdict} from './rules.ts'
import {sparseDiagnostics} from './sparse.ts'
import {type Suite, suitesFor} from './suites.ts'
import {withTrees} from './trees.ts'
import {historyOfCompared, type Trends} from './trends.ts'
import {noiseOf, verdictOf} from './verdict.ts'
import {warningsOfSides} from './warnings.ts'

export type Comparison = {
  readonly verdict: Verdict
  readonly suites: readonly SuiteVerdict[]
  readonly compared: readonly Compared[]
  readonly trends: Trends
}

/** Raises PR-103 where the event names no base. */
export const compareRun = async (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  judges: Judges,
  world: World
): Promise<Comparison> => {
  const base = subject.base ?? raise(nothingToCompare(world.run.event))
  const suites = suitesFor(inputs, policy)
  const compared = await withTrees({base, head: subject.commit}, world, async trees => {
    const all: Compared[] = []
    for (const suite of suites)
      all.push(
        await world.log.group(`Suite ${suite.name}`, () =>
          compareSuite(suite, trees, {thresholds: policy.thresholds}, judges, world)
        )
      )
    return all
  })
  return {
    ...conclude(inputs, subject, policy, compared, world),
    trends: await historyOfCompared(inputs.id, compared, world)
  }
}

const conclude = (
  inputs: Inputs,
  subject: Subject,
  policy: Policy,
  compared: readonly Compared[],
  {clock, run}: Pick<World, 'clock' | 'run'>
): Omit<Comparison, 'trends'> => {
  const judged = compared.flatMap(({suite, judged: all}) => all.map(one => ({...one, suite: suite.name})))
  const {decided, diagnostics: accepting} = accept(judged, policy.accept, clock.now())
  const suites = compared.map(({suite, problem}): SuiteVerdict => {
    const own = decided.filter(one => one.suite === suite.name)
    return {suite: suite.name, decided: own, silent: silenceOf(suite, problem, own.length, policy)}
  })
  const {findings, notes} = findingsOf(decided)
  const verdict = verdictOf({
    ...inputs,
    subject,
    policy,
    baseline: {state: 'found', commit: subject.base, detail: 'Measured in this job, in turn with the head.'},
    rules: suites.flatMap(suite => rulesOf(suite, policy)),
    leftOut: [],
    metrics: metricsOf(suites),
    findings,
    evidence: compared.map(({suite, problem}) => statusOf(suite.name, problem?.failure ?? null, run.attempt)),
    diagnostics: [
      ...compared.flatMap(one => diagnosticsOf(one, policy)),
      ...suites.flatMap(suite => noiseOf(suite, policy)),
      ...accepting,
      ...notes
    ]
  })
  return {verdict, suites, compared}
}

/** A suite that the base does not know yet cannot be compared on its first pull request; that must not block it. */
const isFirst = (suite: Suite, problem: Compared['problem'], {knownToBase}: Policy): boolean =>
  problem?.side === 'base' && !knownToBase(suite.name)

const silenceOf = (
  suite: Suite,
  problem: Compared['problem'],
  judged: number,
  policy: Policy
): SuiteVerdict['silent'] => {
  if (isFirst(suite, problem, policy))
    return {
      outcome: 'not-applicable',
      why: 'the suite is new: the base does not run it yet, comparing begins after the merge'
    }
  if (problem !== null) return {outcome: 'inconclusive', why: problem.failure.what.replace(/\.$/, '')}
  return judged > 0 ? null : {outcome: 'inconclusive', why: 'neither side reports a number'}
}

const diagnosticsOf = (
  {suite, problem, counts, warnings, sparse, notes}: Compared,
  policy: Policy
): readonly Diagnostic[] => [
  ...(problem === null ? [] : [asDiagnostic(suite, problem, policy)]),
  ...(['base', 'head'] as const).flatMap(side =>
    counts[side].dropped > 0 && problem === null
      ? [
          note(
            `On the ${side}, ${counts[side].dropped} of ${counts[side].started} processes were not counted. The last: ${counts[side].why}`,
            suite.name
          )
        ]
      : []
  ),
  ...warningsOfSides(warnings, suite.name),
  ...sparseDiagnostics(sparse, suite.name),
  ...(suite.base.run === suite.head.run && suite.base.setup === suite.head.setup
    ? []
    : [note('This change edits the commands of the suite: each side ran its own.', suite.name)]),
  ...notes.map(text => note(text, suite.name))
]

const asDiagnostic = (suite: Suite, problem: NonNullable<Compared['problem']>, policy: Policy): Diagnostic =>
  diagnosticOf(isFirst(suite, problem, policy) ? 'note' : 'error', problem.failure, suite.name)
