/** Workloads whose pods the upgrade changes, and why. */
import type {Manifest} from '#core/cluster'
import {type ConfigChange, changedConfigs} from './content.ts'
import {differingFields, unmetFields} from './fields.ts'
import {containersOf, podSpec, podTemplate, type WorkloadKind, workloadKind} from './pods.ts'
import {referencesOf} from './references.ts'
import type {Situation} from './situation.ts'
import {textOf} from './untyped.ts'

export type Because =
  /** The pod template differs from the one deployed. */
  | 'template'
  /** A ConfigMap or Secret that the pods read differs, the template does not. */
  | 'configuration'
  /** Somebody changed an image by hand; the upgrade sets it back. */
  | 'drift'

export type ChangedWorkload = {
  readonly kind: WorkloadKind
  readonly after: Manifest
  readonly live: Manifest
  readonly because: Because
  readonly fields: readonly string[]
}

/** Tasks are left out: they are not kept running. Workloads that do not exist yet have nothing to be compared with. */
export const changedWorkloads = (situation: Situation): readonly ChangedWorkload[] => {
  const configs = changedConfigs(situation)
  return situation.after.flatMap(after => {
    const kind = workloadKind(after)
    const live = situation.liveOf(after)
    if (kind === undefined || kind === 'task' || live === undefined) return []
    const reason = reasonFor(after, situation.beforeOf(after), live, situation.isLocal(after) ? configs : [])
    return reason === undefined ? [] : [{kind, after, live, ...reason}]
  })
}

type Reason = {readonly because: Because; readonly fields: readonly string[]}

const reasonFor = (
  after: Manifest,
  before: Manifest | undefined,
  live: Manifest,
  configs: readonly ConfigChange[]
): Reason | undefined => {
  // Between two renderings every difference counts; the live object also has defaults, so only what is stated is looked for.
  const fields =
    before === undefined
      ? unmetFields(podTemplate(after), podTemplate(live), 'spec.template')
      : differingFields(podTemplate(before), podTemplate(after), 'spec.template')
  if (fields.length > 0) return {because: 'template', fields}
  const read = configsReadBy(after, configs)
  if (read.length > 0) return {because: 'configuration', fields: read.flatMap(namesOf)}
  const drifted = driftedImages(after, live)
  return drifted.length > 0 ? {because: 'drift', fields: drifted} : undefined
}

/** Changed configuration that the pods of a workload read. */
export const configsReadBy = (workload: Manifest, configs: readonly ConfigChange[]): readonly ConfigChange[] => {
  const references = referencesOf(podSpec(workload))
  return configs.filter(({kind, name, isNew}) =>
    // What the kubelet pulls images with must exist; a newer password is no reason to replace pods.
    references.some(found => found.kind === kind && found.name === name && (found.use === 'read' || isNew))
  )
}

const namesOf = ({kind, name, fields}: ConfigChange): readonly string[] =>
  fields.length === 0 ? [`${kind}/${name}`] : fields.map(field => `${kind}/${name}: ${field}`)

const driftedImages = (after: Manifest, live: Manifest): readonly string[] => {
  const images = new Map(containersOf(podSpec(live)).map(({name, image}) => [name, image]))
  return containersOf(podSpec(after)).flatMap(({name, image}) =>
    images.has(name) && textOf(image) !== undefined && images.get(name) !== image
      ? [`spec.template.spec.containers[${String(name)}].image`]
      : []
  )
}
