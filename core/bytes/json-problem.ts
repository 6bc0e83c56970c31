/**
 * Something wrong with a JSON document.
 * - `malformed`: it is not JSON. `truncated`: it ends within a value. `limit`: it is larger than what is read. `encoding`: its
 *   bytes are not what its encoding says. After the first of these nothing more is read.
 * - `duplicate`: an object has one key twice. `JSON.parse` would drop the first silently; reading goes on.
 */
export type JsonProblem = {
  readonly kind: 'malformed' | 'truncated' | 'limit' | 'encoding' | 'duplicate'
  /** From 1. */
  readonly line: number
  /** Completes the sentence "the document cannot be read: …". */
  readonly detail: string
}

export type JsonLimits = {
  /** Bytes of one selected value. */
  readonly value: number
  /** Estimated bytes in memory of everything that is not selected. */
  readonly skeleton: number
  /** Objects and lists inside each other, counted from the root of the document. */
  readonly depth: number
}

export const jsonLimits: JsonLimits = {value: 64 << 20, skeleton: 48 << 20, depth: 1000}

/** Estimated bytes of a value in memory beside its text. */
export const nodeBytes = 32
