import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as Cdx from '@cyclonedx/cyclonedx-library'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {parsePurl} from '#core/purl/parse'
import {readSbom} from '#reports/sboms/read-sbom'
import {isPlainPurl} from '../../../action-sbom/src/validate/findings.ts'
import {allDifferent} from '../../../action-sbom/src/validate/unique-items.ts'
import {validateSbom} from '../../../action-sbom/src/validate/validate.ts'
import {writeCycloneDx} from '../../../action-sbom/src/write/cyclonedx.ts'
import {writeSpdx} from '../../../action-sbom/src/write/spdx.ts'
import {cycloneDxModules} from '../../oracles/sbom/schemas.ts'
import {anyDocument} from './documents.ts'

const rules = async (value: unknown): Promise<readonly string[]> =>
  (await validateSbom(value)).map(({rule, pointer}) => `${rule} ${pointer}`)

const isSchemaValid = async (value: unknown): Promise<boolean> =>
  (await validateSbom(value)).every(({rule}) => rule !== 'schema')

const bom = (...components: readonly object[]) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  components: components.map((component, index) => ({type: 'library', name: `c${index}`, ...component}))
})

const spdx = (more: object) => ({
  spdxVersion: 'SPDX-2.3',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'doc',
  documentNamespace: 'https://example.org/doc',
  creationInfo: {created: '2026-01-01T00:00:00Z', creators: ['Tool: x']},
  packages: [{SPDXID: 'SPDXRef-a', name: 'a', downloadLocation: 'NOASSERTION'}],
  ...more
})

describe('what no schema sees in CycloneDX', () => {
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['nothing', bom({'bom-ref': 'a', purl: 'pkg:npm/a@1'}), []],
    [
      'a reference twice',
      bom({'bom-ref': 'a'}, {'bom-ref': 'a', version: '2'}),
      ['duplicate-ref /components/1/bom-ref']
    ],
    [
      'edges to nothing',
      {...bom({'bom-ref': 'a'}), dependencies: [{ref: 'a', dependsOn: ['b']}, {ref: 'c'}]},
      ['dangling-ref /dependencies/0/dependsOn/0', 'dangling-ref /dependencies/1/ref']
    ],
    [
      'a link to another document',
      {
        ...bom({'bom-ref': 'a'}),
        dependencies: [{ref: 'a', dependsOn: ['urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#x']}]
      },
      []
    ],
    [
      'a hash of another length',
      bom({hashes: [{alg: 'SHA-256', content: 'a'.repeat(40)}]}),
      ['hash-length /components/0/hashes/0/content']
    ],
    ['a purl without a name', bom({purl: 'pkg:npm'}), ['purl /components/0/purl']],
    [
      'a licence that is no expression',
      bom({licenses: [{expression: 'MIT AND'}]}),
      ['licence /components/0/licenses/0/expression']
    ],
    [
      'components inside',
      bom({components: [{type: 'library', name: 'x', purl: 'no'}]}),
      ['purl /components/0/components/0/purl']
    ]
  ]

  test.each(cases)('%s', async (_, value, expected) => {
    expect(await rules(value)).toEqual(expected)
  })
})

describe('what no schema sees in SPDX', () => {
  const element = {SPDXID: 'SPDXRef-b', name: 'b', downloadLocation: 'NONE'}
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['nothing', spdx({}), []],
    [
      'relationships to nothing',
      spdx({
        relationships: [{spdxElementId: 'SPDXRef-a', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'SPDXRef-x'}]
      }),
      ['dangling-ref /relationships/0/relatedSpdxElement']
    ],
    [
      'relationships out of the document',
      spdx({
        relationships: [
          {spdxElementId: 'SPDXRef-a', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'DocumentRef-o:SPDXRef-x'}
        ]
      }),
      []
    ],
    ['an identifier twice', spdx({packages: [element, element]}), ['duplicate-ref /packages/1/SPDXID']],
    [
      'an identifier with an underscore',
      spdx({packages: [{...element, SPDXID: 'SPDXRef-b_c'}]}),
      ['identifier /packages/0/SPDXID']
    ],
    [
      'a licence that is no expression',
      spdx({packages: [{...element, licenseDeclared: 'Foo Bar'}]}),
      ['licence /packages/0/licenseDeclared']
    ],
    [
      'a checksum of another length',
      spdx({packages: [{...element, checksums: [{algorithm: 'SHA1', checksumValue: 'ab'}]}]}),
      ['hash-length /packages/0/checksums/0/checksumValue']
    ],
    [
      'a namespace with a fragment',
      spdx({documentNamespace: 'https://example.org/#x'}),
      ['namespace /documentNamespace']
    ]
  ]

  test.each(cases)('%s', async (_, value, expected) => {
    expect(await rules(value)).toEqual(expected)
  })
})

describe('the schema', () => {
  test('names the place of what it refuses', async () => {
    const [problem] = await validateSbom(bom({licences: []}))
    expect(problem).toEqual({
      severity: 'error',
      rule: 'schema',
      message: 'The schema says: must NOT have additional properties: `licences`.',
      pointer: '/components/0'
    })
  })

  test('is known for a version, or the version is refused by name', async () => {
    expect(await rules({bomFormat: 'CycloneDX', specVersion: '1.9'})).toEqual(['version '])
    expect(await rules([])).toEqual(['format '])
    expect(await rules({spdxVersion: 'SPDX-2.2', SPDXID: 'SPDXRef-DOCUMENT'})).toContain('schema ')
  })

  test('is made from the official package: the generated files are up to date', () => {
    const folder = join(import.meta.dirname, '../../../action-sbom/src/validate/schemas')
    for (const [name, text] of cycloneDxModules()) expect(readFileSync(join(folder, `${name}.ts`), 'utf8')).toBe(text)
  })

  const official = new Cdx.Validation.JsonStrictValidator(Cdx.Spec.Version.v1dot5)

  /** Changes one member somewhere: the verdicts must agree on what is left of the document. */
  const mutated = (value: unknown, path: number, to: unknown): unknown => {
    const places: (readonly [container: Record<string, unknown>, key: string])[] = []
    const visit = (item: unknown): void => {
      if (typeof item !== 'object' || item === null) return
      const container = item as Record<string, unknown>
      for (const key of Object.keys(container)) {
        places.push([container, key])
        visit(container[key])
      }
    }
    const copy: unknown = structuredClone(value)
    visit(copy)
    const place = places[path % places.length]
    if (place === undefined) return copy
    const [container, key] = place
    if (to === 'twice' && Array.isArray(container)) container.push(structuredClone(container[Number(key)]))
    else if (to === 'renamed') container[`${key}x`] = container[key]
    else container[key] = to
    return copy
  }

  test('law: our verdict is that of the official validator, on documents with one change', async () => {
    const seen = {valid: 0, invalid: 0}
    const change = fc.oneof(
      {weight: 3, arbitrary: fc.constant('twice')},
      fc.constantFrom('renamed', null, 1, 'x', [], {}, 'https://example.org')
    )
    await fc.assert(
      fc.asyncProperty(anyDocument(), fc.nat({max: 5000}), change, async (document, path, to) => {
        const value = mutated(JSON.parse(writeCycloneDx(document, {created: null})), path, to)
        const [mine, theirs] = [await isSchemaValid(value), (await official.validate(JSON.stringify(value))) === null]
        seen[theirs ? 'valid' : 'invalid'] += 1
        if (
          typeof value === 'object' &&
          value !== null &&
          'bomFormat' in value &&
          value.bomFormat === 'CycloneDX' &&
          'specVersion' in value &&
          value.specVersion === '1.5'
        )
          expect(mine).toBe(theirs)
      }),
      {numRuns: 80}
    )
    expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(10)
  })

  test('law: items are different exactly where comparing every pair says so', () => {
    const item = fc.oneof(
      fc.constantFrom(1, '1', null, true, 'true', [], [1], ['1']),
      fc.record({
        name: fc.constantFrom('a', 'b'),
        version: fc.constantFrom('1', 1),
        more: fc.constantFrom([1, 2], [2, 1], {})
      }),
      fc.constantFrom({a: 1, b: 2}, {b: 2, a: 1}, {a: 1}, {})
    )
    const text = (value: unknown): string =>
      JSON.stringify(value, (_, member: unknown) =>
        typeof member === 'object' && member !== null && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).sort())
          : member
      )
    fc.assert(
      fc.property(fc.array(item, {maxLength: 9}), items => {
        const pairs = items.every((one, index) => items.slice(0, index).every(other => text(one) !== text(other)))
        expect(allDifferent(items)).toBe(pairs)
      }),
      {numRuns: 1000}
    )
  })
})

describe('a package URL that is accepted at a glance', () => {
  test('law: is one that the parser accepts', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '.',
      '~',
      '+',
      ':',
      '-',
      '%40',
      '%20',
      '%2F',
      '%2f',
      '%7F',
      '%80',
      '/',
      '@',
      '?',
      '#',
      '%',
      ' '
    )
    const glanced = fc.tuple(fc.constantFrom('npm', 'pypi', 'github', 'swift', 'cpan'), fc.array(piece, {maxLength: 8}))
    let accepted = 0
    fc.assert(
      fc.property(glanced, ([type, pieces]) => {
        const text = `pkg:${type}/${pieces.join('')}`
        if (!isPlainPurl(text)) return
        accepted += 1
        expect(parsePurl(text)).toMatchObject({ok: true})
      }),
      {numRuns: 3000}
    )
    expect(accepted).toBeGreaterThan(50)
  })
})

describe('documents of the official library', () => {
  const {Bom, Component, ExternalReference, NamedLicense, Property, SpdxLicense} = Cdx.Models

  const built = (): Cdx.Models.Bom => {
    const tool = new Component(Cdx.Enums.ComponentType.Library, 'tool', {
      bomRef: 'tool',
      version: '2',
      group: '@g',
      purl: 'pkg:npm/%40g/tool@2'
    })
    tool.hashes.set(Cdx.Enums.HashAlgorithm['SHA-256'], 'ab'.repeat(32))
    tool.licenses.add(new SpdxLicense('MIT'))
    tool.licenses.add(new NamedLicense('Own', {text: new Cdx.Models.Attachment('text')}))
    tool.externalReferences.add(new ExternalReference('https://example.org', Cdx.Enums.ExternalReferenceType.Website))
    tool.properties.add(new Property('k', 'v'))
    const app = new Component(Cdx.Enums.ComponentType.Application, 'app', {
      bomRef: 'app',
      dependencies: new Cdx.Models.BomRefRepository([tool.bomRef])
    })
    app.components.add(new Component(Cdx.Enums.ComponentType.File, 'inner', {bomRef: 'inner'}))
    return new Bom({
      metadata: new Cdx.Models.Metadata({component: app}),
      components: new Cdx.Models.ComponentRepository([tool])
    })
  }

  const versions = [
    Cdx.Spec.Spec1dot2,
    Cdx.Spec.Spec1dot3,
    Cdx.Spec.Spec1dot4,
    Cdx.Spec.Spec1dot5,
    Cdx.Spec.Spec1dot6,
    Cdx.Spec.Spec1dot7
  ]

  test.each(versions.map(spec => [spec.version, spec] as const))(
    'of version %s are read whole and stay valid',
    async (version, spec) => {
      const text = new Cdx.Serialize.JsonSerializer(new Cdx.Serialize.JSON.Normalize.Factory(spec)).serialize(built())
      const value: unknown = JSON.parse(text)
      const {format, document, problems} = readSbom(value)
      expect([format, problems, document?.subject]).toEqual([{name: 'cyclonedx', version}, [], 'app'])
      expect(document?.components.map(({ref}) => ref).sort()).toEqual(['app', 'inner', 'tool'])
      expect(document?.dependencies.find(({ref}) => ref === 'app')?.dependsOn).toEqual(['tool'])
      const tool = document?.components.find(({ref}) => ref === 'tool')
      expect(tool?.hashes).toEqual([{algorithm: 'SHA-256', value: 'ab'.repeat(32)}])
      expect(tool?.declared.map(({kind}) => kind).sort()).toEqual(['id', 'name'])
      expect(await rules(value)).toEqual([])
      if (document === null) throw new Error('It was not read')
      expect(await rules(JSON.parse(writeCycloneDx(document, {created: null})))).toEqual([])
      expect(await rules(JSON.parse(writeSpdx(document, {created: null})))).toEqual([])
    }
  )
})
