/** The port to a Kubernetes cluster: objects as the API gives them, optimistic concurrency, and a door through which Helm works. */

/** An object of the Kubernetes API, as JSON. Fields nobody here knows are kept. */
export type Manifest = {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: ObjectMeta
  readonly [field: string]: unknown
}

export type ObjectMeta = {
  readonly name: string
  /** Absent for cluster-scoped objects. */
  readonly namespace?: string
  readonly uid?: string
  readonly resourceVersion?: string
  readonly generation?: number
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly ownerReferences?: readonly OwnerReference[]
  readonly managedFields?: readonly unknown[]
  readonly creationTimestamp?: string
  readonly deletionTimestamp?: string
  readonly [field: string]: unknown
}

export type OwnerReference = {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly uid: string
  readonly controller?: boolean
  readonly blockOwnerDeletion?: boolean
}

/** Names one object. */
export type ObjectRef = {
  readonly apiVersion: string
  readonly kind: string
  /** Null for cluster-scoped objects. */
  readonly namespace: string | null
  readonly name: string
}

export const refOf = ({apiVersion, kind, metadata}: Manifest, namespace: string | null = null): ObjectRef => ({
  apiVersion,
  kind,
  namespace: metadata.namespace ?? namespace,
  name: metadata.name
})

/** `Deployment/shop` */
export const shortName = ({kind, name}: Pick<ObjectRef, 'kind' | 'name'>): string => `${kind}/${name}`

export type Verb = 'get' | 'list' | 'create' | 'update' | 'patch' | 'delete'

/** What the API server said no to, by its meaning. `unknown` = the answer did not arrive: a write may have happened. */
export type ClusterErrorKind =
  | 'conflict' // the resourceVersion is old, or a precondition does not hold
  | 'exists'
  | 'not-found'
  | 'forbidden'
  | 'unauthorized'
  | 'invalid'
  | 'busy' // 429, or a server-side timeout: nothing was done
  | 'unknown'
  | 'other'

export class ClusterError extends Error {
  readonly kind: ClusterErrorKind
  /** HTTP status; null where no answer arrived. */
  readonly status: number | null
  /** `update HTTPRoute/shop in web` */
  readonly operation: string

  constructor(kind: ClusterErrorKind, status: number | null, operation: string, message: string, cause?: unknown) {
    super(message, {cause})
    this.name = 'ClusterError'
    this.kind = kind
    this.status = status
    this.operation = operation
  }
}

export type ListOptions = {
  /** Label selector as the API takes it: `app=shop,track!=canary`. */
  readonly labels?: string
}

/** Every method rejects with a `ClusterError`; reads are retried a few times, writes never (the caller knows what is safe). */
export type Cluster = {
  /** `https://10.0.0.1:6443`, for messages. */
  readonly server: string
  /** Namespace of the current context; `default` where it names none. */
  readonly namespace: string
  /** `1.34.3` */
  readonly version: () => Promise<string>
  /** How the API server serves this kind; undefined where it does not. */
  readonly resource: (apiVersion: string, kind: string) => Promise<Resource | undefined>
  readonly get: (ref: ObjectRef) => Promise<Manifest | undefined>
  /** All pages. `namespace` null: of the whole cluster. An unserved kind is an empty list. */
  readonly list: (
    apiVersion: string,
    kind: string,
    namespace: string | null,
    options?: ListOptions
  ) => Promise<readonly Manifest[]>
  readonly create: (manifest: Manifest) => Promise<Manifest>
  /** PUT of the whole object; `metadata.resourceVersion` must be the one it was read with, else `conflict`. */
  readonly replace: (manifest: Manifest) => Promise<Manifest>
  /** Deletes in the background, and only the object with this uid and, where given, this resourceVersion (`conflict` otherwise). Absent: done. */
  readonly remove: (
    ref: ObjectRef,
    precondition: {readonly uid: string; readonly resourceVersion?: string}
  ) => Promise<void>
  /** Asks the API server (SelfSubjectAccessReview). `name` null: any object. */
  readonly mayI: (verb: Verb, apiVersion: string, kind: string, namespace: string | null) => Promise<boolean>
  /** GET of any path of the API server, as text; for metrics through the service proxy. */
  readonly raw: (path: string) => Promise<string>
  /**
   * Opens a door on loopback for another client (Helm): every request passes with our credentials as long as `guard` allows it.
   * The client gets a kubeconfig file that holds nothing but the door and its one-time token.
   */
  readonly door: (guard: DoorGuard) => Promise<Door>
}

export type Resource = {readonly plural: string; readonly namespaced: boolean; readonly verbs: readonly string[]}

/** One write that a client behind the door wants to make. */
export type DoorRequest = {
  readonly method: string
  /** With query. */
  readonly path: string
  /** Name in the body of a POST, where it is an object; else null. */
  readonly name: string | null
}

/**
 * Asked before each write, reads pass. A text refuses the write with that reason (403). `onlyIf` lets it pass if the object still has this
 * resourceVersion when it arrives; where it has another one, the guard is asked again.
 */
export type DoorGuard = (request: DoorRequest) => Promise<Admission> | Admission

export type Admission = string | null | {readonly onlyIf: string}

export type Door = {
  /** Kubeconfig as YAML, for a file that only we may read. */
  readonly kubeconfig: string
  /** From now on nothing passes; requests under way are cut. */
  readonly close: () => Promise<void>
}

/** How to reach a cluster: kubeconfig as text, base64 or path; null = KUBECONFIG, the usual file, or the service account of the pod. */
export type ClusterAccess = {
  readonly kubeconfig: string | null
  readonly context: string | null
  /** Our name in `metadata.managedFields`. */
  readonly fieldManager: string
}

export type OpenCluster = (access: ClusterAccess) => Promise<Cluster>
