import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {convoyToll, toll} from '../src/toll.js'

describe('toll', () => {
  test('is the base fee up to twelve metres', () => assert.equal(toll({length: 12}), 450))
  test('grows with every metre begun', () => assert.equal(toll({length: 14.2}), 555))
  test('is half as much again at night', () => assert.equal(toll({length: 12, night: true}), 675))
  test('refuses a length of zero', () => assert.throws(() => toll({length: 0}), RangeError))
})

describe('convoy toll', () => {
  test('is the sum of its boats', () => assert.equal(convoyToll([{length: 10}, {length: 13}]), 935))
  test('halves the fee from the tenth boat on', () =>
    assert.equal(convoyToll(Array.from({length: 10}, () => ({length: 10}))), 4275))
})
