/** One `SF … end_of_record` section of an lcov tracefile. */
import type {CoverageRecord} from '#core/records'

type Function = {readonly name: string; readonly line: number | null; hits: number}
type Queue = {readonly waiting: Function[]; next: number}

export class LcovSection {
  readonly file: string
  readonly #lines: (readonly [line: number, hits: number])[] = []
  readonly #branches: (readonly [line: number, arm: string, taken: number | null])[] = []
  readonly #functions: Function[] = []
  /** Functions without calls yet, by name and in their order: a name may stand for several (C++ statics, lambdas). */
  readonly #uncounted = new Map<string, Queue>()
  /** lcov 2: functions have an index, and aliases by it. */
  readonly #byIndex = new Map<string, number | null>()

  constructor(file: string) {
    this.file = file
  }

  line(line: number, hits: number): void {
    this.#lines.push([line, hits])
  }

  branch(line: number, arm: string, taken: number | null): void {
    this.#branches.push([line, arm, taken])
  }

  function(name: string, line: number | null): void {
    const made: Function = {name, line, hits: 0}
    this.#functions.push(made)
    const queue = this.#uncounted.get(name)
    if (queue === undefined) this.#uncounted.set(name, {waiting: [made], next: 0})
    else queue.waiting.push(made)
  }

  calls(name: string, hits: number): void {
    const queue = this.#uncounted.get(name)
    const open = queue?.waiting[queue.next]
    if (queue === undefined || open === undefined) this.#functions.push({name, line: null, hits})
    else {
      open.hits = hits
      queue.next += 1
    }
  }

  place(index: string, line: number | null): void {
    this.#byIndex.set(index, line)
  }

  alias(index: string, hits: number, name: string): void {
    this.#functions.push({name, line: this.#byIndex.get(index) ?? null, hits})
  }

  /** Lines found and hit, for comparison with LF and LH. */
  totals(): {readonly found: number; readonly hit: number} {
    const isAscending = this.#lines.every(([line], index) => index === 0 || line > (this.#lines[index - 1]?.[0] ?? 0))
    const hits = this.#lines.filter(([, count]) => count > 0)
    if (isAscending) return {found: this.#lines.length, hit: hits.length}
    const distinct = (lines: readonly (readonly [line: number, hits: number])[]) =>
      new Set(lines.map(([line]) => line)).size
    return {found: distinct(this.#lines), hit: distinct(hits)}
  }

  record(): CoverageRecord {
    return {
      kind: 'coverage',
      file: this.file,
      lines: this.#lines,
      branches: this.#branches,
      functions: this.#functions.map(({name, line, hits}) => [name, line, hits])
    }
  }
}
