/** Writing a purl: percent-encoding of each part, qualifiers in order. */
import {parsePurl} from './parse.ts'
import type {Purl} from './purl.ts'
import {normalisePurl} from './types.ts'

/** Everything but letters, digits, `.`, `-`, `_`, `~` and the colon; `/` too, because here it separates nothing. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':')

const path = (text: string, unwanted: readonly string[]): string =>
  text
    .split('/')
    .filter(segment => segment !== '' && !unwanted.includes(segment))
    .map(encode)
    .join('/')

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const query = (qualifiers: Readonly<Record<string, string>>): string =>
  Object.entries(qualifiers)
    .filter(([, value]) => value !== '')
    .map(([key, value]): readonly [string, string] => [key.toLowerCase(), value])
    .sort(([a], [b]) => byText(a, b))
    .map(([key, value]) => `${key}=${encode(value)}`)
    .join('&')

/**
 * The canonical text of a purl: equal purls have equal text, and parsing it gives the same parts again.
 * Source: https://github.com/package-url/purl-spec (ECMA-427), "How to build a purl" and "Character encoding".
 */
export const formatPurl = (purl: Purl): string => {
  const {type, namespace, name, version, qualifiers, subpath} = normalisePurl({...purl, type: purl.type.toLowerCase()})
  const group = namespace === null ? '' : path(namespace, [])
  const pairs = query(qualifiers)
  const below = subpath === null ? '' : path(subpath, ['.', '..'])
  return [
    `pkg:${type}/`,
    group === '' ? '' : `${group}/`,
    encode(name.replace(/^\/+|\/+$/g, '')),
    version === null || version === '' ? '' : `@${encode(version)}`,
    pairs === '' ? '' : `?${pairs}`,
    below === '' ? '' : `#${below}`
  ].join('')
}

/** The canonical text of what somebody wrote; null where it is no purl. */
export const canonicalPurl = (text: string): string | null => {
  const parsed = parsePurl(text)
  return parsed.ok ? formatPurl(parsed.purl) : null
}
