/** Which object is meant: the same group, kind, namespace and name, whatever the version. */
import type {Manifest, ObjectRef} from '#core/cluster'

export type Scope = {
  /** Where objects without a namespace go. */
  readonly namespace: string
  /** Kinds without namespace that are not Kubernetes' own, as `group/Kind`. */
  readonly clusterScoped?: ReadonlySet<string>
}

const ownClusterScoped: ReadonlySet<string> = new Set([
  '/Namespace',
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'certificates.k8s.io/CertificateSigningRequest',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'gateway.networking.k8s.io/GatewayClass',
  'networking.k8s.io/IngressClass',
  'node.k8s.io/RuntimeClass',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment'
])

/** `apps` of `apps/v1`; empty for the core group. */
export const groupOf = ({apiVersion}: {readonly apiVersion: string}): string =>
  apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''

/** `apps/Deployment`, `/Service` */
export const groupKindOf = (object: {readonly apiVersion: string; readonly kind: string}): string =>
  `${groupOf(object)}/${object.kind}`

/** The namespace an object lives in; null for cluster-scoped ones. */
export const namespaceOf = (manifest: Manifest, {namespace, clusterScoped}: Scope): string | null => {
  const groupKind = groupKindOf(manifest)
  if (ownClusterScoped.has(groupKind) || clusterScoped?.has(groupKind) === true) return null
  return manifest.metadata.namespace ?? namespace
}

export const refIn = (manifest: Manifest, scope: Scope): ObjectRef => ({
  apiVersion: manifest.apiVersion,
  kind: manifest.kind,
  namespace: namespaceOf(manifest, scope),
  name: manifest.metadata.name
})

/** Unique among objects of one cluster. */
export const identityOfRef = (ref: ObjectRef): string => `${groupKindOf(ref)}/${ref.namespace ?? ''}/${ref.name}`

export const identityOf = (manifest: Manifest, scope: Scope): string => identityOfRef(refIn(manifest, scope))

export type Index = ReadonlyMap<string, Manifest>

export const indexOf = (manifests: readonly Manifest[], scope: Scope): Index =>
  new Map(manifests.map(manifest => [identityOf(manifest, scope), manifest]))
