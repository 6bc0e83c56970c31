/** Turns a byte stream of any encoding into UTF-8 pieces that are valid and end between characters. */
import {isUtf8} from 'node:buffer'
import {TextDecoder} from 'node:util'
import {asBuffer, LF} from './buffer.ts'

/** The encoding of a file by its first bytes: `utf-8`, `utf-16le`, `utf-16be`, `iso-8859-1` or any WHATWG label. */
export type Encoding = {
  readonly name: string
  /** Length of the byte order mark. */
  readonly mark: number
  /** Why what the file says about itself cannot be true; null where it agrees. */
  readonly conflict: string | null
}

export type EncodingProblem = {
  readonly detail: string
  /** Line feeds between the start of the piece that follows and the problem. */
  readonly lines: number
}

/** How much of a file `detectEncoding` wants to see. */
export const declarationBytes = 1024

const marks: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

const declaration = /^<\?xml[^>]{0,500}?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,39})["']/

/** Byte order mark first, then the zero bytes of UTF-16, then the XML declaration (XML 1.0, appendix F), else UTF-8. */
export const detectEncoding = (head: Uint8Array): Encoding => {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => head[index] === byte))
  if (marked) return {name: marked[0], mark: marked[1].length, conflict: null}
  if (head[0] !== 0 && head[1] === 0) return {name: 'utf-16le', mark: 0, conflict: null}
  if (head[0] === 0 && head.length > 1) return {name: 'utf-16be', mark: 0, conflict: null}
  const declared = declaration
    .exec(asBuffer(head).toString('latin1', 0, declarationBytes).trimStart())?.[1]
    ?.toLowerCase()
  if (declared === undefined) return {name: 'utf-8', mark: 0, conflict: null}
  if (/^(utf-?16|utf-?32|ucs-?[24]|iso-10646-ucs)/.test(declared)) {
    return {name: 'utf-8', mark: 0, conflict: `it declares ${declared}, but its bytes are not`}
  }
  return {name: declared, mark: 0, conflict: null}
}

type Transcoder = {
  readonly decode: (bytes: Buffer) => Buffer
  readonly end: () => Buffer
}

const nothing = Buffer.alloc(0)
const latin1 = new Set(['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'latin-1', 'l1'])
const unicode = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])

/** Lead byte of UTF-8 to the length of its sequence; 1 for everything else. */
const sequenceLength = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1)

/** How many bytes at the end belong to a character that the next piece completes: 0 to 3. */
const unfinished = (bytes: Uint8Array): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0
  }
  return 0
}

const linesBeforeInvalid = (bytes: Buffer): number => {
  for (let lines = 0, from = 0; ; lines++) {
    const end = bytes.indexOf(LF, from)
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return lines
    from = end + 1
  }
}

const fromUtf8 = (report: (problem: EncodingProblem) => void): Transcoder => {
  let held: Buffer = nothing
  const checked = (bytes: Buffer): Buffer => {
    if (isUtf8(bytes)) return bytes
    report({detail: 'it holds bytes that are not UTF-8', lines: linesBeforeInvalid(bytes)})
    return Buffer.from(bytes.toString('utf8'))
  }
  return {
    decode: bytes => {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes])
      const rest = unfinished(all)
      held = rest === 0 ? nothing : Buffer.from(all.subarray(all.length - rest))
      return checked(all.subarray(0, all.length - rest))
    },
    end: () => checked(held)
  }
}

const fromLatin1: Transcoder = {
  decode: bytes => Buffer.from(bytes.toString('latin1')),
  end: () => nothing
}

const fromLabel = (label: string, report: (problem: EncodingProblem) => void): Transcoder | undefined => {
  const decoder = decoderFor(label)
  if (decoder === undefined) return undefined
  const checked = (text: string): Buffer => {
    const at = text.indexOf('\ufffd')
    if (at >= 0)
      report({detail: `it holds bytes that are not ${label}`, lines: text.slice(0, at).split('\n').length - 1})
    return Buffer.from(text)
  }
  return {
    decode: bytes => checked(decoder.decode(bytes, {stream: true})),
    end: () => checked(decoder.decode())
  }
}

const decoderFor = (label: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(label, {ignoreBOM: true})
  } catch {
    return undefined
  }
}

/** What makes UTF-8 of `encoding`; undefined where the encoding is not known. */
export const transcoder = (encoding: string, report: (problem: EncodingProblem) => void): Transcoder | undefined => {
  if (unicode.has(encoding)) return fromUtf8(report)
  return latin1.has(encoding) ? fromLatin1 : fromLabel(encoding, report)
}

/**
 * The stream as valid UTF-8 without byte order mark, each piece ending between characters. Bytes that cannot be decoded
 * become U+FFFD and are reported before the piece that holds them. An unknown encoding is reported and yields nothing.
 */
export async function* toUtf8(
  source: AsyncIterable<Uint8Array>,
  report: (problem: EncodingProblem) => void
): AsyncGenerator<Buffer, void, undefined> {
  let start: Buffer = nothing
  let active: Transcoder | undefined
  const begin = (): Buffer => {
    const encoding = detectEncoding(start)
    if (encoding.conflict !== null) report({detail: encoding.conflict, lines: 0})
    active = transcoder(encoding.name, report)
    if (active === undefined) report({detail: `its encoding ${encoding.name} is not known`, lines: 0})
    return active?.decode(start.subarray(encoding.mark)) ?? nothing
  }
  for await (const bytes of source) {
    if (active !== undefined) {
      yield active.decode(asBuffer(bytes))
      continue
    }
    start = start.length === 0 ? asBuffer(bytes) : Buffer.concat([start, bytes])
    if (start.length < declarationBytes) continue
    yield begin()
    if (active === undefined) return
  }
  if (active === undefined) yield begin()
  if (active !== undefined) yield active.end()
}
