/** The plan: what would be done, what it costs, and everything that speaks against it, before anything is written. */
import type {Cluster} from '#core/cluster'
import {type Failure, FailureError} from '#core/failure'
import type {Clock, Files} from '#core/world'
import {pendingRelease} from '../failures.ts'
import {canaryDigests} from '../helm/canary-revisions.ts'
import {manifestDigest} from '../helm/fenced.ts'
import {historyOf, render, standing, storedManifest} from '../helm/release.ts'
import type {HelmTool} from '../helm/tool.ts'
import {nondeterminism} from '../render/digest.ts'
import type {Scope} from '../render/identity.ts'
import {readRendering} from '../render/manifests.ts'
import {decide} from './decide.ts'
import {nativePlan, renderNative} from './native.ts'
import {canaryStands} from './native-failures.ts'
import {readLive, scopeOf} from './read.ts'
import type {Facts, Plan, PlanRequest} from './request.ts'

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
  const rendering = render(tool, request.chart)
  const again = rendering.then(() => inNextSecond(clock)).then(() => render(tool, request.chart))
  // Of a pending release Helm renders nothing, and says so in its own words: ours come first.
  for (const one of [rendering, again]) one.catch(() => undefined)
  const history = await historyOf(tool, release, namespace)
  for (const pending of pendingIn({history, request})) throw new FailureError(pending)
  const first = await rendering
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
  const digestOf = async (revision: number): Promise<string> =>
    manifestDigest(await storedManifest(tool, release, namespace, revision), scope)
  if ((await canaryDigests(history, digestOf)).has(manifestDigest(oldManifest, scope)))
    throw new FailureError(canaryStands(release, namespace, deployed))
  const seen = await readLive(cluster, scope, oldManifest, first)
  const facts: Facts = {
    request,
    history,
    deployed,
    oldManifest,
    rendered: first,
    scope,
    seen,
    native: native === null ? null : nativePlan(native, {oldManifest, newManifest: first.manifest}, release, scope)
  }
  const unsteady = nondeterminism(
    readRendering(first.manifest, 'the new rendering', scope).manifests,
    readRendering((await again).manifest, 'the new rendering', scope).manifests,
    scope
  )
  const decided = decide(facts)
  return {
    manifest: first.manifest,
    scope,
    plan: {...decided, refusals: [...(unsteady === null ? [] : [unsteady]), ...decided.refusals]}
  }
}

/** Templates that print the time would look the same twice in one second: the second rendering begins in a later one than the first ended. */
const inNextSecond = (clock: Clock): Promise<void> => clock.sleep(1_020 - (clock.now() % 1_000))

/** Another Helm may be at work, or died: who does not know must not write. */
const pendingIn = ({history, request}: Pick<Facts, 'history' | 'request'>): readonly Failure[] => {
  const newest = history[0]
  return newest?.status.startsWith('pending-') === true
    ? [pendingRelease(request.chart.release, request.chart.namespace, newest.revision, newest.status)]
    : []
}
