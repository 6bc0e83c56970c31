import {deliverEvidence, evidenceHere} from '#core/evidence/collect'
import {completeness} from '#core/evidence/complete'
import type {Evidence} from '#core/evidence/delivered'
import {evidenceOfRun} from '#core/evidence/gather'
import {jobsOfRun} from '#core/evidence/jobs'
import {verdictFile} from '#core/gate/deliver'
import {subjectOf} from '#core/gate/subject'
import type {Outcome} from '#core/outcome'
import type {Verdict} from '#core/verdict'
import type {World} from '#core/world'
import {baselineFor} from './baseline.ts'
import {changesOf} from './changes.ts'
import type {Inputs, Output} from './contract.ts'
import {deliveriesOf} from './deliver.ts'
import {type Case, judge} from './judge.ts'
import {measure} from './measure.ts'
import {policyFor} from './policy.ts'
import {qualityReports} from './quality-reports.ts'
import {baselineOf, writeBaseline} from './record.ts'
import {unjudged} from './unjudged.ts'

type Result = Promise<Outcome<Output>>

export const run = (inputs: Inputs, world: World): Result => modes[inputs.mode](inputs, world)

/** Packs the reports of this job for the gate that comes later in the run. */
const collect = async (inputs: Inputs, world: World): Result => {
  const evidence = await deliverEvidence(await evidenceHere(inputs, qualityReports, world), world)
  return {verdict: null, outputs: {evidence}, deliveries: []}
}

/** Judges everything the run collected. */
const judgeRun = async (inputs: Inputs, world: World): Result =>
  outcomeOf(inputs, world, judge(await caseOf(inputs, world, await evidenceOfRun(inputs.id, world))))

/** Collects and judges in one job. */
const standalone = async (inputs: Inputs, world: World): Result => {
  const here = await evidenceHere(inputs, qualityReports, world)
  return outcomeOf(inputs, world, judge(await caseOf(inputs, world, {delivered: [here], diagnostics: []})))
}

/** Stores what pull requests will be compared with. Its verdict informs; failing tests on the branch do not stop it. */
const record = async (inputs: Inputs, world: World): Result => {
  const given = await caseOf(inputs, world, await evidenceOfRun(inputs.id, world))
  const verdict = {...judge(given), blocking: false}
  await writeBaseline(baselineOf(verdict, given.measured, world.run), world.ledger)
  const outcome = outcomeOf(inputs, world, verdict)
  return {...outcome, outputs: {...outcome.outputs, recorded: 'true'}}
}

const modes = {collect, judge: judgeRun, record, standalone}

/** Everything the decision rests on: who delivered, what it says, the baseline, the change, the rules. */
const caseOf = async (inputs: Inputs, world: World, evidence: Evidence): Promise<Case> => {
  const subject = await subjectOf(inputs.base, world)
  const policy = await policyFor(inputs, subject, world)
  const complete = completeness(
    evidence.delivered,
    {...inputs, alone: inputs.mode === 'standalone', subject, attempt: world.run.attempt},
    await jobsOfRun(evidence.delivered, world)
  )
  const measured = await measure(complete.current, world.files, {plan: inputs.plan, subject})
  const found = await baselineFor(inputs.id, subject.base, world)
  const changes = await changesOf(subject, world)
  const diagnostics = [...evidence.diagnostics, ...unjudged(complete.current, measured, inputs)]
  return {...inputs, subject, policy, complete, measured, found, changes, diagnostics}
}

const outcomeOf = (inputs: Inputs, {run}: World, verdict: Verdict): Outcome<Output> => ({
  verdict,
  outputs: {decision: verdict.decision, verdict: verdictFile(verdict, run)},
  deliveries: deliveriesOf(verdict, inputs, run)
})
