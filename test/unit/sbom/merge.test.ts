import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {SbomComponent, SbomDocument} from '#core/sbom/document'
import {readSbom} from '#reports/sboms/read-sbom'
import {rootRef} from '../../../action-sbom/src/merge/identity.ts'
import {mergeSboms} from '../../../action-sbom/src/merge/merge.ts'
import {validateSbom} from '../../../action-sbom/src/validate/validate.ts'
import {writeCycloneDx} from '../../../action-sbom/src/write/cyclonedx.ts'
import {writeSpdx} from '../../../action-sbom/src/write/spdx.ts'
import {anyDocument} from './documents.ts'

/** Some documents share their references, which must not make strangers meet. */
const documents = fc.tuple(anyDocument(), anyDocument(), anyDocument('other '))

const merged = (...inputs: readonly SbomDocument[]): SbomDocument => mergeSboms(inputs).document

const bytes = (document: SbomDocument): string =>
  writeCycloneDx(document, {created: null}) + writeSpdx(document, {created: null})

const reachable = ({dependencies}: SbomDocument, from: string): ReadonlySet<string> => {
  const next = new Map(dependencies.map(({ref, dependsOn}) => [ref, dependsOn]))
  const seen = new Set([from])
  for (const ref of seen) for (const target of next.get(ref) ?? []) seen.add(target)
  return seen
}

describe('merging', () => {
  test('law: is commutative', () => {
    fc.assert(
      fc.property(documents, ([a, b, c]) => {
        expect(bytes(merged(c, a, b))).toBe(bytes(merged(a, b, c)))
      }),
      {numRuns: 25}
    )
  })

  test('law: is associative', () => {
    fc.assert(
      fc.property(documents, ([a, b, c]) => {
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)))
        expect(bytes(merged(merged(a, b), c))).toBe(bytes(merged(a, b, c)))
      }),
      {numRuns: 25}
    )
  })

  test('law: is idempotent', () => {
    fc.assert(
      fc.property(documents, ([a, b]) => {
        const once = merged(a, b)
        expect(merged(once, once)).toEqual(once)
        expect(merged(once)).toEqual(once)
        expect(merged(a, b, a)).toEqual(once)
      }),
      {numRuns: 25}
    )
  })

  test('law: survives being written and read between two merges', () => {
    fc.assert(
      fc.property(documents, ([a, b, c]) => {
        const between = readSbom(JSON.parse(writeSpdx(merged(a, b), {created: null}))).document
        if (between === null) throw new Error('It was not read')
        expect(bytes(merged(between, c))).toBe(bytes(merged(a, b, c)))
      }),
      {numRuns: 12}
    )
  })

  test('law: no reference collides or leads nowhere, every subject is reached from the root', () => {
    fc.assert(
      fc.property(documents, inputs => {
        const {components, dependencies, subject} = merged(...inputs)
        const refs = new Set(components.map(({ref}) => ref))
        expect(refs.size).toBe(components.length)
        for (const {ref, dependsOn} of dependencies) for (const one of [ref, ...dependsOn]) expect(refs).toContain(one)
        expect(subject).toBe(rootRef)
        const seen = reachable({...inputs[0], dependencies}, rootRef)
        for (const {subject: about} of inputs
          .map(input => merged(input))
          .map(one => ({subject: one.dependencies.find(({ref}) => ref === rootRef)})))
          for (const ref of about?.dependsOn ?? []) expect(seen).toContain(ref)
      }),
      {numRuns: 25}
    )
  })

  test('law: keeps every purl, hash and licence', () => {
    fc.assert(
      fc.property(documents, inputs => {
        const all = merged(...inputs).components
        for (const component of inputs.flatMap(({components}) => components)) {
          const same = all.filter(
            ({purl, name}) => purl === component.purl && (purl !== null || name === component.name)
          )
          expect(same.flatMap(({hashes}) => hashes)).toEqual(expect.arrayContaining([...component.hashes]))
        }
      }),
      {numRuns: 25}
    )
  })

  test('law: what comes out is valid', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async inputs => {
        const problems = await validateSbom(JSON.parse(writeCycloneDx(merged(...inputs), {created: null})))
        expect(problems.filter(({rule}) => rule !== 'licence')).toEqual([])
      }),
      {numRuns: 12}
    )
  })

  const component = (ref: string, purl: string, more: Partial<SbomComponent> = {}): SbomComponent => ({
    ...(merged().components[0] as SbomComponent),
    ref,
    name: 'thing',
    purl,
    ...more
  })

  const about = (subject: SbomComponent, ...others: readonly SbomComponent[]): SbomDocument => ({
    ...merged(),
    subject: subject.ref,
    components: [subject, ...others],
    dependencies: [{ref: subject.ref, dependsOn: others.map(({ref}) => ref)}]
  })

  test('reports contradicting hashes of one purl and keeps both', () => {
    const [one, two] = ['a', 'b'].map(digit =>
      about(component('x', 'pkg:npm/thing@1', {hashes: [{algorithm: 'SHA-256', value: digit.repeat(64)}]}))
    )
    if (one === undefined || two === undefined) throw new Error('no documents')
    const {document, problems} = mergeSboms([one, two])
    expect(document.components.find(({purl}) => purl === 'pkg:npm/thing@1')?.hashes).toHaveLength(2)
    expect(problems.map(({rule}) => rule)).toEqual(['conflict'])
  })

  test('does not confuse components that two documents call by one name', () => {
    const left = about(component('root', 'pkg:npm/left@1'), component('1', 'pkg:npm/a@1'))
    const right = about(component('root', 'pkg:npm/right@1'), component('1', 'pkg:npm/b@1'))
    const {dependencies} = merged(left, right)
    expect(dependencies.find(({ref}) => ref === 'pkg:npm/left@1')?.dependsOn).toEqual(['pkg:npm/a@1'])
    expect(dependencies.find(({ref}) => ref === 'pkg:npm/right@1')?.dependsOn).toEqual(['pkg:npm/b@1'])
    expect(dependencies.find(({ref}) => ref === rootRef)?.dependsOn).toEqual(['pkg:npm/left@1', 'pkg:npm/right@1'])
  })

  test('leaves out an edge to nothing and says so', () => {
    const subject = component('root', 'pkg:npm/left@1')
    const {document, problems} = mergeSboms([{...about(subject), dependencies: [{ref: 'root', dependsOn: ['gone']}]}])
    expect(document.dependencies.find(({ref}) => ref === 'pkg:npm/left@1')?.dependsOn).toEqual([])
    expect(problems.map(({rule}) => rule)).toEqual(['dangling-ref'])
  })

  test('what anybody needs at run time is required', () => {
    const tool = component('root', 'pkg:npm/root@1')
    const [needed, excluded] = (['required', 'excluded'] as const).map(scope =>
      about(tool, component('dep', 'pkg:npm/dep@1', {scope}))
    )
    if (needed === undefined || excluded === undefined) throw new Error('no documents')
    expect(merged(excluded, needed).components.find(({purl}) => purl === 'pkg:npm/dep@1')?.scope).toBe('required')
  })
})
