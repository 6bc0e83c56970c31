/** The lines that `go test -bench` prints, of one stream. */
import {GoUnits} from './go-metric.ts'
import type {SampleWriter} from './sample-writer.ts'
import {fullName} from './shape.ts'
import {goResult} from './text-signature.ts'

const pairs = /\s*(\S+)\s+(\S+)/g

/** The line below a name, when the benchmark itself printed behind it. */
const resultOnly = /^\s*\d+\s+[-+.\w]+ ns\/op(?:\s|$)/

/** A whole result behind what the benchmark printed without a line end. */
const resultBehind = /\s\d+\s+[-+.\w]+\s+ns\/op(?:\s|$)/

const header = /^(?:goos|goarch|pkg|cpu): /

export class GoBenchReader {
  readonly #writer: SampleWriter
  readonly #units = new GoUnits()
  #package: string | null
  /** Of one `go test` process of this package; null before its first result. */
  #process: number | null = null
  /** The header of a process was seen and its end was not. */
  #open: string | null = null
  #headed = false
  #name: string | null = null

  constructor(writer: SampleWriter, ofPackage: string | null = null) {
    this.#writer = writer
    this.#package = ofPackage
  }

  line(text: string, number: number): void {
    const result = goResult.exec(text)
    if (result !== null) this.#result(result[1] ?? '', result[3] ?? '', number)
    else if (header.test(text)) this.#header(text, number)
    else if (/^(?:PASS\s*$|ok\s+\S+\s)/.test(text)) this.#end()
    else if (text.startsWith('Unit ')) this.#units.add(text)
    else this.#other(text, number)
  }

  /** The package whose process has not ended; its last line tells whether results are missing. */
  finish(lastLine: string, whole: boolean, number: number): void {
    if (this.#open !== null) {
      this.#writer.malformed(`it ends before the PASS of ${this.#open}`, number)
    } else if (!whole && (this.#headed ? !isLast(lastLine) : breaksOff(lastLine)))
      this.#writer.malformed('its last line breaks off', number)
  }

  #header(text: string, number: number): void {
    // The process before died, and its file was written on by another.
    if (this.#open !== null && (text.startsWith('goos') || (text.startsWith('pkg') && this.#process !== null)))
      this.#writer.malformed(`another process begins before the PASS of ${this.#open}`, number)
    const colon = text.indexOf(': ')
    const value = text.slice(colon + 2).trim()
    // The header begins with goos; a package that names itself again runs in another process.
    if (text.startsWith('goos') || text.startsWith('pkg')) this.#process = null
    if (text.startsWith('goos')) this.#package = null
    if (text.startsWith('pkg')) this.#package = value
    this.#open = this.#package ?? 'the benchmarks'
    this.#headed = true
  }

  #end(): void {
    this.#process = null
    this.#open = null
  }

  #other(text: string, number: number): void {
    const failed = /^\s*--- FAIL: (\S+)/.exec(text)?.[1]
    if (failed !== undefined) this.#writer.failed(fullName(this.#package, failed), 'it is marked as failed', number)
    else if (/^(?:FAIL(?:\s|$)|panic: |fatal error: |\*\*\* Test killed)/.test(text)) {
      const named = /^FAIL\s+(\S+)/.exec(text)?.[1]
      this.#writer.failed(named ?? this.#package ?? 'go test', text.trim().slice(0, 200), number)
      this.#end()
    } else if (resultOnly.test(text) && this.#name !== null) {
      this.#result(this.#name, text.replace(/^\s*\d+/, ''), number)
    } else if (/^Benchmark\S*(?:\s|$)/.test(text)) this.#unfinished(text, number)
  }

  /** A name alone is what `-v` prints, or what a benchmark prints behind; numbers that make no pairs are damage. */
  #unfinished(text: string, number: number): void {
    const [name = '', ...rest] = text.trim().split(/\s+/)
    this.#name = name
    const broken = /^\d+$/.test(rest[0] ?? '') && rest.some(word => /^\S+\/op$/.test(word))
    if (broken || resultBehind.test(text)) {
      this.#writer.malformed(`the result of ${name} cannot be read`, number)
    }
  }

  #result(name: string, measured: string, number: number): void {
    this.#name = null
    const benchmark = fullName(this.#package, name)
    this.#process ??= this.#writer.before(this.#package ?? '', 1) + 1
    for (const [, value = '', unit = ''] of measured.matchAll(pairs)) {
      const {metric, unit: written, direction, deterministic = false} = this.#units.metric(unit)
      const process = this.#process
      const series = {benchmark, metric, unit: written, direction, deterministic, level: 'iteration', process} as const
      if (direction === 'none') {
        this.#writer.remark(
          'note',
          `Nothing says whether more \`${unit}\` is better: it is not judged. The line \`Unit ${unit} better=lower\` in the report says so.`,
          number
        )
      }
      this.#writer.sample(series, /^[-+.\d]/.test(value) ? numberOf(value) : value, unit, number)
    }
  }
}

/** Go writes `+Inf` and `NaN` for what it cannot compute. */
const numberOf = (text: string): number | string => {
  const value = Number(text)
  return Number.isNaN(value) ? text : value
}

/** What `go test` itself ends with, when an editor took the last line end away. */
const isLast = (line: string): boolean => /^\s*$|^(?:PASS|FAIL)$|^(?:ok|FAIL)\s+\S+\s+[\d.]+s$/.test(line)

const units = ['ns/op', 'MB/s', 'B/op', 'allocs/op']

/** A last line without a line end that stops inside of a name, a number or a unit. */
const breaksOff = (line: string): boolean => {
  if (!/^B(?:e(?:n(?:c(?:h|$)|$)|$)|$)/.test(line)) return false
  const last = line.trimEnd().split(/\s+/).at(-1) ?? ''
  return !goResult.test(line) || units.some(unit => unit !== last && unit.startsWith(last))
}
