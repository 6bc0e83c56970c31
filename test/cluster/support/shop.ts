/** One release of the chart beside this file, and what must hold for it whenever nobody works on it. */
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {z} from 'zod'
import {type Bed, programs} from '../bed.ts'

export const chart = join(import.meta.dirname, 'shop')

const objectSchema = z.looseObject({
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
    ownerReferences: z.array(z.looseObject({name: z.string()})).optional(),
    managedFields: z.array(z.looseObject({manager: z.string().optional()})).optional()
  }),
  spec: z.unknown().optional(),
  data: z.record(z.string(), z.string()).optional()
})
type Found = z.infer<typeof objectSchema>
const listSchema = z.looseObject({items: z.array(objectSchema)})
const deploymentSchema = z.looseObject({
  template: z.looseObject({spec: z.looseObject({containers: z.array(z.looseObject({image: z.string()}))})})
})
const stateSchema = z.object({
  result: z.string(),
  owner: z.string(),
  reason: z.string().nullable(),
  alert: z.string().nullable(),
  journal: z.array(z.looseObject({text: z.string()}).transform(({text}) => text))
})

const kinds = 'deployment,pod,service,configmap,secret,httproute,hpa,pdb,lease'

export type Shop = {
  readonly namespace: string
  readonly release: string
  /** Inputs of the action, as far as all its modes share them. */
  readonly inputs: (major: 3 | 4) => Readonly<Record<string, string>>
  /** `v1` or `v2` */
  readonly image: () => Promise<string>
  /** Result of the newest deployment, and whose it was; null where there was none. */
  readonly last: () => Promise<Last | null>
  /** Everything that must be as it was. Waits a little for what Kubernetes collects by itself. */
  readonly rest: () => Promise<Rest>
}

export type Last = z.infer<typeof stateSchema>

export type Rest = {
  readonly route: unknown
  readonly minReplicas: unknown
  /** What only a deployment under way may have. */
  readonly copies: readonly string[]
  readonly anchors: readonly string[]
  readonly pending: readonly string[]
  readonly deployed: number
  /** Objects that bear our mark or our field manager. */
  readonly marked: readonly string[]
  readonly lease: string
}

export const clean = {copies: [], anchors: [], pending: [], deployed: 1, marked: [], lease: ''}

/** Installs the chart with two pods in a namespace of its own. */
export const openShop = async (bed: Bed, namespace: string, values: readonly string[] = []): Promise<Shop> => {
  const release = 'shop'
  await bed.kubectl('create', 'namespace', namespace)
  const set = values.flatMap(value => ['--set', value])
  const {code, stderr} = await bed.helm(
    4,
    'install',
    release,
    chart,
    '-n',
    namespace,
    ...set,
    '--wait',
    '--timeout=90s'
  )
  if (code !== 0) throw new Error(stderr)
  await bed.kubectl('-n', namespace, 'scale', 'deployment', release, '--replicas=2')
  await bed.kubectl('-n', namespace, 'rollout', 'status', 'deployment', release, '--timeout=60s')
  const all = async (): Promise<readonly Found[]> =>
    listSchema.parse(
      JSON.parse(await bed.kubectl('-n', namespace, 'get', kinds, '-o', 'json', '--show-managed-fields'))
    ).items
  const restNow = async (): Promise<Rest> => restOf(await all(), release)
  return {
    namespace,
    release,
    inputs: major => ({
      release,
      namespace,
      helm: join(programs, `helm${major}`),
      chart,
      set: values.join('\n'),
      traffic: 'gateway'
    }),
    image: async () => {
      const found = (await all()).find(({kind, metadata}) => kind === 'Deployment' && metadata.name === release)
      const {image = ''} = deploymentSchema.parse(found?.spec).template.spec.containers[0] ?? {}
      return image.split(':').at(-1) ?? ''
    },
    last: async () => {
      const state = (await all()).find(
        ({kind, metadata}) => kind === 'ConfigMap' && metadata.name === `towpath-${release}`
      )
      return state === undefined ? null : stateSchema.parse(JSON.parse(state.data?.['state.json'] ?? ''))
    },
    rest: async () => {
      for (let attempt = 1; ; attempt += 1) {
        const rest = await restNow()
        if ((rest.copies.length === 0 && rest.anchors.length === 0) || attempt === 40) return rest
        await wait(250)
      }
    }
  }
}

const restOf = (objects: readonly Found[], release: string): Rest => {
  const named = (filter: (object: Found) => boolean) =>
    objects.filter(filter).map(({kind, metadata}) => `${kind}/${metadata.name}`)
  const one = (kind: string): Found | undefined =>
    objects.find(object => object.kind === kind && object.metadata.name === release)
  const revisions = objects
    .filter(({metadata}) => metadata.labels?.owner === 'helm')
    .map(({metadata}) => metadata.labels)
  return {
    route: one('HTTPRoute')?.spec,
    minReplicas: Object(one('HorizontalPodAutoscaler')?.spec).minReplicas,
    copies: named(
      ({metadata}) => metadata.name.includes('-canary') || metadata.labels?.['towpath.dev/track'] === 'canary'
    ),
    anchors: named(({metadata}) => metadata.name === `towpath-${release}-anchor`),
    pending: revisions.flatMap(labels =>
      labels?.status?.startsWith('pending-') ? [`${labels.version} ${labels.status}`] : []
    ),
    deployed: revisions.filter(labels => labels?.status === 'deployed').length,
    marked: named(
      ({metadata}) =>
        !metadata.name.startsWith('towpath-') &&
        // Of a revision that died: marked as failed by us, and nobody's to apply.
        !metadata.name.startsWith('sh.helm.release.') &&
        (metadata.annotations?.['towpath.dev/fence'] !== undefined ||
          (metadata.managedFields ?? []).some(({manager}) => manager === 'towpath'))
    ),
    lease: String(Object(objects.find(({kind}) => kind === 'Lease')?.spec).holderIdentity ?? '')
  }
}
