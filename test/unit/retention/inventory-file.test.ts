import {describe, expect, test} from '@jest/globals'
import {messageOf} from '#core/failure'
import {readInventory} from '../../../action-artifact-retention/src/inventory-file.ts'

const created = (value: unknown) =>
  readInventory(JSON.stringify([{kind: 'artifact', id: 7, name: 'a', size: 1, created: value}]), 'inventory.json')

describe('a date in an inventory file', () => {
  test.each([
    ['2026-11-21T12:00:00Z', 1_795_262_400_000],
    ['2026-11-21T12:00:00.500+01:00', 1_795_258_800_500],
    [1_795_262_400_000, 1_795_262_400_000]
  ])('%s is one moment', (value, moment) => {
    expect(created(value).objects[0]?.created).toBe(moment)
  })

  test.each([
    1_795_262_400,
    1,
    -1,
    1e18,
    '1',
    '1795262400000',
    '2026-11-21',
    '2026-11-21T12:00:00',
    '2026-02-30T12:00:00Z',
    'Nov 21 2026'
  ])('%s is refused, with the object that has it', value => {
    const refused = (() => {
      try {
        return created(value)
      } catch (thrown) {
        return messageOf(thrown)
      }
    })()
    expect(refused).toMatch(/AR-105.*objects\.0\.created \(artifact 7\).*with its zone/s)
  })
})
