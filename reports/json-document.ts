/** Reads a JSON report as a whole, for formats that are small enough; large ones use the scanner in core/bytes. */
import {detectEncoding, transcoder} from '#core/bytes/encoding'
import type {DiagnosticRecord} from '#core/records'
import {diagnostic} from './diagnostic.ts'
import {unreadableReport, wrongEncoding} from './failures.ts'

export type JsonDocument =
  | {readonly ok: true; readonly value: unknown}
  | {readonly ok: false; readonly problem: DiagnosticRecord}

/** `format` names the format in messages: `hyperfine JSON`. Total: broken JSON becomes a diagnostic with its line. */
export const readJsonDocument = async (source: AsyncIterable<Uint8Array>, format: string): Promise<JsonDocument> => {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const {name, mark} = detectEncoding(bytes)
  const problems: DiagnosticRecord[] = []
  const decoder = transcoder(name, ({detail, lines}) => {
    problems.push(diagnostic(wrongEncoding(format, lines + 1, detail), lines + 1))
  })
  const text = decoder ? Buffer.concat([decoder.decode(bytes.subarray(mark)), decoder.end()]) : bytes
  const [problem] = problems
  if (problem !== undefined) return {ok: false, problem}
  return parse(text.toString(), format)
}

const parse = (text: string, format: string): JsonDocument => {
  try {
    return {ok: true, value: JSON.parse(text)}
  } catch (thrown) {
    const {line, detail} = placeOf(thrown, text)
    return {ok: false, problem: diagnostic(unreadableReport(format, line, detail), line)}
  }
}

/** V8 tells the position in its message, except at the end of the text. */
const placeOf = (thrown: unknown, text: string): {readonly line: number; readonly detail: string} => {
  const message = thrown instanceof Error ? thrown.message : ''
  const position = /at position (\d+)/.exec(message)?.[1]
  const end = position === undefined || Number(position) >= text.trimEnd().length
  const before = text.slice(0, position === undefined ? text.length : Number(position))
  return {
    line: before.split('\n').length,
    detail: end ? 'it ends before the JSON value is complete' : 'it is not valid JSON'
  }
}
