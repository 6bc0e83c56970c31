import {describe, expect, test} from '@jest/globals'
import {contract} from '../../../action-canary-deploy/src/contract.ts'
import {rolloutSchema} from '../../../action-canary-deploy/src/engine/rollout-schema.ts'
import {rolloutOf} from './engine/rollouts.ts'

const parsed = (given: string): unknown => {
  const result = contract.inputs.header.parse(given)
  return result.ok ? result.value : null
}

describe('the input `header`', () => {
  test.each([
    ['x-canary', {name: 'x-canary', value: null}],
    ['x-canary: always', {name: 'x-canary', value: 'always'}],
    [' X-Version :v2 of a:b ', {name: 'X-Version', value: 'v2 of a:b'}]
  ])('%j is read', (given, header) => {
    expect(parsed(given)).toEqual(header)
  })

  test.each(['', ':', 'x-canary:', 'x canary', 'x-canary: a\nb', 'x-ünder: a', 'a'.repeat(257)])(
    '%j is refused',
    given => {
      expect(parsed(given)).toBeNull()
    }
  )
})

test('a state of a version that knew no headers is still read', () => {
  const rollout = rolloutOf({clones: 1, staged: 0, pins: 0, routes: 1, steps: [100], hooks: false, fromRevision: 1})
  const {header: _, ...older} = rollout
  expect(rolloutSchema.parse(older)).toEqual({...rollout, header: null})
})
