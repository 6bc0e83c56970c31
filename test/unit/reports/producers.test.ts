/** Reports of real tools (test/producers/), against what their samples are known to do. */
import {readFile} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {outcomesOf, readContent} from './support.ts'

const report = (path: string): Promise<Uint8Array> => readFile(new URL(`../../producers/${path}`, import.meta.url))

describe('node:test', () => {
  test('its JUnit report gives every test its outcome', async () => {
    const seen = await readContent(await report('node-test/junit.xml'))
    expect(seen.diagnostics).toEqual([])
    expect(seen.tests.map(({suite, name, outcome}) => [suite, name, outcome])).toEqual([
      ['add', 'adds', 'passed'],
      ['add', 'is wrong here', 'failed'],
      ['add > with signs', 'adds negatives', 'passed'],
      [null, 'divides', 'passed'],
      [null, 'is skipped', 'skipped'],
      [null, 'is to do', 'skipped'],
      [null, 'is to do and fails', 'skipped'],
      // Node escapes quotes twice.
      [null, 'has &quot;quotes&quot; & <brackets> é', 'passed'],
      [null, 'throws no error', 'failed']
    ])
    expect(seen.tests[1]).toMatchObject({
      class: 'test',
      file: '/workspace/calculator.test.js',
      message: 'expected <4> & got 3\n\n3 !== 4',
      seconds: 0.001
    })
  })

  test('its lcov report gives lines, branches and functions', async () => {
    const {records} = await readContent(await report('node-test/lcov.info'))
    expect(records).toEqual([
      {
        kind: 'coverage',
        file: 'src/calculator.js',
        lines: [
          [1, 1],
          [2, 1],
          [3, 1],
          [4, 1],
          [5, 0],
          [6, 0],
          [7, 1],
          [8, 1],
          [9, 1],
          [10, 1],
          [11, 0],
          [12, 0]
        ],
        branches: [
          [1, '0,0', 1],
          [1, '1,0', 3],
          [3, '2,0', 1],
          [4, '3,0', 0]
        ],
        functions: [
          ['add', 1, 3],
          ['divide', 3, 1],
          ['never', 10, 0]
        ]
      }
    ])
  })
})

describe('pytest', () => {
  test('its JUnit report gives every test its outcome, set-up and tear-down included', async () => {
    const seen = await readContent(await report('pytest/junit.xml'))
    expect(seen.diagnostics).toEqual([])
    expect(outcomesOf(seen)).toEqual([
      'test_adds passed',
      'test_is_wrong_here failed',
      'test_values[a] passed',
      'test_values[b \\xe9] passed',
      'test_skipped skipped',
      'test_expected_failure skipped',
      'test_unexpected_pass failed',
      'test_set_up error',
      'test_fails_twice failed',
      'test_fails_twice error'
    ])
    expect(seen.tests[0]).toMatchObject({suite: 'pytest', class: 'test_calculator.TestAdd'})
  })
})
