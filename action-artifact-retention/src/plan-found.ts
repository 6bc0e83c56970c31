/** Finds the plan that was agreed to: the named file, or the artifact of an earlier job of this run. */
import {raise} from '#core/failure'
import type {World} from '#core/world'
import {otherPlan} from './apply-failures.ts'
import type {Inputs} from './contract.ts'
import {missingForMode, noPlan} from './failures.ts'
import type {Plan} from './model.ts'
import {readPlan} from './plan-file.ts'

export const planFileName = 'retention-plan.json'

export const planArtifactPrefix = (id: string): string => `towpath-retention-plan-${id}-`

/** Raises AR-104 without a digest, AR-106 without a plan, AR-102 and AR-103 for what is no plan any more, AR-120 for another one. */
export const agreedPlan = async (
  inputs: Pick<Inputs, 'plan' | 'planDigest' | 'id'>,
  world: Pick<World, 'files' | 'artifacts'>
): Promise<Plan> => {
  const approved = inputs.planDigest ?? raise(missingForMode('apply', 'plan-digest', 'which plan somebody agreed to'))
  const file = inputs.plan ?? (await planOfThisRun(inputs.id, world))
  if ((await world.files.stat(file))?.kind !== 'file') return raise(noPlan(planArtifactPrefix(inputs.id)))
  const plan = readPlan(await world.files.text(file), inputs.plan ?? planFileName)
  return plan.digest === approved.trim() ? plan : raise(otherPlan(approved, plan.digest))
}

const planOfThisRun = async (id: string, {files, artifacts}: Pick<World, 'files' | 'artifacts'>): Promise<string> => {
  const prefix = planArtifactPrefix(id)
  const attempt = (name: string): number => Number(name.slice(prefix.length))
  const [newest] = (await artifacts.list())
    .filter(({name}) => name.startsWith(prefix) && Number.isInteger(attempt(name)))
    .sort((a, b) => attempt(b.name) - attempt(a.name))
  if (newest === undefined) return raise(noPlan(prefix))
  const folder = await files.temporary('plan')
  await artifacts.download(newest, folder)
  return `${folder}/${planFileName}`
}
