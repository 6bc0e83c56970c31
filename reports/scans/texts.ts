/** Titles, messages and paths of reports, bounded and plain. */

const longestMessage = 8192
const longestTitle = 300

const shortened = (text: string, longest: number): string => {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

export const messageText = (text: string): string => shortened(text.trim(), longestMessage)

/** The first line that is not blank. */
export const titleText = (text: string): string =>
  shortened(text.trim().split(/\r?\n/, 1)[0]?.trim() ?? '', longestTitle)

export const snippetText = (text: string): string | null => {
  const lines = text.replace(/\s+$/, '').replace(/^(?:[ \t]*\r?\n)+/, '')
  return lines === '' ? null : shortened(lines, longestTitle * 4)
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&'
}

/** HTML paragraphs as lines, without markup. */
export const textOfHtml = (html: string): string =>
  html
    .slice(0, longestMessage * 4)
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, entity => entities[entity] ?? '')
    .trim()

/** A path as the report writes it, with forward slashes and without `./` before it. */
export const pathText = (path: string): string => {
  const slashed = /^[A-Za-z]:\\|^[^/]*\\/.test(path) ? path.replaceAll('\\', '/') : path
  return slashed.replace(/^(?:\.\/+)+(?=.)/, '')
}
