/** A part that is not what its format says is missing from the document: that is never silent. */
import {describe, expect, test} from '@jest/globals'
import {readSbom} from '#reports/sboms/read-sbom'
import {writeCycloneDx} from '../../../action-sbom/src/write/cyclonedx.ts'

const bom = (members: object): object => ({bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, ...members})
const spdx = (members: object): object => ({spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'd', ...members})
const errorsOf = (value: object): readonly string[] =>
  readSbom(value)
    .problems.filter(({severity}) => severity === 'error')
    .map(({rule, pointer}) => `${rule} ${pointer}`)

const left = {type: 'library', 'bom-ref': 'left', name: 'left'}

describe('of CycloneDX', () => {
  test.each([
    [{components: {a: left}}, '/components'],
    [{components: [left, 'right']}, '/components/1'],
    [{components: [{...left, components: 3}]}, '/components/0/components'],
    [{components: [{type: 'library'}]}, '/components/0'],
    [{components: [{...left, version: 1.5}]}, '/components/0/version'],
    [{metadata: []}, '/metadata'],
    [{metadata: {component: 'app'}}, '/metadata/component'],
    [{components: [left], dependencies: {left: []}}, '/dependencies'],
    [{components: [left], dependencies: [{dependsOn: ['left']}]}, '/dependencies/0'],
    [{components: [left], dependencies: [{ref: 'left', dependsOn: 'right'}]}, '/dependencies/0/dependsOn']
  ])('%j is an error at %s', (members, pointer) => {
    expect(errorsOf(bom(members))).toEqual([`shape ${pointer}`])
  })

  test('null is absent, and a document without components is one', () => {
    expect(errorsOf(bom({components: null, dependencies: null, metadata: {component: null}}))).toEqual([])
  })
})

describe('of SPDX', () => {
  const known = {SPDXID: 'SPDXRef-P', name: 'p'}
  const needs = (relatedSpdxElement: string, relationshipType = 'DEPENDS_ON'): object => ({
    packages: [known],
    relationships: [{spdxElementId: 'SPDXRef-P', relationshipType, relatedSpdxElement}]
  })

  test.each([
    [{packages: {p: known}}, 'shape /packages'],
    [{packages: [known, 'q']}, 'shape /packages/1'],
    [{packages: [{...known, versionInfo: 2}]}, 'shape /packages/0/versionInfo'],
    [{files: [{SPDXID: 'SPDXRef-F'}]}, 'shape /files/0'],
    [{packages: [known], relationships: {}}, 'shape /relationships'],
    [{packages: [known], relationships: [{spdxElementId: 'SPDXRef-P'}]}, 'shape /relationships/0'],
    [needs('SPDXRef-GONE'), 'dangling-ref /relationships'],
    [needs('SPDXRef-GONE', 'DEV_DEPENDENCY_OF'), 'dangling-ref /relationships']
  ])('%j is an error: %s', (members, error) => {
    expect(errorsOf(spdx(members))).toEqual([error])
  })

  test.each(['NONE', 'NOASSERTION', 'DocumentRef-other:SPDXRef-X'])('an edge to %s leads nowhere on purpose', to => {
    expect(errorsOf(spdx(needs(to)))).toEqual([])
  })
})

test('edges of services of a newer document travel with them and are there again when it is read', () => {
  const services = [{'bom-ref': 'svc', name: 'svc', tags: ['new in 1.6']}]
  const dependencies = [{ref: 'left', dependsOn: ['svc', 'right']}, {ref: 'svc', dependsOn: ['left']}, {ref: 'right'}]
  const right = {...left, 'bom-ref': 'right', name: 'right'}
  const {document} = readSbom(bom({specVersion: '1.6', components: [left, right], services, dependencies}))
  if (document === null) throw new Error('It was not read')
  const written = JSON.parse(writeCycloneDx(document, {created: '2026-01-01T00:00:00Z'}))
  expect(written.dependencies).toEqual([{ref: 'left', dependsOn: ['right']}, {ref: 'right'}])
  const again = readSbom(written).document
  const edges = (from: typeof again): readonly string[] =>
    (from?.dependencies ?? []).map(({ref, dependsOn}) => `${ref}: ${dependsOn.toSorted().join()}`).toSorted()
  expect([edges(again), errorsOf(written)]).toEqual([edges(document), []])
})
