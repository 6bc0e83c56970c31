/** From what was found to a plan: the rollout, and the refusals that only show where parts and routes meet. */
import {createHash} from 'node:crypto'
import {canonicalJson} from '#core/canonical'
import type {Failure} from '#core/failure'
import {routeChanges, uncountedStrategy} from '../failures.ts'
import {manifestDigest} from '../helm/fenced.ts'
import type {Change, Route} from '../model.ts'
import {type PlanParts, planParts} from '../render/plan-parts.ts'
import {headerNotPossible} from '../traffic/failures.ts'
import type {Found} from '../traffic/find.ts'
import type {Facts, Plan, PlanRequest} from './request.ts'
import {workloadsIn} from './workloads.ts'

/** No route. */
export const none: Found = {routes: [], warnings: [], failures: []}

export const partsIn = ({request, oldManifest, rendered, scope, seen}: Facts, mode: 'isolated' | 'shared'): PlanParts =>
  planParts({
    release: request.chart.release,
    scope,
    oldManifest,
    newManifest: rendered.manifest,
    hooks: rendered.hooks,
    live: seen.live,
    mode,
    allow: request.allow,
    steps: stepsOf(request)
  })

export const stepsOf = ({strategy, steps}: PlanRequest): readonly number[] =>
  strategy === 'blue-green' ? [100] : steps

/** What speaks against copies does not speak against an upgrade by Helm. */
export const withoutCopies = (facts: Facts): PlanParts => {
  const parts = partsIn(facts, 'isolated')
  const nothing = {
    clones: [],
    staged: [],
    services: [],
    companions: [],
    pins: [],
    shared: null,
    extra: [],
    warnings: []
  }
  return {...parts, ...nothing, refusals: parts.refusalsOfAny}
}

export const planOf = (facts: Facts, parts: PlanParts, found: Found): Plan => {
  const {request, history, deployed, rendered, scope, oldManifest} = facts
  const {release, namespace} = request.chart
  return {
    schema: 'towpath.canary-plan/1',
    recipe: parts.recipe,
    changes: parts.changes,
    extra: parts.extra,
    warnings: [...parts.warnings, ...found.warnings],
    refusals: [
      ...parts.refusals,
      ...found.failures,
      ...changedRoutes(parts.changes, found.routes),
      ...unjudgeable(facts, parts, found),
      ...unroutable(facts, parts, found)
    ],
    rollout: {
      schema: 'towpath.rollout/1',
      release,
      namespace,
      strategy: request.strategy,
      target: {
        chart: rendered.chart.name,
        chartVersion: rendered.chart.version,
        appVersion: rendered.chart.appVersion,
        manifestDigest: manifestDigest(rendered.manifest, scope),
        valuesDigest: `sha256:${createHash('sha256').update(canonicalJson(rendered.config)).digest('hex')}`
      },
      fromRevision: deployed,
      newestRevision: history[0]?.revision ?? 0,
      clones: parts.clones,
      staged: parts.staged,
      services: parts.services,
      shared: parts.shared,
      companions: parts.companions,
      routes: found.routes,
      pins: parts.pins,
      chart: parts.chart,
      workloads: {before: workloadsIn(oldManifest, scope), after: workloadsIn(rendered.manifest, scope)},
      header: found.routes.length === 0 ? null : request.header,
      native: null,
      steps: stepsOf(request),
      guard: request.guard,
      deadlines: request.deadlines,
      hooks: rendered.hooks.some(({events}) => events.includes('pre-upgrade'))
    }
  }
}

/** A first install has no version to compare with and nothing to go back to: its limits begin with the next deployment. */
const unjudgeable = ({request, deployed}: Facts, parts: PlanParts, found: Found): readonly Failure[] => {
  const changes = parts.clones.length + parts.staged.length > 0
  const limited = request.guard !== null && deployed > 0 && (changes || request.strategy === 'direct')
  return limited && found.routes.length === 0 ? [uncountedStrategy(request.chart.release)] : []
}

/** Without a route that is split nothing can tell requests by a header. A first install has no two versions. */
const unroutable = ({request, deployed}: Facts, parts: PlanParts, found: Found): readonly Failure[] => {
  const {header, strategy} = request
  const changes = parts.clones.length + parts.staged.length > 0
  const asked = header !== null && deployed > 0 && (changes || strategy === 'direct' || strategy === 'native')
  if (!asked || found.routes.length > 0 || found.failures.length > 0) return []
  const how = parts.shared === null ? 'Helm alone' : 'the number of pods'
  return [headerNotPossible(`Release ${request.chart.release}`, how, header.name)]
}

/** An upgrade that rewrites the rules of a route would put all traffic on the stable pods while they are replaced. */
const changedRoutes = (changes: readonly Change[], routes: readonly Route[]): readonly Failure[] =>
  routes
    .filter(({own}) => !own)
    .flatMap(({ref}) => {
      const change = changes.find(
        one => one.ref.kind === ref.kind && one.ref.name === ref.name && one.ref.namespace === ref.namespace
      )
      const fields =
        change === undefined ? [] : change.action === 'update' ? change.fields.filter(holdsBackends) : [change.action]
      return fields.length === 0 ? [] : [routeChanges(`${ref.kind}/${ref.name}`, fields)]
    })

/** Lists of rules are replaced as a whole. */
const holdsBackends = (field: string): boolean => /^spec\.(?:rules|routes|http|weighted|tcp|tls)\b/.test(field)
