/**
 * A streaming reader of JSON (RFC 8259) over pieces of valid UTF-8. It accepts what `JSON.parse` accepts: objects and lists that
 * lead to selected values are read here, every other value is cut out and given to `JSON.parse`. Total: nothing is thrown.
 */
import {LF} from './buffer.ts'
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  jsonClass,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
  shownByte
} from './json-bytes.ts'
import {JsonCut} from './json-cut.ts'
import type {JsonEvents, JsonScannerOptions} from './json-events.ts'
import {type Frame, JsonFrames} from './json-frames.ts'
import {mistakeIn} from './json-mistake.ts'
import {type JsonLimits, type JsonProblem, jsonLimits} from './json-problem.ts'
import type {Choice} from './json-selectors.ts'
import {holdsDuplicates, type Parsed, parseJson} from './json-value.ts'

/** Consumes bytes from `at`, of which the first is no white space, and returns the position behind them. */
type Step = (bytes: Buffer, at: number) => number

export class JsonScanner {
  /** The line up to which everything is read. */
  line = 1
  /** After a problem or the end: further bytes are ignored. */
  stopped = false

  readonly #events: JsonEvents
  readonly #limits: JsonLimits
  readonly #sequence: boolean
  readonly #frames: JsonFrames
  readonly #cut = new JsonCut()
  #step: Step
  /** What becomes of the cut value. */
  #finish: (text: string) => void = () => undefined

  constructor(events: JsonEvents, {choice, sequence = false, limits = {}}: JsonScannerOptions) {
    this.#events = events
    this.#limits = {...jsonLimits, ...limits}
    this.#sequence = sequence
    this.#frames = new JsonFrames(choice)
    if (sequence) this.#frames.push(true, choice, 1)
    this.#step = this.#value
  }

  /** The document without the selected values; after a problem, what was read of it. */
  get skeleton(): unknown {
    return this.#frames.root
  }

  feed(bytes: Buffer): void {
    for (let at = 0; at < bytes.length && !this.stopped; ) {
      if (this.#step === this.#inside) at = this.#inside(bytes, at)
      else {
        const byte = bytes[at] ?? 0
        if (byte === LF) this.line += 1
        at = ((jsonClass[byte] ?? 0) & SPACE) === 0 ? this.#step(bytes, at) : at + 1
      }
    }
  }

  /** Says that the document ends here. */
  end(): void {
    if (this.stopped) return
    if (this.#step === this.#inside) this.#endInside()
    if (this.stopped) return
    const open = this.#frames.top
    const complete = this.#sequence ? this.#frames.depth === 1 : this.#step === this.#after && open === undefined
    if (!complete)
      this.#fail(
        'truncated',
        open === undefined ? 'it ends before any value' : `it ends before ${named(open)} is closed`
      )
    this.stopped = true
  }

  #endInside(): void {
    const {span, line} = this.#cut
    if (span.endsAnywhere) {
      this.#endCut()
      return
    }
    this.line += this.#cut.lines()
    this.#fail('truncated', `it ends inside of ${span.inString ? 'a text' : 'a value'} that begins on line ${line}`)
  }

  #fail(kind: JsonProblem['kind'], detail: string, line = this.line): number {
    if (!this.stopped) this.#events.problem({kind, line, detail})
    this.stopped = true
    return Number.MAX_SAFE_INTEGER
  }

  #duplicate(detail: string, line: number): void {
    if (!this.stopped) this.#events.problem({kind: 'duplicate', line, detail})
  }

  readonly #value: Step = (bytes, at) => {
    const byte = bytes[at] ?? 0
    if (byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === COMMA || byte === COLON) {
      return this.#fail('malformed', `${shownByte(byte)} stands where a value is expected`)
    }
    const choice = this.#frames.choice()
    if (choice.take === 'value') return this.#begin(bytes, at, this.#limits.value, this.#handOver)
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) return this.#open(byte === OPEN_LIST, choice, at)
    return this.#begin(bytes, at, this.#limits.skeleton, choice.take === 'parts' ? this.#keep : this.#forget)
  }

  readonly #handOver = (text: string): void => {
    const parsed = this.#parse(text)
    if (!parsed.ok) return
    if (this.#cut.span.deepest + this.#frames.depth > this.#limits.depth) this.#tooDeep(this.#cut.line)
    else {
      if (this.#cut.span.pairs > 0 && holdsDuplicates(parsed.value, this.#cut.span.pairs)) {
        this.#duplicate('an object has one key twice', this.#cut.line)
      }
      this.#events.value(parsed.value, this.#frames.path(), this.#cut.line, this.#frames.root)
    }
  }

  readonly #keep = (text: string): void => {
    const parsed = this.#parse(text)
    if (!parsed.ok) return
    this.#frames.keepValue(parsed.value, text.length)
    this.#checkSkeleton()
  }

  readonly #forget = (text: string): void => {
    this.#parse(text)
  }

  #parse(text: string): Parsed {
    const parsed = parseJson(text)
    if (!parsed.ok) {
      const {detail, line} = mistakeIn(text, parsed.detail, scannerOf)
      this.#fail('malformed', detail, this.#cut.line + line - 1)
    }
    return parsed
  }

  #checkSkeleton(): void {
    const {skeleton} = this.#limits
    if (this.#frames.size > skeleton)
      this.#fail('limit', `what it holds beside its entries is larger than ${skeleton >> 20} MiB`)
  }

  #tooDeep(line: number): number {
    return this.#fail('limit', `its values are nested deeper than ${this.#limits.depth}`, line)
  }

  #open(isList: boolean, choice: Choice, at: number): number {
    if (this.#frames.depth >= this.#limits.depth) return this.#tooDeep(this.line)
    this.#frames.push(isList, choice, this.line)
    this.#checkSkeleton()
    this.#step = isList ? this.#firstElement : this.#firstKey
    return at + 1
  }

  readonly #firstElement: Step = (bytes, at) => (bytes[at] === CLOSE_LIST ? this.#close(at) : this.#value(bytes, at))

  readonly #firstKey: Step = (bytes, at) => (bytes[at] === CLOSE_OBJECT ? this.#close(at) : this.#key(bytes, at))

  readonly #key: Step = (bytes, at) => {
    const byte = bytes[at] ?? 0
    if (byte !== QUOTE) return this.#fail('malformed', `${shownByte(byte)} stands where a key in quotes is expected`)
    return this.#begin(bytes, at, this.#limits.skeleton, this.#enterKey)
  }

  readonly #enterKey = (text: string): void => {
    const parsed = this.#parse(text)
    const frame = this.#frames.top
    if (!parsed.ok || frame === undefined) return
    const key = String(parsed.value)
    if (!this.#frames.enterKey(frame, key))
      this.#duplicate(`an object has the key \`${key.slice(0, 100)}\` twice`, this.#cut.line)
    this.#checkSkeleton()
    this.#step = this.#colon
  }

  readonly #colon: Step = (bytes, at) => {
    const byte = bytes[at] ?? 0
    if (byte !== COLON) return this.#fail('malformed', `${shownByte(byte)} stands where a \`:\` is expected`)
    this.#step = this.#value
    return at + 1
  }

  /** Behind a value. */
  readonly #after: Step = (bytes, at) => {
    const byte = bytes[at] ?? 0
    const frame = this.#frames.top
    if (frame === undefined) return this.#fail('malformed', `${shownByte(byte)} stands behind the end of the document`)
    if (this.#sequence && this.#frames.depth === 1) return this.#value(bytes, at)
    if (byte === (typeof frame.key === 'number' ? CLOSE_LIST : CLOSE_OBJECT)) return this.#close(at)
    if (byte !== COMMA)
      return this.#fail(
        'malformed',
        `${shownByte(byte)} stands where a \`,\` or the end of ${named(frame)} is expected`
      )
    this.#step = typeof frame.key === 'number' ? this.#value : this.#key
    return at + 1
  }

  #close(at: number): number {
    this.#frames.pop()
    this.#endValue()
    return at + 1
  }

  #endValue(): void {
    const frame = this.#frames.top
    if (frame !== undefined && typeof frame.key === 'number') frame.key += 1
    this.#step = this.#after
  }

  /** Cuts out the value that begins at `at`; `finish` gets its text. */
  #begin(bytes: Buffer, at: number, largest: number, finish: (text: string) => void): number {
    this.#cut.begin(bytes[at] ?? 0, this.line, largest)
    this.#finish = finish
    this.#step = this.#inside
    return this.#inside(bytes, at)
  }

  readonly #inside: Step = (bytes, from) => {
    const {line, largest, span} = this.#cut
    const {ended, next} = this.#cut.take(bytes, from)
    if (this.#cut.size > largest) return this.#fail('limit', `a value is larger than ${largest >> 20} MiB`, line)
    if (span.deepest > this.#limits.depth) return this.#tooDeep(line)
    if (ended) this.#endCut()
    return next
  }

  #endCut(): void {
    const finish = this.#finish
    finish(this.#cut.text())
    this.line = this.#cut.line + this.#cut.span.lines
    if (finish !== this.#enterKey) this.#endValue()
  }
}

const named = ({key, line}: Frame): string => `the ${typeof key === 'number' ? 'list' : 'object'} of line ${line}`

const scannerOf = (events: JsonEvents, options: JsonScannerOptions): JsonScanner => new JsonScanner(events, options)
