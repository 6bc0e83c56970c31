/** One component as an SPDX 2.3 package or file, with an annotation for what that cannot say. */
import type {SbomComponent} from '#core/sbom/document'
import {differing, restored} from '#reports/sboms/codec'
import {fieldsOf} from '#reports/sboms/component-fields'
import {type JsonObject, objectOf, objectsOf} from '#reports/sboms/json'
import {type ComponentPayload, type DocumentPayload, payloadName, payloadText} from '#reports/sboms/payload'
import {renameInside} from '#reports/sboms/rename'
import {fileCodec, packageCodec} from '#reports/sboms/spdx/package'
import {membersOf, ordered, sorted, withSortedLists} from './layout.ts'

const order = ['SPDXID', 'name', 'fileName', 'versionInfo', 'primaryPackagePurpose', 'supplier', 'downloadLocation']
const lists = ['checksums', 'externalRefs']

/** Only what was read from an SPDX file is one: `fileName` is kept as its mark. */
export const isFile = ({extra}: SbomComponent): boolean => typeof extra.spdx?.fileName === 'string'

/** The members with our own annotation for `payload` at the end. */
export const withAnnotation = (
  members: JsonObject,
  payload: ComponentPayload | DocumentPayload,
  date: unknown
): JsonObject => {
  const text = payloadText(payload)
  if (text === null) return members
  const own = {
    annotationDate: date,
    annotationType: 'OTHER',
    annotator: 'Tool: towpath',
    comment: `${payloadName} ${text}`
  }
  return {...members, annotations: [...objectsOf(members.annotations), own]}
}

export type ElementContext = {
  /** By reference. */
  readonly ids: ReadonlyMap<string, string>
  /** What the relationships say, by SPDX identifier. */
  readonly scopes: ReadonlyMap<string, SbomComponent['scope']>
  readonly date: unknown
}

export const spdxElement = (component: SbomComponent, {ids, scopes, date}: ElementContext): JsonObject => {
  const {ref, extra} = component
  const codec = isFile(component) ? fileCodec : packageCodec
  const id = ids.get(ref) ?? ref
  const fields = fieldsOf(component)
  const kept = objectOf(renameInside(membersOf(extra.spdx), inside => ids.get(inside) ?? inside))
  const members = restored(codec, fields, kept)
  const seen = {...codec.decode(members), scope: scopes.get(id) ?? null}
  const payload: ComponentPayload = {
    ...(ref === id ? {} : {ref}),
    ...Object.fromEntries(differing(codec, seen, fields).map(field => [field, fields[field]])),
    ...(extra.cyclonedx === undefined ? {} : {extra: {cyclonedx: extra.cyclonedx}})
  }
  const annotated = withAnnotation(withSortedLists(sorted(members), lists), payload, date)
  return ordered({...annotated, SPDXID: id}, order)
}
