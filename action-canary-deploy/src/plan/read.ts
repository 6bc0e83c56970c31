/** Everything a plan looks at, read from Helm and from the cluster. Nothing is written. */
import {type Cluster, ClusterError, type Manifest, type ObjectRef} from '#core/cluster'
import type {Rendered} from '../helm/release.ts'
import type {Scope} from '../render/identity.ts'
import {listedKinds, neededRefs} from '../render/live-needs.ts'
import {readRendering} from '../render/manifests.ts'
import {contextKinds} from '../traffic/find.ts'
import {providers} from '../traffic/providers.ts'

export type Seen = {
  /** Objects of the namespace that bear on the copies, and every rendered object, as they are now. */
  readonly live: readonly Manifest[]
  /** Objects that may be routes, and what tells how they are read. */
  readonly routes: readonly Manifest[]
  /** Kinds of routes that are served, but may not be listed. */
  readonly unseen: readonly Kind[]
}

export type Kind = readonly [apiVersion: string, kind: string]

/** Kinds without a namespace that the API server serves besides Kubernetes' own, among those that are rendered. */
export const scopeOf = async (cluster: Cluster, namespace: string, manifests: readonly string[]): Promise<Scope> => {
  const kinds = new Map<string, {readonly apiVersion: string; readonly kind: string}>()
  for (const text of manifests) {
    for (const {apiVersion, kind} of readRendering(text, 'the rendering', {namespace}).manifests)
      kinds.set(`${apiVersion} ${kind}`, {apiVersion, kind})
  }
  const clusterScoped = await Promise.all(
    [...kinds.values()].map(async ({apiVersion, kind}) => {
      const resource = await cluster.resource(apiVersion, kind)
      const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : ''
      return resource?.namespaced === false ? [`${group}/${kind}`] : []
    })
  )
  return {namespace, clusterScoped: new Set(clusterScoped.flat())}
}

export const readLive = async (
  cluster: Cluster,
  scope: Scope,
  oldManifest: string,
  rendered: Rendered
): Promise<Seen> => {
  const before = readRendering(oldManifest, 'the deployed rendering', scope).manifests
  const after = readRendering(rendered.manifest, 'the new rendering', scope).manifests
  const kinds = unique([...providers.flatMap(provider => provider.kinds), ...contextKinds])
  const [listed, named, routes] = await Promise.all([
    Promise.all(listedKinds.map(([apiVersion, kind]) => cluster.list(apiVersion, kind, scope.namespace))),
    getAll(cluster, neededRefs(before, after, scope)),
    Promise.all(kinds.map(([apiVersion, kind]) => listKind(cluster, apiVersion, kind, scope.namespace)))
  ])
  return {
    live: [...listed.flat(), ...named],
    routes: routes.flatMap(objects => objects ?? []),
    unseen: kinds.filter((_, index) => routes[index] === null)
  }
}

const unique = (kinds: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] => [
  ...new Map(kinds.map(kind => [kind.join(' '), kind])).values()
]

/** A kind that is not served has no objects; one without a namespace is listed for the whole cluster. Null: the account may not. */
const listKind = async (
  cluster: Cluster,
  apiVersion: string,
  kind: string,
  namespace: string
): Promise<readonly Manifest[] | null> => {
  const resource = await cluster.resource(apiVersion, kind)
  if (resource === undefined) return []
  return cluster.list(apiVersion, kind, resource.namespaced ? namespace : null).catch((thrown: unknown) => {
    if (thrown instanceof ClusterError && thrown.kind === 'forbidden') return null
    throw thrown
  })
}

/** At most so many requests at a time: an API server limits how many it takes of one client. */
const atOnce = 16

const getAll = async (cluster: Cluster, refs: readonly ObjectRef[]): Promise<readonly Manifest[]> => {
  const found: Manifest[] = []
  for (let index = 0; index < refs.length; index += atOnce) {
    const batch = await Promise.all(
      refs
        .slice(index, index + atOnce)
        .map(async ref =>
          (await cluster.resource(ref.apiVersion, ref.kind)) === undefined ? undefined : cluster.get(ref)
        )
    )
    found.push(...batch.filter(object => object !== undefined))
  }
  return found
}
