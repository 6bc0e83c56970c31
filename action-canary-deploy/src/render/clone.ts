/** The copy of a Deployment. */
import type {Manifest, OwnerReference} from '#core/cluster'
import {canaryName} from './names.ts'
import {ownedCopy, ownMarks} from './owned.ts'
import {podLabels, podSpec, podTemplate} from './pods.ts'
import type {Recipe} from './recipe.ts'
import {renameReferences} from './references.ts'
import {type Labels, matches, readSelector, relabel, relabelSelector} from './selectors.ts'
import {type Edit, eachItem, edited, type Fields, fieldsOf, inside, isFields, textsOf, without} from './untyped.ts'

/** Says which Deployment's copy a pod is. The copy selects by this and the marks alone, so that no other label holds its pods. */
const copyOf = 'towpath.dev/copy'

/** Labels of the copies of a workload. */
export const copiedLabels = (manifest: Manifest, recipe: Pick<Recipe, 'release' | 'relabel'>): Labels => ({
  ...relabel(podLabels(manifest), recipe.relabel),
  ...identityLabels(manifest, recipe)
})

const identityLabels = (manifest: Manifest, recipe: Pick<Recipe, 'release'>): Labels => ({
  ...ownMarks(recipe),
  [copyOf]: canaryName(manifest.metadata.name)
})

/** A selector of stable pods as one of their copies; the marks keep the stable pods out, whatever the mode. */
export const copiedSelector = (selector: unknown, recipe: Pick<Recipe, 'release' | 'relabel'>): Fields => {
  const rewritten = relabelSelector(selector, recipe.relabel)
  return {...rewritten, matchLabels: {...textsOf(rewritten.matchLabels), ...ownMarks(recipe)}}
}

/** `<name>-canary`, without replicas: the engine scales it. Its pods read the copied ConfigMaps and Secrets. */
export const copyWorkload = (manifest: Manifest, recipe: Recipe, owner: OwnerReference): Manifest => {
  const template = fieldsOf(podTemplate(manifest))
  const spec = {
    ...without(fieldsOf(manifest.spec), 'paused'),
    replicas: 0,
    selector: {matchLabels: identityLabels(manifest, recipe)},
    template: {
      ...template,
      metadata: {...fieldsOf(template.metadata), labels: copiedLabels(manifest, recipe)},
      spec: copyPodSpec(manifest, recipe)
    }
  }
  return ownedCopy(manifest, {spec}, recipe, owner)
}

const copyPodSpec = (manifest: Manifest, recipe: Recipe): Fields => {
  const spec = renameReferences(podSpec(manifest), (kind, name) =>
    recipe.configs.some(config => config.kind === kind && config.name === name) ? canaryName(name) : name
  )
  return withAccount(withNeighbours(spec, podLabels(manifest), recipe), recipe)
}

const withAccount = (spec: Fields, {accounts}: Recipe): Fields =>
  edited(spec, {serviceAccountName: renamed(accounts), serviceAccount: renamed(accounts)})

const renamed =
  (names: readonly string[]): Edit =>
  value =>
    typeof value === 'string' && names.includes(value) ? canaryName(value) : value

/**
 * Rules about where pods stand next to each other: one that means the workload's own pods means the copies' own pods on the copies, so that
 * spreading works among them and an anti-affinity to themselves leaves room for them beside the stable pods.
 */
const withNeighbours = (spec: Fields, own: Labels, recipe: Recipe): Fields => {
  const term = (value: Fields): Fields => {
    const selector = value.labelSelector
    if (!isFields(selector) || !matches(readSelector(selector), own)) return value
    return {...value, labelSelector: copiedSelector(selector, recipe)}
  }
  const rules = inside(value =>
    edited(value, {
      requiredDuringSchedulingIgnoredDuringExecution: eachItem(term),
      preferredDuringSchedulingIgnoredDuringExecution: eachItem(item => edited(item, {podAffinityTerm: inside(term)}))
    })
  )
  const affinity = inside(value => edited(value, {podAffinity: rules, podAntiAffinity: rules}))
  return edited(spec, {affinity, topologySpreadConstraints: eachItem(term)})
}
