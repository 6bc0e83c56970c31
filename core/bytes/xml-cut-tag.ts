/** A tag that a piece of the document cuts: kept until the `>` that ends it arrives. */
import {GT, QUOTE, valueClass} from './xml-classes.ts'

export class CutTag {
  size = 0
  #pieces: Buffer[] = []
  /** The quote that is open at the end of what is kept; 0 for none. */
  #quote = 0

  /** Keeps bytes up to the end of the tag. Returns how many; `ended` tells whether the tag is whole. */
  add(bytes: Buffer): {readonly taken: number; readonly ended: boolean} {
    const end = this.#findEnd(bytes)
    const taken = end < 0 ? bytes.length : end + 1
    this.#pieces.push(Buffer.from(bytes.subarray(0, taken)))
    this.size += taken
    return {taken, ended: end >= 0}
  }

  /** What is kept, which is forgotten then. */
  take(): Buffer {
    const whole = Buffer.concat(this.#pieces)
    this.#pieces = []
    this.#quote = 0
    this.size = 0
    return whole
  }

  #findEnd(bytes: Buffer): number {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (this.#quote !== 0) {
        if (byte === this.#quote) this.#quote = 0
      } else if (byte === GT) return at
      else if (valueClass[byte] === QUOTE) this.#quote = byte
    }
    return -1
  }
}
