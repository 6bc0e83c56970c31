/** Decides what is copied with the workloads. */
import type {Manifest, OwnerReference} from '#core/cluster'
import type {Failure} from '#core/failure'
import {accountOf, bindsOneOf, isAccount, isBinding, isClusterBinding, isRole, roleOf} from './accounts.ts'
import {configsReadBy} from './changed.ts'
import {copiedLabels} from './clone.ts'
import {changedConfigs} from './content.ts'
import {clusterWideRights, inseparable, sharedService} from './failures.ts'
import {unmetFields} from './fields.ts'
import {separate} from './labels.ts'
import {copyPolicies, isNetworkPolicy} from './network.ts'
import {podLabels} from './pods.ts'
import type {Mode, Recipe} from './recipe.ts'
import type {Situation} from './situation.ts'
import {hostileSelectors, isCopy, othersBehind, servicesOf} from './surroundings.ts'
import {textsOf} from './untyped.ts'

/** Stands for the anchor while nothing is written: only names are looked at. */
export const plannedOwner: OwnerReference = {apiVersion: 'v1', kind: 'ConfigMap', name: 'planned', uid: 'planned'}

export type RecipeDecision = {
  readonly recipe: Recipe
  readonly warnings: readonly string[]
  readonly refusals: readonly Failure[]
}

export const recipeOf = (situation: Situation, cloned: readonly Manifest[], mode: Mode): RecipeDecision => {
  const labels = separated(situation, cloned, mode)
  const services = servicesOf(cloned, situation)
  const identity = identities(situation, cloned)
  const configs = changedConfigs(situation).filter(config =>
    cloned.some(workload => configsReadBy(workload, [config]).length > 0)
  )
  const recipe: Recipe = {
    schema: 'towpath.recipe/1',
    release: situation.release,
    namespace: situation.scope.namespace,
    mode,
    relabel: labels.relabel,
    workloads: namesOf(cloned),
    configs: configs.map(({kind, name}) => ({kind, name})),
    services: namesOf(services),
    accounts: identity.accounts,
    roles: identity.roles,
    bindings: identity.bindings,
    foreign: []
  }
  const foreign = [
    ...services.filter(service => situation.afterOf(service) === undefined),
    ...foreignPolicies(situation, cloned, recipe)
  ]
  return {
    recipe: {...recipe, foreign: foreign.map(bare)},
    warnings: identity.warnings,
    refusals: [...labels.refusals, ...identity.refusals, ...servicesWithOthers(situation, cloned, services)]
  }
}

const namesOf = (manifests: readonly Manifest[]): readonly string[] => [
  ...new Set(manifests.map(({metadata}) => metadata.name))
]

const separated = (situation: Situation, cloned: readonly Manifest[], mode: Mode) => {
  if (mode === 'shared') return {relabel: [], refusals: []}
  const copied = cloned.map(workload => ({workload: situation.nameOf(workload), labels: podLabels(workload)}))
  const {relabel, inseparable: stuck} = separate(copied, hostileSelectors(situation))
  return {relabel, refusals: stuck.map(({workload, by}) => inseparable(workload, by))}
}

/** A canary Service has only copies behind it, so nothing else may be behind the stable one. */
const servicesWithOthers = (
  situation: Situation,
  cloned: readonly Manifest[],
  services: readonly Manifest[]
): readonly Failure[] =>
  services.flatMap(service => {
    const others = othersBehind(service, cloned, situation)
    const changed = cloned.filter(workload => servicesOf([workload], situation).includes(service)).map(situation.nameOf)
    return others.length === 0 ? [] : [sharedService(situation.nameOf(service), changed, others)]
  })

const foreignPolicies = (situation: Situation, cloned: readonly Manifest[], recipe: Recipe): readonly Manifest[] => {
  const twins = cloned.map(workload => ({stable: podLabels(workload), copy: copiedLabels(workload, recipe)}))
  return situation.live
    .filter(manifest => isNetworkPolicy(manifest) && situation.isLocal(manifest) && !isCopy(manifest))
    .filter(policy => situation.afterOf(policy) === undefined)
    .filter(policy => copyPolicies(policy, twins, recipe, plannedOwner).length > 0)
}

/** As it would be rendered: what the server added is left out. */
const bare = ({apiVersion, kind, metadata, spec}: Manifest): Manifest => ({
  apiVersion,
  kind,
  metadata: {name: metadata.name, labels: textsOf(metadata.labels), annotations: textsOf(metadata.annotations)},
  spec
})

type Identities = Pick<Recipe, 'accounts' | 'roles' | 'bindings'> & {
  readonly warnings: readonly string[]
  readonly refusals: readonly Failure[]
}

/** New accounts, and rights that the upgrade gives to accounts of the copies. */
const identities = (situation: Situation, cloned: readonly Manifest[]): Identities => {
  const {after, isLocal, liveOf, nameOf} = situation
  const {namespace} = situation.scope
  const used = [...new Set(cloned.map(accountOf))]
  const accounts = after
    .filter(manifest => isAccount(manifest) && isLocal(manifest) && used.includes(manifest.metadata.name))
    .filter(manifest => liveOf(manifest) === undefined)
  const names = namesOf(accounts)
  const isChanged = (manifest: Manifest) => {
    const live = liveOf(manifest)
    return (
      live === undefined || unmetFields([manifest.rules, manifest.subjects], [live.rules, live.subjects]).length > 0
    )
  }
  const changedRoles = namesOf(after.filter(manifest => isRole(manifest) && isLocal(manifest) && isChanged(manifest)))
  const bindings = after
    .filter(manifest => isBinding(manifest) && isLocal(manifest) && bindsOneOf(manifest, used, namespace))
    .filter(
      binding =>
        isChanged(binding) || bindsOneOf(binding, names, namespace) || changedRoles.includes(roleOf(binding) ?? '')
    )
  const wide = after.filter(manifest => isClusterBinding(manifest) && bindsOneOf(manifest, used, namespace))
  const late = wide.filter(manifest => liveOf(manifest) === undefined && !bindsOneOf(manifest, names, namespace))
  return {
    accounts: names,
    roles: changedRoles.filter(role => bindings.some(binding => roleOf(binding) === role)),
    bindings: namesOf(bindings),
    warnings: late.map(
      binding => `${nameOf(binding)} is new: the copies run without its rights in the whole cluster until the upgrade.`
    ),
    refusals: wide.flatMap(binding =>
      accounts
        .filter(account => bindsOneOf(binding, [account.metadata.name], namespace))
        .map(account => clusterWideRights(nameOf(account), nameOf(binding)))
    )
  }
}
