/** A value that is cut out of the stream, however many pieces it lies in. */
import {JsonSpan, UNFINISHED} from './json-span.ts'
import {countLines} from './json-value.ts'

export class JsonCut {
  readonly span = new JsonSpan()
  /** The line on which the value begins. */
  line = 1
  /** Bytes so far. */
  size = 0
  /** More is refused. */
  largest = 0
  #pieces: Buffer[] = []
  #text = ''

  begin(first: number, line: number, largest: number): void {
    this.span.begin(first)
    this.line = line
    this.largest = largest
    this.size = 0
  }

  /** Takes what belongs to the value; false where it goes on in the next piece. */
  take(bytes: Buffer, from: number): {readonly ended: boolean; readonly next: number} {
    const end = this.span.scan(bytes, from)
    const ended = end !== UNFINISHED
    const next = ended ? end : bytes.length
    this.size += next - from
    if (this.size <= this.largest) {
      if (ended) this.#text = bytes.utf8Slice(from, end)
      else this.#pieces.push(Buffer.from(bytes.subarray(from)))
    }
    return {ended, next}
  }

  /** The whole value, which ended; its memory is given back. */
  text(): string {
    const whole = this.#pieces.length === 0 ? this.#text : Buffer.concat(this.#pieces).toString() + this.#text
    this.#pieces = []
    this.#text = ''
    return whole
  }

  /** Line feeds in a value that never ended. */
  lines(): number {
    return this.#pieces.reduce((lines, piece) => lines + countLines(piece), 0)
  }
}
