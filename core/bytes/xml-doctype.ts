/** Finds the end of a DOCTYPE without reading what it declares: nothing is fetched, no entity is expanded. */

const quotes = `"'`

type Inside = 'doctype' | 'subset' | 'comment' | 'instruction'

export class DoctypeSkipper {
  #inside: Inside = 'doctype'
  #quote = ''
  /** The last characters, to see `<!--`, `-->`, `<?` and `?>` across pieces. */
  #tail = ''

  begin(): void {
    this.#inside = 'doctype'
    this.#quote = ''
    this.#tail = ''
  }

  /** True when `character` is the `>` that ends the DOCTYPE. */
  isEnd(character: string): boolean {
    const tail = (this.#tail + character).slice(-4)
    this.#tail = tail
    if (this.#inside === 'comment') {
      if (tail.endsWith('-->')) this.#enter('subset')
    } else if (this.#inside === 'instruction') {
      if (tail.endsWith('?>')) this.#enter('subset')
    } else if (this.#quote !== '') {
      if (character === this.#quote) this.#quote = ''
    } else if (quotes.includes(character)) this.#quote = character
    else return this.#inside === 'doctype' ? this.#outside(character) : this.#subset(character, tail)
    return false
  }

  #outside(character: string): boolean {
    if (character === '[') this.#enter('subset')
    return character === '>'
  }

  #subset(character: string, tail: string): boolean {
    if (character === ']') this.#enter('doctype')
    else if (tail === '<!--') this.#enter('comment')
    else if (tail.endsWith('<?')) this.#enter('instruction')
    return false
  }

  #enter(inside: Inside): void {
    this.#inside = inside
    this.#tail = ''
  }
}
