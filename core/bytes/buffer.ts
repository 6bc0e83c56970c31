/** The same memory as a Buffer, which has the fast native searches and decoders. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const LF = 0x0a
