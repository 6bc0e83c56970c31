/** The JSON value that begins in the head of a file, as far as the head goes: what signatures look at. */
import type {Head} from '#core/records'

/** Deeper values are cut off there: no signature looks that deep. */
const deepest = 48
const string = /"(?:[^"\\]|\\.)*"/y
const literal = /[-+.\w]+/y
const space = /[\s\ufeff]*/y

/** Thrown where the text ends or stops being JSON; containers keep what they hold. */
const cut = Symbol('cut')

class PrefixReader {
  readonly #text: string
  #at = 0
  #ended = false

  constructor(text: string) {
    this.#text = text
  }

  value(depth: number): unknown {
    const next = this.#peek()
    if (next === '{' && depth < deepest) return this.#object(depth)
    if (next === '[' && depth < deepest) return this.#array(depth)
    return next === '"' ? this.#string() : this.#literal()
  }

  #object(depth: number): Readonly<Record<string, unknown>> {
    const members: Record<string, unknown> = Object.create(null)
    this.#members('}', () => {
      const key = this.#string()
      if (typeof key !== 'string' || this.#peek() !== ':') return false
      this.#at += 1
      const value = this.value(depth + 1)
      if (value === cut) return false
      members[key] = value
      return true
    })
    return members
  }

  #array(depth: number): readonly unknown[] {
    const items: unknown[] = []
    this.#members(']', () => {
      const value = this.value(depth + 1)
      if (value === cut) return false
      items.push(value)
      return true
    })
    return items
  }

  #members(close: string, member: () => boolean): void {
    this.#at += 1
    if (this.#peek() === close) {
      this.#at += 1
      return
    }
    while (!this.#ended) {
      if (!member()) {
        this.#ended = true
        return
      }
      if (this.#ended) return
      const next = this.#peek()
      this.#at += 1
      if (next === close) return
      if (next !== ',') this.#ended = true
    }
  }

  #peek(): string | undefined {
    this.#match(space)
    return this.#text[this.#at]
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #string(): unknown {
    return this.#peek() === '"' ? parsed(this.#match(string)) : cut
  }

  #literal(): unknown {
    const found = this.#match(literal)
    return this.#at >= this.#text.length ? cut : parsed(found)
  }
}

const parsed = (text: string | undefined): unknown => {
  if (text === undefined) return cut
  try {
    return JSON.parse(text)
  } catch {
    return cut
  }
}

const seen = new WeakMap<Head, unknown>()

/** The object or array that the head begins with, cut off where the head ends or breaks; undefined where it begins with neither. */
export const jsonHead = (head: Head): unknown => {
  if (seen.has(head)) return seen.get(head)
  const value = /^[\s\ufeff]*[[{]/.test(head.text) ? new PrefixReader(head.text).value(0) : undefined
  seen.set(head, value)
  return value
}
