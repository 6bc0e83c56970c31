/** The objects and lists that are open while a document is read, and the skeleton that grows from them. */
import {nodeBytes} from './json-problem.ts'
import {type Candidate, type Choice, childChoice} from './json-selectors.ts'

type Container = unknown[] | Record<string, unknown>

export type Frame = {
  readonly container: Container
  readonly line: number
  /** False where nothing inside is kept. */
  readonly keep: boolean
  readonly candidates: readonly Candidate[]
  /** Every key of an object so far, the selected ones included. */
  readonly keys: Set<string>
  /** Of the value that is read now. */
  key: string | number
  /** The choice for every element of a list. */
  readonly elements: Choice
}

const forgotten: Choice = {take: 'nothing', candidates: []}

export class JsonFrames {
  /** Estimated bytes of what is kept. */
  size = 0
  #root: unknown
  readonly #open: Frame[] = []
  readonly #first: Choice

  constructor(first: Choice) {
    this.#first = first
  }

  get depth(): number {
    return this.#open.length
  }

  get top(): Frame | undefined {
    return this.#open.at(-1)
  }

  get root(): unknown {
    return this.#root
  }

  /** What to do with the value that stands at the present key. */
  choice(): Choice {
    const frame = this.top
    if (frame === undefined) return this.#first
    if (!frame.keep) return forgotten
    if (typeof frame.key === 'number') return frame.elements
    return childChoice(frame.candidates, this.#open.length - 1, frame.key)
  }

  push(isList: boolean, {take, candidates}: Choice, line: number): void {
    const keep = take === 'parts'
    const container: Container = isList ? [] : {}
    if (keep) this.keepValue(container, 0)
    const elements = keep ? childChoice(candidates, this.#open.length, null) : forgotten
    this.#open.push({container, line, keep, candidates, keys: new Set(), key: isList ? 0 : '', elements})
  }

  pop(): void {
    this.#open.pop()
  }

  /** Puts a value where it stands in the skeleton; `bytes` is the length of its text. */
  keepValue(value: unknown, bytes: number): void {
    this.size += nodeBytes + bytes
    const frame = this.top
    if (frame === undefined) this.#root = value
    else if (Array.isArray(frame.container)) frame.container.push(value)
    else assign(frame.container, String(frame.key), value)
  }

  /** False where the object has the key already. */
  enterKey(frame: Frame, key: string): boolean {
    frame.key = key
    if (!frame.keep) return true
    if (frame.keys.has(key)) return false
    frame.keys.add(key)
    this.size += nodeBytes + key.length
    return true
  }

  /** Keys and positions from the root to the present value. */
  path(): readonly (string | number)[] {
    return this.#open.map(({key}) => key)
  }
}

/** As `JSON.parse` does it: `__proto__` is a key like any other. */
const assign = (object: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__')
    Object.defineProperty(object, key, {value, configurable: true, enumerable: true, writable: true})
  else object[key] = value
}
