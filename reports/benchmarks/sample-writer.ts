/** Emits the samples of one report: finite, counted, in canonical units; whatever is wrong becomes a diagnostic. */
import type {Failure} from '#core/failure'
import type {Emit, SampleRecord} from '#core/records'
import {diagnostic, limited, remark} from '../diagnostic.ts'
import {
  failedBenchmark,
  misshapenReport,
  noBenchmarks,
  notFinite,
  unreadableReport,
  wrongEncoding
} from '../failures.ts'
import {itemsOf} from './shape.ts'
import {canonicalUnit} from './unit.ts'

/** What is measured. `unit` is as the report writes it. */
export type Series = Pick<SampleRecord, 'benchmark' | 'metric' | 'unit' | 'direction' | 'level'> &
  Partial<Pick<SampleRecord, 'deterministic' | 'process' | 'at'>>

/** A clock that was set back would otherwise look like the fastest run of all. */
const neverNegative = /^(?:time|latency|latency\..+|throughput|memory|error-rate|allocations|allocated-bytes)$/

const shortened = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

export class SampleWriter {
  readonly title: string
  readonly #emit: Emit
  readonly #diagnostics: ReturnType<typeof limited>
  readonly #repeats = new Map<string, number>()
  readonly #noted = new Set<string>()
  #samples = 0
  #broken = false

  constructor(title: string, emit: Emit) {
    this.title = title
    this.#emit = emit
    this.#diagnostics = limited(emit)
  }

  /** One number. Null, `"NaN"` and numbers too large for a double are told; anything else that is no number is damage at `place`. */
  sample(series: Series, value: unknown, place: string, line: number | null = null): void {
    if (typeof value !== 'number' && value !== null && typeof value !== 'string') {
      this.misshapen(place, 'a number', line)
      return
    }
    const {unit, convert} = canonicalUnit(series.unit)
    const converted = typeof value === 'number' ? convert(value) : Number.NaN
    if (!Number.isFinite(converted)) {
      this.#notFinite(series, typeof value === 'number' ? String(value) : shortened(value), line)
      return
    }
    const {benchmark, metric, direction, level, deterministic = false, process = 1, at = null} = series
    if (converted < 0 && neverNegative.test(metric)) {
      this.misshapen(place, `a ${metric} of \`${benchmark}\` that is not negative`, line)
      return
    }
    this.#samples += 1
    this.#emit({
      kind: 'sample',
      benchmark,
      metric,
      unit,
      direction,
      deterministic,
      level,
      process,
      value: Object.is(converted, -0) ? 0 : converted,
      at
    })
  }

  /** Every number of an array, in its order. A benchmark without any would be missed by nobody. */
  samples(series: Series, values: unknown, place: string): void {
    if (!Array.isArray(values) || values.length === 0) {
      this.misshapen(place, `the numbers of \`${series.benchmark}\`, at least one`)
      return
    }
    for (const [index, value] of values.entries()) this.sample(series, value, `${place}[${index}]`)
  }

  /** Items of a list that must be one. */
  list(value: unknown, place: string): readonly unknown[] {
    if (!Array.isArray(value)) this.misshapen(place, 'an array')
    return itemsOf(value)
  }

  /**
   * The number of processes that this report has held of `benchmark` before, which are counted on by `more`.
   * A name that stands several times in one report is measured again by further processes.
   */
  before(benchmark: string, more: number): number {
    const count = this.#repeats.get(benchmark) ?? 0
    this.#repeats.set(benchmark, count + more)
    return count
  }

  misshapen(place: string, expected: string, line: number | null = null): void {
    this.#fail(misshapenReport(this.title, place, expected), line)
  }

  malformed(detail: string, line: number): void {
    this.#fail(unreadableReport(this.title, line, detail), line)
  }

  undecodable(detail: string, line: number): void {
    this.#fail(wrongEncoding(this.title, line, detail), line)
  }

  failed(benchmark: string, detail: string, line: number | null = null): void {
    this.#fail(failedBenchmark(this.title, benchmark, detail), line)
  }

  /** Said once, however often it applies. */
  remark(severity: 'warning' | 'note', message: string, line: number | null = null): void {
    if (this.#noted.has(message)) return
    this.#noted.add(message)
    this.#diagnostics.emit(remark(severity, message, line))
  }

  finish(): void {
    if (this.#samples === 0 && !this.#broken) this.#fail(noBenchmarks(this.title), null)
    this.#diagnostics.close()
  }

  #fail(failure: Failure, line: number | null): void {
    this.#broken = true
    this.#diagnostics.emit(diagnostic(failure, line))
  }

  /** A number that nothing is judged by is missed less. */
  #notFinite({benchmark, metric, direction}: Series, value: string, line: number | null): void {
    const severity = direction === 'none' ? 'warning' : 'error'
    this.#broken ||= severity === 'error'
    this.#diagnostics.emit(diagnostic(notFinite(this.title, benchmark, metric, value), line, severity))
  }
}
