/** References of XML: the five predefined entities and character numbers. Nothing else is ever expanded. */

const predefined: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}

const reference = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,10})|#x([0-9A-Fa-f]{1,8}));/g

/** `good`; `unknown` where it cannot be expanded; `illegal` where it names a character that XML does not allow. */
export type ReferenceState = 'good' | 'unknown' | 'illegal'

/** What stands between `&` and `;`. */
export const referenceState = (name: string): ReferenceState => {
  if (Object.hasOwn(predefined, name)) return 'good'
  const match = /^#(?:(\d{1,10})|x([0-9A-Fa-f]{1,8}))$/.exec(name)
  if (match === null) return 'unknown'
  return isCharacter(numberOf(match[1], match[2])) ? 'good' : 'illegal'
}

/** XML 1.0 (fifth edition), production 2. */
const isCharacter = (point: number): boolean =>
  point === 9 ||
  point === 10 ||
  point === 13 ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff)

const numberOf = (decimal: string | undefined, hexadecimal: string | undefined): number =>
  decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)

const isSurrogate = (point: number): boolean => point >= 0xd800 && point <= 0xdfff

const characterOf = (point: number): string =>
  point > 0x10ffff || isSurrogate(point) ? '\ufffd' : String.fromCodePoint(point)

/** Expands the references of a text; what cannot be expanded stays as it is written. */
export const expandReferences = (text: string): string =>
  text.replace(reference, (_, name?: string, decimal?: string, hexadecimal?: string) =>
    name === undefined ? characterOf(numberOf(decimal, hexadecimal)) : (predefined[name] ?? '')
  )

/** Line ends become LF (XML 1.0, 2.11). */
export const normalizeLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** A longer name between `&` and `;` is no reference. */
export const longestReference = 64
