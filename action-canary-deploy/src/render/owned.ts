/** What every copy has in common: its name, its marks, its owner. */
import type {Manifest, OwnerReference} from '#core/cluster'
import {marks} from '../model.ts'
import {canaryName, suffix} from './names.ts'
import type {Recipe} from './recipe.ts'
import {type Fields, textsOf} from './untyped.ts'

export const ownMarks = ({release}: Pick<Recipe, 'release'>): Readonly<Record<string, string>> => ({
  [marks.release]: release,
  [marks.track]: suffix
})

/** Annotations that are orders to somebody: to Helm, kubectl, a controller, the cloud or the DNS. A copy must not repeat them. */
const orders =
  /^(?:(?:meta\.)?helm\.sh|kubectl\.kubernetes\.io|deployment\.kubernetes\.io|autoscaling\.alpha\.kubernetes\.io|external-dns\.alpha\.kubernetes\.io|service\.beta\.kubernetes\.io|pv\.kubernetes\.io|towpath\.dev)\//

/**
 * A copy of `original` under the canary name with the given fields. Labels stay, so that monitoring finds it, but it is not Helm's:
 * the next upgrade must not adopt it.
 */
export const ownedCopy = (original: Manifest, fields: Fields, recipe: Recipe, owner: OwnerReference): Manifest => {
  const {labels, annotations} = original.metadata
  const kept = Object.entries(textsOf(annotations)).filter(([name]) => !orders.test(name))
  return {
    apiVersion: original.apiVersion,
    kind: original.kind,
    metadata: {
      name: canaryName(original.metadata.name),
      namespace: recipe.namespace,
      labels: {...textsOf(labels), ...ownMarks(recipe), [managedBy]: 'towpath'},
      ...(kept.length === 0 ? {} : {annotations: Object.fromEntries(kept)}),
      ownerReferences: [owner]
    },
    ...fields
  }
}

const managedBy = 'app.kubernetes.io/managed-by'
