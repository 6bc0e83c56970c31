/** Reads one tag out of contiguous bytes: name and the spans of its attributes, decoded only when they are asked for. */
import {LF} from './buffer.ts'
import {mix, Names, seed} from './names.ts'
import {
  BLANK,
  CONTROL,
  EQUALS,
  GT,
  isReferenceByte,
  MARKUP,
  NAME,
  NAME_START,
  NEWLINE,
  NOT_ASCII,
  nameClass,
  ORDINARY,
  QUOTE,
  REFERENCE,
  SEMICOLON,
  SLASH,
  SPACE,
  valueClass
} from './xml-classes.ts'
import type {XmlProblemKind} from './xml-problem.ts'
import {expandReferences, longestReference, normalizeLineEnds, referenceState} from './xml-references.ts'

/** The bytes end before the tag does. */
export const CUT = -1
/** The tag is malformed: see `detail`. */
export const MALFORMED = -2

/** An element's start as the events hand it out: valid during the call only. */
export type OpenTag = {
  /** With its prefix, as written. */
  readonly name: string
  /** Where its `<` stands. */
  readonly line: number
  /** The decoded value; undefined where there is no such attribute. */
  readonly attribute: (name: string) => string | undefined
  readonly attributes: () => readonly (readonly [name: string, value: string])[]
}

type Remark = {readonly kind: XmlProblemKind; readonly detail: string; readonly lines: number}

const PLAIN = 0
const NON_ASCII = 1
const WITH_BLANKS = 2
const WITH_REFERENCES = 4

const manyAttributes = 24

export class TagReader implements OpenTag {
  name = ''
  line = 1
  selfClosing = false
  /** Why the tag is malformed. */
  detail = ''
  /** Line feeds inside the tag, up to where reading stopped. */
  lines = 0
  /** Problems that do not stop the reading. */
  readonly remarks: Remark[] = []

  readonly #tagNames = new Names()
  readonly #attributeNames = new Names()
  readonly #names: string[] = []
  /** Per attribute: start and end of the value, and what decoding it takes. */
  readonly #spans: number[] = []
  #count = 0
  #bytes: Buffer = Buffer.alloc(0)

  /** Reads a start tag from behind its `<`. Returns the position behind its `>`, CUT or MALFORMED. */
  start(bytes: Buffer, from: number): number {
    this.#begin(bytes)
    let at = this.#elementName(bytes, from)
    while (at >= 0) {
      const before = at
      at = this.#space(bytes, at)
      if (at === bytes.length) return CUT
      const byte = bytes[at]
      if (byte === GT) return at + 1
      if (byte === SLASH) return this.#selfClosingEnd(bytes, at + 1)
      if (at === before) return this.#malformed(`a space is missing in the tag <${this.name}>`)
      at = this.#attribute(bytes, at)
    }
    return at
  }

  /** Reads an end tag from behind its `</`. */
  end(bytes: Buffer, from: number): number {
    this.#begin(bytes)
    const named = this.#elementName(bytes, from)
    if (named < 0) return named
    const at = this.#space(bytes, named)
    if (at === bytes.length) return CUT
    return bytes[at] === GT ? at + 1 : this.#malformed(`the end tag </${this.name}> holds more than a name`)
  }

  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#count; index++) if (this.#names[index] === name) return this.#value(index)
    return undefined
  }

  attributes(): readonly (readonly [name: string, value: string])[] {
    return this.#names.slice(0, this.#count).map((name, index) => [name, this.#value(index)] as const)
  }

  #begin(bytes: Buffer): void {
    this.#bytes = bytes
    this.#count = 0
    this.lines = 0
    this.selfClosing = false
    this.detail = ''
    if (this.remarks.length > 0) this.remarks.length = 0
  }

  #malformed(detail: string): typeof MALFORMED {
    this.detail = detail
    return MALFORMED
  }

  #elementName(bytes: Buffer, from: number): number {
    let hash = seed
    let at = from
    if (at === bytes.length) return CUT
    if (((nameClass[bytes[at] ?? 0] ?? 0) & NAME_START) === 0) return this.#malformed('a `<` is not followed by a name')
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (((nameClass[byte] ?? 0) & NAME) === 0) break
      hash = mix(hash, byte)
    }
    if (at === bytes.length) return CUT
    this.name = this.#tagNames.text(bytes, from, at, hash)
    return at
  }

  #space(bytes: Buffer, from: number): number {
    let at = from
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (((nameClass[byte] ?? 0) & SPACE) === 0) break
      if (byte === LF) this.lines += 1
    }
    return at
  }

  #selfClosingEnd(bytes: Buffer, at: number): number {
    if (at === bytes.length) return CUT
    this.selfClosing = true
    return bytes[at] === GT ? at + 1 : this.#malformed(`a \`/\` stands inside the tag <${this.name}>`)
  }

  #attribute(bytes: Buffer, from: number): number {
    let hash = seed
    let at = from
    if (((nameClass[bytes[at] ?? 0] ?? 0) & NAME_START) === 0) {
      return this.#malformed(`the tag <${this.name}> holds what is no attribute`)
    }
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (((nameClass[byte] ?? 0) & NAME) === 0) break
      hash = mix(hash, byte)
    }
    if (at === bytes.length) return CUT
    const name = this.#attributeNames.text(bytes, from, at, hash)
    at = this.#space(bytes, at)
    if (at === bytes.length) return CUT
    if (bytes[at] !== EQUALS) return this.#malformed(`the attribute ${name} has no value`)
    at = this.#space(bytes, at + 1)
    if (at === bytes.length) return CUT
    const quote = bytes[at] ?? 0
    if (valueClass[quote] !== QUOTE) return this.#malformed(`the value of the attribute ${name} has no quotes`)
    if (this.#isRepeated(name)) return this.#malformed(`the attribute ${name} stands twice in the tag <${this.name}>`)
    return this.#quoted(bytes, at + 1, quote, name)
  }

  #quoted(bytes: Buffer, from: number, quote: number, name: string): number {
    let flags = PLAIN
    let at = from
    for (;;) {
      while (at < bytes.length && valueClass[bytes[at] ?? 0] === ORDINARY) at++
      if (at === bytes.length) return CUT
      const byte = bytes[at] ?? 0
      if (byte === quote) break
      const found = valueClass[byte] ?? 0
      if (found === MARKUP) return this.#malformed(`the value of the attribute ${name} holds a \`<\``)
      flags |= this.#special(bytes, at, found)
      at++
    }
    this.#names[this.#count] = name
    const span = this.#count * 3
    this.#spans[span] = from
    this.#spans[span + 1] = at
    this.#spans[span + 2] = flags
    this.#count += 1
    return at + 1
  }

  #special(bytes: Buffer, at: number, found: number): number {
    if (found === NOT_ASCII) return NON_ASCII
    if (found === REFERENCE) return this.#reference(bytes, at)
    if (found === NEWLINE) this.lines += 1
    if (found === CONTROL) this.#remark('character', 'an attribute holds a control character')
    return found === NEWLINE || found === BLANK ? WITH_BLANKS : PLAIN
  }

  #reference(bytes: Buffer, at: number): number {
    let end = at + 1
    while (end < bytes.length && end - at <= longestReference && isReferenceByte(bytes[end] ?? 0)) end++
    const name = bytes.toString('latin1', at + 1, end)
    const state = bytes[end] === SEMICOLON ? referenceState(name) : 'unknown'
    if (state === 'unknown') this.#remark('reference', `\`&${name}\` is no reference that is expanded`)
    if (state === 'illegal') this.#remark('character', `\`&${name};\` names a character that XML forbids`)
    return WITH_REFERENCES
  }

  #remark(kind: XmlProblemKind, detail: string): void {
    if (this.remarks.every(remark => remark.kind !== kind)) this.remarks.push({kind, detail, lines: this.lines})
  }

  /** A linear search; the set takes over where a hostile tag would make it quadratic. */
  #isRepeated(name: string): boolean {
    if (this.#count < manyAttributes) {
      for (let index = 0; index < this.#count; index++) if (this.#names[index] === name) return true
      return false
    }
    if (this.#count === manyAttributes) this.#seen = new Set(this.#names.slice(0, this.#count))
    if (this.#seen.has(name)) return true
    this.#seen.add(name)
    return false
  }
  #seen = new Set<string>()

  #value(index: number): string {
    const span = index * 3
    const start = this.#spans[span] ?? 0
    const end = this.#spans[span + 1] ?? 0
    const flags = this.#spans[span + 2] ?? 0
    const raw = (flags & NON_ASCII) === 0 ? this.#bytes.latin1Slice(start, end) : this.#bytes.utf8Slice(start, end)
    const flat = (flags & WITH_BLANKS) === 0 ? raw : normalizeLineEnds(raw).replace(/[\t\n]/g, ' ')
    return (flags & WITH_REFERENCES) === 0 ? flat : expandReferences(flat)
  }
}
