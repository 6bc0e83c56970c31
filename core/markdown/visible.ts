/**
 * Text as it will be seen: what has no glyph is named (`[U+202E]`), so that nothing can hide in it or reorder it.
 * Unicode Technical Report 36 and "Trojan Source" (CVE-2021-42574) describe what such characters are used for.
 */

const lineEnds = /\r\n?|[\u2028\u2029]/g
const terminalColours = /\u001B\[[0-9;]*m/g

const joiningScripts = [
  'Arabic',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Khmer',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu'
]
  .map(script => `\\p{Script=${script}}`)
  .join('')

/** Invisible, yet part of correct spelling: emoji sequences, keycaps, and joiners of scripts that need them. */
const belongs = [
  '(?<=\\p{Extended_Pictographic})\\uFE0F',
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  '(?<=\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?)\\u200D(?=\\p{Extended_Pictographic})',
  `(?<=[${joiningScripts}])[\\u200C\\u200D](?=[${joiningScripts}])`
].join('|')

const unseen =
  '[\\p{Cc}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\p{Bidi_Control}\\uFFF9-\\uFFFB]'

const suspicious = new RegExp(`(${belongs}|[\\n\\t])|${unseen}`, 'gu')

const codePointName = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/**
 * Keeps line breaks (as `\n`) and tabs, drops terminal colours, and names every other control, bidirectional, zero-width
 * or unpaired code point.
 */
export const visible = (user: string): string =>
  user
    .replace(lineEnds, '\n')
    .replace(terminalColours, '')
    .replace(suspicious, (character, kept: string | undefined) => kept ?? codePointName(character))

/** The same on one line: line breaks, tabs and runs of spaces become one space, as HTML would show them. */
export const visibleLine = (user: string): string => visible(user).replace(/[ \n\t]+/g, ' ')
