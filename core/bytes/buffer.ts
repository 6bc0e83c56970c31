declare global {
  /** In every Node, without types: `toString` looks the encoding up on every call, which counts for millions of names. */
  interface Buffer {
    latin1Slice(start: number, end: number): string
    utf8Slice(start: number, end: number): string
  }
}

/** The same memory as a Buffer, which has the fast native searches and decoders. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const LF = 0x0a
