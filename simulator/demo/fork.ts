import type {Scenario} from './scenario.ts'

export const fork: Scenario = {
  name: 'fork',
  title: 'Tell the rise of the whole staircase',
  author: 'contributor',
  branch: 'staircase',
  fork: true,
  story: 'A good change by somebody whose token can only read.',
  expected: 'pass',
  changes: {
    'src/locks.js': [
      {
        replace: '/** The locks that are long enough',
        by: `/** Metres from the lowest water to the summit. */
export const totalRise = () => locks.reduce((sum, {rise}) => sum + rise, 0)

/** The locks that are long enough`
      }
    ],
    'test/rise.test.js': `import assert from 'node:assert/strict'
import {test} from 'node:test'
import {totalRise} from '../src/locks.js'

test('the staircase rises more than seven metres', () => assert.equal(totalRise().toFixed(1), '7.3'))
`
  }
}
