/** Short hashes: a baseline on a public branch must not tell what is weak where. */
import {createHash} from 'node:crypto'

/** The first 16 hexadecimal digits of SHA-256 over the parts; the bounds between parts count. */
export const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
