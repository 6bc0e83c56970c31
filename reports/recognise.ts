/** Recognises a report by its content; names and extensions do not count. */
import {asBuffer} from '#core/bytes/buffer'
import {detectEncoding, transcoder} from '#core/bytes/encoding'
import type {Head, ReportFormat} from '#core/records'
import type {Files} from '#core/world'
import {formats} from './formats.ts'

/** Recognition never looks further. */
export const headBytes = 1 << 16

/** The format whose content this is; undefined where it is none that is known. */
export const recognise = (head: Head): ReportFormat | undefined => formats.find(format => format.recognise(head))

/** The head of a file of which `bytes` are the first. */
export const headOf = (bytes: Uint8Array): Head => {
  const head = asBuffer(bytes.subarray(0, headBytes))
  const {name, mark} = detectEncoding(head)
  const text = transcoder(name, () => undefined)
    ?.decode(head.subarray(mark))
    .toString()
  /** In an encoding that is not known most signatures can still be seen; the reader says what is wrong. */
  return {bytes: head, text: text ?? head.toString('latin1')}
}

/** The first pieces of the stream, until they make a head or the stream ends. */
export const takeHead = async (source: AsyncIterator<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for (let size = 0; size < headBytes; ) {
    const next = await source.next()
    if (next.done) break
    pieces.push(next.value)
    size += next.value.length
  }
  return Buffer.concat(pieces)
}

/** Reads no more of the file than recognition may look at. Throws what the file system refuses. */
export const readHead = async (path: string, files: Pick<Files, 'stream'>): Promise<Head> => {
  const source = files.stream(path)[Symbol.asyncIterator]()
  const bytes = await takeHead(source)
  await source.return?.()
  return headOf(bytes)
}
