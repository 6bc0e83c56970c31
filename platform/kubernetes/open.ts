/** Opens a cluster: finds the kubeconfig, logs in, and makes sure that a Kubernetes API server answers. */
import {z} from 'zod'
import {type Cluster, ClusterError, type OpenCluster} from '#core/cluster'
import {FailureError} from '#core/failure'
import type {Clock, Exec, Log, Random} from '#core/world'
import {newMasks} from '../log-masks.ts'
import {credentialSource} from './credentials.ts'
import {openDoor} from './door.ts'
import {targetOf} from './kubeconfig.ts'
import {findKubeconfig} from './kubeconfig-source.ts'
import {objectsOf} from './objects.ts'
import {proxyFor} from './proxy.ts'
import {type Patience, requester} from './request.ts'
import {discovery} from './resources.ts'
import {accessReview} from './review.ts'
import {openTransport} from './transport.ts'

export type ClusterContext = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly workspace: string
  readonly exec: Exec
  readonly clock: Clock
  readonly random: Random
  readonly log: Pick<Log, 'debug' | 'warning' | 'mask'>
  /** Cuts everything. Not the job's own signal: a cancelled deployment still has to take its traffic back. */
  readonly signal?: AbortSignal
  readonly patience?: Patience
  readonly connectTimeout?: number
  /** Folder of the pod's service account; another one in tests. */
  readonly serviceAccount?: string
}

const versionSchema = z.looseObject({gitVersion: z.string()})

/**
 * `opener(context)(access)` raises KU-101 to KU-112 where the kubeconfig or the login is wrong, and KU-120 to KU-123 where no API
 * server answers or refuses the credentials. What the cluster refuses later is a `ClusterError` with the failure as its cause.
 */
export const clusterOpener =
  (context: ClusterContext): OpenCluster =>
  async access => {
    const {env, workspace, clock, random, log, signal, serviceAccount} = context
    const masks = newMasks()
    const mask = (secret: string): void => {
      if (secret.trim() === '') return
      masks.add(secret)
      log.mask(secret)
    }
    const config = await findKubeconfig(access.kubeconfig, {env, workspace, mask, serviceAccount})
    const target = targetOf(config, access.context)
    if (target.cluster['insecure-skip-tls-verify'] === true) {
      log.warning('The kubeconfig says `insecure-skip-tls-verify`: nobody checks that this is the right cluster.')
    }
    const login = {exec: context.exec, env, clock, mask, redact: masks.apply, signal}
    const proxy = proxyFor(target.server, target.cluster['proxy-url'], env)
    const transport = await openTransport({
      target,
      credentials: credentialSource(target, login),
      proxy,
      ...(context.connectTimeout === undefined ? {} : {connectTimeout: context.connectTimeout})
    })
    if (proxy?.password) mask(decodeURIComponent(proxy.password))
    const server = `${target.server.origin}${target.server.pathname.replace(/\/$/, '')}`
    const request = requester(transport, server, {clock, random, log, signal}, context.patience)
    const resources = discovery(request)
    const {namespace} = target

    const askVersion = async (): Promise<string> => {
      const call = {
        method: 'GET',
        path: '/version',
        operation: 'ask the API server for its version',
        write: false
      } as const
      const {gitVersion} = await request.json(call, versionSchema)
      return /\d+\.\d+\.\d+/.exec(gitVersion)?.[0] ?? gitVersion
    }
    const version = await firstAnswer(askVersion)

    const cluster: Cluster = {
      server,
      namespace,
      version: async () => version ?? askVersion(),
      resource: resources.find,
      ...objectsOf({request, resources, fieldManager: access.fieldManager, namespace}),
      mayI: accessReview(request, resources),
      raw: async path =>
        (await request.text({method: 'GET', path, operation: `get ${path.split('?')[0]}`, write: false})).text,
      door: guard => openDoor({transport, namespace, guard, mask})
    }
    return cluster
  }

/** Null where the version is not for us to know: a cluster may forbid it, and is reachable all the same. */
const firstAnswer = async (ask: () => Promise<string>): Promise<string | null> => {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error
    if (error.kind === 'forbidden') return null
    throw error.cause instanceof FailureError ? error.cause : error
  }
}
