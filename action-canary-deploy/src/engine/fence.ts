/** Changes of objects that others may change too: only with the resourceVersion read under our own token. */
import {type Cluster, ClusterError, type Manifest, type ObjectRef, shortName} from '#core/cluster'
import {marks} from '../model.ts'
import type {Store} from './store.ts'

/** Undefined leaves the object as it is. */
export type Edit = (live: Manifest) => Manifest | undefined

const attempts = 8

/** An object that should be there is gone: somebody else deleted it. */
export class Missing extends Error {
  readonly ref: ObjectRef

  constructor(ref: ObjectRef) {
    super(`${shortName(ref)} is gone`)
    this.name = 'Missing'
    this.ref = ref
  }
}

export class Fence {
  readonly #cluster: Cluster
  readonly #store: Store

  constructor(cluster: Cluster, store: Store) {
    this.#cluster = cluster
    this.#store = store
  }

  /**
   * Reads, asks whether the deployment is still ours, writes with the resourceVersion that was read: whoever takes over moves the
   * token first and then every object, so a write of an older owner meets one or the other. Throws `Missing`, or `Fenced`.
   */
  async change(ref: ObjectRef, edit: Edit): Promise<Manifest> {
    for (let attempt = 1; ; attempt += 1) {
      const live = await this.#cluster.get(ref)
      if (live === undefined) throw new Missing(ref)
      const next = edit(live)
      if (next === undefined) return live
      await this.#store.check()
      try {
        return await this.#cluster.replace(next)
      } catch (thrown) {
        if (!repeatable(thrown) || attempt === attempts) throw thrown
      }
    }
  }

  /** As `change`; what is gone, at whatever moment, needs no change. */
  async changeIfThere(ref: ObjectRef, edit: Edit): Promise<void> {
    try {
      await this.change(ref, edit)
    } catch (thrown) {
      if (!(thrown instanceof Missing)) throw thrown
    }
  }

  /** Makes an object of our own, or finds the one we made before. `exists` where somebody else's is in the way. */
  async create(manifest: Manifest, ref: ObjectRef): Promise<Manifest> {
    await this.#store.check()
    try {
      return await this.#cluster.create(manifest)
    } catch (thrown) {
      if (!(thrown instanceof ClusterError) || (thrown.kind !== 'exists' && thrown.kind !== 'unknown')) throw thrown
      const found = await this.#cluster.get(ref)
      if (found !== undefined && this.isOurs(found)) return found
      throw thrown
    }
  }

  /** Deletes an object of our own. What is gone or belongs to somebody else stays as it is. */
  async remove(ref: ObjectRef): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const live = await this.#cluster.get(ref)
      if (live === undefined || !this.isOurs(live)) return
      const {uid, resourceVersion, deletionTimestamp} = live.metadata
      if (uid === undefined || resourceVersion === undefined || deletionTimestamp !== undefined) return
      await this.#store.check()
      try {
        return await this.#cluster.remove(ref, {uid, resourceVersion})
      } catch (thrown) {
        if (!repeatable(thrown) || attempt === attempts) throw thrown
      }
    }
  }

  /** Made for this deployment: it belongs to its anchor. */
  isOurs(object: Manifest): boolean {
    return (object.metadata.ownerReferences ?? []).some(owner => owner.uid === this.#store.state.anchor)
  }

  /** At a take-over: moves the resourceVersion of an object, so that what an older owner read of it is worth nothing. Absent: nothing to move. */
  async stamp(ref: ObjectRef): Promise<void> {
    const token = String(this.#store.state.token)
    await this.changeIfThere(ref, live => stamped(live, token))
  }
}

/** A busy object (its status is written by controllers), one that was deleted meanwhile, or an answer that was lost: read again and repeat. */
const repeatable = (thrown: unknown): boolean =>
  thrown instanceof ClusterError && ['conflict', 'not-found', 'unknown', 'busy'].includes(thrown.kind)

const stamped = (live: Manifest, token: string): Manifest => ({
  ...live,
  metadata: {...live.metadata, annotations: {...live.metadata.annotations, [marks.fence]: token}}
})
