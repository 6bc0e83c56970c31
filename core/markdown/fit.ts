import {document, paragraph} from './blocks.ts'
import {Block, byteLength} from './content.ts'
import {italic} from './inline.ts'

/** A part of a document with its importance: the lowest `priority` is shortened, then left out, first. */
export type Part =
  | {
      readonly priority: number
      readonly block: Block
      /** The same said shorter, longest first. */
      readonly shorter?: readonly Block[]
    }
  | {
      readonly priority: number
      /** How many entries there are; as many as fit are shown, at least one. */
      readonly entries: number
      /** The block with the first `shown` entries; never shorter for more entries. */
      readonly list: (shown: number) => Block
    }

export type Limit = {
  readonly most: number
  /** `characters` are UTF-16 code units, as in the length of a string. */
  readonly unit: 'bytes' | 'characters'
}

export type LeftOut = {
  /** Parts that are not shown at all. */
  readonly parts: number
  /** Parts shown in a shorter form. */
  readonly shortened: number
  /** Entries of lists that are not shown, those of lists left out whole included. */
  readonly entries: number
}

type Shown = {readonly block: Block | null; readonly shortened: boolean; readonly hidden: number}

const counted = (count: number, one: string, many: string, what: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${what}`]

/** Says what is missing; the default note at the end of a document that did not fit. */
export const leftOutNote = (left: LeftOut): Block => {
  const said = [
    ...counted(left.parts, 'section', 'sections', 'left out'),
    ...counted(left.shortened, 'section', 'sections', 'shortened'),
    ...counted(left.entries, 'entry', 'entries', 'not shown')
  ]
  return paragraph(italic(`Too long for GitHub: ${said.join(', ')}. The verdict file has everything.`))
}

const whole = (part: Part): Shown => ({
  block: 'list' in part ? part.list(part.entries) : part.block,
  shortened: false,
  hidden: 0
})

const gone = (part: Part): Shown => ({block: null, shortened: false, hidden: 'list' in part ? part.entries : 0})

const leftOut = (shown: readonly Shown[]): LeftOut => ({
  parts: shown.filter(({block}) => block === null).length,
  shortened: shown.filter(({shortened}) => shortened).length,
  entries: shown.reduce((sum, {hidden}) => sum + hidden, 0)
})

const assemble = (shown: readonly Shown[], note: (left: LeftOut) => Block): Block => {
  const blocks = shown.flatMap(({block}) => (block === null ? [] : [block]))
  const left = leftOut(shown)
  return left.parts + left.shortened + left.entries === 0 ? document(...blocks) : document(...blocks, note(left))
}

/** The greatest number in 1…most for which `fits` holds, or 0; `fits` must not become true again above a false. */
const greatest = (most: number, fits: (count: number) => boolean): number => {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

const shorten = (part: Part, fits: (shown: Shown) => boolean): Shown => {
  if ('list' in part) {
    const form = (count: number): Shown => ({
      block: part.list(count),
      shortened: true,
      hidden: part.entries - count
    })
    const count = greatest(part.entries - 1, shown => fits(form(shown)))
    return count === 0 ? gone(part) : form(count)
  }
  const forms = (part.shorter ?? []).map((block): Shown => ({block, shortened: true, hidden: 0}))
  return forms.find(fits) ?? gone(part)
}

/**
 * The document of all parts in their order, at most `limit` long. Where they are too long, the least important are
 * shortened or left out (the last of equals first) and `note` says so at the end. Parts that cannot fit even alone
 * leave the note, and a note too long for the limit leaves an empty document.
 */
export const fit = (parts: readonly Part[], limit: Limit, note: (left: LeftOut) => Block = leftOutNote): Block => {
  const length = (block: Block): number => (limit.unit === 'bytes' ? byteLength(block) : block.source.length)
  const withinLimit = (shown: readonly Shown[]): boolean => length(assemble(shown, note)) <= limit.most
  const leastImportantFirst = parts
    .map((part, index) => ({part, index}))
    .sort((a, b) => a.part.priority - b.part.priority || b.index - a.index)

  let shown = parts.map(whole)
  for (const {part, index} of leastImportantFirst) {
    if (withinLimit(shown)) break
    const now = shown
    shown = now.with(
      index,
      shorten(part, form => withinLimit(now.with(index, form)))
    )
  }
  return withinLimit(shown) ? assemble(shown, note) : new Block('')
}
