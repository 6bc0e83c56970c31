/** Helm as the interpreter drives it: every write passes the fence, and a revision is stored under exactly one number. */
import {type Cluster, ClusterError, type DoorGuard, type ObjectRef} from '#core/cluster'
import {Fenced} from '../engine/fenced.ts'
import type {HelmFence} from '../engine/operate.ts'
import {type Helm, type Layer, StepFailed} from '../engine/ports.ts'
import {digestOf} from '../render/digest.ts'
import type {Scope} from '../render/identity.ts'
import {readRendering} from '../render/manifests.ts'
import {fieldsOf} from '../render/untyped.ts'
import {descriptionOf} from './canary-revisions.ts'
import {flags} from './flags.ts'
import type {Layered} from './layers.ts'
import {type ChartRequest, historyOf, storedManifest, upgradeArguments} from './release.ts'
import {helmSays} from './says.ts'
import {asFailed} from './stored-release.ts'
import type {HelmTool} from './tool.ts'

export type Subject = {
  readonly release: string
  readonly namespace: string
  readonly scope: Scope
  /** What the upgrade is: a chart, or a revision that is applied again. Null where neither is at hand. */
  readonly request: ChartRequest | {readonly to: number} | null
  /** The layers of its values, where the chart brings a canary itself; null where it does not, or is not at hand. */
  readonly layered: Layered | null
  /** For hooks and for Helm's own waiting, in milliseconds. */
  readonly timeout: number
}

/** `sha256:…` over the manifests as they are stored or rendered; independent of order. */
export const manifestDigest = (manifest: string, scope: Scope): string =>
  digestOf(readRendering(manifest, 'the stored revision', scope).manifests, scope)

export const fencedHelm = (tool: HelmTool, subject: Subject, cluster: Cluster, fence: HelmFence): Helm => {
  const {release, namespace, scope, request, layered} = subject
  const seconds = `${Math.ceil(subject.timeout / 1000)}s`
  const upgradeTo = (made: ChartRequest, percent: number | null, revision: number, signal: AbortSignal) => {
    const described = ['--description', descriptionOf(percent)]
    return write([...upgradeArguments(made), ...flags.clientSide[tool.major], ...described], revision, signal)
  }
  const write = async (args: readonly string[], revision: number, signal: AbortSignal): Promise<void> => {
    const {code, stderr} = await tool.run(
      [...args, '--timeout', seconds],
      doorkeeper(subject, revision, cluster, fence),
      signal
    )
    if (code !== 0) throw new StepFailed(`Helm says: ${helmSays(stderr)}`)
  }
  const rollbackTo = (to: number): readonly string[] => [
    'rollback',
    release,
    String(to),
    '-n',
    namespace,
    ...flags.clientSide[tool.major],
    '--history-max',
    '0'
  ]
  return {
    history: () => historyOf(tool, release, namespace),
    digest: async revision => manifestDigest(await storedManifest(tool, release, namespace, revision), scope),
    upgrade: (revision, signal, layer) => {
      if (layer !== undefined && layered !== null)
        return layered(layer, made => upgradeTo(keeping(made, layer, revision), layer.percent, revision, signal))
      if (request === null || layer !== undefined)
        return Promise.reject(new StepFailed('The chart is not at hand here'))
      return 'to' in request
        ? write(rollbackTo(request.to), revision, signal)
        : upgradeTo(request, null, revision, signal)
    },
    rollback: (to, revision, signal) => write(rollbackTo(to), revision, signal),
    uninstall: signal => write(['uninstall', release, '-n', namespace], 0, signal),
    forget: revision => forget(cluster, secretRef(subject, revision), fence),
    bury: revision => bury(cluster, secretRef(subject, revision), fence)
  }
}

/** Helm may not forget, on the way, the revision to which a failed deployment goes back. */
const keeping = (request: ChartRequest, {percent, from}: Layer, revision: number): ChartRequest => ({
  ...request,
  historyMax: percent !== null || request.historyMax === 0 ? 0 : Math.max(request.historyMax, revision - from + 1)
})

const secretRef = ({release, namespace}: Subject, revision: number): ObjectRef => ({
  apiVersion: 'v1',
  kind: 'Secret',
  namespace,
  name: `sh.helm.release.v1.${release}.v${revision}`
})

const forget = async (cluster: Cluster, ref: ObjectRef, fence: HelmFence): Promise<void> => {
  const {uid, resourceVersion} = (await cluster.get(ref))?.metadata ?? {}
  if (uid === undefined || resourceVersion === undefined) return
  await fence.check()
  await cluster.remove(ref, {uid, resourceVersion})
}

/** A revision that is not stored as expected is forgotten: no reader may take Helm to be at work. */
const bury = async (cluster: Cluster, ref: ObjectRef, fence: HelmFence): Promise<void> => {
  const live = await cluster.get(ref)
  if (live === undefined) return
  const {release: stored, ...data} = fieldsOf(live.data)
  const release = typeof stored === 'string' ? asFailed(stored) : null
  if (release === null) return forget(cluster, ref, fence)
  await fence.check()
  const labels = {...live.metadata.labels, status: 'failed'}
  await cluster.replace({...live, metadata: {...live.metadata, labels}, data: {...data, release}})
}

/**
 * Lets a write pass while the deployment is ours; a new revision only under the number that was planned. A patch is bound to the object as
 * it was before we asked whether it is ours: Helm itself patches whatever it finds, and a frozen job may send it late.
 */
const doorkeeper =
  (subject: Subject, revision: number, cluster: Cluster, fence: HelmFence): DoorGuard =>
  async request => {
    if (fence.lost.aborted) return 'this deployment may belong to another job now'
    const [place = ''] = request.path.split('?')
    const refusal = request.method === 'POST' ? wrongRevision(subject, revision, place, request.name) : null
    if (refusal !== null) return refusal
    try {
      const version = request.method === 'PATCH' ? await versionAt(cluster, place) : undefined
      await fence.check()
      return version === undefined ? null : {onlyIf: version}
    } catch (thrown) {
      return thrown instanceof Fenced
        ? 'this deployment belongs to another job now'
        : 'whether this deployment is still ours could not be asked'
    }
  }

/** Why a Secret may not be made; null where it may, or is none of Helm's. */
const wrongRevision = (
  {release, namespace}: Subject,
  revision: number,
  place: string,
  name: string | null
): string | null => {
  if (place !== `/api/v1/namespaces/${namespace}/secrets`) return null
  if (name === null) return 'a Secret without a name cannot be fenced'
  const prefix = `sh.helm.release.v1.${release}.v`
  return name.startsWith(prefix) && name !== `${prefix}${revision}`
    ? `revision ${revision} of ${release} was planned, not ${name}: somebody else deployed`
    : null
}

/** Undefined where the object does not exist: server-side apply then makes it. */
const versionAt = async (cluster: Cluster, path: string): Promise<string | undefined> => {
  try {
    const object: {readonly metadata?: {readonly resourceVersion?: string}} = JSON.parse(await cluster.raw(path))
    return object.metadata?.resourceVersion
  } catch (thrown) {
    if (thrown instanceof ClusterError && thrown.kind === 'not-found') return undefined
    throw thrown
  }
}
