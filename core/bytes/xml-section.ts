/** Finds the end of a comment, a CDATA section or a processing instruction across pieces. */
import {CLOSE, CONTROL, DASH, GT, NEWLINE, ORDINARY, QUESTION, skipClass} from './xml-classes.ts'
import type {Place, Report} from './xml-problem.ts'

type Kind = 'comment' | 'cdata' | 'instruction'

/** The byte before the `>` that ends a section, and how often it stands there. */
const ends: Readonly<Record<Kind, readonly [mark: number, times: number]>> = {
  comment: [DASH, 2],
  cdata: [CLOSE, 2],
  instruction: [QUESTION, 1]
}

export class SectionReader {
  readonly #place: Place
  readonly #report: Report
  #kind: Kind = 'comment'
  #matched = 0

  constructor(place: Place, report: Report) {
    this.#place = place
    this.#report = report
  }

  begin(kind: Kind): void {
    this.#kind = kind
    this.#matched = 0
  }

  /** The position behind the section's end; -1 where the piece ends before it (or a comment is malformed). */
  find(bytes: Buffer, from: number): number {
    const [mark, times] = ends[this.#kind]
    for (let at = from; at < bytes.length; at++) {
      if (this.#matched === 0) {
        while (at < bytes.length && skipClass[bytes[at] ?? 0] === ORDINARY) at++
        if (at === bytes.length) return -1
      }
      const byte = bytes[at] ?? 0
      if (byte === GT && this.#matched === times) return at + 1
      if (this.#matched === times && this.#kind === 'comment') {
        this.#report('malformed', 'a comment holds `--`')
        return -1
      }
      this.#matched = byte === mark ? Math.min(times, this.#matched + 1) : 0
      this.#note(skipClass[byte])
    }
    return -1
  }

  #note(found: number | undefined): void {
    if (found === NEWLINE) this.#place.line += 1
    if (found === CONTROL) this.#report('character', 'it holds a control character')
  }
}
