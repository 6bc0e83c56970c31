/** An XML document of any encoding as events. */
import {toUtf8} from './encoding.ts'
import type {XmlEvents} from './xml-events.ts'
import type {XmlProblem} from './xml-problem.ts'
import {XmlScanner} from './xml-scanner.ts'

export type DocumentProblem = XmlProblem | {readonly kind: 'encoding'; readonly line: number; readonly detail: string}

export type DocumentEvents = Omit<XmlEvents, 'problem'> & {readonly problem: (problem: DocumentProblem) => void}

/**
 * Reads the stream to its end, or to the first problem after which nothing can be read. `events` receive everything in
 * document order. Throws only what `source` throws.
 */
export const scanXml = async (source: AsyncIterable<Uint8Array>, events: DocumentEvents): Promise<void> => {
  const scanner = new XmlScanner(events)
  let undecodable = false
  let read = 0
  const pieces = toUtf8(source, ({detail, lines}) => {
    if (!undecodable) events.problem({kind: 'encoding', line: scanner.place.line + lines, detail})
    undecodable = true
  })
  for await (const piece of pieces) {
    read += piece.length
    scanner.feed(piece)
    if (scanner.stopped) return
  }
  if (read > 0 || !undecodable) scanner.end()
}
