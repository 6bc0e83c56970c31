/** Finds where a JSON value ends without looking at what it says: `JSON.parse` judges the text between. */
import {LF} from './buffer.ts'
import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  DELIMITER,
  jsonClass,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE
} from './json-bytes.ts'

/** `scan` returns this when the value goes on in the next piece. */
export const UNFINISHED = -1

export class JsonSpan {
  /** Line feeds inside of the value; strings hold none in JSON. */
  lines = 0
  /** Colons outside of strings: as many keys as the value writes. */
  pairs = 0
  /** How deep the value is nested in itself. */
  deepest = 0

  #depth = 0
  #scalar = false
  #inString = false
  #escaped = false

  /** Prepares for a value with this first byte; `scan` is given that byte again. */
  begin(first: number): void {
    this.lines = 0
    this.pairs = 0
    this.deepest = 0
    this.#depth = 0
    this.#scalar = first !== QUOTE && first !== OPEN_OBJECT && first !== OPEN_LIST
    this.#inString = false
    this.#escaped = false
  }

  /** True where only the end of the document ends the value: numbers and literals have no closing byte. */
  get endsAnywhere(): boolean {
    return this.#scalar
  }

  get inString(): boolean {
    return this.#inString
  }

  /** The position behind the value, or UNFINISHED. */
  scan(bytes: Uint8Array, from: number): number {
    if (this.#scalar) return scalarEnd(bytes, from)
    let at = from
    while (at < bytes.length) {
      if (this.#inString) {
        at = this.#string(bytes, at)
        if (this.#inString) return UNFINISHED
        if (this.#depth === 0) return at
        continue
      }
      at = this.#structure(bytes, at)
      if (this.#depth === 0 && !this.#inString) return at
    }
    return UNFINISHED
  }

  /** Behind the next quote, or behind the bracket that closes the value. */
  #structure(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === QUOTE) {
        this.#inString = true
        return at + 1
      }
      if (byte === COLON) this.pairs += 1
      else if (byte === LF) this.lines += 1
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#open()
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth -= 1
        if (this.#depth === 0) return at + 1
      }
    }
    return bytes.length
  }

  #open(): void {
    this.#depth += 1
    if (this.#depth > this.deepest) this.deepest = this.#depth
  }

  /** Behind the closing quote; without one in this piece, its end, still in the string. */
  #string(bytes: Uint8Array, from: number): number {
    let at = this.#escaped ? from + 1 : from
    this.#escaped = false
    for (; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === QUOTE) {
        this.#inString = false
        return at + 1
      }
      if (byte === BACKSLASH) at += 1
    }
    this.#escaped = at > bytes.length
    return bytes.length
  }
}

const scalarEnd = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at < bytes.length; at++) {
    if (((jsonClass[bytes[at] ?? 0] ?? 0) & DELIMITER) !== 0) return at
  }
  return UNFINISHED
}
