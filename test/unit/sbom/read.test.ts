import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {SbomDocument} from '#core/sbom/document'
import {readSbom} from '#reports/sboms/read-sbom'
import {validateSbom} from '../../../action-sbom/src/validate/validate.ts'
import {writeCycloneDx} from '../../../action-sbom/src/write/cyclonedx.ts'
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
