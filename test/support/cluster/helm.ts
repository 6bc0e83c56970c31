/** A simulated Helm: release Secrets with Helm's own states, writes in Helm's order, and a door that fences each of them. */
import {isDeepStrictEqual} from 'node:util'
import {type Cluster, ClusterError, type Manifest} from '#core/cluster'
import {FailureError} from '#core/failure'
import type {HelmFence} from '../../../action-canary-deploy/src/engine/operate.ts'
import {type Helm, type Revision, StepFailed} from '../../../action-canary-deploy/src/engine/ports.ts'
import {helmRefused} from '../../../action-canary-deploy/src/failures.ts'
import {descriptionOf} from '../../../action-canary-deploy/src/helm/canary-revisions.ts'
import type {SimulatedApi} from './api.ts'
import type {Actor} from './scheduler.ts'

/** What the chart renders: with the canary values of a share over the objects of the deployed revision, or with the ordinary values (null). */
export type Target = (percent: number | null, from: readonly Manifest[]) => readonly Manifest[]

type Release = {readonly status: string; readonly objects: readonly Manifest[]; readonly description?: string}

const secretName = (revision: number): string => `sh.helm.release.v1.shop.v${revision}`

const releaseIn = (secret: Manifest): Release => JSON.parse(String(Object(secret.data).release))

export const digestOf = (objects: readonly Manifest[]): string => `sha256:${JSON.stringify(objects)}`

const secretOf = (revision: number, release: Release): Manifest => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name: secretName(revision),
    namespace: 'web',
    labels: {owner: 'helm', name: 'shop', version: String(revision)}
  },
  data: {release: JSON.stringify(release)}
})

export class SimulatedHelm implements Helm {
  readonly #cluster: Cluster
  readonly #actor: Actor
  readonly #fence: HelmFence
  readonly upgrade: Helm['upgrade']

  constructor(cluster: Cluster, actor: Actor, fence: HelmFence, target: Target | null) {
    this.#cluster = cluster
    this.#actor = actor
    this.#fence = fence
    this.upgrade = async (revision, signal, layer) => {
      if (target === null) throw new StepFailed('no chart')
      const from = layer === undefined ? [] : (await this.#release(layer.from)).objects
      const description = descriptionOf(layer?.percent ?? null)
      await this.#apply(revision, 'pending-upgrade', target(layer?.percent ?? null, from), signal, description)
    }
  }

  async history(): Promise<readonly Revision[]> {
    return (await this.#secrets())
      .map(secret => ({
        revision: Number(secret.metadata.labels?.version),
        status: releaseIn(secret).status,
        description: releaseIn(secret).description ?? ''
      }))
      .sort((a, b) => b.revision - a.revision)
  }

  async digest(revision: number): Promise<string> {
    return digestOf((await this.#release(revision)).objects)
  }

  async rollback(to: number, revision: number, signal: AbortSignal): Promise<void> {
    await this.#apply(revision, 'pending-rollback', (await this.#release(to)).objects, signal)
  }

  async forget(revision: number): Promise<void> {
    const secret = (await this.#secrets()).find(({metadata}) => metadata.name === secretName(revision))
    const {uid, resourceVersion} = secret?.metadata ?? {}
    if (uid === undefined || resourceVersion === undefined) return
    const ref = {apiVersion: 'v1', kind: 'Secret', namespace: 'web', name: secretName(revision)}
    await this.#guarded(() => this.#cluster.remove(ref, {uid, resourceVersion}))
  }

  async bury(revision: number): Promise<void> {
    await this.#mark(revision, 'failed')
  }

  async uninstall(): Promise<void> {
    throw new StepFailed('not simulated')
  }

  async #secrets(): Promise<readonly Manifest[]> {
    try {
      return await this.#cluster.list('v1', 'Secret', 'web', {labels: 'owner=helm,name=shop'})
    } catch (thrown) {
      throw thrown instanceof ClusterError
        ? new FailureError(helmRefused('history', 'shop', thrown.message), thrown)
        : thrown
    }
  }

  async #release(revision: number): Promise<Release> {
    const secret = (await this.#secrets()).find(({metadata}) => metadata.name === secretName(revision))
    if (secret === undefined) throw new StepFailed(`no revision ${revision}`)
    return releaseIn(secret)
  }

  async #apply(
    revision: number,
    pending: string,
    objects: readonly Manifest[],
    signal: AbortSignal,
    description = ''
  ): Promise<void> {
    const newest = (await this.history())[0]
    if (pending === 'pending-upgrade' && newest?.status.startsWith('pending-'))
      throw new StepFailed('another operation (install/upgrade/rollback) is in progress')
    const expected = (newest?.revision ?? 0) + 1
    if (expected !== revision) throw new StepFailed(`the door refuses revision ${expected}, ${revision} is expected`)
    try {
      const release = {status: pending, objects, description}
      await this.#guarded(async () => void (await this.#cluster.create(secretOf(revision, release))))
      const before = newest === undefined ? [] : (await this.#release(newest.revision)).objects
      for (const object of objects) {
        signal.throwIfAborted()
        await this.#applyOne(
          object,
          before.find(one => sameObject(one, object))
        )
      }
      for (const gone of before.filter(one => !objects.some(object => sameObject(one, object)))) {
        signal.throwIfAborted()
        await this.#removeOne(gone)
      }
      for (const older of await this.history())
        if (older.status === 'deployed') await this.#mark(older.revision, 'superseded')
      await this.#mark(revision, 'deployed')
    } catch (thrown) {
      if (signal.aborted) await this.#mark(revision, 'failed').catch(() => undefined)
      throw spoken(thrown)
    }
  }

  /** As the door does it: read, ask whether the release is still ours, write with what was read. */
  async #applyOne(object: Manifest, before: Manifest | undefined): Promise<void> {
    const live = await this.#cluster.get(refOf(object))
    await this.#guarded(
      async () =>
        void (await (live === undefined
          ? this.#cluster.create(object)
          : this.#cluster.replace(merged(live, before, object))))
    )
  }

  async #removeOne(object: Manifest): Promise<void> {
    const uid = (await this.#cluster.get(refOf(object)))?.metadata.uid
    if (uid !== undefined) await this.#guarded(() => this.#cluster.remove(refOf(object), {uid}))
  }

  async #mark(revision: number, status: string): Promise<void> {
    const ref = {apiVersion: 'v1', kind: 'Secret', namespace: 'web', name: secretName(revision)}
    const live = await this.#cluster.get(ref)
    if (live === undefined) throw new StepFailed(`revision ${revision} is gone`)
    const release = {...releaseIn(live), status}
    await this.#guarded(
      async () => void (await this.#cluster.replace({...live, data: secretOf(revision, release).data}))
    )
  }

  async #guarded(write: () => Promise<void>): Promise<void> {
    if (this.#fence.lost.aborted) throw new StepFailed('the door is closed')
    await this.#fence.check()
    if (this.#actor.dead) await this.#actor.hang()
    await write()
  }
}

/** Helm is another process: of an error only its words arrive. */
const spoken = (thrown: unknown): unknown =>
  thrown instanceof ClusterError ? new StepFailed(`Helm: ${thrown.message}`, {cause: thrown}) : thrown

/** Client-side apply: of a custom resource only what differs between the two versions of the chart, whatever is live. */
const merged = (live: Manifest, before: Manifest | undefined, object: Manifest): Manifest =>
  object.kind === 'HTTPRoute' && (before === undefined || isDeepStrictEqual(before.spec, object.spec))
    ? live
    : {...live, spec: {...Object(live.spec), ...Object(object.spec)}}

const sameObject = (one: Manifest, other: Manifest): boolean =>
  one.kind === other.kind && one.metadata.name === other.metadata.name

const refOf = ({apiVersion, kind, metadata: {name}}: Manifest) => ({apiVersion, kind, namespace: 'web', name})

/** The release before the deployment: revision 1, deployed. */
export const installed = (api: SimulatedApi, objects: readonly Manifest[]): void => {
  api.create(secretOf(1, {status: 'deployed', objects}))
  for (const object of objects) api.create(object)
}

export const releases = (api: SimulatedApi): readonly {readonly name: string; readonly status: string}[] =>
  api
    .ofKind('Secret')
    .filter(({metadata}) => metadata.labels?.owner === 'helm')
    .map(secret => ({name: secret.metadata.name, status: releaseIn(secret).status}))

/** What a revision stores. */
export const objectsOf = (api: SimulatedApi, revision: number): readonly Manifest[] => {
  const secret = api.find('Secret', secretName(revision))
  return secret === undefined ? [] : releaseIn(secret).objects
}
