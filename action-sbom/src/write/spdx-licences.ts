/** The texts behind the `LicenseRef-…` that the elements name. */
import {byText} from '#core/sbom/canonical'
import type {SbomComponent} from '#core/sbom/document'
import {joinLicences} from '#core/sbom/licence'
import {type JsonObject, objectsOf, textOf} from '#reports/sboms/json'
import {payloadName} from '#reports/sboms/payload'

const named = (elements: readonly JsonObject[]): ReadonlySet<string> =>
  new Set(
    elements
      .flatMap(({licenseDeclared, licenseConcluded}) => [textOf(licenseDeclared), textOf(licenseConcluded)])
      .flatMap(text => text?.match(/(?<![A-Za-z0-9.:-])LicenseRef-[A-Za-z0-9.-]+/g) ?? [])
  )

const textsBehind = (components: readonly SbomComponent[]): ReadonlyMap<string, JsonObject> => {
  const found = components.flatMap(({declared, concluded}) =>
    [declared, concluded].flatMap(licences => Object.entries(joinLicences(licences)?.extracted ?? {}))
  )
  return new Map(found.map(([licenseId, {name, text}]) => [licenseId, {licenseId, name, extractedText: text}]))
}

/** A reference whose text nobody has; the comment tells a reader to leave the entry out. */
const unknownText = (licenseId: string): JsonObject => ({
  licenseId,
  extractedText: 'NOASSERTION',
  comment: payloadName
})

/** `hasExtractedLicensingInfos`, sorted. */
export const extractedLicences = (
  components: readonly SbomComponent[],
  elements: readonly JsonObject[],
  kept: unknown
): readonly JsonObject[] => {
  const own = objectsOf(kept)
  const known = new Set(own.map(({licenseId}) => textOf(licenseId)))
  const texts = textsBehind(components)
  const missing = [...named(elements)].filter(id => !known.has(id)).map(id => texts.get(id) ?? unknownText(id))
  return [...own, ...missing].toSorted((a, b) => byText(textOf(a.licenseId) ?? '', textOf(b.licenseId) ?? ''))
}
