/**
 * The kubeconfig: its documents as values, several merged into one, and what a context leads to.
 * Source: kubernetes.io, "Organizing Cluster Access Using kubeconfig Files", and the reference of kubeconfig (v1).
 */
import {parse, YAMLError} from 'yaml'
import {z} from 'zod'
import {raise} from '#core/failure'
import {badServer, brokenContext, kubeconfigUnreadable, unknownContext} from './failures.ts'

const text = z.string().nullish()

const clusterSchema = z.looseObject({
  server: z.string(),
  'certificate-authority': text,
  'certificate-authority-data': text,
  'insecure-skip-tls-verify': z.boolean().nullish(),
  'tls-server-name': text,
  'proxy-url': text,
  extensions: z.array(z.looseObject({name: z.string(), extension: z.unknown()})).nullish()
})

const execSchema = z.looseObject({
  apiVersion: z.string(),
  command: z.string().min(1),
  args: z.array(z.string()).nullish(),
  env: z.array(z.looseObject({name: z.string(), value: z.string()})).nullish(),
  installHint: text,
  provideClusterInfo: z.boolean().nullish(),
  interactiveMode: text
})

const userSchema = z.looseObject({
  token: text,
  tokenFile: text,
  username: text,
  password: text,
  'client-certificate': text,
  'client-certificate-data': text,
  'client-key': text,
  'client-key-data': text,
  as: text,
  'as-uid': text,
  'as-groups': z.array(z.string()).nullish(),
  'as-user-extra': z.record(z.string(), z.array(z.string())).nullish(),
  exec: execSchema.nullish(),
  'auth-provider': z.looseObject({name: z.string(), config: z.record(z.string(), z.string()).nullish()}).nullish()
})

const contextSchema = z.looseObject({cluster: z.string(), user: text, namespace: text})

const documentSchema = z.looseObject({
  clusters: z.array(z.looseObject({name: z.string(), cluster: clusterSchema})).nullish(),
  users: z.array(z.looseObject({name: z.string(), user: userSchema.nullish()})).nullish(),
  contexts: z.array(z.looseObject({name: z.string(), context: contextSchema})).nullish(),
  'current-context': text
})

export type ClusterEntry = z.infer<typeof clusterSchema>
export type UserEntry = z.infer<typeof userSchema>
export type ExecEntry = z.infer<typeof execSchema>

/** `folder`: relative paths of the entry count from there. */
type Placed<T> = {readonly entry: T; readonly folder: string}

export type Kubeconfig = {
  readonly clusters: ReadonlyMap<string, Placed<ClusterEntry>>
  readonly users: ReadonlyMap<string, Placed<UserEntry>>
  readonly contexts: ReadonlyMap<string, z.infer<typeof contextSchema>>
  readonly current: string
}

/** One kubeconfig as it was found. `place` names it in messages, never with its content. */
export type KubeconfigText = {readonly text: string; readonly place: string; readonly folder: string}

/** Reads YAML or JSON. Raises KU-102, whose reason never quotes the text: it holds secrets. */
export const readKubeconfig = ({text: source, place, folder}: KubeconfigText): Kubeconfig => {
  const parsed = documentSchema.safeParse(yamlOf(source, place) ?? {})
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return raise(
      kubeconfigUnreadable(place, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not a kubeconfig'}`)
    )
  }
  const {clusters, users, contexts} = parsed.data
  return {
    clusters: new Map(clusters?.map(({name, cluster}) => [name, {entry: cluster, folder}])),
    users: new Map(users?.map(({name, user}) => [name, {entry: user ?? {}, folder}])),
    contexts: new Map(contexts?.map(({name, context}) => [name, context])),
    current: parsed.data['current-context'] ?? ''
  }
}

const yamlOf = (source: string, place: string): unknown => {
  try {
    return parse(source, {prettyErrors: true})
  } catch (error) {
    // Aliases that lead nowhere, or to far too much.
    if (!(error instanceof YAMLError))
      return raise(kubeconfigUnreadable(place, 'its aliases (`*name`) cannot be followed'))
    // The pretty message goes on with the line itself.
    const [message] = error.message.split(' at line')
    return raise(kubeconfigUnreadable(place, `line ${error.linePos?.[0].line ?? 1}: ${message}`))
  }
}

/** As kubectl merges the files of KUBECONFIG: the first to name something decides. */
export const mergeKubeconfigs = (configs: readonly Kubeconfig[]): Kubeconfig => {
  const reversed = [...configs].reverse()
  return {
    clusters: new Map(reversed.flatMap(({clusters}) => [...clusters])),
    users: new Map(reversed.flatMap(({users}) => [...users])),
    contexts: new Map(reversed.flatMap(({contexts}) => [...contexts])),
    current: configs.find(({current}) => current !== '')?.current ?? ''
  }
}

/** What a context leads to. */
export type Target = {
  readonly cluster: ClusterEntry
  readonly clusterFolder: string
  readonly user: UserEntry
  readonly userFolder: string
  /** `default` where the context names none. */
  readonly namespace: string
  readonly server: URL
}

/** The target of `context`, of the current context where that is null. Raises KU-103, KU-104 and KU-112. */
export const targetOf = (config: Kubeconfig, context: string | null): Target => {
  const name = context ?? config.current
  const found = config.contexts.get(name) ?? raise(unknownContext(name, [...config.contexts.keys()]))
  const cluster =
    config.clusters.get(found.cluster) ??
    raise(brokenContext(name, 'cluster', found.cluster, [...config.clusters.keys()]))
  const user = found.user
    ? (config.users.get(found.user) ?? raise(brokenContext(name, 'user', found.user, [...config.users.keys()])))
    : {entry: {}, folder: cluster.folder}
  return {
    cluster: cluster.entry,
    clusterFolder: cluster.folder,
    user: user.entry,
    userFolder: user.folder,
    namespace: found.namespace || 'default',
    server: serverUrl(cluster.entry.server)
  }
}

const serverUrl = (server: string): URL => {
  const url = URL.canParse(server) ? new URL(server) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return raise(badServer(server))
  return url
}
