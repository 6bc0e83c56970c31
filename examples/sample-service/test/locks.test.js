import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {allLocks, fillingTime, lockById, passable} from '../src/locks.js'

describe('locks', () => {
  test('are listed from the summit down', () =>
    assert.deepEqual(
      allLocks().map(lock => lock.id),
      ['upper', 'middle', 'lower']
    ))
  test('are found by their id', () => assert.equal(lockById('middle').rise, 3.1))
  test('fill at 0.4 metres a minute', () => assert.equal(fillingTime({rise: 2.4}), 8))
  test('that are too short are not passable', () =>
    assert.deepEqual(
      passable(26).map(lock => lock.id),
      ['upper']
    ))
})
