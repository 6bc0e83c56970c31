import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {shardSchema} from '#core/evidence'
import {parseShard} from '#core/evidence/shard'
import {refusal} from './builders.ts'

const none = {shard: null, matrix: false}

describe('the input `shard`', () => {
  test('counts from one where a person writes it, from zero where the matrix does', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 9999}), fc.nat(), (of, number) => {
        const index = (number % of) + 1
        expect(parseShard(`${index}/${of}`)).toEqual({shard: {index, of}, matrix: false})
        expect(parseShard(` ${index - 1}-${of}\n`)).toEqual({shard: {index, of}, matrix: true})
      })
    )
  })

  test.each(['', '  ', '1/1', '0-1'])('%j is no shard at all', given => {
    expect(parseShard(given)).toEqual(none)
  })

  test.each(['0/3', '4/3', '3-3', '1/0', '-1/3', '1/3/5', '1 of 3', '1.5/3', '12345/99999', 'x'])(
    '%j is refused by name',
    async given => {
      const {code, what} = await refusal(() => parseShard(given))
      expect([code, what.includes(given)]).toEqual(['TW-102', true])
    }
  )

  test('beyond the last shard says how many there are', async () => {
    expect((await refusal(() => parseShard('3/2'))).why).toBe(
      'Expected a number from 1 to 2 before the slash: there are 2 shards.'
    )
  })

  test('beyond the last shard cannot arrive in evidence or in a plan either', () => {
    expect(shardSchema.safeParse({index: 3, of: 2}).success).toBe(false)
    expect(shardSchema.safeParse({index: 2, of: 2}).success).toBe(true)
  })
})
