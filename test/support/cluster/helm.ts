/** A simulated Helm: release Secrets with Helm's own states, writes in Helm's order, and a door that fences each of them. */
import {type Cluster, ClusterError, type Manifest} from '#core/cluster'
import {FailureError} from '#core/failure'
import type {HelmFence} from '../../../action-canary-deploy/src/engine/operate.ts'
import {type Helm, type Revision, StepFailed} from '../../../action-canary-deploy/src/engine/ports.ts'
import {helmRefused} from '../../../action-canary-deploy/src/failures.ts'
import type {SimulatedApi} from './api.ts'
import type {Actor} from './scheduler.ts'

type Release = {readonly status: string; readonly objects: readonly Manifest[]}

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

  constructor(cluster: Cluster, actor: Actor, fence: HelmFence, target: readonly Manifest[] | null) {
    this.#cluster = cluster
    this.#actor = actor
    this.#fence = fence
    this.upgrade = (revision, signal) =>
      target === null
        ? Promise.reject(new StepFailed('no chart'))
        : this.#apply(revision, 'pending-upgrade', target, signal)
  }

  async history(): Promise<readonly Revision[]> {
    return (await this.#secrets())
      .map(secret => ({
        revision: Number(secret.metadata.labels?.version),
        status: releaseIn(secret).status,
        description: ''
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

  async #apply(revision: number, pending: string, objects: readonly Manifest[], signal: AbortSignal): Promise<void> {
    const newest = (await this.history())[0]
    if (pending === 'pending-upgrade' && newest?.status.startsWith('pending-'))
      throw new StepFailed('another operation (install/upgrade/rollback) is in progress')
    const expected = (newest?.revision ?? 0) + 1
    if (expected !== revision) throw new StepFailed(`the door refuses revision ${expected}, ${revision} is expected`)
    try {
      await this.#guarded(async () => void (await this.#cluster.create(secretOf(revision, {status: pending, objects}))))
      for (const object of objects) {
        signal.throwIfAborted()
        await this.#applyOne(object)
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
  async #applyOne(object: Manifest): Promise<void> {
    const ref = {apiVersion: object.apiVersion, kind: object.kind, namespace: 'web', name: object.metadata.name}
    const live = await this.#cluster.get(ref)
    if (live === undefined) throw new StepFailed(`${object.kind}/${object.metadata.name} is gone`)
    await this.#guarded(async () => void (await this.#cluster.replace(merged(live, object))))
  }

  async #mark(revision: number, status: string): Promise<void> {
    const ref = {apiVersion: 'v1', kind: 'Secret', namespace: 'web', name: secretName(revision)}
    const live = await this.#cluster.get(ref)
    if (live === undefined) throw new StepFailed(`revision ${revision} is gone`)
    const {objects} = releaseIn(live)
    await this.#guarded(
      async () => void (await this.#cluster.replace({...live, data: secretOf(revision, {status, objects}).data}))
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

/** Client-side apply of a chart that does not name replicas or weights again: they stay as they are. */
const merged = (live: Manifest, object: Manifest): Manifest =>
  object.kind === 'HTTPRoute' ? live : {...live, spec: {...Object(live.spec), ...Object(object.spec)}}

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
