/**
 * Credentials from a program the kubeconfig names.
 * Source: kubernetes.io, "client-go credential plugins"; client.authentication.k8s.io/v1 and v1beta1.
 */
import {resolve} from 'node:path'
import {z} from 'zod'
import {FailureError, messageOf, raise} from '#core/failure'
import type {Exec} from '#core/world'
import {loginUnsupported, pluginFailed, pluginMissing} from './failures.ts'
import type {ExecEntry, Target} from './kubeconfig.ts'

export type PluginContext = {
  readonly exec: Exec
  readonly env: Readonly<Record<string, string | undefined>>
  readonly mask: (secret: string) => void
  /** Takes what was masked out of a text. */
  readonly redact: (text: string) => string
  readonly signal?: AbortSignal | undefined
}

export type PluginCredentials = {
  readonly token: string | null
  readonly certificate: string | null
  readonly key: string | null
  /** Milliseconds since the epoch; null where the program says nothing. */
  readonly expires: number | null
}

const timeout = 60_000
const versions = /^client\.authentication\.k8s\.io\/(v1|v1beta1)$/

const answerSchema = z.looseObject({
  kind: z.literal('ExecCredential'),
  apiVersion: z.string(),
  status: z.looseObject({
    token: z.string().nullish(),
    clientCertificateData: z.string().nullish(),
    clientKeyData: z.string().nullish(),
    expirationTimestamp: z.string().nullish()
  })
})

/** Runs the program. Raises KU-107 (not installed), KU-108 (failed, or its answer is none) and KU-109 (it needs a person). */
export const askPlugin = async (
  entry: ExecEntry,
  target: Target,
  context: PluginContext
): Promise<PluginCredentials> => {
  if (entry.interactiveMode === 'Always') {
    raise(loginUnsupported(`a person who talks to \`${entry.command}\``, 'use a login that needs no terminal'))
  }
  if (!versions.test(entry.apiVersion)) {
    raise(
      loginUnsupported(`\`${entry.apiVersion}\` of a login program`, 'update the program and make the kubeconfig again')
    )
  }
  for (const {name, value} of entry.env ?? []) if (secretName.test(name)) context.mask(value)
  return credentialsOf(entry, await outputOf(entry, target, context), context)
}

const secretName = /TOKEN|SECRET|PASSWORD|CREDENTIAL|_KEY$/i

const outputOf = async (entry: ExecEntry, target: Target, context: PluginContext): Promise<string> => {
  const {command} = entry
  // As in kubectl: a name is looked up in PATH, a path counts from the kubeconfig.
  const program = /[/\\]/.test(command) ? resolve(target.userFolder, command) : command
  const env = {...definedOf(context.env), ...environmentOf(entry), KUBERNETES_EXEC_INFO: execInfo(entry, target)}
  const signal = context.signal === undefined ? {} : {signal: context.signal}
  try {
    const result = await context.exec(program, entry.args ?? [], {env, timeout, ...signal})
    if (result.code === 0) return result.stdout
    const ended = result.code === null ? `ended by ${result.signal}` : `exit code ${result.code}`
    const said = context.redact(result.stderr.trim()).slice(-1500)
    return raise(pluginFailed(command, said === '' ? ended : `${ended}: ${said}`))
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.code === 'KU-108') throw error
    if (error.failure.code !== 'TW-131') return raise(pluginFailed(command, messageOf(error)), error)
    return raise(pluginMissing(command, entry.installHint?.trim() ?? ''), error)
  }
}

const environmentOf = ({env}: ExecEntry): Readonly<Record<string, string>> =>
  Object.fromEntries((env ?? []).map(({name, value}) => [name, value]))

const definedOf = (env: PluginContext['env']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** What the program may know of the cluster. */
const execInfo = (entry: ExecEntry, {cluster}: Target): string => {
  const config = cluster.extensions?.find(({name}) => name === 'client.authentication.k8s.io/exec')?.extension
  const known = {
    server: cluster.server,
    'tls-server-name': cluster['tls-server-name'] ?? undefined,
    'insecure-skip-tls-verify': cluster['insecure-skip-tls-verify'] ?? undefined,
    'certificate-authority-data': cluster['certificate-authority-data'] ?? undefined,
    'proxy-url': cluster['proxy-url'] ?? undefined,
    config
  }
  const spec = {interactive: false, ...(entry.provideClusterInfo === true ? {cluster: known} : {})}
  return JSON.stringify({apiVersion: entry.apiVersion, kind: 'ExecCredential', spec})
}

const credentialsOf = (entry: ExecEntry, output: string, {mask}: PluginContext): PluginCredentials => {
  const refuse = (why: string): never => raise(pluginFailed(entry.command, why))
  const parsed = answerSchema.safeParse(jsonOf(output) ?? refuse('exit code 0, but its output is not JSON'))
  if (!parsed.success) return refuse('exit code 0, but its output is not an ExecCredential with a status')
  const {status, apiVersion} = parsed.data
  if (apiVersion !== entry.apiVersion) {
    refuse(`exit code 0, but it answers in \`${apiVersion}\` and the kubeconfig asks for \`${entry.apiVersion}\``)
  }
  const {token, clientCertificateData: certificate, clientKeyData: key} = status
  for (const secret of [token, key]) if (secret) mask(secret)
  if (!token && !(certificate && key))
    refuse('exit code 0, but it gives neither a token nor a certificate with its key')
  const expires = Date.parse(status.expirationTimestamp ?? '')
  return {
    token: token || null,
    certificate: certificate || null,
    key: key || null,
    expires: Number.isNaN(expires) ? null : expires
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
