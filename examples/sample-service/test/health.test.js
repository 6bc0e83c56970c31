import assert from 'node:assert/strict'
import {test} from 'node:test'
import {passable} from '../src/locks.js'

test('every boat that fits the shortest lock fits them all', () => assert.equal(passable(24).length, 3))
