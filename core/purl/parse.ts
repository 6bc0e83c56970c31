/** Reading a purl, from right to left as the specification says. */
import type {ParsedPurl, Purl} from './purl.ts'
import {normalisePurl, refusedByType} from './types.ts'

class Refusal {
  readonly why: string

  constructor(why: string) {
    this.why = why
  }
}

type Split = readonly [before: string, after: string | null]

const cutLast = (text: string, mark: string): Split => {
  const at = text.lastIndexOf(mark)
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}

/**
 * The version begins at the last `@`. An `@` that begins a segment is a scope that somebody forgot to encode
 * (`pkg:npm/@babel/core`), unless the version itself holds a slash, which no canonical purl has.
 */
const cutVersion = (text: string): Split => {
  const at = text.lastIndexOf('@')
  const isScope = text.includes('/', at) && (at === 0 || text[at - 1] === '/')
  return at === -1 || isScope ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refusal(`\`${text}\` is not percent-encoded UTF-8`)
  }
}

const segments = (text: string): readonly string[] =>
  text
    .split('/')
    .map(decode)
    .flatMap(segment => segment.split('/'))
    .filter(segment => segment !== '')

const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join('/'))

const readQualifiers = (text: string | null): Record<string, string> => {
  const found = new Map<string, string>()
  for (const pair of text?.split('&') ?? []) {
    const at = pair.indexOf('=')
    const key = (at === -1 ? pair : pair.slice(0, at)).toLowerCase()
    const value = at === -1 ? '' : decode(pair.slice(at + 1))
    if (value === '' && key === '') continue
    if (!/^[a-z][a-z0-9._-]*$/.test(key)) throw new Refusal(`\`${key}\` is not the key of a qualifier`)
    if (value === '') continue
    if (found.has(key)) throw new Refusal(`the qualifier \`${key}\` stands twice`)
    found.set(key, value)
  }
  return Object.fromEntries(found)
}

const read = (text: string): Purl => {
  const [beforeSubpath, subpath] = cutLast(text, '#')
  const [beforeQualifiers, qualifiers] = cutLast(beforeSubpath, '?')
  const scheme = /^pkg:\/*/i.exec(beforeQualifiers)?.[0]
  if (scheme === undefined) throw new Refusal('it does not begin with `pkg:`')
  const [, type = '', path = ''] = /^([^/]*)\/*(.*)$/s.exec(beforeQualifiers.slice(scheme.length)) ?? []
  if (!/^[a-z][a-z0-9.-]*$/i.test(type)) throw new Refusal(type === '' ? 'it has no type' : `\`${type}\` is no type`)
  const [coordinates, version] = cutVersion(path)
  const [namespace, rawName] = cutLast(coordinates.replace(/\/+$/, ''), '/')
  const name = decode(rawName ?? namespace).replace(/^\/+|\/+$/g, '')
  if (name === '') throw new Refusal('it has no name')
  return {
    type: type.toLowerCase(),
    namespace: rawName === null ? null : joined(segments(namespace)),
    name,
    version: version === null || version === '' ? null : decode(version),
    qualifiers: readQualifiers(qualifiers),
    subpath: subpath === null ? null : joined(segments(subpath).filter(part => part !== '.' && part !== '..'))
  }
}

/**
 * Takes a purl apart and normalises it by the rules of its type. Total: what is not one is `ok: false` with the reason.
 * Source: https://github.com/package-url/purl-spec (ECMA-427), "How to parse a purl".
 */
export const parsePurl = (text: string): ParsedPurl => {
  try {
    const purl = normalisePurl(read(text.trim()))
    const why = refusedByType(purl)
    return why === null ? {ok: true, purl} : {ok: false, why}
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    return {ok: false, why: thrown.why}
  }
}
