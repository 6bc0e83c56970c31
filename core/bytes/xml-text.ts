/** Character data: checks it byte by byte and collects it, as far as it is wanted, in bounded memory. */
import {
  BRACKET,
  CLOSE,
  CONTROL,
  isReferenceByte,
  LT,
  NEWLINE,
  ORDINARY,
  REFERENCE,
  SEMICOLON,
  textClass
} from './xml-classes.ts'
import type {Place, Report} from './xml-problem.ts'
import {expandReferences, longestReference, normalizeLineEnds, referenceState} from './xml-references.ts'

/** What goes beyond it is dropped from the text that is handed out. */
export const longestText = 1 << 16

/** The bytes of one run of text, the first 64 KiB of them. */
export class TextRun {
  wanted = false
  #buffer: Buffer = Buffer.alloc(0)
  #stored = 0
  #total = 0

  begin(wanted: boolean): void {
    this.wanted = wanted
    this.#stored = 0
    this.#total = 0
  }

  add(bytes: Buffer, from: number, to: number): void {
    if (!this.wanted) return
    if (this.#buffer.length === 0) this.#buffer = Buffer.alloc(longestText)
    this.#stored += bytes.copy(this.#buffer, this.#stored, from, to)
    this.#total += to - from
  }

  /** The text without its last `drop` bytes. `raw`: references are text (CDATA). */
  finish(drop: number, raw: boolean): string {
    const end = Math.min(this.#stored, this.#total - drop)
    const text = normalizeLineEnds(this.#buffer.toString('utf8', 0, end))
    return raw ? text : expandReferences(text)
  }
}

export class TextReader {
  readonly #place: Place
  readonly #report: Report
  #inReference = false
  #reference = ''
  /** The last two bytes of the run before this piece. */
  #beforeLast = 0
  #last = 0

  constructor(place: Place, report: Report) {
    this.#place = place
    this.#report = report
  }

  begin(): void {
    this.#last = 0
    this.#beforeLast = 0
  }

  /** Reads up to the `<` that ends the run and returns its position; the length where the piece ends before. */
  read(bytes: Buffer, from: number): number {
    let at = this.#inReference ? this.#endReference(bytes, from) : from
    for (;;) {
      while (at < bytes.length && textClass[bytes[at] ?? 0] === ORDINARY) at++
      if (at >= bytes.length) break
      if (bytes[at] === LT) return at
      at = this.#special(bytes, from, at)
    }
    this.#beforeLast = bytes.length - from > 1 ? (bytes[bytes.length - 2] ?? 0) : this.#last
    this.#last = bytes[bytes.length - 1] ?? 0
    return bytes.length
  }

  #special(bytes: Buffer, from: number, at: number): number {
    const found = textClass[bytes[at] ?? 0]
    if (found === NEWLINE) this.#place.line += 1
    else if (found === CONTROL) this.#report('character', 'its text holds a control character')
    else if (found === REFERENCE) {
      this.#inReference = true
      return this.#endReference(bytes, at + 1)
    } else if (found === BRACKET && this.#followsBrackets(bytes, from, at)) {
      this.#report('malformed', 'its text holds `]]>`')
      return bytes.length
    }
    return at + 1
  }

  #followsBrackets(bytes: Buffer, from: number, at: number): boolean {
    const before = at > from ? bytes[at - 1] : this.#last
    const beforeThat = at - 1 > from ? bytes[at - 2] : at > from ? this.#last : this.#beforeLast
    return before === CLOSE && beforeThat === CLOSE
  }

  /** Checks the reference whose name goes on at `from`; returns the position behind the name. */
  #endReference(bytes: Buffer, from: number): number {
    let end = from
    while (end < bytes.length && end - from <= longestReference && isReferenceByte(bytes[end] ?? 0)) end++
    this.#reference = (this.#reference + bytes.toString('latin1', from, end)).slice(0, longestReference + 1)
    if (end === bytes.length && this.#reference.length <= longestReference) return end
    const name = this.#reference
    this.#reference = ''
    this.#inReference = false
    const state = bytes[end] === SEMICOLON ? referenceState(name) : 'unknown'
    if (state === 'unknown') this.#report('reference', `\`&${name}\` is no reference that is expanded`)
    if (state === 'illegal') this.#report('character', `\`&${name};\` names a character that XML forbids`)
    return end
  }
}
