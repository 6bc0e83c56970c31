/** The state of a deployment in a ConfigMap, written by compare-and-swap: who writes late, writes nothing. */
import {type Cluster, ClusterError, type Manifest, type ObjectRef} from '#core/cluster'
import {raise} from '#core/failure'
import {unreadableState} from '../failures.ts'
import {marks} from '../model.ts'
import {Fenced} from './fenced.ts'
import {type DeploymentState, deploymentSchema} from './state.ts'

export type Stored = {readonly object: Manifest; readonly state: DeploymentState}

const key = 'state.json'

export const stateRef = (release: string, namespace: string): ObjectRef => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  namespace,
  name: `towpath-${release}`
})

/** Undefined where nothing was ever deployed by Towpath. Raises CD-104 (somebody edited it, or a newer Towpath wrote it). */
export const readState = async (cluster: Pick<Cluster, 'get'>, ref: ObjectRef): Promise<Stored | undefined> => {
  const object = await cluster.get(ref)
  return object === undefined ? undefined : {object, state: stateIn(object, ref)}
}

export const stateIn = (object: Manifest, ref: ObjectRef): DeploymentState => {
  const data = object.data
  const text = typeof data === 'object' && data !== null && key in data ? Object(data)[key] : undefined
  try {
    return deploymentSchema.parse(JSON.parse(String(text)))
  } catch (thrown) {
    return raise(unreadableState(ref.name, ref.namespace ?? 'default'), thrown)
  }
}

const objectOf = (ref: ObjectRef, state: DeploymentState, resourceVersion: string | undefined): Manifest => ({
  apiVersion: ref.apiVersion,
  kind: ref.kind,
  metadata: {
    name: ref.name,
    ...(ref.namespace === null ? {} : {namespace: ref.namespace}),
    labels: {'app.kubernetes.io/managed-by': 'towpath', [marks.release]: state.rollout.release},
    ...(resourceVersion === undefined ? {} : {resourceVersion})
  },
  data: {[key]: JSON.stringify(state)}
})

/** Releases of a namespace whose deployment has not ended. One whose state cannot be read is among them: to settle it says why. */
export const unsettled = async (cluster: Pick<Cluster, 'list'>, namespace: string): Promise<readonly string[]> => {
  const found = await cluster.list('v1', 'ConfigMap', namespace, {
    labels: `app.kubernetes.io/managed-by=towpath,${marks.release}`
  })
  return found
    .filter(object => key in Object(object.data))
    .filter(object => isUnsettled(object, namespace))
    .map(({metadata}) => metadata.labels?.[marks.release] ?? '')
}

const isUnsettled = (object: Manifest, namespace: string): boolean => {
  try {
    return stateIn(object, stateRef(object.metadata.labels?.[marks.release] ?? '', namespace)).result === 'running'
  } catch {
    return true
  }
}

/** The state as one owner sees it. Every write and every check stands on the resourceVersion that this owner wrote last. */
export class Store {
  readonly #cluster: Pick<Cluster, 'get' | 'create' | 'replace'>
  readonly #ref: ObjectRef
  #stored: Stored

  private constructor(cluster: Pick<Cluster, 'get' | 'create' | 'replace'>, ref: ObjectRef, stored: Stored) {
    this.#cluster = cluster
    this.#ref = ref
    this.#stored = stored
  }

  /** Writes the first state of a deployment, over that of an older one which has ended. `conflict` or `exists` = somebody was faster. */
  static async begin(
    cluster: Pick<Cluster, 'get' | 'create' | 'replace'>,
    ref: ObjectRef,
    older: Stored | undefined,
    state: DeploymentState
  ): Promise<Store> {
    const version = older?.object.metadata.resourceVersion
    const next = objectOf(ref, state, version)
    const object = version === undefined ? await cluster.create(next) : await cluster.replace(next)
    return new Store(cluster, ref, {object, state})
  }

  get state(): DeploymentState {
    return this.#stored.state
  }

  /** Writes the next state. Throws `Fenced` where somebody else has written since. */
  async write(state: DeploymentState): Promise<void> {
    try {
      const object = await this.#cluster.replace(objectOf(this.#ref, state, this.#version))
      this.#stored = {object, state}
    } catch (thrown) {
      if (!(thrown instanceof ClusterError)) throw thrown
      // A conflict may be with our own write, whose answer was lost and which came later.
      if (['unknown', 'conflict', 'not-found'].includes(thrown.kind)) return this.#settleUnknown(state, thrown)
      throw thrown
    }
  }

  /** Throws `Fenced` unless the state is the one we wrote last. Ask between reading an object and writing it. */
  async check(): Promise<void> {
    const object = await this.#cluster.get(this.#ref)
    if (object?.metadata.resourceVersion !== this.#version) throw new Fenced(this.state.owner)
  }

  get #version(): string | undefined {
    return this.#stored.object.metadata.resourceVersion
  }

  /** The answer to a write was lost, or it met another: ours may be the one that happened. */
  async #settleUnknown(state: DeploymentState, why: ClusterError): Promise<void> {
    const object = await this.#cluster.get(this.#ref)
    if (object === undefined) throw new Fenced(this.state.owner, why)
    if (object.metadata.resourceVersion === this.#version) throw why
    const found = stateIn(object, this.#ref)
    if (found.token !== state.token || JSON.stringify(found) !== JSON.stringify(state))
      throw new Fenced(this.state.owner, why)
    this.#stored = {object, state}
  }
}
