/** SPDX documents with one thing changed, for a second opinion on what is valid. `node spdx-cases.ts FOLDER` writes them. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const a = {
  SPDXID: 'SPDXRef-a',
  name: 'a',
  versionInfo: '1.0',
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseDeclared: 'MIT OR Apache-2.0',
  licenseConcluded: 'NOASSERTION',
  copyrightText: 'NONE',
  supplier: 'Organization: Acme (info@example.org)',
  checksums: [{algorithm: 'SHA1', checksumValue: 'd6a770ba38583ed4bb4525bd96e50461655d2758'}],
  externalRefs: [{referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:npm/a@1.0'}]
}

const b = {SPDXID: 'SPDXRef-b', name: 'b', downloadLocation: 'NONE', filesAnalyzed: false}

const relationship = (from: string, type: string, to: string): object => ({
  spdxElementId: from,
  relationshipType: type,
  relatedSpdxElement: to
})

const describes = relationship('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-a')

const base = {
  spdxVersion: 'SPDX-2.3',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'doc',
  documentNamespace: 'https://example.org/doc',
  creationInfo: {created: '2026-01-01T00:00:00Z', creators: ['Tool: x-1', 'Person: Jane Doe (jane@example.org)']},
  packages: [a, b],
  relationships: [describes, relationship('SPDXRef-a', 'DEPENDS_ON', 'SPDXRef-b')]
}

const withA = (change: object): object => ({...base, packages: [{...a, ...change}, b]})
const withRelation = (...relations: readonly object[]): object => ({...base, relationships: [describes, ...relations]})
const without = (key: string): object => Object.fromEntries(Object.entries(base).filter(([name]) => name !== key))

/** By name. */
export const cases: Readonly<Record<string, object>> = {
  whole: base,
  'no namespace': without('documentNamespace'),
  'no name': without('name'),
  'no creation': without('creationInfo'),
  'namespace with fragment': {...base, documentNamespace: 'https://example.org/doc#x'},
  'namespace without scheme': {...base, documentNamespace: 'example'},
  'namespace as urn': {...base, documentNamespace: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79'},
  'identifier with underscore': {...base, packages: [{...a, SPDXID: 'SPDXRef-a_b'}, b], relationships: []},
  'identifier twice': {...base, packages: [a, {...b, SPDXID: 'SPDXRef-a'}], relationships: [describes]},
  'edge to nothing': withRelation(relationship('SPDXRef-a', 'DEPENDS_ON', 'SPDXRef-x')),
  'edge to NONE': withRelation(relationship('SPDXRef-a', 'DEPENDS_ON', 'NONE')),
  'edge to NOASSERTION': withRelation(relationship('SPDXRef-a', 'DEPENDS_ON', 'NOASSERTION')),
  'unknown relationship': withRelation(relationship('SPDXRef-a', 'NEEDS', 'SPDXRef-b')),
  'reversed edge': withRelation(relationship('SPDXRef-b', 'DEV_DEPENDENCY_OF', 'SPDXRef-a')),
  'no download location': {...base, packages: [{SPDXID: 'SPDXRef-a', name: 'a'}, b]},
  'licence unknown': withA({licenseDeclared: 'Frobnicated-1.0'}),
  'licence incomplete': withA({licenseDeclared: 'MIT AND'}),
  'licence with exception': withA({licenseDeclared: 'GPL-2.0-only WITH Classpath-exception-2.0'}),
  'licence NONE': withA({licenseDeclared: 'NONE'}),
  'checksum too short': withA({checksums: [{algorithm: 'SHA256', checksumValue: 'd6a770ba'}]}),
  'checksum of unknown algorithm': withA({checksums: [{algorithm: 'CRC32', checksumValue: 'd6a770ba'}]}),
  'purpose unknown': withA({primaryPackagePurpose: 'TOY'}),
  'purpose known': withA({primaryPackagePurpose: 'LIBRARY'}),
  'unknown member': withA({colour: 'red'}),
  'time with fraction': {...base, creationInfo: {...base.creationInfo, created: '2026-01-01T00:00:00.123Z'}},
  annotation: withA({
    annotations: [
      {annotationDate: '2026-01-01T00:00:00Z', annotationType: 'OTHER', annotator: 'Tool: x', comment: 'text'}
    ]
  })
}

if (import.meta.main) {
  const [folder = '.'] = process.argv.slice(2)
  mkdirSync(folder, {recursive: true})
  for (const [name, document] of Object.entries(cases))
    writeFileSync(join(folder, `${name.replaceAll(' ', '-')}.spdx.json`), JSON.stringify(document))
}
