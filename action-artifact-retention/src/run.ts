import {anchorText} from '#core/audit/anchor'
import {parseExact} from '#core/exact'
import {raise} from '#core/failure'
import type {Outcome} from '#core/outcome'
import {actorOf} from './actor.ts'
import {type Applied, type ApplyRequest, applyPlan} from './apply.ts'
import {notCarriedOut} from './apply-failures.ts'
import {applySummary, rehearsalSummary} from './apply-summary.ts'
import {agreementOf} from './apply-tasks.ts'
import {audit, restore, verify} from './checks.ts'
import type {Inputs, Output} from './contract.ts'
import {badPrice} from './failures.ts'
import {everythingStored, policyFor, type RetentionWorld} from './gather.ts'
import type {Plan} from './model.ts'
import {planOf} from './plan.ts'
import {planCounts} from './plan-counts.ts'
import {planText} from './plan-file.ts'
import {agreedPlan, planArtifactPrefix, planFileName} from './plan-found.ts'
import {planSummary} from './plan-summary.ts'
import {explained} from './refusals.ts'
import {priceOf, reportOf} from './report.ts'
import {reportSummary} from './report-summary.ts'

type Result = Promise<Outcome<Output>>
type Replan = ApplyRequest['replan']

export const run = (inputs: Inputs, world: RetentionWorld): Result => modes[inputs.mode](inputs, world).catch(explained)

/** Decides about everything that is stored, and changes nothing. */
const plan = async (inputs: Inputs, world: RetentionWorld): Result => {
  const policy = await policyFor(inputs.config, world.files)
  const {objects, reachable, ...occasion} = await everythingStored(inputs, world)
  const made = planOf(objects, reachable, policy, occasion)
  const file = `${world.run.temp}/towpath/${planFileName}`
  return {
    verdict: null,
    outputs: {plan: file, digest: made.digest, counts: JSON.stringify(planCounts(made))},
    deliveries: [
      {kind: 'file', path: file, content: planText(made)},
      {kind: 'summary', markdown: planSummary(made, inputs.id)},
      {kind: 'artifact', name: `${planArtifactPrefix(inputs.id)}${world.run.attempt}`, file}
    ]
  }
}

/** Carries out a plan that somebody agreed to, as far as the world of today agrees too. */
const apply = async (inputs: Inputs, world: RetentionWorld): Result => {
  const agreed = await agreedPlan(inputs, world)
  const policy = await policyFor(inputs.config, world.files)
  const {repository} = world.run
  const replan: Replan = (objects, reachable, now) => planOf(objects, reachable, policy, {repository, now})
  if (inputs.dryRun) return rehearse(agreed, replan, inputs, world)
  const applied = await applyPlan(
    {
      repository,
      plan: agreed,
      approved: agreed.digest,
      replan,
      actor: actorOf(world.run, inputs.approver),
      until: world.clock.now() + inputs.timeBudget
    },
    {
      ...world,
      storage: world.storage(inputs),
      archive: inputs.archive === null ? null : world.archive(inputs.archive)
    }
  )
  const {kept, failed, wrong, head, ...counts} = applied
  return {
    verdict: null,
    outputs: {
      counts: JSON.stringify({...counts, kept: kept.length, failed: failed.length}),
      complete: String(isComplete(applied)),
      'audit-head': head === null ? '' : anchorText(head)
    },
    deliveries: [{kind: 'summary', markdown: applySummary(applied)}],
    ...(wrong === null ? {} : {failure: notCarriedOut(failed.length, applied.left, wrong)})
  }
}

const isComplete = ({stopped, left, unknown, failed}: Applied): boolean =>
  stopped === null && left === 0 && unknown === 0 && failed.length === 0

/** What an agreed plan would do now. */
const rehearse = async (agreed: Plan, replan: Replan, inputs: Inputs, world: RetentionWorld): Result => {
  const {objects, reachable, now} = await everythingStored(inputs, world)
  const agreement = agreementOf(agreed, replan(objects, reachable, now), now)
  const counts = {tasks: agreement.tasks.length, gone: agreement.gone.length, kept: agreement.kept.length}
  return {
    verdict: null,
    outputs: {counts: JSON.stringify(counts), complete: String(agreement.tasks.length === 0)},
    deliveries: [{kind: 'summary', markdown: rehearsalSummary(agreement)}]
  }
}

/** Sizes, this month's cost, and what will come. */
const report = async (inputs: Inputs, world: RetentionWorld): Result => {
  const price = priceOf(parseExact(inputs.price) ?? raise(badPrice(inputs.price)), inputs.includedStorage)
  const policy = await policyFor(inputs.config, world.files)
  const {objects, reachable, ...occasion} = await everythingStored(inputs, world)
  const made = reportOf(planOf(objects, reachable, policy, occasion), policy, price)
  return {
    verdict: null,
    outputs: {counts: JSON.stringify(made)},
    deliveries: [{kind: 'summary', markdown: reportSummary(made)}]
  }
}

const modes = {plan, apply, report, restore, verify, audit}
