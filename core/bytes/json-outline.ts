/** What the beginning of a JSON document says: enough to recognise a format by its keys. */

const deepest = 32
const space = /[ \t\r\n]*/y
const string = /"(?:[^"\\]|\\.)*"/sy
const scalar = /[^\s,:[\]{}"]+/y

class OutlineReader {
  readonly #text: string
  #at = 0
  #depth = 0
  /** The text ended, or is no JSON from here on. */
  #cut = false

  constructor(text: string) {
    this.#text = text
  }

  value(): unknown {
    const next = this.#peek()
    if (next === '{' || next === '[') return this.#container(next === '[')
    const text = this.#take(next === '"' ? string : scalar)
    return text === null ? undefined : this.#parse(text)
  }

  #peek(): string {
    this.#take(space)
    return this.#text.charAt(this.#at)
  }

  /** What the pattern matches here; null ends the reading. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined) this.#cut = true
    this.#at += found?.length ?? 0
    return found ?? null
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      this.#cut = true
      return undefined
    }
  }

  #container(isList: boolean): unknown {
    const entries: (readonly [string, unknown])[] = []
    this.#at += 1
    this.#depth += 1
    this.#cut ||= this.#depth > deepest
    while (!this.#cut && this.#peek() !== (isList ? ']' : '}')) {
      const key = isList ? '' : this.#key()
      if (this.#cut) break
      const value = this.value()
      if (value !== undefined) entries.push([key, value])
      if (this.#cut || this.#peek() !== ',') break
      this.#at += 1
    }
    this.#cut ||= this.#peek() !== (isList ? ']' : '}')
    this.#at += 1
    this.#depth -= 1
    return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)
  }

  #key(): string {
    const text = this.#peek() === '"' ? this.#take(string) : null
    const key = text === null ? undefined : this.#parse(text)
    this.#cut ||= this.#peek() !== ':'
    this.#at += 1
    return String(key ?? '')
  }
}

/**
 * The first value of the text as far as it goes: objects and lists that the text cuts off are closed, a cut text or number is
 * left out. Undefined where the text does not begin with JSON. Total, and no more than 32 levels deep.
 */
export const outlineJson = (text: string): unknown => new OutlineReader(text).value()
