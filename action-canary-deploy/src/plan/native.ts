/** The part of a plan that only strategy `native` has: each share is rendered, and must be a canary. */
import {type Manifest, type ObjectRef, shortName} from '#core/cluster'
import type {Failure} from '#core/failure'
import type {Files} from '#core/world'
import {manifestDigest} from '../helm/fenced.ts'
import {type CanaryValues, layersOf, mentionsShare} from '../helm/layers.ts'
import {type ChartRequest, render} from '../helm/release.ts'
import type {HelmTool} from '../helm/tool.ts'
import type {NativeStep, ServicePair} from '../model.ts'
import {nondeterminism} from '../render/digest.ts'
import {differingFields} from '../render/fields.ts'
import {identityOf, indexOf, refIn, type Scope} from '../render/identity.ts'
import {readRendering} from '../render/manifests.ts'
import {podTemplate, workloadKind} from '../render/pods.ts'
import {noCanaryStep, servingPodsChange, shareNotNamed, stepChangesNothing} from './native-failures.ts'
import {workloadsIn} from './workloads.ts'

export type NativeRequest = {
  readonly canary: CanaryValues
  /** Whose requests are counted; empty where nobody's are. */
  readonly services: readonly ServicePair[]
}

/** The chart with the canary values of one share, rendered twice. */
export type RenderedStep = {readonly percent: number; readonly first: string; readonly second: string}

export type NativeRendering = {readonly mentionsShare: boolean; readonly steps: readonly RenderedStep[]}

type Tools = {
  readonly tool: HelmTool
  readonly files: Pick<Files, 'text' | 'write' | 'temporary'>
  /** Resolves when a template that prints the time would look different. */
  readonly later: () => Promise<void>
}

/** Share 0, to which the traffic can go back, where the values know shares; then every step below 100. Raises CD-109. */
export const renderNative = async (
  chart: ChartRequest,
  {canary}: NativeRequest,
  steps: readonly number[],
  from: number,
  {tool, files, later}: Tools
): Promise<NativeRendering> => {
  const layered = layersOf(chart, canary, tool, files)
  const knowsShares = await mentionsShare(canary, files)
  const shares = [...(knowsShares ? [0] : []), ...steps.filter(percent => percent < 100)]
  const renderAll = async (): Promise<readonly string[]> => {
    const rendered: string[] = []
    for (const percent of shares)
      rendered.push(await layered({percent, from}, async request => (await render(tool, request)).manifest))
    return rendered
  }
  const first = await renderAll()
  await later()
  const second = await renderAll()
  return {
    mentionsShare: knowsShares,
    steps: shares.map((percent, index) => ({percent, first: first[index] ?? '', second: second[index] ?? ''}))
  }
}

export type NativePlan = {
  readonly steps: readonly NativeStep[]
  /** Every object of every step. */
  readonly objects: readonly ObjectRef[]
  readonly refusals: readonly Failure[]
}

/** Pure: what each step is, and everything that speaks against it. `release` is for messages. Manifests are those deployed and those of the upgrade without canary values. */
export const nativePlan = (
  {mentionsShare: knowsShares, steps}: NativeRendering,
  {oldManifest, newManifest}: {readonly oldManifest: string; readonly newManifest: string},
  release: string,
  scope: Scope
): NativePlan => {
  const before = manifestDigest(oldManifest, scope)
  // Share 0 that is the deployed version needs no upgrade: to go back there is to go back altogether.
  const kept = steps.filter(({percent, first}) => percent > 0 || manifestDigest(first, scope) !== before)
  const planned = kept.map(
    ({percent, first}): NativeStep => ({
      percent,
      manifestDigest: manifestDigest(first, scope),
      workloads: workloadsIn(first, scope)
    })
  )
  const versions: Versions = [
    [before, 'the deployed version'],
    [manifestDigest(newManifest, scope), 'the new version']
  ]
  const below = planned.filter(({percent}) => percent > 0)
  return {
    steps: planned,
    objects: steps.flatMap(({first}) => manifestsOf(first, scope).map(manifest => refIn(manifest, scope))),
    refusals: [
      ...(below.length === 0 ? [noCanaryStep(release)] : []),
      ...(!knowsShares && below.length > 1 ? [shareNotNamed(below.map(({percent}) => percent))] : []),
      ...steps.flatMap(step => unsteady(step, scope) ?? []),
      ...(knowsShares ? alike(planned, versions) : alike(below.slice(0, 1), versions)),
      ...changesOfServing(kept, oldManifest, scope)
    ]
  }
}

const manifestsOf = (text: string, scope: Scope): readonly Manifest[] =>
  readRendering(text, 'the rendering', scope).manifests

const unsteady = ({first, second}: RenderedStep, scope: Scope): Failure | null =>
  nondeterminism(manifestsOf(first, scope), manifestsOf(second, scope), scope)

type Versions = readonly (readonly [digest: string, name: string])[]

/** Steps are told from each other and from the versions around them by what Helm stores, also after a crash. */
const alike = (steps: readonly NativeStep[], versions: Versions): readonly Failure[] =>
  steps.flatMap(({percent, manifestDigest: digest}, index) => {
    const version = versions.find(([one]) => one === digest)
    if (version !== undefined) return [stepChangesNothing(percent, version[1])]
    const same = steps.slice(0, index).find(step => step.manifestDigest === digest)
    return same === undefined ? [] : [stepChangesNothing(percent, `those of ${same.percent} %`)]
  })

/** Of the first step that does it: the others say the same again. */
const changesOfServing = (steps: readonly RenderedStep[], oldManifest: string, scope: Scope): readonly Failure[] => {
  const serving = manifestsOf(oldManifest, scope).filter(manifest => {
    const kind = workloadKind(manifest)
    return kind !== undefined && kind !== 'task'
  })
  for (const {percent, first} of steps) {
    const after = indexOf(manifestsOf(first, scope), scope)
    const changes = serving.flatMap(workload => {
      const name = shortName(refIn(workload, scope))
      const next = after.get(identityOf(workload, scope))
      if (next === undefined) return [`${name}: it would be deleted`]
      const fields = differingFields(podTemplate(workload), podTemplate(next), 'spec.template')
      return fields.length === 0 ? [] : [`${name}: ${fields.slice(0, 5).join(', ')}`]
    })
    if (changes.length > 0) return [servingPodsChange(percent, changes)]
  }
  return []
}
