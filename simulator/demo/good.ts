import type {Scenario} from './scenario.ts'

export const good: Scenario = {
  name: 'good',
  title: 'Add season passes',
  author: 'mira',
  branch: 'season-passes',
  fork: false,
  story: 'A small function, and the tests for it.',
  expected: 'pass',
  changes: {
    'src/season.js': `/** Price of a season pass in cents: ten passages of a boat of this length, at the price of eight. */
export const seasonPass = fee => fee * 8

/** After how many passages the pass is cheaper. */
export const worthwhileFrom = fee => Math.floor(seasonPass(fee) / fee) + 1
`,
    'test/season.test.js': `import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {seasonPass, worthwhileFrom} from '../src/season.js'

describe('season pass', () => {
  test('costs as much as eight passages', () => assert.equal(seasonPass(450), 3600))
  test('is worthwhile from the ninth passage on', () => assert.equal(worthwhileFrom(450), 9))
})
`
  }
}
