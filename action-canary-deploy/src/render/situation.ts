/** What a plan looks at: the rendering that is deployed, the one that shall be, and what really is in the cluster. */
import type {Manifest} from '#core/cluster'
import {identityOf, indexOf, namespaceOf, refIn, type Scope} from './identity.ts'

export type Situation = {
  readonly release: string
  readonly scope: Scope
  /** Manifests of the newest deployed revision; empty where the release is new. */
  readonly before: readonly Manifest[]
  /** Manifests of the upgrade. */
  readonly after: readonly Manifest[]
  /** Objects of the cluster: those rendered, and what selects or limits pods in the namespace. */
  readonly live: readonly Manifest[]
  readonly beforeOf: (manifest: Manifest) => Manifest | undefined
  readonly afterOf: (manifest: Manifest) => Manifest | undefined
  readonly liveOf: (manifest: Manifest) => Manifest | undefined
  /** Whether an object lives in the namespace of the release. */
  readonly isLocal: (manifest: Manifest) => boolean
  /** `Deployment/shop`, with the namespace where it is another one. */
  readonly nameOf: (manifest: Manifest) => string
}

export const situationOf = (
  release: string,
  scope: Scope,
  before: readonly Manifest[],
  after: readonly Manifest[],
  live: readonly Manifest[]
): Situation => {
  const finder = (manifests: readonly Manifest[]) => {
    const index = indexOf(manifests, scope)
    return (manifest: Manifest): Manifest | undefined => index.get(identityOf(manifest, scope))
  }
  return {
    release,
    scope,
    before,
    after,
    live,
    beforeOf: finder(before),
    afterOf: finder(after),
    liveOf: finder(live),
    isLocal: manifest => namespaceOf(manifest, scope) === scope.namespace,
    nameOf: manifest => {
      const {kind, name, namespace} = refIn(manifest, scope)
      return namespace === null || namespace === scope.namespace ? `${kind}/${name}` : `${kind}/${name} in ${namespace}`
    }
  }
}
