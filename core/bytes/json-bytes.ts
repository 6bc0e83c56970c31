/** The bytes that mean something in JSON (RFC 8259). */
export const QUOTE = 0x22
export const BACKSLASH = 0x5c
export const COMMA = 0x2c
export const COLON = 0x3a
export const OPEN_LIST = 0x5b
export const CLOSE_LIST = 0x5d
export const OPEN_OBJECT = 0x7b
export const CLOSE_OBJECT = 0x7d

export const SPACE = 1
/** Behind it a number or a literal has ended. */
export const DELIMITER = 2

/** What a byte is, as bits. */
export const jsonClass = new Uint8Array(256)
for (const character of ' \t\r\n') jsonClass[character.charCodeAt(0)] = SPACE | DELIMITER
for (const character of '",:[]{}') jsonClass[character.charCodeAt(0)] = DELIMITER

/** The byte as a message shows it. */
export const shownByte = (byte: number): string =>
  byte > 0x20 && byte < 0x7f ? `\`${String.fromCharCode(byte)}\`` : `the byte 0x${byte.toString(16).padStart(2, '0')}`
