import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {ReportRecord} from '#core/records'
import type {SbomDocument} from '#core/sbom/document'
import {formats} from '#reports/formats'
import {headOf} from '#reports/recognise'
import {readSbom} from '#reports/sboms/read-sbom'
import {validateSbom} from '../../../action-sbom/src/validate/validate.ts'
import {writeCycloneDx} from '../../../action-sbom/src/write/cyclonedx.ts'
import {writeSpdx} from '../../../action-sbom/src/write/spdx.ts'
import {orderless} from './documents.ts'

const root = join(import.meta.dirname, '../../producers')
const asIs = {created: null}

const files = ['npm-sbom', 'syft', 'cyclonedx-py', 'cyclonedx-npm', 'cdxgen'].flatMap(producer =>
  readdirSync(join(root, producer))
    .filter(name => name.endsWith('.json'))
    .map(name => `${producer}/${name}`)
)

const parsed = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

const documentOf = (value: unknown): SbomDocument => {
  const {document} = readSbom(value)
  if (document === null) throw new Error('It was not read')
  return document
}

const edges = ({dependencies}: SbomDocument): number =>
  dependencies.reduce((count, {dependsOn}) => count + dependsOn.length, 0)

/** As counted in the files by hand: components with the subject, edges, purls. */
const counted: Readonly<Record<string, readonly [components: number, edges: number, purls: number]>> = {
  'npm-sbom/cyclonedx.json': [9, 8, 9],
  'npm-sbom/spdx.json': [9, 8, 9],
  'cyclonedx-npm/cyclonedx.json': [9, 8, 9]
}

describe.each(files)('%s', file => {
  const value = parsed(file)
  const document = documentOf(value)

  test('is recognised as one format and read without an error', async () => {
    const bytes = readFileSync(join(root, file))
    const recognising = formats.filter(format => format.recognise(headOf(bytes)))
    expect(recognising.map(({holds}) => holds)).toEqual(['sbom'])
    const records: ReportRecord[] = []
    const source = (async function* () {
      yield bytes
    })()
    await recognising[0]?.read(source, record => records.push(record))
    expect(records.filter(({kind}) => kind === 'diagnostic')).toEqual([])
    expect(records).toHaveLength(document.components.length)
  })

  test('loses nothing through either format', () => {
    const spdx = documentOf(JSON.parse(writeSpdx(document, asIs)))
    const cycloneDx = documentOf(JSON.parse(writeCycloneDx(document, asIs)))
    const withIdentity = (other: SbomDocument): unknown => orderless({...other, identity: document.identity})
    expect(withIdentity(spdx)).toEqual(orderless(document))
    expect(withIdentity(cycloneDx)).toEqual(orderless(document))
    expect(withIdentity(documentOf(JSON.parse(writeCycloneDx(spdx, asIs))))).toEqual(orderless(document))
  })

  test('is written valid in both formats', async () => {
    for (const text of [writeSpdx(document, asIs), writeCycloneDx(document, asIs)]) {
      const problems = await validateSbom(JSON.parse(text))
      expect(problems.filter(({severity}) => severity === 'error')).toEqual([])
    }
  })
})

describe('real documents', () => {
  test.each(Object.entries(counted))('%s: every component, edge and purl is there', (file, counts) => {
    const document = documentOf(parsed(file))
    const purls = document.components.filter(({purl}) => purl !== null).length
    expect([document.components.length, edges(document), purls]).toEqual(counts)
  })

  test('npm writes the same graph in both formats, and both are read as the same', () => {
    const graph = (file: string): unknown => {
      const {components, dependencies} = documentOf(parsed(file))
      const purls = new Map(components.map(({ref, purl}) => [ref, purl]))
      return orderless(
        dependencies.flatMap(({ref, dependsOn}) => dependsOn.map(to => [purls.get(ref), purls.get(to)])).map(String)
      )
    }
    expect(graph('npm-sbom/spdx.json')).toEqual(graph('npm-sbom/cyclonedx.json'))
  })

  test('a CycloneDX 1.5 document is written again as it was', () => {
    const value = parsed('npm-sbom/cyclonedx.json') as {dependencies: {dependsOn?: readonly string[]}[]}
    const dependencies = value.dependencies.map(({dependsOn, ...entry}) =>
      dependsOn?.length ? {...entry, dependsOn} : entry
    )
    expect(orderless(JSON.parse(writeCycloneDx(documentOf(value), asIs)))).toEqual(orderless({...value, dependencies}))
  })

  test('an SPDX 2.3 document is written again as it was', () => {
    const value = parsed('syft/spdx.json')
    expect(orderless(JSON.parse(writeSpdx(documentOf(value), asIs)))).toEqual(orderless(value))
  })
})
