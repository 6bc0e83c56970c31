/**
 * The syntax of yarn.lock of yarn 1: patterns in the first column, `name value` and tables below them by indentation.
 * The official parser never ends on a string without a closing quote, so it is the oracle of the tests only.
 */
import type {Table} from './untyped.ts'

export type YarnBlock = {readonly patterns: readonly string[]; readonly table: Table; readonly line: number}

export type YarnSyntax =
  | {readonly ok: true; readonly blocks: readonly YarnBlock[]}
  | {readonly ok: false; readonly line: number; readonly detail: string}

type Fields = Record<string, unknown>

/** Without a prototype, so that `__proto__` is a name like any other. */
const newTable = (): Fields => Object.create(null)

const token = /\s*(?:("(?:[^"\\]|\\.)*")|([:,])|([^\s:,"][^\s:,]*))/y

type Token = {readonly kind: 'word' | ':' | ','; readonly text: string}

const unquoted = (text: string): string | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** Null where the line is none of a lockfile. */
const tokens = (line: string): readonly Token[] | null => {
  const all: Token[] = []
  for (token.lastIndex = 0; token.lastIndex < line.length; ) {
    const [, quoted, mark, word] = token.exec(line) ?? []
    const text = quoted === undefined ? word : unquoted(quoted)
    if (mark === ':' || mark === ',') all.push({kind: mark, text: mark})
    else if (text === undefined || text === null) return null
    else all.push({kind: 'word', text})
  }
  return all
}

/** The words of `a, b:` or of `name value`; `opens` where a table follows. */
const lineParts = (line: string): {readonly words: readonly string[]; readonly opens: boolean} | null => {
  const all = tokens(line)
  if (all === null) return null
  const opens = all.at(-1)?.kind === ':'
  const words = all.filter(({kind}) => kind === 'word').map(({text}) => text)
  const marks = all.length - words.length - (opens ? 1 : 0)
  const expected = opens ? words.length - 1 : 0
  const fits = opens
    ? words.length > 0 && all.slice(0, -1).every(({kind}, at) => kind === (at % 2 === 0 ? 'word' : ','))
    : words.length === 2
  return fits && marks === expected ? {words, opens} : null
}

export const parseYarnSyntax = (text: string): YarnSyntax => {
  const blocks: YarnBlock[] = []
  const open: Fields[] = []
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trimEnd()
    const body = line.trimStart()
    if (body === '' || body.startsWith('#')) continue
    const indent = line.length - body.length
    const depth = indent / 2
    const parts = lineParts(body)
    const wrong = {ok: false, line: index + 1} as const
    if (parts === null) return {...wrong, detail: 'a line is cut off or no line of yarn 1'}
    if (!Number.isInteger(depth) || depth > open.length)
      return {...wrong, detail: 'a line is indented as nothing above it'}
    const [name = '', value] = parts.words
    open.length = depth
    const parent = open.at(-1)
    const table = newTable()
    if (parent === undefined) {
      if (!parts.opens) return {...wrong, detail: 'a line in the first column is no package'}
      blocks.push({patterns: parts.words, table, line: index + 1})
    } else parent[name] = parts.opens ? table : value
    if (parts.opens) open.push(table)
  }
  return {ok: true, blocks}
}
