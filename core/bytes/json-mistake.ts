/** Where in a refused value the mistake is: an object or list is read once more, part by part. */
import type {JsonEvents, JsonScannerOptions} from './json-events.ts'
import type {JsonProblem} from './json-problem.ts'
import {rootChoice} from './json-selectors.ts'

export type Scanner = {readonly feed: (bytes: Buffer) => void; readonly end: () => void}

/** `otherwise` is what is said where nothing more is found; lines count from 1 inside of the text. */
export const mistakeIn = (
  text: string,
  otherwise: string,
  scannerOf: (events: JsonEvents, options: JsonScannerOptions) => Scanner
): {readonly detail: string; readonly line: number} => {
  let found = {detail: otherwise, line: 1}
  if (!/^[[{]/.test(text)) return found
  const problem = (one: JsonProblem): void => {
    if (one.kind !== 'duplicate') found = one
  }
  const limits = {depth: Number.POSITIVE_INFINITY, skeleton: Number.POSITIVE_INFINITY}
  const scanner = scannerOf({value: () => undefined, problem}, {choice: rootChoice([], [['*']]), limits})
  scanner.feed(Buffer.from(text))
  scanner.end()
  return found
}
