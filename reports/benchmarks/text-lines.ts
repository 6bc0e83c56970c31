/** Reads a text report line by line, whatever its size. */
import {toUtf8} from '#core/bytes/encoding'
import {lineSplitter} from '#core/bytes/lines'
import type {SampleWriter} from './sample-writer.ts'

const LF = 0x0a

/** Hands out every line with its number. Returns whether the last one has a line end. */
export const readLines = async (
  source: AsyncIterable<Uint8Array>,
  writer: SampleWriter,
  visit: (line: string, number: number) => void
): Promise<boolean> => {
  let at = 0
  let last = LF
  const splitter = lineSplitter((bytes, start, end, number) => {
    at = number
    visit(bytes.toString('utf8', start, end), number)
  })
  const report = ({detail, lines}: {readonly detail: string; readonly lines: number}): void =>
    writer.undecodable(detail, at + 1 + lines)
  for await (const piece of toUtf8(source, report)) {
    last = piece.at(-1) ?? last
    splitter.feed(piece)
  }
  splitter.end()
  return last === LF
}
