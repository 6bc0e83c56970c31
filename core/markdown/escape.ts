import {visibleLine} from './visible.ts'

/**
 * A word joiner (U+2060) inside a mention, reference or address makes it plain text. GitHub finds those in the text
 * *after* Markdown is parsed (and again in the plain text of e-mail replies), so neither a backslash nor an entity nor
 * a tag around the sign stops it on every path; a character between the sign and the name does. The word joiner has no
 * width and, unlike the zero-width space, allows no line break. User text never contains one: `visible` names it.
 */
const joiner = '\u2060'

/**
 * `@name`, `#12`, `GH-12`, `https://`, `www.`, `:emoji:` and `[x]`, each cut after its first sign. Where a piece ends
 * within one, `gap` cuts it.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const references = /@|#(?=\d)|(?<![a-z0-9])gh-(?=\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)|\[(?=[ x]\]|[ x]?$)/gi

/** GitHub links 7 to 40 hexadecimal digits that stand alone when a commit of that name exists. */
const commitNames = /(?<![a-z0-9])[0-9a-f]{7,40}(?![a-z0-9])/gi
const linkableDigits = /.{6}(?=.)/g

const breakReferences = (line: string): string =>
  line
    .replace(references, sign => `${sign}${joiner}`)
    .replace(commitNames, name => name.replace(linkableDigits, digits => `${digits}${joiner}`))

/**
 * Entities where a backslash is read twice (tables split cells before they parse them) or could touch a neighbour.
 * A dollar sign starts mathematics unless it stands in a span of its own (GitHub docs, "Writing mathematical expressions").
 */
const markup: Readonly<Record<string, string>> = {
  '\\': '&#92;',
  '`': '&#96;',
  '|': '&#124;',
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  $: '<span>$</span>',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
  '#': '\\#',
  '~': '\\~'
}

const tags: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  $: '<span>$</span>'
}

const replaceBy =
  (table: Readonly<Record<string, string>>) =>
  (character: string): string =>
    table[character] ?? character

/** User text as inline Markdown that shows exactly `visibleLine(user)`, wherever in a line it comes to stand. */
export const escapeMarkdown = (user: string): string =>
  breakReferences(visibleLine(user))
    .replace(/[\\`|<>&$*_[\]#~]/g, replaceBy(markup))
    // Lists and underlines of headings begin with these.
    .replace(/^( ?)([-+=])/, '$1\\$2')
    .replace(/^( ?\d+)([.)])/, '$1\\$2')
    // A link that follows would become an image.
    .replace(/!$/, '\\!')

/** The same for the inside of an HTML block. */
export const escapeHtml = (user: string): string =>
  breakReferences(visibleLine(user)).replace(/[<>&"'$]/g, replaceBy(tags))

const continues = /[\w@#:/.+\-`>]/
const continued = /^\\?[\w@#/:.+\-)=\]`<]/

/** What must stand between two rendered pieces, so that no mention, address, list or code span arises from both. */
export const gap = (left: string, right: string): string =>
  continues.test(left.slice(-1)) && continued.test(right) ? joiner : ''
