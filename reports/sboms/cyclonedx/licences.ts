/** The three forms of CycloneDX licences: expression, identifier of the SPDX list, name. */
import type {Licence} from '#core/sbom/document'
import {isListed, joinLicences} from '#core/sbom/licence'
import {filled, type JsonObject, objectOf, objectsOf, textOf, unlessEmpty, wordOf} from '../json.ts'
import {isIri} from './iri.ts'

const isPlain = (text: JsonObject): boolean =>
  text.encoding === undefined && (text.contentType === undefined || text.contentType === 'text/plain')

const readLicence = (choice: JsonObject): Licence | null => {
  const expression = wordOf(choice.expression)
  if (expression !== null) return {kind: 'expression', expression}
  const licence = objectOf(choice.license)
  const [id, name, url] = [wordOf(licence.id), wordOf(licence.name), textOf(licence.url)]
  if (id !== null) return {kind: 'id', id, url}
  const text = objectOf(licence.text)
  return name === null ? null : {kind: 'name', name, text: isPlain(text) ? textOf(text.content) : null, url}
}

export type ReadLicences = {readonly declared: readonly Licence[]; readonly concluded: readonly Licence[]}

/** `acknowledgement` exists since 1.6; without it a licence counts as declared. */
export const readLicences = (value: unknown): ReadLicences => {
  const declared: Licence[] = []
  const concluded: Licence[] = []
  for (const choice of objectsOf(value)) {
    const licence = readLicence(choice)
    const acknowledgement = choice.acknowledgement ?? objectOf(choice.license).acknowledgement
    if (licence !== null) (acknowledgement === 'concluded' ? concluded : declared).push(licence)
  }
  return {declared, concluded}
}

const writeLicence = (licence: Exclude<Licence, {readonly kind: 'expression'}>): JsonObject => {
  const url = licence.url !== null && isIri(licence.url) ? licence.url : null
  if (licence.kind === 'id') return {license: filled({[isListed(licence.id) ? 'id' : 'name']: licence.id, url})}
  const text = licence.text === null ? null : {content: licence.text}
  return {license: filled({name: licence.name, text, url})}
}

/** The schema allows either one expression or a list of identifiers and names: several expressions become one. */
export const writeLicences = (licences: readonly Licence[]): readonly JsonObject[] | undefined => {
  const plain = licences.filter(licence => licence.kind !== 'expression')
  if (plain.length === licences.length) return unlessEmpty(plain.map(writeLicence))
  const [only] = licences
  if (licences.length === 1 && only?.kind === 'expression') return [{expression: only.expression}]
  const joined = joinLicences(licences)
  return joined === null ? undefined : [{expression: joined.expression}]
}
