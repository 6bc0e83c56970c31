/** What the JSON scanner is asked for and what it tells. */
import type {JsonLimits, JsonProblem} from './json-problem.ts'
import type {Choice} from './json-selectors.ts'

export type JsonPath = readonly (string | number)[]

export type JsonEvents = {
  /** A selected value, where it stands, the line on which it begins, and the skeleton as far as it is read. */
  readonly value: (value: unknown, path: JsonPath, line: number, skeleton: unknown) => void
  readonly problem: (problem: JsonProblem) => void
}

export type JsonScannerOptions = {
  readonly choice: Choice
  /** The document is a row of values (JSON lines): they are read like the elements of one list. */
  readonly sequence?: boolean
  readonly limits?: Partial<JsonLimits>
}
