import {Block, type Content} from './content.ts'
import {concat, fence, inline} from './inline.ts'
import {visible} from './visible.ts'

/** Only spaces: a no-break space belongs to the text. */
const trimSpaces = (line: string): string => {
  let [start, end] = [0, line.length]
  while (line[start] === ' ') start++
  while (end > start && line[end - 1] === ' ') end--
  return line.slice(start, end)
}

/** Without spaces at the ends: four at the start of a line would make it code. */
const line = (...content: readonly Content[]): string => trimSpaces(concat(...content).source)

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export const heading = (level: HeadingLevel, ...content: readonly Content[]): Block =>
  new Block(`${'#'.repeat(level)} ${line(...content)}`)

export const paragraph = (...content: readonly Content[]): Block => new Block(line(...content))

export const bullets = (items: readonly Content[]): Block => new Block(items.map(item => `- ${line(item)}`).join('\n'))

export type Alignment = 'left' | 'center' | 'right'

const delimiters: Readonly<Record<Alignment, string>> = {left: '---', center: ':-:', right: '--:'}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/**
 * A table; missing cells at the end of a row are empty, columns without alignment are aligned left.
 * Throws RangeError without a column or when a row is longer than the headers, because GitHub would drop the cells.
 */
export const table = (
  headers: readonly Content[],
  rows: readonly (readonly Content[])[],
  align: readonly Alignment[] = []
): Block => {
  if (headers.length === 0) throw new RangeError('Expected a table of at least one column')
  const longest = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  if (longest > headers.length) {
    throw new RangeError(`Expected at most ${headers.length} cells in a row, not ${longest}`)
  }
  const lines = [
    row(headers.map(header => line(header))),
    row(headers.map((_, column) => delimiters[align[column] ?? 'left'])),
    ...rows.map(cells => row(headers.map((_, column) => line(cells[column] ?? ''))))
  ]
  return new Block(lines.join('\n'))
}

/** GitHub draws these instead of showing the code, or offers to commit it. */
const drawn: ReadonlySet<string> = new Set(['math', 'mermaid', 'geojson', 'topojson', 'stl', 'suggestion'])

/** A fenced block of code, whatever stands in it. A language that GitHub would draw instead of show is left out. */
export const codeBlock = (user: string, language = ''): Block => {
  const shown = visible(user).replace(/\n$/, '')
  const ticks = fence(shown, 3)
  const known = /^[A-Za-z0-9+#-]{1,20}$/.test(language) && !drawn.has(language.toLowerCase())
  return new Block(`${ticks}${known ? language : ''}\n${shown}\n${ticks}`)
}

/** A section that folds. The summary line is what is seen while it is closed. */
export const details = (summary: Content, body: Block, open = false): Block =>
  new Block(
    `<details${open ? ' open' : ''}><summary>${trimSpaces(inline(summary).html)}</summary>\n\n${body.source}\n\n</details>`
  )

const unpaired = /\p{Surrogate}/gu
const unsafeInMarker = /[^A-Za-z0-9._:/-]|(?<=-)-|-$/gu

/**
 * A comment nobody sees, by which our own comment is found again: `<!-- towpath:quality-gate:default -->`. Other
 * characters than letters, digits and `._:/-` are percent-encoded, so that different ids never share a marker.
 */
export const marker = (id: string): Block =>
  new Block(`<!-- towpath:${id.replace(unpaired, '\uFFFD').replace(unsafeInMarker, percentEncoded)} -->`)

const percentEncoded = (character: string): string =>
  character === '-' ? '%2D' : encodeURIComponent(character).replace(/[!'()*~]/g, sign => `%${hexadecimal(sign)}`)

const hexadecimal = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase()

/** Blocks one below the other; empty ones are left out. */
export const document = (...blocks: readonly Block[]): Block => stack(blocks)

/** As `document`, for any number of blocks: a call with a hundred thousand arguments overflows the stack. */
export const stack = (blocks: readonly Block[]): Block =>
  new Block(
    blocks
      .map(block => block.source)
      .filter(source => source !== '')
      .join('\n\n')
  )
