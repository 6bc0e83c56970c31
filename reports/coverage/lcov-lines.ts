/** The lines of an lcov tracefile (geninfo(1), "TRACEFILE FORMAT"). Each returns why a line is malformed, or null. */
import type {LcovSection} from './lcov-section.ts'

type ReadLine = (section: LcovSection, value: string) => string | null

const count = /^\d{1,15}$/

/** geninfo can write negative and floating counts; a count that is no number is an error, never zero. */
const hitsOf = (text: string): number | null => {
  if (count.test(text)) return Number(text)
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Math.max(0, Number(text)) : null
}

const lineOf = (text: string): number | null => (count.test(text) ? Number(text) : null)

/** Line 0 stands for code without a line; it cannot be covered by anybody. */
const placed = (line: number): number | null => (line === 0 ? null : line)

/** `DA:<line>,<hits>[,<checksum>]` */
const line: ReadLine = (section, value) => {
  const [number = '', hits = ''] = value.split(',', 2)
  const [at, ran] = [lineOf(number), hitsOf(hits)]
  if (at === null || ran === null) return 'a DA record needs a line and a count'
  if (at > 0) section.line(at, ran)
  return null
}

/** `BRDA:<line>,[e]<block>,<branch>,<taken>`; the branch is a number or any text, `-`: the line never ran. */
const branch: ReadLine = (section, value) => {
  const first = value.indexOf(',')
  const last = value.lastIndexOf(',')
  const arm = value.slice(first + 1, last)
  const taken = value.slice(last + 1)
  const at = lineOf(value.slice(0, first))
  const ran = hitsOf(taken)
  if (!arm.includes(',') || at === null || (ran === null && taken !== '-')) {
    return 'a BRDA record needs a line, a block, a branch and a count or `-`'
  }
  if (at > 0) section.branch(at, arm, ran)
  return null
}

/** `FN:<line>,[<last line>,]<name>`; a name may hold commas. */
const named: ReadLine = (section, value) => {
  const match = /^(\d{1,15}),(?:\d{1,15},)?(.+)$/.exec(value)
  if (match === null) return 'an FN record needs a line and a name'
  section.function(match[2] ?? '', placed(Number(match[1])))
  return null
}

/** `FNDA:<hits>,<name>` */
const calls: ReadLine = (section, value) => {
  const comma = value.indexOf(',')
  const hits = hitsOf(value.slice(0, Math.max(0, comma)))
  if (hits === null) return 'an FNDA record needs a count and a name'
  section.calls(value.slice(comma + 1), hits)
  return null
}

/** lcov 2: `FNL:<index>,<line>[,<last line>]` */
const place: ReadLine = (section, value) => {
  const [index = '', number = ''] = value.split(',', 2)
  const at = lineOf(number)
  if (at === null) return 'an FNL record needs an index and a line'
  section.place(index, placed(at))
  return null
}

/** lcov 2: `FNA:<index>,<hits>,<name>` */
const alias: ReadLine = (section, value) => {
  const match = /^(\d{1,15}),([^,]*),(.+)$/.exec(value)
  const hits = hitsOf(match?.[2] ?? '')
  if (match === null || hits === null) return 'an FNA record needs an index, a count and a name'
  section.alias(match[1] ?? '', hits, match[3] ?? '')
  return null
}

const ignored: ReadLine = () => null

/** What a line says, by what stands before its colon. Totals are counted, not believed. */
export const lcovLines: ReadonlyMap<string, ReadLine> = new Map([
  ['DA', line],
  ['BRDA', branch],
  ['FN', named],
  ['FNDA', calls],
  ['FNL', place],
  ['FNA', alias],
  ...['VER', 'FNF', 'FNH', 'BRF', 'BRH', 'MCDC', 'MCF', 'MCH'].map(key => [key, ignored] as const)
])

const COMMA = 0x2c
const ZERO = 0x30
const NINE = 0x39
const prefix = Buffer.from('DA:')
const longestCount = 15

/** The number from `start` up to `end` or a comma; -1 where it is none or too long. */
const plainNumber = (bytes: Buffer, start: number, end: number): number => {
  let value = 0
  let at = start
  for (; at < end && bytes[at] !== COMMA; at++) {
    const byte = bytes[at] ?? 0
    if (byte < ZERO || byte > NINE) return -1
    value = value * 10 + (byte - ZERO)
  }
  return at === start || at - start > longestCount ? -1 : value
}

/** Reads a `DA` record as nearly all are, without making a string; false where it takes a closer look. */
export const readPlainLine = (section: LcovSection, bytes: Buffer, start: number, end: number): boolean => {
  for (let index = 0; index < prefix.length; index++) if (bytes[start + index] !== prefix[index]) return false
  const first = start + prefix.length
  let comma = first
  while (comma < end && bytes[comma] !== COMMA) comma++
  if (comma === end) return false
  const [at, hits] = [plainNumber(bytes, first, comma), plainNumber(bytes, comma + 1, end)]
  if (at < 1 || hits < 0) return false
  section.line(at, hits)
  return true
}
