/** How a release is deployed: by copies and routes, by copies and their number, by its own canary, or by Helm alone. */
import {missingRights} from '../failures.ts'
import {marks} from '../model.ts'
import type {PlanParts} from '../render/plan-parts.ts'
import {type Found, findRoutes} from '../traffic/find.ts'
import {providers} from '../traffic/providers.ts'
import {byReplicas} from '../traffic/service.ts'
import {byOwnCanary} from './decide-native.ts'
import {none, partsIn, planOf, stepsOf, withoutCopies} from './plan-of.ts'
import type {Facts, Plan} from './request.ts'

export const decide = (facts: Facts): Plan => {
  const {request, deployed} = facts
  if (facts.native !== null) return byOwnCanary(facts, facts.native)
  if (deployed === 0 || request.strategy === 'direct')
    return direct(facts, deployed === 0 && request.strategy !== 'direct')
  const alone = partsIn(facts, 'isolated')
  if (alone.clones.length === 0) return planOf(facts, alone, none)
  const found = request.traffic === byReplicas ? none : routesFor(facts, alone)
  const unseen = request.traffic === byReplicas ? [] : unseenRoutes(facts)
  if (unseen.length > 0 && found.routes.length === 0)
    return planOf(facts, alone, {...none, failures: [missingRights(request.chart.namespace, unseen)]})
  if (request.traffic !== byReplicas && (found.routes.length > 0 || request.traffic !== 'auto'))
    return planOf(facts, alone, found)
  const shared = planOf(facts, partsIn(facts, 'shared'), none)
  return {
    ...shared,
    warnings: [shared.rollout.services.length === 0 ? noServiceWarning : noRouteWarning, ...shared.warnings],
    // Where the number of pods cannot do it either, a route is what is missing.
    refusals:
      shared.refusals.length > 0 && request.traffic === 'auto'
        ? [...found.failures, ...shared.refusals]
        : shared.refusals
  }
}

const noRouteWarning =
  'No route is split: the copies stand in the Services of the stable pods, and the number of pods is their share, per connection and coarse.'

const noServiceWarning =
  'No Service selects the pods: the copies take no traffic, and only show that the new version starts and stays up.'

/** Helm alone. A release that is new has nothing to stand beside. */
const direct = (facts: Facts, isNew: boolean): Plan => {
  const note = 'The release is new: Helm installs it directly, and takes it away again if it does not become available.'
  const plan = planOf(facts, withoutCopies(facts), none)
  return {...plan, rollout: {...plan.rollout, strategy: 'direct'}, warnings: isNew ? [note] : []}
}

/** Kinds that the chosen provider splits, or any where none is chosen: one that cannot be seen may hold the route. */
const unseenRoutes = ({request, seen}: Facts): readonly string[] => {
  const asked = providers
    .filter(({name}) => request.traffic === 'auto' || name === request.traffic)
    .flatMap(({kinds}) => kinds)
  return seen.unseen
    .filter(one => asked.some(kind => kind.join(' ') === one.join(' ')))
    .map(([apiVersion, kind]) => `list ${kind} (${apiVersion})`)
}

const routesFor = ({request, seen, scope}: Facts, parts: PlanParts): Found =>
  findRoutes({
    services: {namespace: scope.namespace, pairs: parts.services},
    live: seen.routes,
    stableServices: seen.live.filter(({kind}) => kind === 'Service'),
    traffic: request.traffic === 'auto' ? null : request.traffic,
    steps: stepsOf(request),
    header: request.header,
    names: {suffix: '-canary', labels: {[marks.release]: request.chart.release, [marks.track]: 'canary'}}
  })
