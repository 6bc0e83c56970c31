/** One value that was cut out of a document. */
import {LF} from './buffer.ts'

export type Parsed = {readonly ok: true; readonly value: unknown} | {readonly ok: false; readonly detail: string}

/** `JSON.parse` with a reason where it refuses. The reason is right for texts, numbers and literals. */
export const parseJson = (text: string): Parsed => {
  try {
    return {ok: true, value: JSON.parse(text)}
  } catch (thrown) {
    const control = thrown instanceof Error && /control character/i.test(thrown.message)
    return {
      ok: false,
      detail: control ? 'a text holds a raw control character' : `\`${excerpt(text)}\` is no JSON value`
    }
  }
}

const excerpt = (text: string): string => {
  const first = text.split('\n', 1)[0] ?? ''
  return first.length > 30 ? `${first.slice(0, 30)}…` : first
}

/** Does an object in the value have fewer keys than its text wrote? `pairs` are the keys that the text writes. */
export const holdsDuplicates = (value: unknown, pairs: number): boolean => countKeys(value) < pairs

const countKeys = (root: unknown): number => {
  let count = 0
  const open: unknown[] = [root]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
    if (!Array.isArray(value)) count += inside.length
    for (const one of inside) if (typeof one === 'object' && one !== null) open.push(one)
  }
  return count
}

export const countLines = (bytes: Uint8Array): number => {
  let lines = 0
  for (const byte of bytes) if (byte === LF) lines += 1
  return lines
}
