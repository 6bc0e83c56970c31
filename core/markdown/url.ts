import {visible} from './visible.ts'

const scheme = /^[a-z][a-z0-9+.-]*:/i
const encoder = new TextEncoder()

const percent = (character: string): string =>
  [...encoder.encode(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Only characters that mean nothing to a Markdown or HTML parser stay as they are. */
const encode = (url: string): string => url.replace(/[^A-Za-z0-9\-._~:/?#@+,;=%&]/gu, percent).replaceAll('&', '&amp;')

const absolute = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined
  const {protocol, username, password, host, href} = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  // `https://github.com@evil.example` looks like another host; an IPv6 host needs brackets.
  if (username !== '' || password !== '' || host.includes('[')) return undefined
  return encode(href)
}

/**
 * A link destination, percent-encoded and safe between parentheses and in an attribute: an http(s) address without
 * credentials, or a path relative to the page. `undefined` for anything else (`javascript:`, `//host`, blanks).
 */
export const destination = (url: string): string | undefined => {
  const given = url.trim()
  if (given === '' || /\s/.test(given) || visible(given) !== given) return undefined
  if (scheme.test(given)) return absolute(given)
  return /^[/\\]{2}|\\/.test(given) ? undefined : encode(given)
}
