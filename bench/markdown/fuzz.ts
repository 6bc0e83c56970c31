/** Seeded strings made of what breaks Markdown and of what GitHub links. */

export type Fractions = () => number

/** Mulberry32: the same fractions in [0, 1) for the same seed. */
export const seeded = (seed: number): Fractions => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const references = [
  '@octocat',
  '@',
  '@org/team',
  'a@b.co',
  'mailto:a@b.co',
  '#12',
  '#',
  'GH-7',
  'gh-',
  'owner/repo#3',
  'owner/repo@',
  'deadbeef',
  '0123456789abcdef0123456789abcdef01234567',
  'abc1234...def5678',
  'http://x.y',
  'https://github.com/o/r/issues/1',
  'http:',
  '//',
  'ftp://x.y',
  'www.',
  'WWW.x.y',
  'ww',
  'w.',
  'xmpp:a@b.co/c',
  ':smile:',
  ':',
  '+1'
]

const markup = [
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '```',
  '~~~',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<script>',
  '<https://x.y>',
  '<',
  '>',
  '&',
  '&amp;',
  '&#64;',
  '&copy',
  ';',
  '[',
  ']',
  '(',
  ')',
  '![',
  '!',
  '](x)',
  '[^1]',
  ']: x',
  '[ ]',
  '[x] ',
  '|',
  '||',
  '\\',
  '\\|',
  '$',
  '$$',
  '$`',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '1)',
  '---',
  '===',
  '# ',
  '## ',
  '> ',
  ':-:',
  '-',
  '='
]

const characters = [
  ' ',
  '  ',
  '    ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u2028',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u001B',
  '\u007F',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u061C',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u202E',
  '\u2060',
  '\u2066',
  '\u2069',
  '\u3164',
  '\uFEFF',
  '\uFE0F',
  '\uFFFE',
  '\uFFF9',
  '\u{E0041}',
  '\uD800',
  '\uDC00',
  '❤\uFE0F',
  '👩\u200D💻',
  '👩🏽\u200D💻',
  '❤\uFE0F\u200D🔥',
  '1\uFE0F\u20E3',
  '\u0645\u06CC\u200C\u062E',
  'é',
  '語',
  'e\u0301'
]

const words = ['a', 'x', 'word', 'Test', '7', '42', '1234567', 'face', 'snake_case', 'C++', 'foo.ts:12', '"q"', "it's"]

const families: readonly (readonly string[])[] = [references, markup, markup, characters, words]

const pick = <T>(from: readonly T[], fraction: Fractions): T => {
  const found = from[Math.floor(fraction() * from.length)]
  if (found === undefined) throw new RangeError('Expected something to choose from')
  return found
}

const randomAscii = (fraction: Fractions): string => String.fromCharCode(32 + Math.floor(fraction() * 95))

/** One to eight fragments. */
export const hostileString = (fraction: Fractions): string => {
  const length = 1 + Math.floor(fraction() * 8)
  return Array.from({length}, () =>
    fraction() < 0.2 ? randomAscii(fraction) : pick(pick(families, fraction), fraction)
  ).join('')
}
