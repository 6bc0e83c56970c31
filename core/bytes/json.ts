/** A JSON document of any size and encoding: selected values one by one, the rest as a skeleton. */
import {toUtf8} from './encoding.ts'
import type {JsonPath} from './json-events.ts'
import type {JsonLimits, JsonProblem} from './json-problem.ts'
import {JsonScanner} from './json-scanner.ts'
import {rootChoice, type Selector} from './json-selectors.ts'

export type {JsonPath} from './json-events.ts'
export type {JsonLimits, JsonProblem} from './json-problem.ts'
export type {Selector} from './json-selectors.ts'

export type JsonReading = {
  /** The document without its selected and ignored values: a list of them is `[]`. After a problem, what was read of it. */
  readonly skeleton: unknown
  /** Why the document cannot be read as a whole; null where it can. */
  readonly problem: JsonProblem | null
  /** Keys that stand twice in one object: the first 20. */
  readonly duplicates: readonly JsonProblem[]
}

export type JsonOptions = {
  /** Values that are checked and then forgotten. */
  readonly ignored?: readonly Selector[]
  /** A row of values (JSON lines) instead of one: paths begin with the position in the row. */
  readonly sequence?: boolean
  readonly limits?: Partial<JsonLimits>
}

const shownDuplicates = 20

/**
 * Reads the stream. Each value that matches a selector is parsed and given to `onValue` in document order, with its path and
 * the line (from 1) on which it begins, and the skeleton as far as it is read; of two selectors where one begins like the other, the shorter counts. Memory is
 * bounded by the largest selected value and the skeleton, each with a limit (`jsonLimits`). Accepts what `JSON.parse`
 * accepts, in UTF-8 or UTF-16, with or without a byte order mark. Throws only what `source` or `onValue` throws.
 */
export const readJson = async (
  source: AsyncIterable<Uint8Array>,
  selectors: readonly Selector[],
  onValue: (value: unknown, path: JsonPath, line: number, skeleton: unknown) => void,
  {ignored = [], sequence = false, limits = {}}: JsonOptions = {}
): Promise<JsonReading> => {
  const duplicates: JsonProblem[] = []
  let found: JsonProblem | null = null
  const problem = (one: JsonProblem): void => {
    if (one.kind !== 'duplicate') found ??= one
    else if (duplicates.length < shownDuplicates) duplicates.push(one)
  }
  const choice = rootChoice(selectors, ignored)
  const scanner = new JsonScanner({value: onValue, problem}, {choice, sequence, limits})
  const pieces = toUtf8(source, ({detail, lines}) => {
    problem({kind: 'encoding', line: scanner.line + lines, detail})
  })
  for await (const piece of pieces) {
    if (found === null) scanner.feed(piece)
    if (found !== null) break
  }
  if (found === null) scanner.end()
  return {skeleton: scanner.skeleton, problem: found, duplicates}
}
