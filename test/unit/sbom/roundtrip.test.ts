import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {SbomDocument} from '#core/sbom/document'
import {readSbom} from '#reports/sboms/read-sbom'
import {validateSbom} from '../../../action-sbom/src/validate/validate.ts'
import {writeCycloneDx} from '../../../action-sbom/src/write/cyclonedx.ts'
import {writeSpdx} from '../../../action-sbom/src/write/spdx.ts'
import {anyDocument, orderless} from './documents.ts'

const asIs = {created: null}

const read = (text: string): SbomDocument => {
  const {document, problems} = readSbom(JSON.parse(text))
  expect(problems).toEqual([])
  if (document === null) throw new Error('It was not read')
  return document
}

/** A document that names no identity gets one from its content. */
const compared = (document: SbomDocument, like: SbomDocument): unknown =>
  orderless(like.identity === null ? {...document, identity: null} : document)

const throughCycloneDx = (document: SbomDocument): SbomDocument => read(writeCycloneDx(document, asIs))
const throughSpdx = (document: SbomDocument): SbomDocument => read(writeSpdx(document, asIs))

const errorsOf = async (text: string): Promise<readonly string[]> =>
  (await validateSbom(JSON.parse(text)))
    .filter(({severity, rule}) => severity === 'error' && rule === 'schema')
    .map(({message, pointer}) => `${pointer} ${message}`)

describe('a document', () => {
  test('law: comes back whole from CycloneDX', () => {
    fc.assert(
      fc.property(anyDocument(), document => {
        expect(compared(throughCycloneDx(document), document)).toEqual(orderless(document))
      }),
      {numRuns: 60}
    )
  })

  test('law: comes back whole from SPDX', () => {
    fc.assert(
      fc.property(anyDocument(), document => {
        expect(compared(throughSpdx(document), document)).toEqual(
          compared({...document, created: document.created}, document)
        )
      }),
      {numRuns: 60}
    )
  })

  test('law: comes back whole from one format through the other', () => {
    fc.assert(
      fc.property(anyDocument(), document => {
        const first = throughCycloneDx(document)
        expect(orderless(throughCycloneDx(throughSpdx(first)))).toEqual(orderless(first))
        const other = throughSpdx(document)
        expect(orderless(throughSpdx(throughCycloneDx(other)))).toEqual(orderless(other))
      }),
      {numRuns: 40}
    )
  })

  test('law: has the same bytes in whatever order it is held', () => {
    fc.assert(
      fc.property(anyDocument(), document => {
        const reversed = {
          ...document,
          components: document.components.toReversed(),
          dependencies: document.dependencies.toReversed()
        }
        expect(writeCycloneDx(reversed, asIs)).toBe(writeCycloneDx(document, asIs))
        expect(writeSpdx(reversed, asIs)).toBe(writeSpdx(document, asIs))
      }),
      {numRuns: 40}
    )
  })

  test('law: is valid by both official schemas', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument(), async document => {
        expect(await errorsOf(writeCycloneDx(document, asIs))).toEqual([])
        expect(await errorsOf(writeSpdx(document, asIs))).toEqual([])
      }),
      {numRuns: 40}
    )
  })

  test('takes the time that it is given, and its identity does not follow from it', () => {
    const [document] = fc.sample(
      anyDocument().map(any => ({...any, identity: null})),
      {numRuns: 1, seed: 3}
    )
    if (document === undefined) throw new Error('no sample')
    const [early, late] = ['2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'].map(created =>
      read(writeSpdx(document, {created}))
    )
    expect([early?.created, late?.created]).toEqual(['2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'])
    expect(early?.identity).toBe(late?.identity)
  })
})
