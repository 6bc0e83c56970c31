/** The copies themselves, from a rendering and the recipe of the plan. Pure: the same input gives the same objects at any later moment. */
import type {Manifest, OwnerReference} from '#core/cluster'
import {accountOf, bindsOneOf, copyAccount, copyBinding, copyRole, isAccount, isBinding, isRole} from './accounts.ts'
import {copiedLabels, copyWorkload} from './clone.ts'
import {namespaceOf} from './identity.ts'
import {copyGuard, copyPolicies, isGuard, isNetworkPolicy, type Twin} from './network.ts'
import {ownedCopy} from './owned.ts'
import {podLabels, workloadKind} from './pods.ts'
import type {Recipe} from './recipe.ts'
import {copyService, isService} from './services.ts'
import {without} from './untyped.ts'

export type Copies = {
  /** What stands beside the workloads, in order of creation. */
  readonly companions: readonly Manifest[]
  /** Copies of Deployments, without replicas yet. */
  readonly workloads: readonly Manifest[]
}

/**
 * Makes what the recipe names from the rendering of the new revision (`readRendering`), or from the manifest that Helm stored with it.
 * `owner` is the anchor: when it is deleted, Kubernetes collects all of them.
 */
export const makeCopies = (recipe: Recipe, rendered: readonly Manifest[], owner: OwnerReference): Copies => {
  const local = rendered.filter(manifest => namespaceOf(manifest, recipe) === recipe.namespace)
  const objects = [...local, ...recipe.foreign]
  const workloads = local.filter(
    manifest => workloadKind(manifest) === 'Deployment' && recipe.workloads.includes(manifest.metadata.name)
  )
  const twins = workloads.map((manifest): Twin => ({stable: podLabels(manifest), copy: copiedLabels(manifest, recipe)}))
  const accounts = workloads.map(accountOf)
  const pick = (is: (manifest: Manifest) => boolean, names: readonly string[]) =>
    objects.filter(manifest => is(manifest) && names.includes(manifest.metadata.name))
  const configs = local.filter(({apiVersion, kind, metadata}) =>
    recipe.configs.some(config => apiVersion === 'v1' && config.kind === kind && config.name === metadata.name)
  )
  return {
    companions: [
      ...pick(isAccount, recipe.accounts).map(account => copyAccount(account, recipe, owner)),
      ...pick(isRole, recipe.roles).map(role => copyRole(role, recipe, owner)),
      ...pick(isBinding, recipe.bindings)
        .filter(binding => bindsOneOf(binding, accounts, recipe.namespace))
        .map(binding => copyBinding(binding, accounts, recipe, owner)),
      ...configs.map(config => copyConfig(config, recipe, owner)),
      ...objects.filter(isNetworkPolicy).flatMap(policy => copyPolicies(policy, twins, recipe, owner)),
      ...local.filter(isGuard).flatMap(guard => copyGuard(guard, twins, recipe, owner)),
      ...pick(isService, recipe.services).map(service => copyService(service, recipe, owner))
    ],
    workloads: workloads.map(workload => copyWorkload(workload, recipe, owner))
  }
}

const copyConfig = (config: Manifest, recipe: Recipe, owner: OwnerReference): Manifest =>
  ownedCopy(config, without(config, 'apiVersion', 'kind', 'metadata', 'status'), recipe, owner)
