/** lcov tracefiles, of lcov 1 and 2 and of the many tools that write them. */
import {toUtf8} from '#core/bytes/encoding'
import {lineSplitter} from '#core/bytes/lines'
import type {Emit, Head, ReportFormat} from '#core/records'
import {diagnostic, limited, remark} from '../diagnostic.ts'
import {emptyReport, unreadableReport, wrongEncoding} from '../failures.ts'
import {lcovLines, readPlainLine} from './lcov-lines.ts'
import {LcovSection} from './lcov-section.ts'
import {CoverageMerge} from './merge.ts'

const title = 'lcov tracefile'
const signature = /^(?:TN:|SF:.)/

class LcovReader {
  readonly #emit: Emit
  readonly #diagnostics: ReturnType<typeof limited>
  readonly #files = new CoverageMerge()
  #section: LcovSection | null = null
  #sections = 0
  #broken = false
  #claimed = new Map<string, string>()
  line = 0

  constructor(emit: Emit) {
    this.#emit = emit
    this.#diagnostics = limited(emit)
  }

  read(bytes: Buffer, start: number, end: number, number: number): void {
    this.line = number
    if (this.#section !== null && readPlainLine(this.#section, bytes, start, end)) return
    this.#readText(bytes.toString('utf8', start, end))
  }

  #readText(text: string): void {
    if (text === '' || text.startsWith('#')) return
    const colon = text.indexOf(':')
    const key = text.slice(0, Math.max(0, colon))
    const value = text.slice(colon + 1)
    if (text === 'end_of_record') this.#endSection()
    else if (key === 'SF') this.#beginSection(value)
    else if (key !== 'TN') this.#readRecord(key, value)
  }

  #readRecord(key: string, value: string): void {
    if (this.#section === null) {
      this.#malformed('a record stands outside of a file (`SF`)')
      return
    }
    if (key === 'LF' || key === 'LH') {
      this.#claimed.set(key, value)
      return
    }
    const read = lcovLines.get(key)
    const problem = read === undefined ? this.#unknown(key) : read(this.#section, value)
    if (problem !== null) this.#malformed(problem)
  }

  undecodable(detail: string, line: number): void {
    if (!this.#broken) this.#diagnostics.emit(diagnostic(wrongEncoding(title, line, detail), line))
    this.#broken = true
  }

  finish(): void {
    if (this.#section !== null) {
      this.#malformed(`it ends before the \`end_of_record\` of ${this.#section.file}`)
      this.#keep(this.#section)
    }
    for (const record of this.#files.records()) this.#emit(record)
    if (this.#sections === 0 && !this.#broken) this.#diagnostics.emit(diagnostic(emptyReport(), null))
    this.#diagnostics.close()
  }

  #malformed(detail: string): void {
    this.#broken = true
    this.#diagnostics.emit(diagnostic(unreadableReport(title, this.line, detail), this.line))
  }

  /** Later versions of lcov may add records; a line without a key is damage. */
  #unknown(key: string): string | null {
    if (!/^[A-Z]{2,8}$/.test(key)) return 'a line is no record'
    this.#diagnostics.emit(remark('note', `The record ${key} is not known and is left out.`, this.line))
    return null
  }

  #beginSection(file: string): void {
    if (this.#section !== null) {
      this.#malformed(`\`SF\` stands before the \`end_of_record\` of ${this.#section.file}`)
      this.#keep(this.#section)
    }
    if (file === '') this.#malformed('an SF record has no path')
    this.#section = new LcovSection(file)
  }

  #endSection(): void {
    if (this.#section === null) {
      this.#malformed('`end_of_record` stands outside of a file')
      return
    }
    const {found, hit} = this.#section.totals()
    const [claimedFound = found, claimedHit = hit] = ['LF', 'LH'].map(key => this.#claimed.get(key)?.trim())
    if (String(found) !== String(claimedFound) || String(hit) !== String(claimedHit)) {
      const text = `${this.#section.file} counts ${claimedHit} of ${claimedFound} lines hit, its records show ${hit} of ${found}. The records count.`
      this.#diagnostics.emit(remark('note', text, this.line))
    }
    this.#keep(this.#section)
  }

  #keep(section: LcovSection): void {
    this.#sections += 1
    this.#files.add(section.record())
    this.#section = null
    this.#claimed.clear()
  }
}

const read = async (source: AsyncIterable<Uint8Array>, emit: Emit): Promise<void> => {
  const reader = new LcovReader(emit)
  const splitter = lineSplitter((bytes, start, end, number) => {
    reader.read(bytes, start, end, number)
  })
  const report = ({detail, lines}: {readonly detail: string; readonly lines: number}): void =>
    reader.undecodable(detail, reader.line + 1 + lines)
  for await (const piece of toUtf8(source, report)) splitter.feed(piece)
  splitter.end()
  reader.finish()
}

/** The first line that is neither blank nor a comment begins a test or a file, and records follow. */
const recognise = ({text}: Head): boolean => {
  const lines = text.split(/\r?\n/, 200).filter(line => line.trim() !== '' && !line.startsWith('#'))
  const [first = '', second = first] = lines
  return signature.test(first) && /^(?:TN:|SF:|VER:|[A-Z]{2,5}:|end_of_record)/.test(second)
}

export const lcov: ReportFormat = {name: 'lcov', title, holds: 'coverage', recognise, read}
