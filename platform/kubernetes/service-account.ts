/** The account of the pod we run in, as a kubeconfig. Source: kubernetes.io, "Accessing the Kubernetes API from a Pod". */
import {access, readFile} from 'node:fs/promises'
import {isIPv6} from 'node:net'
import {join} from 'node:path'
import type {Kubeconfig} from './kubeconfig.ts'

const usualFolder = '/var/run/secrets/kubernetes.io/serviceaccount'

/** Undefined where we do not run in a pod. The token is a file that the kubelet renews: it is read again and again. */
export const podKubeconfig = async (
  env: Readonly<Record<string, string | undefined>>,
  folder: string = usualFolder
): Promise<Kubeconfig | undefined> => {
  const {KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port} = env
  const tokenFile = join(folder, 'token')
  if (!host || !port || !(await exists(tokenFile))) return undefined
  const namespace = await readFile(join(folder, 'namespace'), 'utf8').catch(() => '')
  const server = `https://${isIPv6(host) ? `[${host}]` : host}:${port}`
  const name = 'pod'
  return {
    clusters: new Map([[name, {entry: {server, 'certificate-authority': join(folder, 'ca.crt')}, folder}]]),
    users: new Map([[name, {entry: {tokenFile}, folder}]]),
    contexts: new Map([[name, {cluster: name, user: name, namespace: namespace.trim()}]]),
    current: name
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  )
