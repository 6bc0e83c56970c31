/** What GitHub-flavoured Markdown may hold as HTML here: the few tags our own builder writes, without attributes. */
import {escapeText} from './html.ts'

const bare: ReadonlySet<string> = new Set(['details', 'summary', 'strong', 'em', 'code', 'span'])

const piece =
  /<!--[\s\S]*?-->|<(\/?)([a-z]+)( open)?>|<a href="(https?:\/\/[^"'<>\s]*)">|<\/a>|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});/gi

/**
 * Sanitises the HTML of one Markdown document, piece by piece as the compiler meets it. Allowed tags pass, comments
 * vanish, everything else becomes visible text. A closing tag passes only where it closes something.
 */
export const sanitiser = (): {readonly clean: (raw: string) => string; readonly close: () => string} => {
  const open: string[] = []

  /** Closes everything from this place in the stack on, innermost first. */
  const closeFrom = (at: number): string =>
    open
      .splice(at)
      .reverse()
      .map(name => `</${name}>`)
      .join('')

  const closing = (name: string, written: string): string => {
    const at = open.lastIndexOf(name)
    return at < 0 ? escapeText(written) : closeFrom(at)
  }

  const opening = (name: string, attributes: string): string => {
    open.push(name)
    return `<${name}${attributes}>`
  }

  const allowed = (match: RegExpExecArray): string => {
    const [written, slash, tag, isOpen, address] = match
    if (written.startsWith('<!--')) return ''
    if (written.startsWith('&')) return written
    if (address !== undefined) return opening('a', ` href="${address}" rel="noreferrer"`)
    if (written === '</a>') return closing('a', written)
    const name = tag?.toLowerCase() ?? ''
    const plain = isOpen === undefined || (name === 'details' && slash === '')
    if (!bare.has(name) || !plain) return escapeText(written)
    return slash === '/' ? closing(name, written) : opening(name, isOpen === undefined ? '' : ' open')
  }

  const clean = (raw: string): string => {
    let [cleaned, end] = ['', 0]
    for (const match of raw.matchAll(piece)) {
      cleaned += escapeText(raw.slice(end, match.index)) + allowed(match)
      end = match.index + match[0].length
    }
    return cleaned + escapeText(raw.slice(end))
  }

  return {clean, close: () => closeFrom(0)}
}
