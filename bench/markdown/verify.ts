/** Puts strings into every place of a document and lets a GFM parser say what became of them. */
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {
  type Block,
  bold,
  bullets,
  code,
  concat,
  document,
  heading,
  italic,
  link,
  type Markdown,
  paragraph,
  render,
  table,
  text
} from '#core/markdown/markdown'
import type {Fractions} from './fuzz.ts'
import {collapsed, expectedText, linksIn, withoutJoiners} from './oracle.ts'

type Node = {
  readonly type: string
  readonly value?: string | undefined
  readonly url?: string | undefined
  readonly checked?: boolean | null | undefined
  readonly children?: readonly Node[] | undefined
}

/** A string that came out as something else than its own text. */
export type Escape = {readonly place: string; readonly input: string; readonly problem: string}

type Written = {readonly content: Markdown; readonly expected: string}

type Place = {
  readonly name: string
  readonly write: (input: string, fraction: Fractions) => Written
  readonly block: (contents: readonly Markdown[]) => Block
  /** The span each content became, in order; fewer, more or `undefined` where the structure is not the intended one. */
  readonly spans: (root: Node) => readonly (Node | undefined)[]
}

const target = 'https://example.com/'

const whole = (input: string): Written => ({content: text(input), expected: collapsed(expectedText(input))})

const wraps: readonly ((part: string) => Markdown)[] = [text, text, text, part => bold(part), part => italic(part)]

/** The same text handed over in pieces, some bold or italic. */
const inPieces = (input: string, fraction: Fractions): Written => {
  const parts = ['']
  for (const character of input) {
    if (fraction() < 0.3) parts.push(character)
    else parts.push(`${parts.pop() ?? ''}${character}`)
  }
  const spans = parts.map(part => (wraps[Math.floor(fraction() * wraps.length)] ?? text)(part))
  return {content: concat(...spans), expected: collapsed(parts.map(expectedText).join(''))}
}

const childrenOf = (node: Node | undefined): readonly Node[] => node?.children ?? []
const ofType = (type: string, node: Node | undefined): Node | undefined => (node?.type === type ? node : undefined)
const only = (type: string, node: Node | undefined): Node | undefined =>
  childrenOf(node).length === 1 ? ofType(type, childrenOf(node)[0]) : undefined

const oneEach =
  (type: string) =>
  (root: Node): readonly (Node | undefined)[] =>
    childrenOf(root).map(node => ofType(type, node))

const firstCells = (root: Node): readonly (Node | undefined)[] =>
  childrenOf(only('table', root))
    .slice(1)
    .map(row => (childrenOf(row).length === 2 && childrenOf(childrenOf(row)[1])[0]?.value === 'end' ? row : undefined))
    .map(row => ofType('tableCell', childrenOf(row)[0]))

const inTable = (contents: readonly Markdown[]): Block =>
  table(
    ['first', 'last'],
    contents.map(content => [content, 'end'])
  )

export const places: readonly Place[] = [
  {
    name: 'paragraph',
    write: whole,
    block: contents => document(...contents.map(content => paragraph(content))),
    spans: oneEach('paragraph')
  },
  {name: 'table cell', write: whole, block: inTable, spans: firstCells},
  {
    name: 'list item',
    write: whole,
    block: bullets,
    spans: root =>
      childrenOf(only('list', root)).map(item =>
        typeof item.checked === 'boolean' ? undefined : only('paragraph', item)
      )
  },
  {
    name: 'link label',
    write: input => ({...whole(input), content: link(input, target)}),
    block: contents => document(...contents.map(content => paragraph(content))),
    spans: root =>
      childrenOf(root).map(node => {
        const found = only('link', node)
        return found?.url === target ? found : undefined
      })
  },
  {
    name: 'pieces',
    write: inPieces,
    block: contents => document(...contents.map(content => paragraph(content))),
    spans: oneEach('paragraph')
  },
  {
    name: 'heading',
    write: whole,
    block: contents => document(...contents.map(content => heading(3, content))),
    spans: oneEach('heading')
  },
  {
    name: 'code in a table',
    write: input => ({...whole(input), content: code(input)}),
    block: inTable,
    spans: firstCells
  }
]

const ownTags = /^<\/?(?:span|strong|em|code)>$/

type Leaf = {readonly kind: 'text' | 'code' | 'tag' | 'other'; readonly value: string}

const leaf = (node: Node): Leaf => {
  const value = node.value ?? ''
  if (node.type === 'text') return {kind: 'text', value}
  if (node.type === 'inlineCode') return {kind: 'code', value}
  return node.type === 'html' && ownTags.test(value) ? {kind: 'tag', value} : {kind: 'other', value: node.type}
}

/** GitHub reads a dollar sign as mathematics unless a span holds it alone. */
const bareDollar = (leaves: readonly Leaf[]): boolean =>
  leaves.some(
    ({kind, value}, at) =>
      kind === 'text' && value.includes('$') && !(value === '$' && leaves[at - 1]?.value === '<span>')
  )

const problemOf = (span: Node | undefined, expected: string): string | undefined => {
  if (span === undefined) return 'broke the structure'
  const leaves = childrenOf(span).map(leaf)
  const other = leaves.find(({kind}) => kind === 'other')
  if (other !== undefined) return `became ${other.value}`
  if (bareDollar(leaves)) return 'has a bare dollar sign'
  const read = (...kinds: readonly string[]): string =>
    leaves.flatMap(({kind, value}) => (kinds.includes(kind) ? [value] : [])).join('')
  const shown = collapsed(withoutJoiners(read('text', 'code')))
  if (shown !== expected) return `shows ${JSON.stringify(shown)} instead of ${JSON.stringify(expected)}`
  const links = linksIn(read('text'))
  return links.length === 0 ? undefined : `holds a ${links.join(', ')}`
}

/** The strings that are not shown as themselves in this place. Empty when all is well. */
export const escapesIn = (place: Place, inputs: readonly string[], fraction: Fractions): readonly Escape[] => {
  const written = inputs.map(input => ({input, ...place.write(input, fraction)}))
  const [blank, filled] = [written.filter(isBlank), written.filter(one => !isBlank(one))]
  const lost = blank.filter(({expected}) => expected !== '').map(({input}) => ({input, problem: 'vanished'}))
  if (filled.length === 0) return lost.map(one => ({place: place.name, ...one}))

  const root: Node = fromMarkdown(render(place.block(filled.map(({content}) => content))), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()]
  })
  const spans = place.spans(root)
  if (spans.length !== filled.length) return oneByOne(place, inputs, fraction, spans.length)
  const wrong = filled.flatMap(({input, expected}, at) => {
    const problem = problemOf(spans[at], expected)
    return problem === undefined ? [] : [{input, problem}]
  })
  return [...lost, ...wrong].map(one => ({place: place.name, ...one}))
}

const isBlank = ({content}: Written): boolean => /^ *$/.test(render(content)) || render(content) === '` `'

/** Finds which string changed the structure of the whole document. */
const oneByOne = (place: Place, inputs: readonly string[], fraction: Fractions, spans: number): readonly Escape[] => {
  if (inputs.length > 1) {
    const found = inputs.flatMap(input => escapesIn(place, [input], fraction))
    if (found.length > 0) return found
  }
  const problem = `broke the structure: ${spans} spans for ${inputs.length} strings`
  return [{place: place.name, input: inputs.join(' … '), problem}]
}
