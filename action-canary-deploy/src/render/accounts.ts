/** Identities of pods: what the copies need of service accounts, roles and bindings before the upgrade brings them. */
import type {Manifest, OwnerReference} from '#core/cluster'
import {groupKindOf} from './identity.ts'
import {canaryName} from './names.ts'
import {ownedCopy} from './owned.ts'
import {podSpec} from './pods.ts'
import type {Recipe} from './recipe.ts'
import {at, eachItem, edited, type Fields, fieldsOf, inside, isFields, listOf, textOf, without} from './untyped.ts'

export const isAccount = (manifest: Manifest): boolean => groupKindOf(manifest) === '/ServiceAccount'

const rbac = 'rbac.authorization.k8s.io'
export const isRole = (manifest: Manifest): boolean => groupKindOf(manifest) === `${rbac}/Role`
export const isBinding = (manifest: Manifest): boolean => groupKindOf(manifest) === `${rbac}/RoleBinding`
export const isClusterBinding = (manifest: Manifest): boolean => groupKindOf(manifest) === `${rbac}/ClusterRoleBinding`

/** The account that the pods of a workload run under. */
export const accountOf = (workload: Manifest): string => {
  const spec = podSpec(workload)
  return textOf(spec.serviceAccountName) ?? textOf(spec.serviceAccount) ?? 'default'
}

/** Whether a binding gives rights to one of these accounts of the namespace. */
export const bindsOneOf = (binding: Manifest, accounts: readonly string[], namespace: string): boolean =>
  subjectsAmong(binding, accounts, namespace).length > 0

const subjectsAmong = (binding: Manifest, accounts: readonly string[], namespace: string): readonly Fields[] =>
  listOf(binding.subjects)
    .filter(isFields)
    .filter(
      subject =>
        subject.kind === 'ServiceAccount' &&
        accounts.includes(textOf(subject.name) ?? '') &&
        (subject.namespace ?? namespace) === namespace
    )

/** Role that a binding in a namespace grants; undefined where it grants a ClusterRole. */
export const roleOf = (binding: Manifest): string | undefined =>
  at(binding, 'roleRef', 'kind') === 'Role' ? textOf(at(binding, 'roleRef', 'name')) : undefined

export const copyAccount = (account: Manifest, recipe: Recipe, owner: OwnerReference): Manifest =>
  // Tokens in `secrets` are made for one account by its controller.
  ownedCopy(account, without(account, 'apiVersion', 'kind', 'metadata', 'status', 'secrets'), recipe, owner)

export const copyRole = (role: Manifest, recipe: Recipe, owner: OwnerReference): Manifest =>
  ownedCopy(role, {rules: role.rules ?? []}, recipe, owner)

/** Binds the accounts the copies run under, and nobody else. */
export const copyBinding = (
  binding: Manifest,
  accounts: readonly string[],
  recipe: Recipe,
  owner: OwnerReference
): Manifest => {
  const rename = (name: unknown): unknown =>
    recipe.accounts.some(own => own === name) ? canaryName(String(name)) : name
  const subjects = eachItem(subject => edited({namespace: recipe.namespace, ...subject}, {name: rename}))(
    subjectsAmong(binding, accounts, recipe.namespace)
  )
  const roleRef = inside(ref =>
    recipe.roles.includes(textOf(fieldsOf(ref).name) ?? '') && ref.kind === 'Role'
      ? {...ref, name: canaryName(textOf(ref.name) ?? '')}
      : ref
  )(binding.roleRef)
  return ownedCopy(binding, {subjects, roleRef}, recipe, owner)
}
