/** Puts strings into the places of a document and lets a GFM parser say what became of them. */
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {render} from '#core/markdown/markdown'
import type {Fractions} from './fuzz.ts'
import {collapsed, linksIn, withoutJoiners} from './oracle.ts'
import {childrenOf, type Node, type Place, type Written} from './places.ts'

/** A string that came out as something else than its own text. */
export type Escape = {readonly place: string; readonly input: string; readonly problem: string}

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
