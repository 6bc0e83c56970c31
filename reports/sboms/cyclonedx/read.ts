/** CycloneDX JSON 1.2 to 1.7 becomes the model. */
import type {SbomComponent, SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import {keptAside} from '../codec.ts'
import type {ComponentFields} from '../component-fields.ts'
import {type JsonObject, objectOf, objectsOf, textOf, without} from '../json.ts'
import {mergedExtra, payloadName, readComponentPayload, readDocumentPayload} from '../payload.ts'
import {componentCodec} from './component.ts'
import {readDependencies, readProvides, unitedEdges} from './dependencies.ts'
import {flatten, type Placed} from './flatten.ts'
import {headCodec, metadataCodec, schemaAddress} from './metadata.ts'
import {isNewer} from './native.ts'

/** The members without our own property, and the text of that. */
const takePayload = (members: JsonObject): {readonly members: JsonObject; readonly text: string | null} => {
  const own = objectsOf(members.properties).find(({name}) => name === payloadName)
  if (own === undefined) return {members, text: null}
  const rest = objectsOf(members.properties).filter(property => property !== own)
  return {
    members: rest.length === 0 ? without(members, 'properties') : {...members, properties: rest},
    text: textOf(own.value)
  }
}

const readComponent = ({ref, parent, members}: Placed): SbomComponent => {
  const taken = takePayload(without(members, 'bom-ref', 'components'))
  const native: ComponentFields = componentCodec.decode(taken.members)
  const payload = (taken.text === null ? null : readComponentPayload(taken.text)) ?? {}
  const kept = keptAside(componentCodec, taken.members, payload)
  const place = parent === null ? {} : {parent}
  return {
    ref,
    ...native,
    ...without(payload, 'ref'),
    extra: mergedExtra('cyclonedx', {...kept, ...place}, payload.extra)
  }
}

const purlProblem = ({members, pointer}: Placed, {purl}: SbomComponent): readonly SbomProblem[] => {
  const given = textOf(members.purl)
  if (given === null || given === '' || purl !== null) return []
  return [{severity: 'warning', rule: 'purl', message: `\`${given}\` is no package URL.`, pointer: `${pointer}/purl`}]
}

/** What is said about the document beside metadata, components and dependencies. The schema's address follows the version. */
const headOf = (bom: JsonObject): JsonObject => {
  const head = without(bom, 'bomFormat', 'specVersion', '$schema', 'metadata', 'components', 'dependencies')
  return typeof bom.$schema === 'string' ? {$schema: schemaAddress, ...head} : head
}

export type ReadCycloneDx = {readonly document: SbomDocument; readonly problems: readonly SbomProblem[]}

export const readCycloneDx = (bom: JsonObject): ReadCycloneDx => {
  const {subject, components: placed, problems} = flatten(bom)
  const components = placed.map(readComponent)
  const {members: metadata, text} = takePayload(without(objectOf(bom.metadata), 'component'))
  const payload = (text === null ? null : readDocumentPayload(text)) ?? {}
  const head = headOf(bom)
  const [headFields, creation] = [headCodec.decode(head), metadataCodec.decode(metadata)]
  const aside = keptAside(metadataCodec, metadata, payload)
  const provides = readProvides(bom.dependencies)
  const extra = mergedExtra(
    'cyclonedx',
    {
      ...keptAside(headCodec, head, payload),
      ...(Object.keys(aside).length === 0 ? {} : {metadata: aside}),
      ...(provides.length === 0 ? {} : {provides}),
      ...(isNewer(bom.specVersion) ? {specVersion: bom.specVersion} : {}),
      ...(bom.metadata === undefined ? {metadata: null} : {}),
      ...(bom.components === undefined ? {components: null} : {}),
      ...(bom.dependencies === undefined ? {dependencies: null} : {})
    },
    payload.extra
  )
  const {dependencies: further = [], ...overrides} = payload
  const edges = [...readDependencies(bom.dependencies), ...further]
  return {
    document: {
      subject: subject?.ref ?? null,
      name: null,
      ...headFields,
      ...creation,
      ...without(overrides, 'subject'),
      components,
      dependencies: unitedEdges(edges.map(({ref, dependsOn}) => [ref, dependsOn] as const)),
      extra
    },
    problems: [...problems, ...placed.flatMap((place, index) => purlProblem(place, componentAt(components, index)))]
  }
}

const componentAt = (components: readonly SbomComponent[], index: number): SbomComponent => {
  const component = components[index]
  if (component === undefined) throw new RangeError(`There is no component ${index}`)
  return component
}
