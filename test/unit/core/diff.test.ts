import {describe, expect, test} from '@jest/globals'
import {parseDiff} from '../../../core/diff.ts'

const [a, b, zero] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)]

const raw = (path: string, letter = 'M'): string => `:100644 100644 ${a} ${b} ${letter}\0${path}\0`
const section = (...body: readonly string[]): string =>
  ['diff --git a/x b/x', `index ${a}..${b} 100644`, ...body].map(line => `${line}\n`).join('')

const whyOf = (output: string): string => {
  try {
    return JSON.stringify(parseDiff(output))
  } catch (thrown) {
    return String(thrown)
  }
}

describe('the reader of differences', () => {
  test('takes paths from the raw part and lines from the section of the same rank', () => {
    const output = `${raw('one')}${raw('two')}\0${section('--- a/x', '+++ b/x', '@@ -1 +1,2 @@ fn', '-a', '+b', '+c')}${section('@@ -3,0 +4 @@', '+d')}`
    expect(parseDiff(output).map(({path, added, removed}) => ({path, added, removed}))).toEqual([
      {path: 'one', added: [[1, 2]], removed: [[1, 1]]},
      {path: 'two', added: [[4, 1]], removed: []}
    ])
  })

  test('gives a rename both of its paths', () => {
    const output = `:100644 100644 ${a} ${a} R100\0old\0new\0\0diff --git a/old b/new\nsimilarity index 100%\nrename from old\nrename to new\n`
    expect(parseDiff(output)).toMatchObject([{status: 'renamed', from: 'old', path: 'new', added: [], removed: []}])
  })

  test('reads no output as no change', () => {
    expect(parseDiff('')).toEqual([])
  })

  test.each([
    ['a list that breaks off', `:100644 100644 ${a} ${b} M\0pa`, 'the list of files breaks off'],
    ['an unmerged file', `:100644 100644 ${a} ${b} U\0p\0\0`, 'is of no known form'],
    ['a missing section', `${raw('p')}\0`, 'there is no section for p'],
    ['a section too many', `${raw('p')}\0${section()}${section()}`, 'more sections than files'],
    ['a hunk that breaks off', `${raw('p')}\0${section('@@ -1 +1,2 @@', '-a', '+b')}`, 'shorter than its header says'],
    ['a hunk header that is none', `${raw('p')}\0${section('@@ -1 +x @@')}`, 'is no hunk header'],
    [
      'the section of another file',
      `${raw('p')}\0${section().replace(b, zero.replace('0', 'c'))}`,
      'describes another file'
    ]
  ])('refuses %s', (_, output, why) => {
    expect(whyOf(output)).toContain(why)
  })
})
