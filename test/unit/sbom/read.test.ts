import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {SbomDocument} from '#core/sbom/document'
import {readSbom} from '#reports/sboms/read-sbom'
import {validateSbom} from '../../../action-sbom/src/validate/validate.ts'
import {writeCycloneDx} from '../../../action-sbom/src/write/cyclonedx.ts'
import {setAside} from '../../../action-sbom/src/write/set-aside.ts'
import {writeSpdx} from '../../../action-sbom/src/write/spdx.ts'

const documentOf = (value: unknown): SbomDocument => {
  const {document} = readSbom(value)
  if (document === null) throw new Error('It was not read')
  return document
}

const cycloneDx = (more: object) => ({bomFormat: 'CycloneDX', specVersion: '1.6', ...more})

const spdx = (...relationships: readonly (readonly [string, string, string])[]) => ({
  spdxVersion: 'SPDX-2.2',
  SPDXID: 'SPDXRef-DOCUMENT',
  packages: ['a', 'b', 'c'].map(name => ({SPDXID: `SPDXRef-${name}`, name, downloadLocation: 'NOASSERTION'})),
  relationships: relationships.map(([spdxElementId, relationshipType, relatedSpdxElement]) => ({
    spdxElementId,
    relationshipType,
    relatedSpdxElement
  }))
})

describe('a CycloneDX document', () => {
  test('keeps components inside components, and who is inside whom', () => {
    const value = cycloneDx({
      specVersion: '1.5',
      metadata: {
        component: {
          type: 'application',
          name: 'app',
          'bom-ref': 'app',
          components: [{type: 'file', name: 'f', 'bom-ref': 'f'}]
        }
      },
      components: [{type: 'library', name: 'l', components: [{type: 'library', name: 'm', 'bom-ref': 'm'}]}]
    })
    const document = documentOf(value)
    expect(document.components.map(({ref, extra}) => [ref, extra.cyclonedx?.parent])).toEqual([
      ['app', undefined],
      ['f', 'app'],
      ['#/components/0', undefined],
      ['m', '#/components/0']
    ])
    expect(JSON.parse(writeCycloneDx(document, {created: null}))).toMatchObject({
      metadata: {component: {'bom-ref': 'app', components: [{'bom-ref': 'f'}]}},
      components: [{name: 'l', components: [{'bom-ref': 'm'}]}]
    })
    const contained = JSON.parse(writeSpdx(document, {created: null})) as {relationships: {relationshipType: string}[]}
    expect(contained.relationships.filter(({relationshipType}) => relationshipType === 'CONTAINS')).toHaveLength(2)
  })

  test('tells declared from concluded licences, and the three forms apart', () => {
    const [component] = documentOf(
      cycloneDx({
        components: [
          {
            type: 'library',
            name: 'a',
            licenses: [
              {license: {id: 'MIT', acknowledgement: 'concluded'}},
              {license: {name: 'Own', text: {content: 'be nice'}, acknowledgement: 'declared'}},
              {expression: 'MIT OR ISC'}
            ]
          }
        ]
      })
    ).components
    expect(component?.concluded).toEqual([{kind: 'id', id: 'MIT', url: null}])
    expect(component?.declared).toEqual([
      {kind: 'name', name: 'Own', text: 'be nice', url: null},
      {kind: 'expression', expression: 'MIT OR ISC'}
    ])
  })

  test.each([
    [[{vendor: 'v', name: 'old', version: '1'}], ['old 1']],
    [{components: [{type: 'application', name: 'new', version: '2'}], services: [{name: 'svc'}]}, ['new 2', 'svc']]
  ])('names its tools in the old form and in the new one: %j', (tools, expected) => {
    expect(documentOf(cycloneDx({metadata: {tools}})).tools).toEqual(expected)
  })

  describe('of 1.6 or 1.7, written as 1.5,', () => {
    const vulnerability = {
      'bom-ref': 'v',
      id: 'CVE-2026-1',
      source: {name: 'NVD', url: 'https://nvd.nist.gov'},
      ratings: [{severity: 'high', method: 'CVSSv31', vector: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'}],
      analysis: {state: 'not_affected', justification: 'code_not_reachable', response: ['update']},
      affects: [{ref: 'l', versions: [{version: '1', status: 'affected'}, {range: 'vers:npm/<2'}]}]
    }
    const compositions = [{aggregate: 'complete', assemblies: ['l'], vulnerabilities: ['v']}]
    const claiming = (specVersion: string, more: object) => ({
      bomFormat: 'CycloneDX',
      specVersion,
      version: 1,
      compositions,
      components: [{type: 'library', name: 'l', 'bom-ref': 'l'}],
      vulnerabilities: [{...vulnerability, ...more}]
    })
    const errorsIn = async (value: unknown) => (await validateSbom(value)).filter(({severity}) => severity === 'error')

    test.each(['1.6', '1.7'])('keeps vulnerabilities and compositions where they stand: %s', async specVersion => {
      const value = claiming(specVersion, {tools: [{vendor: 'a', name: 'b', version: '1'}]})
      expect(await errorsIn(value)).toEqual([])
      const written = JSON.parse(writeCycloneDx(documentOf(value), {created: null}))
      expect(written).toMatchObject({specVersion: '1.5', vulnerabilities: value.vulnerabilities, compositions})
      expect(await errorsIn(written)).toEqual([])
      expect(JSON.parse(writeCycloneDx(documentOf(written), {created: null}))).toEqual(written)
    })

    test.each([
      {credits: {organizations: [{name: 'o', address: {country: 'FI'}}]}},
      {affects: [{ref: 'l', versions: [{range: `vers:npm/<${'9'.repeat(1100)}`}]}]},
      {affects: [{ref: 'l', versions: [{version: ''}]}]},
      {tools: {components: [{type: 'application', name: 't', manufacturer: {name: 'm'}}]}}
    ])('keeps what 1.5 does not know of them aside: %j', async more => {
      const value = claiming('1.6', more)
      expect(await errorsIn(value)).toEqual([])
      const written = JSON.parse(writeCycloneDx(documentOf(value), {created: null}))
      expect(written).not.toHaveProperty('vulnerabilities')
      expect(documentOf(written).extra.cyclonedx?.vulnerabilities).toEqual(value.vulnerabilities)
      expect((await errorsIn(written)).filter(({rule}) => rule === 'schema')).toEqual([])
    })
  })

  test('of a newer version names in a warning what only the payload will hold', () => {
    const value = {
      services: [{name: 's'}],
      vulnerabilities: [{id: 'CVE-2026-1'}],
      components: [{type: 'library', name: 'l', version: '1', evidence: {copyright: [{text: 'me'}]}}]
    }
    const [problem, ...others] = setAside(documentOf(cycloneDx(value)))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'SB-105',
      what: expect.stringContaining('`services`, `components[].evidence`')
    })
    expect(problem?.what).not.toContain('vulnerabilities')
    expect(setAside(documentOf(cycloneDx({...value, specVersion: '1.5'})))).toEqual([])
  })

  test('with a reference twice or an edge to nothing is read, and says so', () => {
    const {document, problems} = readSbom(
      cycloneDx({
        components: [
          {type: 'library', name: 'a', 'bom-ref': 'x'},
          {type: 'library', name: 'b', 'bom-ref': 'x'}
        ],
        dependencies: [{ref: 'x', dependsOn: ['y']}]
      })
    )
    expect(document?.components.map(({ref}) => ref)).toEqual(['x', '#/components/1'])
    expect(problems.map(({rule}) => rule)).toEqual(['duplicate-ref', 'dangling-ref'])
  })

  test('nested without end neither hangs nor crashes', async () => {
    let component: object = {type: 'library', name: 'deepest'}
    for (let depth = 0; depth < 6000; depth++) component = {type: 'library', name: 'x', components: [component]}
    const value = cycloneDx({components: [component]})
    expect(readSbom(value).problems.map(({rule}) => rule)).toEqual(['nesting'])
    expect((await validateSbom(value)).map(({rule}) => rule)).toContain('nesting')
  })
})

describe('an SPDX document', () => {
  test.each([
    ['DEPENDS_ON', 'SPDXRef-a', 'SPDXRef-b', null],
    ['HAS_PREREQUISITE', 'SPDXRef-a', 'SPDXRef-b', null],
    ['DEPENDENCY_OF', 'SPDXRef-b', 'SPDXRef-a', null],
    ['DEV_DEPENDENCY_OF', 'SPDXRef-b', 'SPDXRef-a', 'excluded'],
    ['OPTIONAL_DEPENDENCY_OF', 'SPDXRef-b', 'SPDXRef-a', 'optional'],
    ['RUNTIME_DEPENDENCY_OF', 'SPDXRef-b', 'SPDXRef-a', 'required']
  ])('%s from %s to %s is an edge from a to b', (type, from, to, scope) => {
    const document = documentOf(spdx([from, type, to]))
    expect(document.dependencies).toEqual([{ref: 'SPDXRef-a', dependsOn: ['SPDXRef-b']}])
    expect(document.components.map(one => one.scope)).toEqual([null, scope, null])
    const written = JSON.parse(writeSpdx(document, {created: null})) as {relationships: object[]}
    expect(written.relationships).toContainEqual({spdxElementId: from, relationshipType: type, relatedSpdxElement: to})
    expect(documentOf(written).dependencies).toEqual(document.dependencies)
  })

  test('is about what it describes, if that is one', () => {
    const one = ['SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-a'] as const
    expect(documentOf(spdx(one)).subject).toBe('SPDXRef-a')
    expect(documentOf(spdx(one, ['SPDXRef-b', 'DESCRIBED_BY', 'SPDXRef-DOCUMENT'])).subject).toBeNull()
    expect(documentOf({...spdx(), documentDescribes: ['SPDXRef-c']}).subject).toBe('SPDXRef-c')
  })

  test('says that something depends on nothing', () => {
    expect(documentOf(spdx(['SPDXRef-a', 'DEPENDS_ON', 'NONE'])).dependencies).toEqual([
      {ref: 'SPDXRef-a', dependsOn: []}
    ])
  })

  test('keeps files, snippets and foreign annotations', () => {
    const value = {
      ...spdx(['SPDXRef-a', 'CONTAINS', 'SPDXRef-f']),
      files: [{SPDXID: 'SPDXRef-f', fileName: './f', checksums: [{algorithm: 'SHA1', checksumValue: 'a'.repeat(40)}]}],
      snippets: [{SPDXID: 'SPDXRef-s', snippetFromFile: 'SPDXRef-f', name: 's', ranges: []}]
    }
    const document = documentOf(value)
    expect(document.components.at(-1)).toMatchObject({
      ref: 'SPDXRef-f',
      type: 'file',
      name: './f',
      hashes: [{algorithm: 'SHA-1'}]
    })
    const through = documentOf(JSON.parse(writeCycloneDx(document, {created: null})))
    expect(JSON.parse(writeSpdx(through, {created: null}))).toMatchObject({
      files: value.files,
      snippets: value.snippets
    })
  })
})

describe('any JSON value', () => {
  const member = fc.constantFrom(
    ...[
      'components',
      'packages',
      'files',
      'dependencies',
      'relationships',
      'metadata',
      'creationInfo',
      'bom-ref',
      'SPDXID'
    ],
    ...[
      'licenses',
      'hashes',
      'externalReferences',
      'externalRefs',
      'annotations',
      'properties',
      'name',
      'purl',
      'ref',
      'tools'
    ]
  )
  const tree = fc.letrec<{value: unknown}>(tie => ({
    value: fc.oneof(
      {maxDepth: 4},
      fc.constantFrom<unknown>(null, 1, '', 'x', 'pkg:npm/a', 'towpath:sbom {}', true),
      fc.array(tie('value'), {maxLength: 3}),
      fc.dictionary(member, tie('value'), {maxKeys: 4})
    )
  })).value

  test('has an answer from the reader, the writers and the validation, whatever its shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom({bomFormat: 'CycloneDX', specVersion: '1.5'}, {spdxVersion: 'SPDX-2.3'}),
        fc.dictionary(member, tree, {maxKeys: 5}),
        async (shell, content) => {
          const value = {...content, ...shell}
          const {document} = readSbom(value)
          if (document === null) throw new Error('It was not read')
          expect(documentOf(JSON.parse(writeSpdx(document, {created: null}))).components).toHaveLength(
            document.components.length
          )
          expect(documentOf(JSON.parse(writeCycloneDx(document, {created: null}))).components).toHaveLength(
            document.components.length
          )
          expect(Array.isArray(await validateSbom(value))).toBe(true)
        }
      ),
      {numRuns: 300}
    )
    for (const value of [null, 1, 'x', [], {}]) expect(readSbom(value).document).toBeNull()
  })
})
