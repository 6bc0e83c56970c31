/** Where SPDX points outside: download location, home page, external references with purl and CPE among them. */
import {canonicalPurl} from '#core/purl/format'
import {byText} from '#core/sbom/canonical'
import type {ExternalReference} from '#core/sbom/document'
import type {ComponentFields} from '../component-fields.ts'
import {filled, type JsonObject, objectsOf, textOf, unlessEmpty, wordOf} from '../json.ts'
import {saidOf} from './licences.ts'

type Pointing = Pick<ComponentFields, 'purl' | 'cpe' | 'references'>

const single = (type: string, value: unknown): readonly ExternalReference[] => {
  const url = saidOf(value)
  return url === null ? [] : [{type, url, comment: null}]
}

const readOther = (reference: JsonObject): readonly ExternalReference[] => {
  const [type, url] = [wordOf(reference.referenceType), textOf(reference.referenceLocator)]
  if (reference.referenceCategory !== 'OTHER' || type === null || url === null) return []
  return [{type, url, comment: textOf(reference.comment)}]
}

/** Of several the first in the order of their texts: the list itself has no order. */
const locatorOf = (references: readonly JsonObject[], types: readonly string[]): string | null =>
  references
    .filter(({referenceType}) => types.includes(textOf(referenceType) ?? ''))
    .flatMap(({referenceLocator}) => wordOf(referenceLocator) ?? [])
    .sort(byText)[0] ?? null

export const readPointing = (raw: JsonObject): Pointing => {
  const references = objectsOf(raw.externalRefs)
  const purl = locatorOf(references, ['purl'])
  return {
    purl: purl === null ? null : canonicalPurl(purl),
    cpe: locatorOf(references, ['cpe23Type', 'cpe22Type']),
    references: [
      ...single('distribution', raw.downloadLocation),
      ...single('website', raw.homepage),
      ...references.flatMap(readOther)
    ]
  }
}

/** A location by the specification: a URL, or the address of a version control system. */
const isLocation = (url: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(url)

const firstOf = (references: readonly ExternalReference[], type: string): ExternalReference | undefined =>
  references.find(reference => reference.type === type && reference.comment === null && isLocation(reference.url))

const cpeType = (cpe: string): string | null =>
  cpe.startsWith('cpe:2.3:') ? 'cpe23Type' : cpe.startsWith('cpe:/') ? 'cpe22Type' : null

/** Without spaces, as the specification wants type and locator. */
const isWritable = ({type, url}: ExternalReference): boolean => /^[\w.-]+$/.test(type) && /^\S+$/.test(url)

export const writePointing = ({purl, cpe, references}: Pointing): JsonObject => {
  const [download, home] = [firstOf(references, 'distribution'), firstOf(references, 'website')]
  const known = cpe === null ? null : cpeType(cpe)
  const externalRefs = [
    ...(known === null ? [] : [{referenceCategory: 'SECURITY', referenceType: known, referenceLocator: cpe}]),
    ...(purl === null ? [] : [{referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl}]),
    ...references
      .filter(reference => reference !== download && reference !== home && isWritable(reference))
      .map(({type, url, comment}) =>
        filled({referenceCategory: 'OTHER', referenceType: type, referenceLocator: url, comment})
      )
  ]
  return {
    downloadLocation: download?.url ?? 'NOASSERTION',
    homepage: home?.url,
    externalRefs: unlessEmpty(externalRefs)
  }
}
