/**
 * A streaming scanner for XML 1.0 over UTF-8 bytes: elements, attributes, text and CDATA as events; comments,
 * instructions and the DOCTYPE are skipped, no entity is expanded but the five predefined ones and character numbers.
 * Total: whatever the bytes are, problems are reported as events and nothing is thrown; memory is bounded.
 */
import {LF} from './buffer.ts'
import {BANG, LT, NAME, NAME_START, nameClass, QUESTION, SLASH, SPACE} from './xml-classes.ts'
import {CutTag} from './xml-cut-tag.ts'
import {DoctypeSkipper} from './xml-doctype.ts'
import type {XmlEvents} from './xml-events.ts'
import {deepestElement, fatalProblems, largestTag, type Place, type XmlProblemKind} from './xml-problem.ts'
import {SectionReader} from './xml-section.ts'
import {CUT, MALFORMED, TagReader} from './xml-tag.ts'
import {TextReader, TextRun} from './xml-text.ts'

/** Consumes bytes from `at` and returns the position behind them. */
type Step = (bytes: Buffer, at: number) => number

type Element = {readonly name: string; readonly line: number}

const openings = ['--', '[CDATA[', 'DOCTYPE'] as const

export class XmlScanner {
  /** The line (from 1) up to which everything is read. */
  readonly place: Place = {line: 1}
  /** After a fatal problem or the end: further bytes are ignored. */
  stopped = false

  readonly #events: XmlEvents
  readonly #report = (kind: XmlProblemKind, detail: string): void => this.#problem(kind, detail, this.place.line)
  readonly #tag = new TagReader()
  readonly #cut = new CutTag()
  readonly #run = new TextRun()
  readonly #textReader = new TextReader(this.place, this.#report)
  readonly #section = new SectionReader(this.place, this.#report)
  readonly #doctype = new DoctypeSkipper()
  readonly #elements: Element[] = []
  readonly #reported = new Set<XmlProblemKind>()
  #step: Step
  #rootSeen = false
  #doctypeSeen = false
  /** Nothing stands before this point: only here an XML declaration may stand. */
  #first = true
  /** What a cut `<!…` or the target of an instruction holds so far. */
  #partial = ''

  constructor(events: XmlEvents) {
    this.#events = events
    this.#step = this.#outside
  }

  /** Reads one piece of valid UTF-8. */
  feed(bytes: Buffer): void {
    for (let at = 0; at < bytes.length && !this.stopped; ) at = this.#step(bytes, at)
  }

  /** Says that the document ends here. */
  end(): void {
    if (this.stopped) return
    if (this.#cut.size > 0) this.#readCut()
    const open = this.#elements.at(-1)
    if (this.stopped) return
    if (open) this.#report('truncated', `it ends before the element <${open.name}> of line ${open.line} is closed`)
    else if (this.#step !== this.#outside) this.#report('truncated', 'it ends inside of markup')
    else if (!this.#rootSeen) this.#report('truncated', 'it ends before the first element')
    this.stopped = true
  }

  #problem(kind: XmlProblemKind, detail: string, line: number): void {
    if (this.stopped) return
    if (fatalProblems.has(kind)) this.stopped = true
    else if (this.#reported.has(kind)) return
    this.#reported.add(kind)
    this.#events.problem({kind, line, detail})
  }

  #stop(detail: string, bytes: Buffer): number {
    this.#report('malformed', detail)
    return bytes.length
  }

  /** Before the first and after the last tag: white space and markup only. */
  readonly #outside: Step = (bytes, from) => {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      this.#step = byte === LT ? this.#markup : this.#outside
      if (byte === LT) return at + 1
      this.#first = false
      if (byte === LF) this.place.line += 1
      if (((nameClass[byte] ?? 0) & SPACE) === 0) {
        return this.#stop(`text stands ${this.#rootSeen ? 'after' : 'before'} the root element`, bytes)
      }
    }
    return bytes.length
  }

  #beginContent(): void {
    if (this.#elements.length === 0) {
      this.#step = this.#outside
      return
    }
    this.#run.begin(this.#events.wantsText())
    this.#textReader.begin()
    this.#step = this.#text
  }

  readonly #text: Step = (bytes, from) => {
    const end = this.#textReader.read(bytes, from)
    this.#run.add(bytes, from, end)
    if (end === bytes.length) return end
    this.#endText(0, false)
    this.#step = this.#markup
    return end + 1
  }

  #endText(drop: number, raw: boolean): void {
    if (this.#run.wanted) this.#events.text(this.#run.finish(drop, raw))
  }

  /** Behind a `<`. */
  readonly #markup: Step = (bytes, at) => {
    const byte = bytes[at] ?? 0
    if (byte === SLASH || ((nameClass[byte] ?? 0) & NAME_START) !== 0) return this.#tagAt(bytes, at)
    this.#partial = ''
    if (byte !== QUESTION && byte !== BANG) return this.#stop('a `<` is not followed by a name', bytes)
    this.#step = byte === QUESTION ? this.#target : this.#declaration
    return at + 1
  }

  #tagAt(bytes: Buffer, at: number): number {
    const next = this.#readTag(bytes, at)
    if (next >= 0) return next
    if (next === MALFORMED) return bytes.length
    this.#cut.add(bytes.subarray(at))
    this.#step = this.#restOfTag
    return bytes.length
  }

  /** Reads a whole tag and tells the events. Returns the position behind it, or CUT or MALFORMED. */
  #readTag(bytes: Buffer, at: number): number {
    const isEnd = bytes[at] === SLASH
    const next = isEnd ? this.#tag.end(bytes, at + 1) : this.#tag.start(bytes, at)
    if (next === CUT) return next
    for (const {kind, detail, lines} of this.#tag.remarks) this.#problem(kind, detail, this.place.line + lines)
    if (next === MALFORMED) this.#problem('malformed', this.#tag.detail, this.place.line + this.#tag.lines)
    else if (isEnd) this.#close()
    else this.#open()
    return next
  }

  readonly #restOfTag: Step = (bytes, from) => {
    const {taken, ended} = this.#cut.add(bytes.subarray(from))
    if (this.#cut.size > largestTag) this.#report('limit', `a tag is larger than ${largestTag >> 20} MiB`)
    else if (ended) this.#readCut()
    return from + taken
  }

  #readCut(): void {
    const whole = this.#cut.take()
    if (this.#readTag(whole, 0) === CUT) this.#report('truncated', 'it ends inside of a tag')
  }

  #open(): void {
    const {name, selfClosing, lines} = this.#tag
    const depth = this.#elements.length
    if (depth === 0 && this.#rootSeen) this.#report('malformed', `a second root element <${name}> follows the first`)
    if (depth >= deepestElement) this.#report('limit', `its elements are nested deeper than ${deepestElement}`)
    if (this.stopped) return
    this.#rootSeen = true
    this.#first = false
    if (!selfClosing) this.#elements.push({name, line: this.place.line})
    this.#tag.line = this.place.line
    this.#events.open(this.#tag)
    this.place.line += lines
    if (selfClosing) this.#events.close(name)
    this.#beginContent()
  }

  #close(): void {
    const {name, lines} = this.#tag
    const open = this.#elements.pop()?.name
    if (open !== name) {
      const expected = open === undefined ? 'no element is open' : `</${open}> is expected`
      this.#report('malformed', `</${name}> stands where ${expected}`)
      return
    }
    this.place.line += lines
    this.#events.close(name)
    this.#beginContent()
  }

  /** Behind `<!`: collects until it is known what it is. */
  readonly #declaration: Step = (bytes, at) => {
    this.#partial += String.fromCharCode(bytes[at] ?? 0)
    const kind = openings.find(opening => opening.startsWith(this.#partial))
    if (kind === undefined) return this.#stop(`\`<!${this.#partial}\` is no markup`, bytes)
    if (kind === this.#partial) this.#enter(kind)
    return at + 1
  }

  #enter(kind: (typeof openings)[number]): void {
    this.#first = false
    if (kind === 'DOCTYPE') {
      if (this.#rootSeen || this.#doctypeSeen) this.#report('malformed', 'a DOCTYPE stands where none may stand')
      this.#doctypeSeen = true
      this.#doctype.begin()
      this.#step = this.#declarations
      return
    }
    const isCdata = kind === '[CDATA['
    if (isCdata && this.#elements.length === 0) this.#report('malformed', 'a CDATA section stands outside of the root')
    this.#run.begin(isCdata && !this.stopped && this.#events.wantsText())
    this.#section.begin(isCdata ? 'cdata' : 'comment')
    this.#step = this.#skipped
  }

  readonly #declarations: Step = (bytes, at) => {
    const byte = bytes[at] ?? 0
    if (byte === LF) this.place.line += 1
    if (this.#doctype.isEnd(String.fromCharCode(byte))) this.#step = this.#outside
    return at + 1
  }

  /** Inside a comment, a CDATA section or an instruction. */
  readonly #skipped: Step = (bytes, from) => {
    const end = this.#section.find(bytes, from)
    this.#run.add(bytes, from, end < 0 ? bytes.length : end)
    if (end < 0) return bytes.length
    this.#endText(']]>'.length, true)
    this.#beginContent()
    return end
  }

  /** Behind `<?`: the name of the instruction. */
  readonly #target: Step = (bytes, from) => {
    let at = from
    while (at < bytes.length && ((nameClass[bytes[at] ?? 0] ?? 0) & NAME) !== 0) at++
    this.#partial = (this.#partial + bytes.toString('latin1', from, at)).slice(0, 64)
    if (at === bytes.length) return at
    if (this.#partial === '') return this.#stop('`<?` is not followed by a name', bytes)
    if (this.#partial.toLowerCase() === 'xml' && !this.#first) {
      return this.#stop('an XML declaration stands behind the start of the file', bytes)
    }
    this.#first = false
    this.#run.begin(false)
    this.#section.begin('instruction')
    this.#step = this.#skipped
    return at
  }
}
