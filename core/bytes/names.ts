type Slot = {readonly bytes: Uint8Array; readonly text: string}

const slots = 2048
const longest = 64

/** Mixes one byte into a hash (FNV-1a). */
export const mix = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)

export const seed = 0x811c9dc5 | 0

/**
 * Strings of names that come again and again, decoded once. A direct-mapped cache: bounded, and a collision costs one
 * decoding, nothing else.
 */
export class Names {
  readonly #slots: (Slot | undefined)[] = new Array(slots).fill(undefined)

  /** The UTF-8 text of `bytes[start, end)`, whose hash by `mix` is `hash`. */
  text(bytes: Buffer, start: number, end: number, hash: number): string {
    const index = hash & (slots - 1)
    const slot = this.#slots[index]
    if (slot !== undefined && isSame(slot.bytes, bytes, start, end)) return slot.text
    const text = internalized(bytes.toString('utf8', start, end))
    if (end - start <= longest) this.#slots[index] = {bytes: Uint8Array.prototype.slice.call(bytes, start, end), text}
    return text
  }
}

/** The engine's own copy of a string, as property keys are: comparing two of them compares addresses. */
const internalized = (text: string): string => Object.keys({[text]: 0})[0] ?? text

const isSame = (known: Uint8Array, bytes: Buffer, start: number, end: number): boolean => {
  if (known.length !== end - start) return false
  for (let index = 0; index < known.length; index++) if (known[index] !== bytes[start + index]) return false
  return true
}
