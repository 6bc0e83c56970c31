/** Every place of a document that takes text, and where a GFM parser must find it again. */
import {
  type Block,
  bold,
  bullets,
  code,
  concat,
  details,
  document,
  heading,
  italic,
  link,
  type Markdown,
  paragraph,
  table,
  text
} from '#core/markdown/markdown'
import type {Fractions} from './fuzz.ts'
import {collapsed, expectedText} from './oracle.ts'

/** What is used of a node of the parser's tree. */
export type Node = {
  readonly type: string
  readonly value?: string | undefined
  readonly url?: string | undefined
  readonly checked?: boolean | null | undefined
  readonly children?: readonly Node[] | undefined
}

export type Written = {readonly content: Markdown; readonly expected: string}

export type Place = {
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

export const childrenOf = (node: Node | undefined): readonly Node[] => node?.children ?? []
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

const entities: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'"}

/** A summary is HTML to the parser: its tags and texts as nodes, entities that nobody should have written left alone. */
const summary = (html: Node): Node | undefined => {
  const [, inner] = /^<details><summary>([^\n]*)<\/summary>$/.exec(html.value ?? '') ?? []
  if (inner === undefined) return undefined
  const children = (inner.match(/<[^>]*>|[^<]+/g) ?? []).map(token =>
    token.startsWith('<')
      ? {type: 'html', value: token}
      : {type: 'text', value: token.replace(/&([^;]*);/g, (entity, name: string) => entities[name] ?? entity)}
  )
  return {type: 'summary', children}
}

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
  },
  {
    name: 'summary',
    write: whole,
    block: contents => document(...contents.map(content => details(content, paragraph('body')))),
    spans: root =>
      childrenOf(root)
        .filter((_, at) => at % 3 === 0)
        .map(summary)
  }
]
