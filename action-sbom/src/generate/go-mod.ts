/** go.mod, taken apart. Source: https://go.dev/ref/mod#go-mod-file */
import {brokenLockfile, unreadableLine} from './failures.ts'
import type {Report, SourceFile} from './model.ts'

export type GoModule = {readonly path: string; readonly version: string | null}

export type GoRequire = GoModule & {readonly indirect: boolean}

export type GoMod = {
  readonly module: string | null
  /** Language version (`1.21`). */
  readonly go: string | null
  readonly requires: readonly GoRequire[]
  /** A `version` of null replaces all versions; a local folder has none. */
  readonly replaces: readonly {readonly from: GoModule; readonly to: GoModule}[]
}

const ignored = new Set(['toolchain', 'exclude', 'retract', 'tool', 'godebug', 'ignore'])

/** Words of a line: bare or in quotes. */
const words = (text: string): readonly string[] =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+)/g)].map(([, quoted, raw, bare]) => quoted ?? raw ?? bare ?? '')

type Building = {
  module: string | null
  go: string | null
  requires: GoRequire[]
  replaces: {from: GoModule; to: GoModule}[]
}

/** Takes one directive; false where it is not understood. */
const take = (mod: Building, keyword: string, rest: readonly string[], indirect: boolean): boolean => {
  const [first = '', second] = rest
  if (keyword === 'module' && rest.length === 1) mod.module = first
  else if (keyword === 'go' && rest.length === 1) mod.go = first
  else if (keyword === 'require' && rest.length === 2)
    mod.requires.push({path: first, version: second ?? null, indirect})
  else if (keyword === 'replace') return takeReplace(mod, rest)
  else return ignored.has(keyword)
  return true
}

const takeReplace = (mod: Building, rest: readonly string[]): boolean => {
  const arrow = rest.indexOf('=>')
  const from = rest.slice(0, arrow)
  const to = rest.slice(arrow + 1)
  const [fromPath, fromVersion = null] = from
  const [toPath, toVersion = null] = to
  if (arrow < 1 || fromPath === undefined || toPath === undefined || from.length > 2 || to.length > 2) return false
  mod.replaces.push({from: {path: fromPath, version: fromVersion}, to: {path: toPath, version: toVersion}})
  return true
}

export const parseGoMod = (file: SourceFile, report: Report): GoMod => {
  const mod: Building = {module: null, go: null, requires: [], replaces: []}
  let block: {keyword: string; line: number} | null = null
  for (const [index, whole] of file.text.split('\n').entries()) {
    const [code = '', comment = ''] = whole.split(/(?:^|\s)\/\/(.*)/s)
    // `require(` and `require ()` are legal; the words of a block stand between its parentheses.
    const rest = words(code.replace(/^(\s*\w+)\s*\(/, '$1 ('))
    if (block === null && rest.length === 2 && rest[1] === '()') continue
    const [first] = rest
    if (first === undefined) continue
    if (block !== null && first === ')') {
      block = null
      continue
    }
    if (block === null && rest.at(-1) === '(' && rest.length === 2) {
      block = {keyword: first, line: index + 1}
      continue
    }
    const keyword = block === null ? first : block.keyword
    if (!take(mod, keyword, block === null ? rest.slice(1) : rest, /^\s*indirect\b/.test(comment))) {
      report('error', unreadableLine(file.path, whole.trim()), index + 1, file.path)
    }
  }
  if (block !== null)
    report(
      'error',
      brokenLockfile(file.path, `it ends inside of \`${block.keyword} (\``, block.line),
      block.line,
      file.path
    )
  return mod
}

/** `module version` to the hash of its content (`h1:…`); hashes of go.mod files are left out. */
export const parseGoSum = (file: SourceFile, report: Report): ReadonlyMap<string, string> => {
  const hashes = new Map<string, string>()
  for (const [index, text] of file.text.split('\n').entries()) {
    if (text.trim() === '') continue
    const [path, version, hash, ...more] = text.trim().split(/\s+/)
    if (
      path === undefined ||
      version === undefined ||
      hash === undefined ||
      more.length > 0 ||
      !/^h\d+:[A-Za-z0-9+/]+=*$/.test(hash)
    ) {
      report('error', unreadableLine(file.path, text), index + 1, file.path)
    } else if (!version.endsWith('/go.mod')) hashes.set(`${path} ${version}`, hash)
  }
  return hashes
}
