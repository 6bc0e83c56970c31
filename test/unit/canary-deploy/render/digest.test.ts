import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Manifest} from '#core/cluster'
import {digestOf, nondeterminism} from '../../../../action-canary-deploy/src/render/digest.ts'
import {config, deployment, objects, scope, service} from './charts.ts'

const shuffledKeys = (value: unknown, flip: boolean): unknown => {
  if (Array.isArray(value)) return value.map(item => shuffledKeys(item, flip))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, shuffledKeys(member, flip)])
  return Object.fromEntries(flip ? entries.reverse() : entries)
}

const isManifest = (value: unknown): value is Manifest => typeof value === 'object'

describe('the digest of a rendering', () => {
  const all = objects(deployment() + service() + config('a', {x: '1'}) + config('b', {y: '2'}))

  test('does not depend on the order of documents and fields', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], {minLength: all.length}), fc.boolean(), (shuffled, flip) => {
        const other = shuffled.map(manifest => shuffledKeys(manifest, flip)).filter(isManifest)
        expect(digestOf(other, scope)).toBe(digestOf(all, scope))
      })
    )
  })

  test('changes with any value', () => {
    const digests = ['shop:1', 'shop:2'].map(image => digestOf(objects(deployment({image})), scope))
    expect(new Set(digests).size).toBe(2)
    expect(digests[0]).toMatch(/^sha256:[0-9a-f]{64}$/)
  })
})

describe('two renderings of the same chart', () => {
  test('that are equal are deterministic', () => {
    expect(nondeterminism(objects(deployment()), objects(deployment()), scope)).toBeNull()
  })

  test('that differ are refused with the fields and without the values', () => {
    const first = objects(config('a', {password: 'hunter2'}, 'Secret') + deployment({annotations: {at: '1'}}))
    const second = objects(
      config('a', {password: 'swordfish'}, 'Secret') + deployment({annotations: {at: '2'}}) + config('late', {})
    )
    const refusal = nondeterminism(first, second, scope)
    expect(refusal?.code).toBe('CD-124')
    expect(refusal?.what).toContain(
      'ConfigMap/late (in one of them only); Secret/a: stringData.password; Deployment/shop: spec.template.metadata.annotations.at'
    )
    expect(JSON.stringify(refusal)).not.toMatch(/hunter2|swordfish/)
  })
})
