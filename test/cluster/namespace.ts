/** What is in a namespace, and what a deployment has left there. */
import {z} from 'zod'
import type {Manifest} from '#core/cluster'
import type {Bed} from './bed.ts'

const managed = z.looseObject({manager: z.string().optional(), subresource: z.string().optional()})

const objectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    uid: z.string().optional(),
    resourceVersion: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
    managedFields: z.array(managed).optional()
  })
})

const listSchema = z.looseObject({items: z.array(objectSchema)})

export type Live = z.infer<typeof objectSchema>

/** Kinds that charts hold and that a deployment makes; pods and what controllers derive from others are not among them. */
const kinds = [
  'deployments.apps,statefulsets.apps,daemonsets.apps,services,configmaps,secrets,serviceaccounts,persistentvolumeclaims',
  'roles,rolebindings,networkpolicies,horizontalpodautoscalers,poddisruptionbudgets,ingresses.networking.k8s.io,jobs,cronjobs',
  'leases.coordination.k8s.io,httproutes,traefikservices.traefik.io,ingressroutes.traefik.io'
].join(',')

export const objectsIn = async (bed: Pick<Bed, 'kubectl'>, namespace: string): Promise<readonly Live[]> =>
  listSchema.parse(
    JSON.parse(await bed.kubectl('get', kinds, '-n', namespace, '-o', 'json', '--show-managed-fields=true'))
  ).items

export const nameOf = ({kind, metadata}: Live): string => `${kind}/${metadata.name}`

/** All that people write, without what the server and its controllers add: equal before and after = nothing was written. */
export const writtenIn = (objects: readonly Live[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    objects
      .map(object => {
        const {status: _, metadata, ...rest} = object
        const {managedFields, resourceVersion: __, ...kept} = metadata
        const managers = (managedFields ?? []).filter(({subresource}) => subresource === undefined)
        const {'deployment.kubernetes.io/revision': ___, ...annotations} = kept.annotations ?? {}
        return [nameOf(object), {...rest, metadata: {...kept, annotations}, managers}] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )

/** What a deployment that has ended must not leave: copies, marks, ownership of fields, revisions under way, a held Lease. */
export const leftoversIn = (objects: readonly Live[], release: string): readonly string[] =>
  objects.flatMap(object => {
    const {labels = {}, annotations = {}, managedFields = [], name} = object.metadata
    const own = name === `towpath-${release}`
    const checks: readonly (readonly [boolean, string])[] = [
      [labels['towpath.dev/track'] !== undefined, 'is a copy'],
      [name === `towpath-${release}-anchor`, 'is the anchor'],
      [annotations['towpath.dev/fence'] !== undefined, 'has the mark of a take-over'],
      [!own && managedFields.some(({manager}) => manager === 'towpath'), 'has fields that belong to towpath'],
      [(labels.status ?? '').startsWith('pending-'), `is ${labels.status}`],
      [object.kind === 'Lease' && own && Boolean(Object(object.spec).holderIdentity), 'is held']
    ]
    return checks.flatMap(([wrong, what]) => (wrong ? [`${nameOf(object)} ${what}`] : []))
  })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Places where `live` does not say what `wanted` says; what only `live` has is a default of the server. */
export const missingFrom = (live: unknown, wanted: unknown, path = ''): readonly string[] => {
  if (wanted === null || wanted === undefined) return []
  if (Array.isArray(wanted)) {
    const found: readonly unknown[] = Array.isArray(live) ? live : []
    return found.length === wanted.length
      ? wanted.flatMap((entry, index) => missingFrom(found[index], entry, `${path}[${index}]`))
      : [`${path}: ${found.length} entries instead of ${wanted.length}`]
  }
  if (isRecord(wanted))
    return Object.entries(wanted).flatMap(([key, value]) =>
      missingFrom(isRecord(live) ? live[key] : undefined, value, `${path}.${key}`)
    )
  if (wanted === '' && live === undefined) return []
  return live === wanted ? [] : [`${path}: ${JSON.stringify(live)} instead of ${JSON.stringify(wanted)}`]
}

/** As the server keeps it: `stringData` becomes `data`. */
export const asStored = (manifest: Manifest): Manifest => {
  const {stringData, ...rest} = manifest
  if (!isRecord(stringData)) return manifest
  const encoded = Object.entries(stringData).map(([key, value]) => [key, Buffer.from(String(value)).toString('base64')])
  return {
    ...rest,
    apiVersion: rest.apiVersion,
    kind: rest.kind,
    metadata: rest.metadata,
    data: {...Object(rest.data), ...Object.fromEntries(encoded)}
  }
}
