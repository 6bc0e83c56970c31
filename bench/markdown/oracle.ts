/** What must come out, told without the builder: the text a person should see, and what GitHub would link in it. */

const wordJoiner = 0x2060

type Range = readonly [first: number, last: number]

/** Code points without a glyph, from the Unicode character tables. */
const hidden: readonly Range[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff]
]

const isHidden = (point: number): boolean => hidden.some(([first, last]) => point >= first && point <= last)

const isArabic = (point: number): boolean => point >= 0x620 && point <= 0x6d3
const isPictograph = (point: number): boolean => /^\p{Extended_Pictographic}$/u.test(String.fromCodePoint(point))

const isSkinTone = (point: number): boolean => point >= 0x1f3fb && point <= 0x1f3ff

/** Whether the code point at `at` is part of an emoji, a keycap or the spelling of a word. */
const belongs = (points: readonly number[], at: number): boolean => {
  const [twoBefore = 0, before = 0] = [points[at - 2], points[at - 1]]
  const [point, after = 0] = [points[at], points[at + 1]]
  if (point === 0xfe0f)
    return isPictograph(before) || (after === 0x20e3 && '0123456789#*'.includes(String.fromCodePoint(before)))
  if (point !== 0x200c && point !== 0x200d) return false
  if (isArabic(before) && isArabic(after)) return true
  const emoji = isPictograph(before) || ((before === 0xfe0f || isSkinTone(before)) && isPictograph(twoBefore))
  return point === 0x200d && emoji && isPictograph(after)
}

const isBlank = (point: number): boolean => [0x09, 0x0a, 0x0d, 0x20, 0x2028, 0x2029].includes(point)

/** What must be seen of `user`, every blank as a space. */
export const expectedText = (user: string): string => {
  const points = [...user.replace(/\u001B\[[0-9;]*m/g, '')].map(character => character.codePointAt(0) ?? 0)
  const seen = (point: number, index: number): string => {
    if (isBlank(point)) return ' '
    const kept = !isHidden(point) || belongs(points, index)
    return kept ? String.fromCodePoint(point) : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return points.map(seen).join('')
}

/** As HTML shows it: blanks at the ends removed, runs of them as one. */
export const collapsed = (line: string): string =>
  line
    .split(' ')
    .filter(word => word !== '')
    .join(' ')

/** Without the word joiners, of which every one is the builder's. */
export const withoutJoiners = (rendered: string): string => rendered.replaceAll(String.fromCodePoint(wordJoiner), '')

const isLetterOrDigit = (character: string): boolean => /[A-Za-z0-9]/.test(character)

const linkedCommit = (shown: string): boolean =>
  shown.split(/[^A-Za-z0-9]+/).some(token => token.length >= 7 && token.length <= 40 && /^[0-9a-fA-F]+$/.test(token))

const follows = (shown: string, sign: string, next: (rest: string) => boolean): boolean => {
  const lower = shown.toLowerCase()
  for (let at = lower.indexOf(sign); at >= 0; at = lower.indexOf(sign, at + 1)) {
    if (next(lower.slice(at + sign.length))) return true
  }
  return false
}

const digitFirst = (rest: string): boolean => /^\d/.test(rest)

const detectors: readonly (readonly [what: string, found: (shown: string) => boolean])[] = [
  ['mention or e-mail address', shown => follows(shown, '@', rest => isLetterOrDigit(rest.charAt(0)))],
  ['issue reference', shown => follows(shown, '#', digitFirst)],
  ['GH- reference', shown => follows(shown, 'gh-', digitFirst) && /(^|[^a-z0-9])gh-\d/i.test(shown)],
  ['commit', linkedCommit],
  ['web address', shown => shown.includes('://')],
  ['www address', shown => follows(shown, 'www.', () => true)],
  ['emoji code', shown => follows(shown, ':', rest => /^[a-z0-9_+-]+:/.test(rest))],
  ['task list', shown => /^\s*\[[ xX]\](\s|$)/.test(shown)],
  ['hidden character', shown => hides([...shown].map(character => character.codePointAt(0) ?? 0))]
]

const hides = (points: readonly number[]): boolean =>
  points.some((point, at) => point !== wordJoiner && isHidden(point) && !belongs(points, at))

/** What GitHub would link, replace or hide in this text of a rendered page; empty when nothing. */
export const linksIn = (shown: string): readonly string[] =>
  detectors.filter(([, found]) => found(shown)).map(([what]) => what)
