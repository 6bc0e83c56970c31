import {uncountedStrategy} from '../failures.ts'
import {identityOfRef} from '../render/identity.ts'
import {routesTo} from '../traffic/find.ts'
import type {NativePlan} from './native.ts'
import {canaryServiceMissing} from './native-failures.ts'
import {none, planOf, withoutCopies} from './plan-of.ts'
import type {Facts, Plan} from './request.ts'

/** The canary of the chart itself: every share is an upgrade by Helm. */
export const byOwnCanary = (facts: Facts, {steps, objects, refusals}: NativePlan): Plan => {
  const {request, seen, scope, rendered} = facts
  const services = request.native?.services ?? []
  const routes = routesTo({namespace: scope.namespace, pairs: services}, seen.routes)
  const plan = planOf(facts, {...withoutCopies(facts), services}, none)
  const chart = [...plan.rollout.chart, ...objects]
  const hooks = rendered.hooks.filter(({events}) => events.some(event => /^(?:pre|post)-upgrade$/.test(event)))
  const uncounted = request.guard === null || routes.length > 0 ? [] : [uncountedStrategy(request.chart.release)]
  return {
    ...plan,
    rollout: {
      ...plan.rollout,
      native: {steps, routes},
      chart: [...new Map(chart.map(ref => [identityOfRef(ref), ref])).values()]
    },
    warnings: [
      ...(hooks.length === 0 ? [] : [hooksEachStep(hooks.map(({kind, name}) => `${kind}/${name}`))]),
      ...(steps[0]?.percent === 0 ? [] : [noIdleStep])
    ],
    refusals: [
      ...plan.refusals,
      ...refusals,
      ...(request.guard !== null && services.length === 0 ? [canaryServiceMissing(request.chart.release)] : uncounted)
    ]
  }
}

const hooksEachStep = (names: readonly string[]): string =>
  `The hooks of an upgrade (${names.join(', ')}) run at every step: each share is an upgrade.`

const noIdleStep =
  'The chart has no state with a canary and without traffic for it: on the way back traffic and pods go at the same time.'
