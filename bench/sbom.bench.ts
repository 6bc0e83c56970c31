/** How long a large SBOM takes: validation against JSON.parse of the same text, and reading, writing and merging. */
import {performance} from 'node:perf_hooks'
import type {SbomDocument} from '#core/sbom/document'
import {readSbom} from '#reports/sboms/read-sbom'
import {mergeSboms} from '../action-sbom/src/merge/merge.ts'
import {validateSbom} from '../action-sbom/src/validate/validate.ts'
import {writeCycloneDx} from '../action-sbom/src/write/cyclonedx.ts'
import {writeSpdx} from '../action-sbom/src/write/spdx.ts'

export type Result = {
  readonly components: number
  readonly megabytes: number
  /** Medians. */
  readonly seconds: {
    readonly parse: number
    readonly validate: number
    readonly read: number
    readonly writeCycloneDx: number
    readonly writeSpdx: number
    readonly mergeWithItself: number
  }
  /** Time of validation divided by that of JSON.parse. */
  readonly timesParse: number
}

const component = (index: number): object => ({
  type: 'library',
  'bom-ref': `pkg:npm/%40scope${index % 50}/package-${index}@1.${index % 20}.${index % 7}`,
  group: `@scope${index % 50}`,
  name: `package-${index}`,
  version: `1.${index % 20}.${index % 7}`,
  description: 'A package that does one thing, and that a service needs without knowing it',
  scope: index % 9 === 0 ? 'optional' : 'required',
  hashes: [{alg: 'SHA-512', content: index.toString(16).padStart(128, '0')}],
  licenses: [{license: {id: index % 3 === 0 ? 'Apache-2.0' : 'MIT'}}],
  purl: `pkg:npm/%40scope${index % 50}/package-${index}@1.${index % 20}.${index % 7}`,
  externalReferences: [
    {type: 'website', url: `https://example.org/packages/${index}`},
    {type: 'vcs', url: `git+https://example.org/packages/${index}.git`},
    {type: 'distribution', url: `https://registry.example.org/package-${index}.tgz`}
  ],
  properties: [{name: 'cdx:npm:package:path', value: `node_modules/package-${index}`}]
})

const bom = (count: number): object => {
  const components = Array.from({length: count}, (_, index) => component(index))
  const refs = components.map(item => ('bom-ref' in item ? item['bom-ref'] : ''))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    version: 1,
    metadata: {timestamp: '2026-01-01T00:00:00Z'},
    components,
    dependencies: refs.map((ref, index) => ({ref, dependsOn: [refs[(index + 1) % count], refs[(index + 7) % count]]}))
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const timed = async (rounds: number, body: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await body()
    times.push((performance.now() - start) / 1000)
  }
  return Math.round(median(times) * 1000) / 1000
}

const documentOf = (value: unknown): SbomDocument => {
  const {document} = readSbom(value)
  if (document === null) throw new Error('The generated document was not read')
  return document
}

/** A CycloneDX 1.5 document of `components` components. */
export const run = async (components = 50_000, rounds = 3): Promise<Result> => {
  const text = JSON.stringify(bom(components))
  const value: unknown = JSON.parse(text)
  const problems = await validateSbom(value)
  if (problems.length > 0) throw new Error(`The generated document is invalid: ${problems[0]?.message}`)
  const parse = await timed(rounds, () => JSON.parse(text))
  const validate = await timed(rounds, () => validateSbom(value))
  const document = documentOf(value)
  return {
    components,
    megabytes: Math.round(text.length / 1e5) / 10,
    seconds: {
      parse,
      validate,
      read: await timed(rounds, () => readSbom(value)),
      writeCycloneDx: await timed(1, () => writeCycloneDx(document, {created: null})),
      writeSpdx: await timed(1, () => writeSpdx(document, {created: null})),
      mergeWithItself: await timed(1, () => mergeSboms([document, document]))
    },
    timesParse: Math.round((validate / parse) * 100) / 100
  }
}
