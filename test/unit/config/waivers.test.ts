import {describe, expect, test} from '@jest/globals'
import {defaultConfig} from '#core/config/schema'
import {waiversInForce} from '#core/config/waivers'

describe('a waiver', () => {
  const waiver = {producer: 'lint', reason: 'replaced', owner: 'team', expires: '2027-03-31'}
  const config = {...defaultConfig, waivers: [waiver]}

  test('counts through the end of its last day', () => {
    expect(waiversInForce(config, Date.parse('2027-03-31T23:59:59.999Z'))).toEqual([waiver])
  })

  test('does not count a moment later', () => {
    expect(waiversInForce(config, Date.parse('2027-04-01T00:00:00Z'))).toEqual([])
  })
})
