/** `go test -bench -json`: the same text as events, cut anywhere, the packages mixed. */
import type {Emit, ReportFormat} from '#core/records'
import {GoBenchReader} from './go-bench-reader.ts'
import {SampleWriter} from './sample-writer.ts'
import {type Fields, isFields, textOf} from './shape.ts'
import {readLines} from './text-lines.ts'

const title = 'Go benchmark events (go test -json)'

/** One package: its text is joined before it is split into lines. */
class Package {
  readonly #reader: GoBenchReader
  #rest = ''
  ended = false

  constructor(reader: GoBenchReader) {
    this.#reader = reader
  }

  output(text: string, number: number): void {
    const lines = `${this.#rest}${text}`.split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#reader.line(line.replace(/\r$/, ''), number)
  }

  end(number: number): void {
    if (this.#rest !== '') this.output('\n', number)
    this.ended = true
  }
}

const eventOf = (line: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(line)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

class EventReader {
  readonly #writer: SampleWriter
  readonly #packages = new Map<string, Package>()
  number = 0

  constructor(writer: SampleWriter) {
    this.#writer = writer
  }

  line(text: string, number: number): void {
    this.number = number
    if (text.trim() === '') return
    const event = eventOf(text)
    if (event !== null) this.#event(event)
    else if (text.startsWith('{')) this.#writer.malformed('an event is not valid JSON', number)
    else this.#writer.remark('note', 'Lines that are no events are left out.', number)
  }

  finish(): void {
    for (const [name, {ended}] of this.#packages) {
      if (!ended) this.#writer.malformed(`it ends before the result of ${name}`, this.number)
    }
  }

  #event(event: Fields): void {
    const action = textOf(event.Action)
    const name = textOf(event.Package)
    if (action === 'build-fail')
      this.#writer.failed(textOf(event.ImportPath) ?? 'go build', 'it does not build', this.number)
    if (name === undefined) return
    const known = this.#packages.get(name)
    if (action === 'start' && known?.ended === false)
      this.#writer.malformed(`another process begins before the result of ${name}`, this.number)
    const current = known === undefined || action === 'start' ? this.#begin(name) : known
    if (action === 'output') current.output(textOf(event.Output) ?? '', this.number)
    if (event.Test !== undefined) return
    if (action === 'fail') this.#writer.failed(name, 'its tests or benchmarks failed', this.number)
    if (action === 'pass' || action === 'fail' || action === 'skip') current.end(this.number)
  }

  #begin(name: string): Package {
    const begun = new Package(new GoBenchReader(this.#writer, name))
    this.#packages.set(name, begun)
    return begun
  }
}

const read = async (source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const writer = new SampleWriter(title, emit)
  const reader = new EventReader(writer)
  await readLines(source, writer, (line, number) => reader.line(line, number))
  reader.finish()
  writer.finish()
}

/** A result of a benchmark must be among the events: without one it is a test report. */
const recognise = ({text}: {readonly text: string}): boolean => {
  if (!/^\s*(?:go: .*\r?\n)*\s*\{/.test(text)) return false
  const first = eventOf(text.slice(text.indexOf('{')).split(/\r?\n/, 1)[0] ?? '')
  if (textOf(first?.Action) === undefined) return false
  return text.split('\n').some(line => {
    if (!line.includes('ns/op')) return false
    const event = eventOf(line)
    return textOf(event?.Action) === 'output' && /(?:^|\s)\d+\s+\S+ ns\/op/.test(textOf(event?.Output) ?? '')
  })
}

export const goTestJson: ReportFormat = {name: 'go-bench-json', title, holds: 'benchmarks', recognise, read}
