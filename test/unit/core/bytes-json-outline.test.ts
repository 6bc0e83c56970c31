import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {outlineJson} from '#core/bytes/json-outline'

describe('the outline of the beginning of a document', () => {
  test('of a whole document is the document', () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 4}), value => {
        const text = JSON.stringify(value)
        expect(outlineJson(text)).toEqual(JSON.parse(text))
      })
    )
  })

  test('closes what is cut off and leaves cut scalars out', () => {
    expect(outlineJson(' {"a": [1, {"b": "c", "d": "cut')).toEqual({a: [1, {b: 'c'}]})
    expect(outlineJson('{"a": 1, "b')).toEqual({a: 1})
    expect(outlineJson('{"a": 1 "b": 2}')).toEqual({a: 1})
  })

  test('is undefined where there is no JSON', () => {
    for (const text of ['', '<xml/>', 'text', '"cut']) expect(outlineJson(text)).toBeUndefined()
  })

  test('cut off or changed anywhere never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 4}), fc.nat(), fc.string({maxLength: 3}), (value, place, inserted) => {
        const text = JSON.stringify(value)
        const at = place % (text.length + 1)
        outlineJson(text.slice(0, at))
        outlineJson(text.slice(0, at) + inserted + text.slice(at))
      })
    )
    expect(outlineJson('['.repeat(60_000))).toBeDefined()
  })
})
