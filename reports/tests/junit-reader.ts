/** Turns the elements of JUnit XML into records. */
import type {DocumentEvents, DocumentProblem} from '#core/bytes/xml'
import type {OpenTag} from '#core/bytes/xml-tag'
import type {Emit} from '#core/records'
import {diagnostic, limited, remark} from '../diagnostic.ts'
import {noTests, unreadableReport, wrongEncoding} from '../failures.ts'
import {OpenCase, OpenResult, resultKinds, suiteFailure} from './junit-case.ts'
import {OpenSuite} from './junit-suite.ts'

export const title = 'JUnit XML'

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const isSuiteName = (local: string): boolean => local === 'testsuite' || local === 'testsuites'

export class JunitReader implements DocumentEvents {
  readonly #emit: Emit
  readonly #diagnostics: ReturnType<typeof limited>
  readonly #suites: OpenSuite[] = []
  #case: OpenCase | null = null
  #result: OpenResult | null = null
  /** Elements open inside of the innermost suite, case or result that mean nothing here. */
  #suiteDepth = 0
  #caseDepth = 0
  #resultElements: string[] = []
  #tests = 0
  #broken = false

  constructor(emit: Emit) {
    this.#emit = emit
    this.#diagnostics = limited(emit)
  }

  readonly open = (tag: OpenTag): void => {
    const local = localName(tag.name)
    if (this.#result !== null) this.#resultElements.push(local)
    else if (this.#case !== null) this.#openInCase(tag, local)
    else if (isSuiteName(local)) {
      this.#suites.push(new OpenSuite(tag, local === 'testsuite', this.#suites.at(-1)))
    } else if (local === 'testcase') this.#case = new OpenCase(tag, this.#path())
    else if (this.#suiteDepth === 0 && (local === 'failure' || local === 'error')) this.#openResult(tag, local)
    else this.#suiteDepth += 1
  }

  readonly close = (name: string): void => {
    if (this.#result !== null) this.#closeInResult(this.#result)
    else if (this.#case !== null) this.#closeInCase(this.#case)
    else if (isSuiteName(localName(name))) this.#closeSuite()
    else this.#suiteDepth -= 1
  }

  readonly wantsText = (): boolean => {
    if (this.#result === null || !this.#result.wantsText) return false
    const inside = this.#resultElements.at(-1)
    return inside === undefined || inside === 'stackTrace'
  }

  readonly text = (text: string): void => this.#result?.add(text)

  readonly problem = ({kind, line, detail}: DocumentProblem): void => {
    if (kind === 'character') {
      this.#diagnostics.emit(remark('warning', `The ${title} is not well-formed: at line ${line}, ${detail}.`, line))
      return
    }
    this.#broken = true
    const failure = kind === 'encoding' ? wrongEncoding : unreadableReport
    this.#diagnostics.emit(diagnostic(failure(title, line, detail), line))
  }

  /** Says what can only be said at the end of the document. */
  finish(): void {
    if (this.#tests === 0 && !this.#broken) this.#diagnostics.emit(diagnostic(noTests(title), null))
    this.#diagnostics.close()
  }

  #path(): string | null {
    return this.#suites.at(-1)?.path ?? null
  }

  #openInCase(tag: OpenTag, local: string): void {
    if (this.#caseDepth === 0 && resultKinds.has(local)) this.#openResult(tag, local)
    else this.#caseDepth += 1
    if (local === 'testcase' || isSuiteName(local)) {
      const problem = {
        kind: 'malformed',
        line: tag.line,
        detail: `a <${local}> stands inside of a <testcase>`
      } as const
      this.problem(problem)
    }
  }

  #openResult(tag: OpenTag, local: string): void {
    const kind = resultKinds.get(local)
    if (kind !== undefined) this.#result = new OpenResult(kind, tag)
  }

  #closeInResult(open: OpenResult): void {
    if (this.#resultElements.pop() !== undefined) return
    const result = open.close()
    this.#result = null
    if (this.#case !== null) {
      this.#case.add(result)
      return
    }
    this.#tests += 1
    this.#emit(suiteFailure(this.#path(), result))
    this.#suites.at(-1)?.addFailure()
  }

  #closeInCase(open: OpenCase): void {
    if (this.#caseDepth > 0) {
      this.#caseDepth -= 1
      return
    }
    this.#case = null
    this.#tests += 1
    for (const record of open.records()) this.#emit(record)
    this.#suites.at(-1)?.addCase(open.failing)
  }

  #closeSuite(): void {
    const suite = this.#suites.pop()
    if (suite === undefined) return
    const disagreement = suite.close()
    if (disagreement !== null) this.#diagnostics.emit(disagreement)
    this.#suites.at(-1)?.addSuite(suite)
  }
}
