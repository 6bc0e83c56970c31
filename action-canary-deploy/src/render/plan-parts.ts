/** From two renderings and the live objects to everything a deployment does beside Helm. Pure; problems are values, so that all are told at once. */
import type {Manifest, ObjectRef, OwnerReference} from '#core/cluster'
import type {Failure} from '#core/failure'
import {type Change, type Clone, marks, type Pin, type ServicePair, type Staged} from '../model.ts'
import type {Allowance} from './barriers.ts'
import {type Extra, extraAt, quotaRefusals, type Sized} from './capacity.ts'
import type {Because} from './changed.ts'
import {changesOf} from './compare.ts'
import {nameTaken, sharedWithAutoscaler} from './failures.ts'
import {identityOf, indexOf, refIn, type Scope} from './identity.ts'
import {immutableChanges} from './immutable.ts'
import {leavingLabels} from './labels.ts'
import {type Copies, makeCopies} from './make.ts'
import {readRendering} from './manifests.ts'
import {canaryName} from './names.ts'
import {gitOpsOwners} from './ownership.ts'
import type {Mode, Recipe} from './recipe.ts'
import {plannedOwner, recipeOf} from './recipe-of.ts'
import {autoscalerOf, replicasAfter, scalingOf} from './replicas.ts'
import {selectWorkloads} from './select.ts'
import type {Selector} from './selectors.ts'
import {serviceSelector} from './services.ts'
import {type Situation, situationOf} from './situation.ts'
import {budgetsForAll, servicesOf} from './surroundings.ts'

export type HookNote = {readonly name: string; readonly kind: string; readonly events: readonly string[]}

export type PlanInput = {
  readonly release: string
  readonly scope: Scope
  /** Manifest of the newest deployed revision, as Helm stores it; empty where there is none. */
  readonly oldManifest: string
  /** `manifest` of the dry run. */
  readonly newManifest: string
  readonly hooks: readonly HookNote[]
  /** Objects that `liveNeeds` names, as far as they exist. */
  readonly live: readonly Manifest[]
  readonly mode: Mode
  readonly allow: readonly Allowance[]
  /** Shares in percent. */
  readonly steps: readonly number[]
}

export type PlanParts = {
  /** Makes the same copies again at any later moment: `remakeCopies`. Holds no data of Secrets. */
  readonly recipe: Recipe
  readonly clones: readonly Clone[]
  readonly staged: readonly Staged[]
  readonly services: readonly ServicePair[]
  readonly companions: readonly ObjectRef[]
  /** In shared mode: the labels without which the copies are in no Service of the stable pods. */
  readonly shared: {readonly leave: readonly string[]} | null
  readonly pins: readonly Pin[]
  /** Every object of the old and the new version of the chart. */
  readonly chart: readonly ObjectRef[]
  readonly changes: readonly Change[]
  readonly reasons: readonly {readonly ref: ObjectRef; readonly because: Because; readonly fields: readonly string[]}[]
  readonly extra: readonly Extra[]
  /** Copies of an earlier deployment of this release that are still there. They must be gone before the first write. */
  readonly leftovers: readonly ObjectRef[]
  readonly warnings: readonly string[]
  readonly refusals: readonly Failure[]
  /** Those that any upgrade meets, with copies or without. */
  readonly refusalsOfAny: readonly Failure[]
}

export const planParts = (input: PlanInput): PlanParts => {
  const {release, scope, live, mode, allow, steps} = input
  const before = readRendering(input.oldManifest, 'the deployed rendering', scope)
  const after = readRendering(input.newManifest, 'the new rendering', scope)
  const unreadable = distinct(after.refusals)
  const situation = situationOf(release, scope, before.manifests, after.manifests, live)
  const selection = selectWorkloads(situation, allow)
  const cloned = selection.cloned.map(workload => workload.after)
  const {recipe, ...decision} = recipeOf(situation, cloned, mode)
  const copies = makeCopies(recipe, situation.after, plannedOwner)
  const sized = selection.cloned.map(
    (workload): Sized => ({workload: workload.after, replicas: replicasAfter(workload, situation)})
  )
  const scalings = selection.cloned.map(workload => scalingOf(workload, situation))
  const names = namesTaken(copies, situation)
  const ofAny = [...after.refusals, ...gitOpsOwners(situation), ...immutableChanges(situation)]
  return {
    recipe,
    clones: sized.map(({workload, replicas}) => cloneOf(workload, replicas, scope)),
    staged: selection.staged,
    services: recipe.services.map(stable => ({stable, canary: canaryName(stable)})),
    companions: copies.companions.map(manifest => refIn(manifest, scope)),
    shared: mode === 'shared' ? {leave: leavingLabels(stableSelectors(cloned, situation))} : null,
    pins: scalings.flatMap(({pins}) => pins),
    chart: [...indexOf([...situation.before, ...situation.after], scope).values()].map(manifest =>
      refIn(manifest, scope)
    ),
    changes: changesOf(situation),
    reasons: selection.changed.map(({after, because, fields}) => ({ref: refIn(after, scope), because, fields})),
    extra: steps.map(percent => extraAt(sized, percent, mode)),
    leftovers: names.leftovers,
    warnings: [
      ...before.refusals.map(({what}) => `${what} It is compared with what is live instead.`),
      ...selection.warnings,
      ...decision.warnings,
      ...scalings.flatMap(({warnings}) => warnings),
      ...(cloned.length > 0 ? [...budgetsForAll(situation), ...hookWarnings(input.hooks)] : [])
    ],
    // Of what cannot be read nothing else can be said.
    refusalsOfAny: unreadable.length > 0 ? unreadable : distinct(ofAny),
    refusals:
      unreadable.length > 0
        ? unreadable
        : distinct([
            ...ofAny,
            ...selection.refusals,
            ...decision.refusals,
            ...(mode === 'shared' ? autoscaled(situation, cloned) : []),
            ...names.refusals,
            ...quotaRefusals(sized, copies.companions, live.filter(situation.isLocal))
          ])
  }
}

/** The copies again, from the manifest of the new revision: of the dry run, or as Helm stored it. */
export const remakeCopies = (recipe: Recipe, newManifest: string, scope: Scope, owner: OwnerReference): Copies =>
  makeCopies(recipe, readRendering(newManifest, 'the new rendering', scope).manifests, owner)

const stableSelectors = (cloned: readonly Manifest[], situation: Situation): readonly Selector[] =>
  servicesOf(cloned, situation)
    .flatMap(service => [service, situation.afterOf(service) ?? service])
    .flatMap(service => [serviceSelector(service) ?? []])
    .filter(selector => selector.length > 0)

const cloneOf = (workload: Manifest, replicas: number, scope: Scope): Clone => {
  const stable = refIn(workload, scope)
  return {stable, canary: {...stable, name: canaryName(stable.name)}, replicas}
}

const autoscaled = (situation: Situation, cloned: readonly Manifest[]): readonly Failure[] =>
  cloned.flatMap(workload => {
    const autoscaler = autoscalerOf(workload, [...situation.live, ...situation.after].filter(situation.isLocal))
    return autoscaler === undefined
      ? []
      : [sharedWithAutoscaler(situation.nameOf(workload), situation.nameOf(autoscaler))]
  })

/** Names that others have, in the cluster or in the chart itself. */
const namesTaken = (
  {companions, workloads}: Copies,
  situation: Situation
): {readonly leftovers: readonly ObjectRef[]; readonly refusals: readonly Failure[]} => {
  const made = [...companions, ...workloads]
  const rendered = indexOf([...situation.before, ...situation.after], situation.scope)
  const isOurs = (manifest: Manifest) =>
    situation.liveOf(manifest)?.metadata.labels?.[marks.release] === situation.release &&
    !rendered.has(identityOf(manifest, situation.scope))
  const taken = made.filter(
    manifest => situation.liveOf(manifest) !== undefined || rendered.has(identityOf(manifest, situation.scope))
  )
  return {
    leftovers: taken.filter(isOurs).map(manifest => refIn(manifest, situation.scope)),
    refusals: taken.filter(manifest => !isOurs(manifest)).map(manifest => nameTaken(situation.nameOf(manifest)))
  }
}

const hookWarnings = (hooks: readonly HookNote[]): readonly string[] => {
  const early = hooks.filter(({events}) => events.includes('pre-upgrade'))
  if (early.length === 0) return []
  const names = early.map(({kind, name}) => `${kind}/${name}`).join(', ')
  return [
    `The hooks before an upgrade (${names}) run when the stable pods are upgraded, after the copies have had traffic: the new version must work without them until then.`
  ]
}

const distinct = (failures: readonly Failure[]): readonly Failure[] => [
  ...new Map(failures.map(failure => [`${failure.code} ${failure.what}`, failure])).values()
]
