/** The state of a deployment in a ConfigMap, written by compare-and-swap: who writes late, writes nothing. */
import {type Cluster, ClusterError, type Manifest, type ObjectRef} from '#core/cluster'
import {raise} from '#core/failure'
import {unreadableState} from '../failures.ts'
import {marks} from '../model.ts'
import {Fenced} from './fenced.ts'
import {type DeploymentState, deploymentSchema} from './state.ts'

export type Stored = {readonly object: Manifest; readonly state: DeploymentState}

export const stateKey = 'state.json'

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
  const text = typeof data === 'object' && data !== null && stateKey in data ? Object(data)[stateKey] : undefined
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
  data: {[stateKey]: JSON.stringify(state)}
})

/** Whether an object holds exactly this state. */
const says = (object: Manifest, state: DeploymentState): boolean =>
  Object(object.data)[stateKey] === JSON.stringify(state)

/** Asks whether the Lease is ours now. */
export type StillOurs = () => Promise<boolean>

type StateCluster = Pick<Cluster, 'get' | 'create' | 'replace'>

const attempts = 5

/**
 * The state as one owner sees it. Every write and every check stands on the resourceVersion that this owner wrote last. Whose the deployment
 * is, is never told by a state that is missing: then the Lease is asked.
 */
export class Store {
  readonly #cluster: StateCluster
  readonly #ref: ObjectRef
  readonly #isOurs: StillOurs
  #stored: Stored
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(cluster: StateCluster, ref: ObjectRef, stored: Stored, isOurs: StillOurs) {
    this.#cluster = cluster
    this.#ref = ref
    this.#stored = stored
    this.#isOurs = isOurs
  }

  /** Writes the first state of a deployment, over that of an older one which has ended. `conflict` or `exists` = somebody was faster. */
  static async begin(
    cluster: StateCluster,
    ref: ObjectRef,
    older: Stored | undefined,
    state: DeploymentState,
    isOurs: StillOurs = async () => false
  ): Promise<Store> {
    const version = older?.object.metadata.resourceVersion
    const next = objectOf(ref, state, version)
    const object = version === undefined ? await cluster.create(next) : await cluster.replace(next)
    return new Store(cluster, ref, {object, state}, isOurs)
  }

  get state(): DeploymentState {
    return this.#stored.state
  }

  /** Writes the next state. Throws `Fenced` where somebody else has written since. */
  write(state: DeploymentState): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const object = await this.#cluster.replace(objectOf(this.#ref, state, this.#version))
        this.#stored = {object, state}
      } catch (thrown) {
        // A conflict may be with our own write, whose answer was lost and which came later.
        if (!(thrown instanceof ClusterError) || !['unknown', 'conflict', 'not-found'].includes(thrown.kind))
          throw thrown
        const found = await this.#cluster.get(this.#ref)
        if (found !== undefined && found.metadata.resourceVersion === this.#version) throw thrown
        if (found !== undefined && says(found, state)) this.#stored = {object: found, state}
        else await this.#restore(found, state, thrown)
      }
    })
  }

  /** Throws `Fenced` unless the state is the one we wrote last. Ask between reading an object and writing it. */
  async check(): Promise<void> {
    if (await this.#isLast()) return
    // A write of our own may be under way.
    await this.#inTurn(async () => {
      if (!(await this.#isLast())) await this.#restore(await this.#cluster.get(this.#ref), this.state)
    })
  }

  get #version(): string | undefined {
    return this.#stored.object.metadata.resourceVersion
  }

  async #isLast(): Promise<boolean> {
    return (await this.#cluster.get(this.#ref))?.metadata.resourceVersion === this.#version
  }

  #inTurn<T>(body: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(body)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /**
   * Somebody deleted the state, edited it, or a late write put an older one there: it is written again, while the Lease is ours. Asked again
   * after the write: who took the Lease before it may not have seen it, and must not be disturbed; who takes it from then on will see it.
   */
  async #restore(seen: Manifest | undefined, state: DeploymentState, cause?: unknown): Promise<void> {
    let found = seen
    for (let attempt = 1; ; attempt += 1) {
      if (this.#isNewer(found) || !(await this.#isOurs())) throw new Fenced(this.state.owner, cause)
      try {
        const next = objectOf(this.#ref, state, found?.metadata.resourceVersion)
        const object = found === undefined ? await this.#cluster.create(next) : await this.#cluster.replace(next)
        if (!(await this.#isOurs())) throw new Fenced(this.state.owner, cause)
        this.#stored = {object, state}
        return
      } catch (thrown) {
        const again = ['exists', 'conflict', 'not-found', 'unknown']
        if (!(thrown instanceof ClusterError) || !again.includes(thrown.kind) || attempt === attempts) throw thrown
      }
      found = await this.#cluster.get(this.#ref)
    }
  }

  /** Written by a newer owner, or by another one with our token. What cannot be read was written by none. */
  #isNewer(found: Manifest | undefined): boolean {
    if (found === undefined) return false
    const {token, owner} = this.state
    try {
      const theirs = stateIn(found, this.#ref)
      return theirs.token > token || (theirs.token === token && theirs.owner !== owner)
    } catch {
      return false
    }
  }
}
