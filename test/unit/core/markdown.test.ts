import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import * as builder from '#core/markdown/markdown'
import {
  bold,
  bullets,
  byteLength,
  code,
  codeBlock,
  concat,
  details,
  document,
  heading,
  italic,
  join,
  link,
  type Markdown,
  marker,
  md,
  paragraph,
  render,
  table,
  text
} from '#core/markdown/markdown'

const joiner = '\u2060'
const readable = (source: string): string => source.replaceAll(joiner, '·')
const shown = (user: string): string => readable(render(text(user)))

describe('Markdown', () => {
  test('is not made of strings or look-alikes, only by the builder', () => {
    type LookAlike = {readonly source: string; readonly html: string; readonly hasLink: boolean}
    type Refused<T> = T extends Markdown ? never : 'refused'
    const refused: readonly [Refused<string>, Refused<LookAlike>] = ['refused', 'refused']
    expect(refused).toHaveLength(2)
    expect(Object.values(builder).filter(value => /^class/.test(String(value)))).toEqual([])
  })
})

describe('text', () => {
  test.each([
    ['@octocat and @org/team', '@·octocat and @·org/team'],
    ['mail a@b.co', 'mail a@·b.co'],
    ['fixes #12, gh-7 and o/r#3', 'fixes \\#·12, gh-·7 and o/r\\#·3'],
    ['o/r@0a1b2c3', 'o/r@·0a1b2c·3'],
    ['0123456789abcdef', '012345·6789ab·cdef'],
    ['https://x.y www.x.y', 'https:·//x.y www·.x.y'],
    [':tada: at 12:30', ':·tada: at 12:30'],
    ['[ ] and [x] and [y]', '\\[· \\] and \\[·x\\] and \\[y\\]'],
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['a|b`c\\d', 'a&#124;b&#96;c&#92;d'],
    ['*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['costs $5', 'costs <span>$</span>5'],
    ['- a', '\\- a'],
    ['12. a', '12\\. a'],
    ['a\r\n\tb\u2028c', 'a b c']
  ])('shows %j as itself', (user, expected) => {
    expect(shown(user)).toBe(expected)
  })

  test('leaves ordinary words alone', () => {
    const message = 'Expected 12.5 % (was 13) in src/a-b.ts:12 – "it\'s fine"; C++ & co. defaced'
    expect(shown(message)).toBe(message.replace('&', '&amp;').replace('defaced', 'deface·d'))
  })

  test.each([
    ['a\u202Eb', 'a\\[U+202E\\]b'],
    ['a\u0000b', 'a\\[U+0000\\]b'],
    ['a\u200Bb', 'a\\[U+200B\\]b'],
    ['a\u2060b', 'a\\[U+2060\\]b'],
    ['a\u{E0041}b', 'a\\[U+E0041\\]b'],
    ['a\uD800b', 'a\\[U+D800\\]b']
  ])('names what has no glyph: %j', (user, expected) => {
    expect(shown(user)).toBe(expected)
  })

  test('keeps invisible characters that belong to emoji and to scripts that need them', () => {
    for (const word of ['❤\uFE0F', '👩\u200D💻', '1\uFE0F\u20E3', '\u0645\u06CC\u200C\u062E'])
      expect(shown(word)).toBe(word)
    expect(shown('a\uFE0F')).toBe('a\\[U+FE0F\\]')
  })

  test('drops terminal colours, which test runners print', () => {
    expect(shown('\u001B[31mred\u001B[39m')).toBe('red')
  })

  test('is never cut into something that is linked', () => {
    expect(readable(render(concat('@', 'octocat')))).toBe('@·octocat')
    expect(readable(render(concat('gh', '-', '12')))).toBe('gh·\\-·12')
    expect(readable(render(concat('012345', '6789')))).toBe('012345·6789')
    expect(readable(render(concat('1', '. a')))).toBe('1·. a')
  })
})

describe('code', () => {
  test.each([
    ['a.b', '`a.b`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    [' a ', '`  a  `'],
    ['a\nb', '`a b`'],
    ['@x #1', '`@x #1`'],
    ['', '']
  ])('holds %j', (user, expected) => {
    expect(render(code(user))).toBe(expected)
  })

  test('with a pipe reads the same in a table and outside', () => {
    expect(render(code('a\\|b'))).toBe('<code>a&#92;&#124;b</code>')
  })

  test('beside code stays apart', () => {
    expect(readable(render(concat(code('a'), code('b'))))).toBe('`a`·`b`')
  })
})

describe('spans', () => {
  test('are bold and italic beside any character', () => {
    expect(render(md`${bold('a*')} ${italic(bold('b'))}`)).toBe('<strong>a\\*</strong> <em><strong>b</strong></em>')
  })

  test('that are empty are nothing', () => {
    expect(render(concat(bold(''), italic(), code('')))).toBe('')
  })

  test('join with a separator between', () => {
    expect(render(join(['a', bold('b'), '*'], ', '))).toBe('a, <strong>b</strong>, \\*')
  })

  test('escape the literal parts and the values of a template', () => {
    expect(readable(render(md`*${'<@x>'}* ${code('y')}`))).toBe('\\*&lt;@·x&gt;\\* `y`')
  })
})

describe('a link', () => {
  test.each([
    ['https://example.com/a b', 'a'],
    ['javascript:alert(1)', 'a'],
    ['JAVASCRIPT:alert(1)', 'a'],
    ['data:text/html,x', 'a'],
    ['//evil.example', 'a'],
    ['\\\\evil.example', 'a'],
    ['/\\evil.example', 'a'],
    ['https://github.com@evil.example/', 'a'],
    ['https://', 'a'],
    ['', 'a'],
    ['https://x.y/\u202E', 'a'],
    ['https://x.y/a_b?c=d&copy;=1', '[a](https://x.y/a_b?c=d&amp;copy;=1)'],
    ['http://x.y/(a)<b>|`"\'*', '[a](http://x.y/%28a%29%3Cb%3E%7C%60%22%27%2A)'],
    ['../b/c.md#d', '[a](../b/c.md#d)'],
    ['#top', '[a](#top)'],
    ['https://exämple.com', '[a](https://xn--exmple-cua.com/)']
  ])('to %j is safe', (url, expected) => {
    expect(render(link('a', url))).toBe(expected)
  })

  test('never stands in a link', () => {
    const inner = link('b', 'https://b.example')
    expect(render(link(concat('a ', inner), 'https://a.example'))).toBe('a [b](https://b.example/)')
  })

  test('after an exclamation mark is no image', () => {
    expect(render(concat('!', link('a', '#b')))).toBe('\\![a](#b)')
  })
})

describe('blocks', () => {
  test('stand one below the other', () => {
    const page = document(
      heading(2, 'Verdict #1'),
      paragraph('  - a  '),
      paragraph(''),
      bullets(['a', bold('b')]),
      table(['x', 'y', 'z'], [['1'], ['|', code('|'), '3']], ['left', 'right', 'center'])
    )
    expect(readable(render(page)).split('\n')).toEqual([
      '## Verdict \\#·1',
      '',
      '\\- a',
      '',
      '- a',
      '- <strong>b</strong>',
      '',
      '| x | y | z |',
      '| --- | --: | :-: |',
      '| 1 |  |  |',
      '| &#124; | <code>&#124;</code> | 3 |'
    ])
  })

  test('keep a no-break space and what follows it as text', () => {
    expect(render(paragraph('\u00A0- a'))).toBe('\u00A0- a')
  })

  test('refuse a table that would lose cells', () => {
    expect(() => table(['a'], [['1', '2']])).toThrow('Expected at most 1 cells in a row, not 2')
    expect(() => table([], [])).toThrow('at least one column')
  })

  test('fold under a summary in which nothing is markup', () => {
    const folded = details(md`${code('a|b')} *x* <i> ${link('l', '#m')}`, paragraph('body'))
    expect(render(folded)).toBe(
      '<details><summary><code>a|b</code> *x* &lt;i&gt; <a href="#m">l</a></summary>\n\nbody\n\n</details>'
    )
    expect(render(details('s', paragraph('b'), true))).toContain('<details open>')
  })

  test('count bytes, not characters', () => {
    expect(byteLength(paragraph('ä€😀'))).toBe(9)
  })
})

describe('a code block', () => {
  test('has a fence longer than any run inside', () => {
    expect(render(codeBlock('a\n````\nb\n', 'ts'))).toBe('`````ts\na\n````\nb\n`````')
  })

  test('shows what would reorder or hide text', () => {
    expect(render(codeBlock('a\u202E\r\nb\tc\rd'))).toBe('```\na[U+202E]\nb\tc\nd\n```')
  })

  test.each(['mermaid', 'Suggestion', 'math', 'a b', '`', 'a\nb'])('has no language %j', language => {
    expect(render(codeBlock('a', language))).toBe('```\na\n```')
  })
})

describe('a marker', () => {
  test('is a comment nobody sees', () => {
    expect(render(marker('quality-gate:default'))).toBe('<!-- towpath:quality-gate:default -->')
  })

  test('cannot be left', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), id => {
        expect(render(marker(id))).toMatch(/^<!-- towpath:(?!.*--.*-->)[A-Za-z0-9._:/%-]* -->$/)
      })
    )
  })

  test('differs between ids', () => {
    const id = fc.string({unit: fc.constantFrom('-', '%', '2', 'D', ' ', '>', 'a', '!')})
    fc.assert(fc.property(id, id, (a, b) => (a === b) === (render(marker(a)) === render(marker(b)))))
  })
})
