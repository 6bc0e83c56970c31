/** The plan: what would be done, what it costs, and everything that speaks against it, before anything is written. */
import {createHash} from 'node:crypto'
import {canonicalJson} from '#core/canonical'
import type {Cluster} from '#core/cluster'
import {type Failure, FailureError} from '#core/failure'
import type {Clock, Files} from '#core/world'
import type {Revision} from '../engine/ports.ts'
import {missingRights, pendingRelease, routeChanges, uncountedStrategy} from '../failures.ts'
import {manifestDigest} from '../helm/fenced.ts'
import {type ChartRequest, historyOf, type Rendered, render, standing, storedManifest} from '../helm/release.ts'
import type {HelmTool} from '../helm/tool.ts'
import {
  type Change,
  type Deadlines,
  type Guard,
  type Header,
  marks,
  type Rollout,
  type Route,
  type Strategy
} from '../model.ts'
import type {Allowance} from '../render/barriers.ts'
import type {Extra} from '../render/capacity.ts'
import {nondeterminism} from '../render/digest.ts'
import {identityOfRef, type Scope} from '../render/identity.ts'
import {readRendering} from '../render/manifests.ts'
import {type PlanParts, planParts} from '../render/plan-parts.ts'
import type {Recipe} from '../render/recipe.ts'
import {headerNotPossible} from '../traffic/failures.ts'
import {type Found, findRoutes, routesTo} from '../traffic/find.ts'
import {providers} from '../traffic/providers.ts'
import {byReplicas} from '../traffic/service.ts'
import {type NativePlan, type NativeRequest, nativePlan, renderNative} from './native.ts'
import {canaryServiceMissing} from './native-failures.ts'
import {readLive, type Seen, scopeOf} from './read.ts'
import {workloadsIn} from './workloads.ts'

export type PlanRequest = {
  readonly chart: ChartRequest
  readonly strategy: Strategy
  /** Null unless the strategy is `native`. */
  readonly native: NativeRequest | null
  /** Name of a provider, `service`, or `auto`. */
  readonly traffic: string
  readonly steps: readonly number[]
  readonly header: Header | null
  readonly guard: Guard | null
  readonly deadlines: Deadlines
  readonly allow: readonly Allowance[]
}

export type Plan = {
  readonly schema: 'towpath.canary-plan/1'
  readonly rollout: Rollout
  readonly recipe: Recipe
  readonly changes: readonly Change[]
  readonly extra: readonly Extra[]
  readonly warnings: readonly string[]
  readonly refusals: readonly Failure[]
}

/** The plan, and the rendering it was made from: it may hold Secrets and never leaves the process. */
export type Made = {readonly plan: Plan; readonly manifest: string; readonly scope: Scope}

export type PlanTools = {
  readonly tool: HelmTool
  readonly cluster: Cluster
  readonly clock: Clock
  readonly files: Pick<Files, 'text' | 'write' | 'temporary'>
}

export const makePlan = async (request: PlanRequest, tools: PlanTools): Promise<Made> => {
  const {tool, cluster, clock} = tools
  const {release, namespace} = request.chart
  const renderings = Promise.all([
    render(tool, request.chart),
    inNextSecond(clock).then(() => render(tool, request.chart))
  ])
  // Of a pending release Helm renders nothing, and says so in its own words: ours come first.
  renderings.catch(() => undefined)
  const history = await historyOf(tool, release, namespace)
  for (const pending of pendingIn({history, request})) throw new FailureError(pending)
  const [first, second] = await renderings
  const deployed = standing(history)
  const oldManifest = deployed === 0 ? '' : await storedManifest(tool, release, namespace, deployed)
  const native =
    request.native === null || deployed === 0
      ? null
      : await renderNative(request.chart, request.native, request.steps, deployed, {
          ...tools,
          later: () => inNextSecond(clock)
        })
  const steps = native?.steps.map(step => step.first) ?? []
  const scope = await scopeOf(cluster, namespace, [oldManifest, first.manifest, ...steps])
  const seen = await readLive(cluster, scope, oldManifest, first)
  const facts: Facts = {
    request,
    history,
    deployed,
    oldManifest,
    rendered: first,
    scope,
    seen,
    native: native === null ? null : nativePlan(native, oldManifest, release, scope)
  }
  const unsteady = nondeterminism(
    readRendering(first.manifest, 'the new rendering', scope).manifests,
    readRendering(second.manifest, 'the new rendering', scope).manifests,
    scope
  )
  const decided = decide(facts)
  return {
    manifest: first.manifest,
    scope,
    plan: {...decided, refusals: [...(unsteady === null ? [] : [unsteady]), ...decided.refusals]}
  }
}

/** Templates that print the time would look the same twice in one second. */
const inNextSecond = (clock: Clock): Promise<void> => clock.sleep(1_020 - (clock.now() % 1_000))

type Facts = {
  readonly request: PlanRequest
  readonly history: readonly Revision[]
  readonly deployed: number
  readonly oldManifest: string
  readonly rendered: Rendered
  readonly scope: Scope
  readonly seen: Seen
  readonly native: NativePlan | null
}

const decide = (facts: Facts): Plan => {
  const {request, deployed} = facts
  if (facts.native !== null) return native(facts, facts.native)
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

const none: Found = {routes: [], warnings: [], failures: []}

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

/** What speaks against copies does not speak against an upgrade by Helm. */
const withoutCopies = (facts: Facts): PlanParts => {
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

/** The canary of the chart itself: every share is an upgrade by Helm. */
const native = (facts: Facts, {steps, objects, refusals}: NativePlan): Plan => {
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

const partsIn = ({request, oldManifest, rendered, scope, seen}: Facts, mode: 'isolated' | 'shared'): PlanParts =>
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

const stepsOf = ({strategy, steps}: PlanRequest): readonly number[] => (strategy === 'blue-green' ? [100] : steps)

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

const planOf = (facts: Facts, parts: PlanParts, found: Found): Plan => {
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

/** Another Helm may be at work, or died: who does not know must not write. */
const pendingIn = ({history, request}: Pick<Facts, 'history' | 'request'>): readonly Failure[] => {
  const newest = history[0]
  return newest?.status.startsWith('pending-') === true
    ? [pendingRelease(request.chart.release, request.chart.namespace, newest.revision, newest.status)]
    : []
}
