/** Classes of bytes by table, for the inner loops of the scanner. Bytes above 0x7f count as letters: they are checked UTF-8. */

const table = (classes: Readonly<Record<string, number>>, others: (byte: number) => number): Uint8Array =>
  Uint8Array.from({length: 256}, (_, byte) => classes[String.fromCharCode(byte)] ?? others(byte))

const isLetter = (byte: number): boolean => byte >= 0x80 || /[A-Za-z_:]/.test(String.fromCharCode(byte))
const isDigitLike = (byte: number): boolean => /[0-9.-]/.test(String.fromCharCode(byte))

export const NAME_START = 1
export const NAME = 2
export const SPACE = 4

/** Flags: may begin a name, may continue a name, white space. */
export const nameClass = table({' ': SPACE, '\t': SPACE, '\r': SPACE, '\n': SPACE}, byte =>
  isLetter(byte) ? NAME_START | NAME : isDigitLike(byte) ? NAME : 0
)

export const ORDINARY = 0
export const MARKUP = 1
export const REFERENCE = 2
export const NEWLINE = 3
export const CONTROL = 4
export const BRACKET = 5
export const BLANK = 6
export const QUOTE = 7
export const NOT_ASCII = 8

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13
const controls = (byte: number): number => (isControl(byte) ? CONTROL : ORDINARY)

/** What stops the scan of character data. `>` is a bracket: it may end the forbidden `]]>`. */
export const textClass = table({'<': MARKUP, '&': REFERENCE, '\n': NEWLINE, '>': BRACKET}, controls)

/** What stops the scan of an attribute's value. */
export const valueClass = table(
  {'<': MARKUP, '&': REFERENCE, '\n': NEWLINE, '\t': BLANK, '\r': BLANK, '"': QUOTE, "'": QUOTE},
  byte => (byte >= 0x80 ? NOT_ASCII : controls(byte))
)

/** What stops the scan of a comment, a processing instruction or a CDATA section. */
export const skipClass = table({'\n': NEWLINE, '-': BRACKET, '?': BRACKET, ']': BRACKET}, controls)

/** What may stand between `&` and `;`: names, and `#` with digits. */
export const isReferenceByte = (byte: number): boolean => ((nameClass[byte] ?? 0) & NAME) !== 0 || byte === 0x23

export const LT = 0x3c
export const GT = 0x3e
export const SLASH = 0x2f
export const EQUALS = 0x3d
export const BANG = 0x21
export const QUESTION = 0x3f
export const DASH = 0x2d
export const SEMICOLON = 0x3b
export const CLOSE = 0x5d
