import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import * as markdown from '#core/markdown/markdown'
import {type Block, bullets, byteLength, type LeftOut, type Part, paragraph, render} from '#core/markdown/markdown'

const say = (length: number, letter: string): Block => paragraph(letter.repeat(length))
const note = (left: LeftOut): Block => paragraph(`${left.parts} ${left.shortened} ${left.entries}`)

const entries = (priority: number, count: number): Part => ({
  priority,
  entries: count,
  list: shown => bullets(Array.from({length: shown}, (_, index) => `entry ${index}`))
})

describe('a document that must fit', () => {
  test('is whole and without a note where it does', () => {
    const parts: readonly Part[] = [{priority: 1, block: say(5, 'v')}, entries(2, 2)]
    expect(render(markdown.fit(parts, {most: 100, unit: 'bytes'}, note))).toBe('vvvvv\n\n- entry 0\n- entry 1')
  })

  test('loses the least important part first and says so', () => {
    const parts: readonly Part[] = [
      {priority: 1, block: say(50, 'v')},
      {priority: 3, block: say(50, 'w')},
      {priority: 2, block: say(50, 'x')}
    ]
    expect(render(markdown.fit(parts, {most: 110, unit: 'characters'}, note))).toBe(
      `${'w'.repeat(50)}\n\n${'x'.repeat(50)}\n\n1 0 0`
    )
  })

  test('prefers the longest shorter form that fits', () => {
    const parts: readonly Part[] = [
      {priority: 1, block: say(90, 'v'), shorter: [say(80, 'w'), say(30, 'x'), say(5, 'y')]},
      {priority: 2, block: say(50, 'z')}
    ]
    expect(render(markdown.fit(parts, {most: 100, unit: 'characters'}, note))).toBe(
      `${'x'.repeat(30)}\n\n${'z'.repeat(50)}\n\n0 1 0`
    )
  })

  test('shows as many entries of a list as fit and counts the others', () => {
    const parts: readonly Part[] = [{priority: 2, block: say(10, 'v')}, entries(1, 1000)]
    const page = render(markdown.fit(parts, {most: 60, unit: 'characters'}, note))
    expect(page).toBe(`${'v'.repeat(10)}\n\n- entry 0\n- entry 1\n- entry 2\n- entry 3\n\n0 1 996`)
  })

  test('tells people in words what is missing', () => {
    const parts: readonly Part[] = [
      {priority: 2, block: say(10, 'v')},
      {priority: 0, block: say(200, 'w')},
      entries(1, 1)
    ]
    expect(render(markdown.fit(parts, {most: 130, unit: 'characters'}))).toContain(
      'Too long for GitHub: 1 section left out.'
    )
  })

  test('keeps the limit and the order of importance, whatever the parts', () => {
    const part = fc.record({priority: fc.integer({min: 0, max: 3}), length: fc.integer({min: 1, max: 40})})
    const limit = fc.record({
      most: fc.integer({min: 0, max: 200}),
      unit: fc.constantFrom('bytes' as const, 'characters' as const)
    })
    fc.assert(
      fc.property(fc.array(part, {maxLength: 6}), limit, (sizes, within) => {
        const parts = sizes.map(({priority, length}, index) => ({
          priority,
          block: say(length, 'äuvwxyz'.charAt(index))
        }))
        const page = markdown.fit(parts, within, note)
        expect(within.unit === 'bytes' ? byteLength(page) : render(page).length).toBeLessThanOrEqual(within.most)
        const shown = parts.filter(({block}) => render(page).includes(render(block)))
        const lost = parts.filter(one => !shown.includes(one))
        const least = Math.min(...shown.map(({priority}) => priority))
        expect(lost.every(({priority}) => priority <= least)).toBe(true)
      })
    )
  })
})
