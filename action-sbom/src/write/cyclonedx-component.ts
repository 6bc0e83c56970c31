/** One component as CycloneDX 1.5, with a payload for what that cannot say. */
import type {SbomComponent} from '#core/sbom/document'
import {differing, restored} from '#reports/sboms/codec'
import {fieldsOf} from '#reports/sboms/component-fields'
import {componentCodec} from '#reports/sboms/cyclonedx/component'
import {isPlaceRef} from '#reports/sboms/cyclonedx/flatten'
import {divide} from '#reports/sboms/cyclonedx/native'
import {type JsonObject, without} from '#reports/sboms/json'
import {type ComponentPayload, payloadName, payloadText} from '#reports/sboms/payload'
import {membersOf, ordered, sorted, withSortedLists} from './layout.ts'

const order = ['type', 'bom-ref', 'supplier', 'author', 'publisher', 'group', 'name', 'version', 'description', 'scope']
const lists = ['hashes', 'externalReferences', 'properties']

/** The members with our own property for `text` at the end. */
export const withPayload = (members: JsonObject, text: string | null): JsonObject => {
  if (text === null) return members
  const properties = Array.isArray(members.properties) ? members.properties : []
  return {...members, properties: [...properties, {name: payloadName, value: text}]}
}

export type ComponentContext = {
  /** The document comes from a version behind 1.5. */
  readonly newer: boolean
  /** Somebody refers to the component. */
  readonly isMeant: (ref: string) => boolean
}

/** Without the components inside it. */
export const cycloneDxComponent = (component: SbomComponent, {newer, isMeant}: ComponentContext): JsonObject => {
  const {ref, extra} = component
  const fields = fieldsOf(component)
  const kept = without(membersOf(extra.cyclonedx), 'parent', 'components')
  const {native, apart} = divide(kept, 'component', newer)
  const members = restored(componentCodec, fields, native)
  const unsaid = differing(componentCodec, componentCodec.decode(members), fields)
  const isEmpty = Array.isArray(members.properties) && members.properties.length === 0
  const further = isEmpty && (unsaid.length > 0 || extra.spdx !== undefined) ? {...apart, properties: []} : apart
  const beside = {
    ...(Object.keys(further).length === 0 ? {} : {cyclonedx: further}),
    ...(extra.spdx === undefined ? {} : {spdx: extra.spdx})
  }
  const payload: ComponentPayload = {
    ...Object.fromEntries(unsaid.map(field => [field, fields[field]])),
    ...(Object.keys(beside).length === 0 ? {} : {extra: beside})
  }
  const named = isPlaceRef(ref) && !isMeant(ref) ? members : {...members, 'bom-ref': ref}
  return ordered(withPayload(withSortedLists(sorted(named), lists), payloadText(payload)), order)
}
