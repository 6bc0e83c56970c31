/** A CycloneDX component and the fields of the model, in both directions. */
import {canonicalPurl} from '#core/purl/format'
import type {ComponentType, ExternalReference, Hash, HashAlgorithm, Property} from '#core/sbom/document'
import type {Codec} from '../codec.ts'
import type {ComponentFields} from '../component-fields.ts'
import {filled, type JsonObject, objectOf, objectsOf, textOf, unlessEmpty, wordOf} from '../json.ts'
import {isIri} from './iri.ts'
import {readLicences, writeLicences} from './licences.ts'

const types: ReadonlyMap<unknown, ComponentType> = new Map(
  (
    [
      'application',
      'framework',
      'library',
      'container',
      'platform',
      'operating-system',
      'device',
      'device-driver',
      'firmware',
      'file',
      'machine-learning-model',
      'data'
    ] as const
  ).map(type => [type, type])
)

/** Digits in hexadecimal. */
export const hashLengths: Readonly<Record<HashAlgorithm, number>> = {
  MD5: 32,
  'SHA-1': 40,
  'SHA-256': 64,
  'SHA-384': 96,
  'SHA-512': 128,
  'SHA3-256': 64,
  'SHA3-384': 96,
  'SHA3-512': 128,
  'BLAKE2b-256': 64,
  'BLAKE2b-384': 96,
  'BLAKE2b-512': 128,
  BLAKE3: 64
}

const isAlgorithm = (text: string | null): text is HashAlgorithm => text !== null && Object.hasOwn(hashLengths, text)

const readHash = (hash: JsonObject): readonly Hash[] => {
  const [algorithm, value] = [textOf(hash.alg), wordOf(hash.content)]
  return isAlgorithm(algorithm) && value !== null ? [{algorithm, value: value.toLowerCase()}] : []
}

const isWritable = ({value}: Hash): boolean =>
  /^(?:[a-f0-9]{32}|[a-f0-9]{40}|[a-f0-9]{64}|[a-f0-9]{96}|[a-f0-9]{128})$/.test(value)

const readReference = (reference: JsonObject): readonly ExternalReference[] => {
  const [type, url] = [wordOf(reference.type), textOf(reference.url)]
  return type === null || url === null ? [] : [{type, url, comment: textOf(reference.comment)}]
}

/** The types of CycloneDX 1.5. */
const referenceTypes = new Set(
  `vcs issue-tracker website advisories bom mailing-list social chat documentation support distribution
  distribution-intake license build-meta build-system release-notes security-contact model-card log configuration
  evidence formulation attestation threat-model adversary-model risk-assessment vulnerability-assertion
  exploitability-statement pentest-report static-analysis-report dynamic-analysis-report runtime-analysis-report
  component-analysis-report maturity-report certification-report codified-infrastructure quality-metrics poam
  other`.split(/\s+/)
)

const writeReference = ({type, url, comment}: ExternalReference): JsonObject =>
  filled({type: referenceTypes.has(type) ? type : 'other', url, comment})

const readProperty = (property: JsonObject): readonly Property[] => {
  const name = textOf(property.name)
  return name === null ? [] : [{name, value: textOf(property.value)}]
}

const scopes: ReadonlyMap<unknown, ComponentFields['scope']> = new Map([
  ['required', 'required'],
  ['optional', 'optional'],
  ['excluded', 'excluded']
])

const decode = (raw: JsonObject): ComponentFields => {
  const purl = wordOf(raw.purl)
  return {
    type: types.get(raw.type) ?? 'library',
    group: wordOf(raw.group),
    name: textOf(raw.name) ?? '',
    version: wordOf(raw.version),
    purl: purl === null ? null : canonicalPurl(purl),
    cpe: wordOf(raw.cpe),
    scope: scopes.get(raw.scope) ?? null,
    description: textOf(raw.description),
    supplier: wordOf(objectOf(raw.supplier).name),
    copyright: textOf(raw.copyright),
    ...readLicences(raw.licenses),
    hashes: objectsOf(raw.hashes).flatMap(readHash),
    references: objectsOf(raw.externalReferences).flatMap(readReference),
    properties: objectsOf(raw.properties).flatMap(readProperty)
  }
}

const encode = (fields: ComponentFields): JsonObject =>
  filled({
    type: fields.type,
    supplier: fields.supplier === null ? null : {name: fields.supplier},
    group: fields.group,
    name: fields.name,
    version: fields.version,
    description: fields.description,
    scope: fields.scope,
    hashes: unlessEmpty(
      fields.hashes.filter(isWritable).map(({algorithm, value}) => ({alg: algorithm, content: value}))
    ),
    licenses: writeLicences(fields.declared.length > 0 ? fields.declared : fields.concluded),
    copyright: fields.copyright,
    cpe: fields.cpe,
    purl: fields.purl,
    externalReferences: unlessEmpty(fields.references.filter(({url}) => isIri(url)).map(writeReference)),
    properties: unlessEmpty(fields.properties.map(filled))
  })

export const componentCodec: Codec<ComponentFields> = {
  decode,
  encode,
  members: {
    type: ['type'],
    group: ['group'],
    name: ['name'],
    version: ['version'],
    purl: ['purl'],
    cpe: ['cpe'],
    scope: ['scope'],
    description: ['description'],
    supplier: ['supplier'],
    copyright: ['copyright'],
    declared: ['licenses'],
    concluded: ['licenses'],
    hashes: ['hashes'],
    references: ['externalReferences'],
    properties: ['properties']
  }
}
