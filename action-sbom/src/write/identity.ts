/** An identity that follows from the content: the same content has the same, any other content another. */
import {createHash} from 'node:crypto'
import {canonicalText} from '#core/sbom/canonical'

/** A UUID of version 8 (RFC 9562, clause 5.8) out of the SHA-256 of the canonical text. */
export const contentUuid = (content: unknown): string => {
  const digits = createHash('sha256').update(canonicalText(content)).digest('hex').slice(0, 32).split('')
  digits[12] = '8'
  digits[16] = 'a'
  return [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end).join('')).join('-')
}
