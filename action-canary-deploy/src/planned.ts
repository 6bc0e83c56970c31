import type {OwnerReference} from '#core/cluster'
import {raise} from '#core/failure'
import {meterFor, type Place, requestOf} from './bench.ts'
import type {Inputs} from './contract.ts'
import type {Planned} from './engine/operate.ts'
import {planRefused} from './failures.ts'
import {type Made, makePlan} from './plan/made.ts'
import {missingFor} from './plan/rights.ts'
import {remakeCopies} from './render/plan-parts.ts'
import type {DeployWorld} from './run.ts'

/** Raises CD-111 with everything that speaks against it, before the first write. */
export const planned =
  (inputs: Inputs, world: DeployWorld, {cluster, namespace, tool}: Place) =>
  async (): Promise<Planned> => {
    const made = await makePlan(requestOf(inputs, namespace), {...world, cluster, tool: await tool()})
    const missing = await missingFor(cluster, made.plan.rollout)
    const refusals = [...missing, ...made.plan.refusals]
    const {release} = made.plan.rollout
    if (refusals.length > 0)
      raise(
        planRefused(
          release,
          refusals.map(({code, what}) => `${code}: ${what}`)
        )
      )
    // Who shall count must answer before anything is written.
    await meterFor(inputs, world, cluster)(made.plan.rollout)?.read()
    for (const warning of made.plan.warnings) world.log.warning(warning)
    return {rollout: made.plan.rollout, copies: () => copiesOf(made)}
  }

/** Owner references are set where the copies are created: the anchor is made later. */
const unowned: OwnerReference = {apiVersion: 'v1', kind: 'ConfigMap', name: '', uid: ''}

const copiesOf = ({plan, manifest, scope}: Made) => {
  const {companions, workloads} = remakeCopies(plan.recipe, manifest, scope, unowned)
  return [...companions, ...workloads]
}
