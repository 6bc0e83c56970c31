import type {Parsed} from '../contract.ts'
import {exact, parseExact} from '../exact.ts'

/** Bytes by unit: powers of 1000 (SI) and of 1024 (IEC 80000-13). */
const units: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '': 1,
    b: 1,
    byte: 1,
    bytes: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40
  })
)

const refused: Parsed<never> = {
  ok: false,
  expected: 'a size such as `10 MB` (1000 each), `1 GiB` (1024 each) or plain bytes'
}

/** Reads a size as whole bytes. `10M` is refused: it means 10 MB to some tools and 10 MiB to others. */
export const parseSize = (text: string): Parsed<number> => {
  const [, amount = '', unit = ''] = /^(\d[\d.]{0,40})\s*([a-z]*)$/i.exec(text.trim()) ?? []
  const [count, size] = [parseExact(amount), units.get(unit.toLowerCase())]
  if (count === undefined || size === undefined) return refused
  const bytes = exact(count.numerator * BigInt(size), count.denominator)
  if (bytes.denominator !== 1n || bytes.numerator > BigInt(Number.MAX_SAFE_INTEGER)) return refused
  return {ok: true, value: Number(bytes.numerator)}
}
