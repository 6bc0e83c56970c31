/** A suite of JUnit XML: its place, what it claims, and whether its cases bear that out. */
import type {OpenTag} from '#core/bytes/xml-tag'
import type {DiagnosticRecord} from '#core/records'
import {diagnostic, remark} from '../diagnostic.ts'
import {missingCases} from '../failures.ts'
import {parseCount} from './junit-values.ts'

type Counts = {tests: number; failing: number}

/** The enclosing `testsuite` names joined by ` > `; `testsuites` is the whole report and not part of the path. */
export class OpenSuite {
  readonly path: string | null
  readonly #line: number
  readonly #label: string
  readonly #claims: {readonly tests: number | null; readonly failing: number | null}
  /** Of the suite itself, and with all suites inside. */
  readonly #own: Counts = {tests: 0, failing: 0}
  readonly #all: Counts = {tests: 0, failing: 0}
  /** Cases and suites directly inside: node:test counts these. */
  #children = 0
  /** A disagreement was told for a suite inside; it explains that of this one. */
  #told = false

  constructor(tag: OpenTag, isSuite: boolean, parent: OpenSuite | undefined) {
    const name = tag.attribute('name') || null
    const outer = parent?.path ?? null
    this.path = isSuite && name !== null ? (outer === null ? name : `${outer} > ${name}`) : outer
    this.#line = tag.line
    this.#label = name ?? (isSuite ? 'without a name' : 'of all tests')
    const [failures, errors] = [parseCount(tag.attribute('failures')), parseCount(tag.attribute('errors'))]
    const failing = failures === null && errors === null ? null : (failures ?? 0) + (errors ?? 0)
    this.#claims = {tests: parseCount(tag.attribute('tests')), failing}
  }

  addCase(failing: number): void {
    this.#children += 1
    for (const counts of [this.#own, this.#all]) {
      counts.tests += 1
      counts.failing += failing
    }
  }

  addFailure(): void {
    this.#own.failing += 1
    this.#all.failing += 1
  }

  addSuite(inner: OpenSuite): void {
    this.#children += 1
    this.#all.tests += inner.#all.tests
    this.#all.failing += inner.#all.failing
    if (inner.#told) this.#told = true
  }

  /** What to say when the suite ends; null where claims and cases agree, or a suite inside has said it. */
  close(): DiagnosticRecord | null {
    const {tests, failing} = this.#claims
    if (this.#told) return null
    if (failing !== null && failing > this.#all.failing) {
      this.#told = true
      return diagnostic(missingCases(this.#label, failing, this.#all.failing), this.#line)
    }
    if (tests === null || [this.#own.tests, this.#all.tests, this.#children].includes(tests)) return null
    this.#told = true
    const text = `The suite \`${this.#label}\` counts ${tests} tests, the report holds ${this.#all.tests}. The cases count.`
    return remark('note', text, this.#line)
  }
}
