import type {OwnerReference} from '#core/cluster'
import {raise} from '#core/failure'
import {type Place, requestOf} from './bench.ts'
import type {Inputs} from './contract.ts'
import type {Planned} from './engine/operate.ts'
import {planRefused} from './failures.ts'
import {type Made, makePlan} from './plan/made.ts'
import {missingFor} from './plan/rights.ts'
import {remakeCopies} from './render/plan-parts.ts'
import type {DeployWorld} from './run.ts'

/** Raises CD-111 with everything that speaks against it, before the first write. */
export const planned =
  (inputs: Inputs, {log, clock}: DeployWorld, {cluster, namespace, tool}: Place) =>
  async (): Promise<Planned> => {
    const made = await makePlan(requestOf(inputs, namespace), await tool(), cluster, clock)
    const missing = await missingFor(cluster, made.plan.rollout)
    const refusals = [...(missing === null ? [] : [missing]), ...made.plan.refusals]
    const {release} = made.plan.rollout
    if (refusals.length > 0)
      raise(
        planRefused(
          release,
          refusals.map(({code, what}) => `${code}: ${what}`)
        )
      )
    for (const warning of made.plan.warnings) log.warning(warning)
    return {rollout: made.plan.rollout, copies: () => copiesOf(made)}
  }

/** Owner references are set where the copies are created: the anchor is made later. */
const unowned: OwnerReference = {apiVersion: 'v1', kind: 'ConfigMap', name: '', uid: ''}

const copiesOf = ({plan, manifest, scope}: Made) => {
  const {companions, workloads} = remakeCopies(plan.recipe, manifest, scope, unowned)
  return [...companions, ...workloads]
}
