import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {add, divide} from './src/calculator.js'

describe('add', () => {
  test('adds', () => assert.equal(add(1, 2), 3))
  test('is wrong here', () => assert.equal(add(1, 2), 4, 'expected <4> & got 3'))
  describe('with signs', () => {
    test('adds negatives', () => assert.equal(add(-1, -2), -3))
  })
})

test('divides', () => assert.equal(divide(4, 2), 2))
test('is skipped', {skip: 'not today'}, () => assert.fail('never runs'))
test('is to do', {todo: 'later'}, () => undefined)
test('is to do and fails', {todo: true}, () => assert.fail('as expected'))
test('has "quotes" & <brackets> \u00e9', () => undefined)
test('throws no error', () => {
  throw 'a string'
})
