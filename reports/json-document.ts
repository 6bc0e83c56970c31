/** Reads a JSON report as a whole, for formats that are small enough; large ones use the scanner in core/bytes. */
import {detectEncoding, transcoder} from '#core/bytes/encoding'
import type {JsonProblem} from '#core/bytes/json-problem'
import {JsonScanner} from '#core/bytes/json-scanner'
import {rootChoice} from '#core/bytes/json-selectors'
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
  } catch {
    const {line, detail} = jsonMistake(text)
    return {ok: false, problem: diagnostic(unreadableReport(format, line, detail), line)}
  }
}

const unlimited = {depth: Number.POSITIVE_INFINITY, skeleton: Number.POSITIVE_INFINITY, value: Number.POSITIVE_INFINITY}

/** Why `JSON.parse` refuses the text, and on which line: V8 tells neither of most mistakes. */
export const jsonMistake = (text: string): Pick<JsonProblem, 'line' | 'detail'> => {
  if (text.trimStart().startsWith('<')) return {line: 1, detail: 'it is XML, and only JSON is read here'}
  let found: JsonProblem | null = null
  const problem = (one: JsonProblem): void => {
    if (one.kind !== 'duplicate') found ??= one
  }
  const scanner = new JsonScanner({value: () => undefined, problem}, {choice: rootChoice([], []), limits: unlimited})
  scanner.feed(Buffer.from(text))
  scanner.end()
  return found ?? {line: 1, detail: 'it is not valid JSON'}
}
