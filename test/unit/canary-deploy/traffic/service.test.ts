import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {copiesFor, replicaShare} from '../../../../action-canary-deploy/src/traffic/service.ts'

test('the number of copies is the one whose share is nearest, at least one, at most as many as stable pods', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 100}), (stable, percent) => {
      const best = Array.from({length: stable}, (_, index) => index + 1).reduce((chosen, copies) =>
        Math.abs(replicaShare(stable, copies) - percent) < Math.abs(replicaShare(stable, chosen) - percent)
          ? copies
          : chosen
      )
      expect(copiesFor(stable, percent)).toBe(best)
    })
  )
})

test('three stable pods and one copy are a share of 25 %, whatever was asked for', () => {
  expect(replicaShare(3, copiesFor(3, 10))).toBe(25)
  expect(replicaShare(9, copiesFor(9, 10))).toBe(10)
  expect(replicaShare(4, copiesFor(4, 100))).toBe(50)
  expect(replicaShare(4, copiesFor(4, 0))).toBe(0)
  expect(replicaShare(0, copiesFor(0, 10))).toBe(100)
})
