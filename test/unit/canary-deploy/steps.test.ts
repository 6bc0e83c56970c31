import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {contract} from '../../../action-canary-deploy/src/contract.ts'

const {steps} = contract.inputs

const parsed = (given: string): readonly number[] | null => {
  const result = steps.parse(given)
  return result.ok ? result.value : null
}

describe('the input `steps`', () => {
  test.each<readonly [string, readonly number[]]>([
    ['10, 30, 100', [10, 30, 100]],
    ['10 30 100', [10, 30, 100]],
    ['10\n30\n100\n', [10, 30, 100]],
    ['10%, 30%, 100%', [10, 30, 100]],
    ['100', [100]],
    ['0.5, 100', [0.5, 100]]
  ])('%j is read', (given, shares) => {
    expect(parsed(given)).toEqual(shares)
  })

  test.each([
    '',
    ',',
    '10, 30',
    '30, 10, 100',
    '10, 10, 100',
    '0, 100',
    '-5, 100',
    '10, 101',
    'ten, 100',
    '10; 100',
    'NaN, 100',
    '100, 100'
  ])('%j is refused', given => {
    expect(parsed(given)).toBeNull()
  })

  test('is always ascending and ends with 100', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({min: 1, max: 99}), {maxLength: 8}), shares => {
        const ascending = [...shares].sort((a, b) => a - b)
        expect(parsed([...ascending, 100].join(', '))).toEqual([...ascending, 100])
      })
    )
  })

  test('has what the documents say as its default', () => {
    expect(parsed(steps.default ?? '')).toEqual(steps.absent)
  })
})
