/**
 * The opaque values of the builder. Their constructors stay in this folder, so a plain string never becomes Markdown
 * without being escaped; other folders import markdown.ts only.
 */

type Rendering = {
  /** As GitHub Flavored Markdown, on one line. */
  readonly source: string
  /** The same inside an HTML block, where Markdown is not parsed. */
  readonly html: string
  readonly hasLink: boolean
}

/** A run of inline Markdown: safe to place in a paragraph, heading, list item, table cell, link label or summary. */
export class Markdown {
  readonly #rendering: Rendering

  constructor(rendering: Rendering) {
    this.#rendering = rendering
  }

  get source(): string {
    return this.#rendering.source
  }

  get html(): string {
    return this.#rendering.html
  }

  get hasLink(): boolean {
    return this.#rendering.hasLink
  }
}

/** One or more blocks of Markdown, without blank lines around them. */
export class Block {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  get source(): string {
    return this.#source
  }
}

/** What a block or a span takes: Markdown, or plain text that will be escaped. */
export type Content = Markdown | string

const encoder = new TextEncoder()

/** The finished text, to be delivered. */
export const render = (markdown: Markdown | Block): string => markdown.source

/** Length of the rendered text in bytes of UTF-8, the unit of GitHub's limits on summaries and checks. */
export const byteLength = (markdown: Markdown | Block): number => encoder.encode(markdown.source).length
