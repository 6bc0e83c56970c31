/** The model becomes SPDX 2.3. */
import {byText} from '#core/sbom/canonical'
import type {SbomComponent, SbomDocument} from '#core/sbom/document'
import {differing, restored} from '#reports/sboms/codec'
import {type JsonObject, objectOf, textOf, without} from '#reports/sboms/json'
import type {DocumentPayload} from '#reports/sboms/payload'
import {renameInside} from '#reports/sboms/rename'
import {creationCodec} from '#reports/sboms/spdx/creation'
import {headCodec} from '#reports/sboms/spdx/head'
import {joinName} from '#reports/sboms/spdx/names'
import {documentId} from '#reports/sboms/spdx/relationships'
import {contentUuid} from './identity.ts'
import {jsonText, membersOf, ordered, sorted} from './layout.ts'
import {createdAt, type WriteOptions} from './options.ts'
import {isFile, spdxElement, withAnnotation} from './spdx-element.ts'
import {slug, spdxIds} from './spdx-identifiers.ts'
import {extractedLicences} from './spdx-licences.ts'
import {type WrittenRelationships, writeRelationships} from './spdx-relationships.ts'

const order = ['spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo', 'packages', 'files']

/** Kept members of the document that the writer itself puts in place. */
const placed = ['creationInfo', 'packages', 'files', 'relationships', 'hasExtractedLicensingInfos']

const nameOf = ({name, subject, components}: SbomDocument): string => {
  if (name !== null) return name
  const about = components.find(({ref}) => ref === subject)
  if (about === undefined || about.name === '') return 'unnamed'
  const whole = joinName(about.group, about.name, about.purl)
  return about.version === null ? whole : `${whole}@${about.version}`
}

/** An absolute URI without a fragment, as the specification wants it. */
const isNamespace = (identity: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s#]+$/i.test(identity)

const head = (document: SbomDocument): JsonObject => {
  const kept = without(membersOf(document.extra.spdx), ...placed)
  const named = {
    name: nameOf(document),
    identity: document.identity !== null && isNamespace(document.identity) ? document.identity : null
  }
  return restored(headCodec, named, kept)
}

const unsaidBy = (
  document: SbomDocument,
  members: JsonObject,
  creation: JsonObject,
  {unsaid, rootsDescribed}: WrittenRelationships
): DocumentPayload => {
  const fields = [
    ...differing(headCodec, headCodec.decode(members), document),
    ...differing(creationCodec, creationCodec.decode(creation), document)
  ].filter(field => !(field === 'identity' && document.identity === null))
  return {
    ...Object.fromEntries(fields.map(field => [field, document[field]])),
    ...(document.version === 1 ? {} : {version: document.version}),
    ...(rootsDescribed ? {subject: null} : {}),
    ...(unsaid.length === 0 ? {} : {dependencies: unsaid}),
    ...(document.extra.cyclonedx === undefined ? {} : {extra: {cyclonedx: document.extra.cyclonedx}})
  }
}

const listOr = (list: readonly JsonObject[], kept: unknown): readonly JsonObject[] | undefined =>
  list.length === 0 && kept === undefined ? undefined : list

const assembled = (document: SbomDocument): JsonObject => {
  const spdx = membersOf(document.extra.spdx)
  const ids = spdxIds(document.components)
  const rename = (ref: string): string => ids.get(ref) ?? ref
  const written = writeRelationships(document, ids)
  const creation = restored(creationCodec, document, membersOf(spdx.creationInfo))
  const context = {ids, scopes: written.scopes, date: creation.created}
  const write = (components: readonly SbomComponent[]): readonly JsonObject[] =>
    components
      .map(component => spdxElement(component, context))
      .toSorted((a, b) => byText(textOf(a.SPDXID) ?? '', textOf(b.SPDXID) ?? ''))
  const packages = write(document.components.filter(component => !isFile(component)))
  const files = write(document.components.filter(isFile))
  const licences = extractedLicences(document.components, [...packages, ...files], spdx.hasExtractedLicensingInfos)
  const members = objectOf(renameInside(head(document), rename))
  return {
    ...withAnnotation(sorted(members), unsaidBy(document, members, creation, written), creation.created),
    spdxVersion: 'SPDX-2.3',
    SPDXID: documentId,
    creationInfo: sorted(creation),
    packages: listOr(packages, spdx.packages),
    files: listOr(files, spdx.files),
    relationships: listOr(written.relationships, spdx.relationships),
    hasExtractedLicensingInfos: listOr(licences, spdx.hasExtractedLicensingInfos)
  }
}

/** The namespace follows from everything but the time. */
const identified = (document: JsonObject, identity: string | null): JsonObject => {
  if (document.documentNamespace !== undefined) return document
  const content = identity ?? withoutTimes(document)
  const name = slug(textOf(document.name) ?? 'unnamed')
  return {...document, documentNamespace: `https://spdx.org/spdxdocs/${name}-${contentUuid(content)}`}
}

const withoutTimes = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      key === 'created' || key === 'annotationDate' ? undefined : member
    )
  )

/**
 * The document as SPDX 2.3 JSON text. Equal documents give equal bytes. What SPDX cannot say travels in annotations whose
 * comment begins with `towpath:sbom` (docs/formats/spdx.md).
 */
export const writeSpdx = (document: SbomDocument, options: WriteOptions): string => {
  const dated = createdAt(document, options)
  return jsonText(ordered(identified(assembled(dated), dated.identity), order))
}
