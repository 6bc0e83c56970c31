import {describe, expect, test} from '@jest/globals'
import {clustersOf} from '../../../action-sbom/src/gate/clusters.ts'
import {agreementOf} from './agreement.ts'
import {corpusOf, truthOf} from './corpus.ts'
import {randomOf} from './random-case.ts'

describe('vulnerabilities of known truth in the reports of five scanners', () => {
  test('are told apart without a false merge, with at least 0.995 of agreement', async () => {
    const {reported, partial, records} = await corpusOf(1000, randomOf(1))
    expect(Object.values(records).every(count => count > 800)).toBe(true)
    expect(partial).toBeGreaterThan(250)
    expect(reported.every(({record}) => truthOf(record) !== '')).toBe(true)
    const agreement = agreementOf(
      clustersOf(reported).map(({members}) => members.map(member => truthOf(member.reported.record)))
    )
    expect(agreement.falseMerges).toBe(0)
    expect(agreement.f1).toBeGreaterThanOrEqual(0.995)
  })

  test('are measured by pairs', () => {
    expect(
      agreementOf([
        ['a', 'a'],
        ['a', 'b']
      ])
    ).toEqual({precision: 0.5, recall: 1 / 3, f1: 0.4, falseMerges: 1})
  })
})
