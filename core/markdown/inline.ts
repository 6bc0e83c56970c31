import {type Content, Markdown} from './content.ts'
import {escapeHtml, escapeMarkdown, gap} from './escape.ts'
import {destination} from './url.ts'
import {visible} from './visible.ts'

/** Any text, shown as it is: nothing in it is markup, a mention, a reference or a link. */
export const text = (user: string): Markdown =>
  new Markdown({source: escapeMarkdown(user), html: escapeHtml(user), hasLink: false})

const nothing = new Markdown({source: '', html: '', hasLink: false})

export const inline = (content: Content): Markdown => (content instanceof Markdown ? content : text(content))

const longestRun = (of: RegExp, user: string): number =>
  (user.match(of) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)

/** A fence of backticks longer than any run inside. */
export const fence = (user: string, shortest: number): string =>
  '`'.repeat(Math.max(shortest, longestRun(/`+/g, user) + 1))

/** CommonMark takes one space off both ends of a code span: give it one to take. */
const padded = (code: string): string => {
  const ticked = code.startsWith('`') || code.endsWith('`')
  const spaced = code.startsWith(' ') && code.endsWith(' ') && !/^ *$/.test(code)
  return ticked || spaced ? ` ${code} ` : code
}

/** Inline code. Line breaks become spaces; mentions and references are left alone by GitHub there. */
export const code = (user: string): Markdown => {
  const shown = visible(user).replace(/[\n\t]/g, ' ')
  if (shown === '') return nothing
  const html = `<code>${escapeHtml(user)}</code>`
  // No code span can hold a pipe both in a table (where it needs a backslash) and outside (where that would be shown).
  if (shown.includes('|')) return new Markdown({source: `<code>${escapeMarkdown(user)}</code>`, html, hasLink: false})
  const ticks = fence(shown, 1)
  return new Markdown({source: `${ticks}${padded(shown)}${ticks}`, html, hasLink: false})
}

/** Tags, because asterisks do not open or close beside every character (CommonMark, "delimiter runs"). */
const tagged =
  (tag: string) =>
  (...content: readonly Content[]): Markdown => {
    const inner = concat(...content)
    if (inner.source === '') return inner
    return new Markdown({
      source: `<${tag}>${inner.source}</${tag}>`,
      html: `<${tag}>${inner.html}</${tag}>`,
      hasLink: inner.hasLink
    })
  }

export const bold = tagged('strong')
export const italic = tagged('em')

/**
 * A link to an http(s) address or a relative path. Where the address is anything else, or the label holds a link
 * already, only the label.
 */
export const link = (label: Content, url: string): Markdown => {
  const shown = inline(label)
  const target = destination(url)
  if (target === undefined || shown.hasLink || /^ *$/.test(shown.source)) return shown
  return new Markdown({
    source: `[${shown.source}](${target})`,
    html: `<a href="${target}">${shown.html}</a>`,
    hasLink: true
  })
}

/** One after the other, without a space between. */
export const concat = (...content: readonly Content[]): Markdown => join(content, '')

/** With `separator` between each two. */
export const join = (content: readonly Content[], separator: Content): Markdown => {
  const between = inline(separator)
  const pieces = content
    .flatMap((piece, index) => (index === 0 ? [inline(piece)] : [between, inline(piece)]))
    .filter(piece => piece.source !== '')
  return new Markdown({
    source: glued(pieces.map(piece => piece.source)),
    html: glued(pieces.map(piece => piece.html)),
    hasLink: pieces.some(piece => piece.hasLink)
  })
}

const glued = (pieces: readonly string[]): string =>
  pieces.map((piece, index) => `${gap(pieces[index - 1] ?? '', piece)}${piece}`).join('')

/** Text with values: md`${code(path)} failed in ${job}`. Both the literal parts and strings are escaped. */
export const md = (literals: TemplateStringsArray, ...values: readonly Content[]): Markdown =>
  concat(...literals.flatMap((literal, index) => [text(literal), values[index] ?? nothing]))

/** A sentence of ours, in which backticks mean code. Everything in it is escaped all the same. */
export const sentence = (ours: string): Markdown =>
  concat(...ours.split(/(`[^`]+`)/).map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : text(part))))
