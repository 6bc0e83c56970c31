/**
 * Builds GitHub Flavored Markdown that cannot hold unescaped user text: every string is escaped, and nothing else than
 * these functions makes Markdown.
 */
export {
  type Alignment,
  bullets,
  codeBlock,
  details,
  document,
  type HeadingLevel,
  heading,
  marker,
  paragraph,
  stack,
  table
} from './blocks.ts'
export {type Block, byteLength, type Content, type Markdown, render} from './content.ts'
export {fit, type LeftOut, type Limit, leftOutNote, type Part} from './fit.ts'
export {bold, code, concat, italic, join, link, md, sentence, text} from './inline.ts'
