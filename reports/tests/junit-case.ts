/** One test case of JUnit XML and what came of it, attempt by attempt. */
import type {OpenTag} from '#core/bytes/xml-tag'
import type {Outcome, TestRecord} from '#core/records'
import {messageFrom, mostSevere, outcomeOfWord, parseLine, parseSeconds} from './junit-values.ts'

/** When an attempt happened: a flaky one before the final, a rerun after the first. */
type Turn = 'final' | 'before' | 'after'

type ResultKind = {readonly outcome: Outcome; readonly turn: Turn}

/** The children that tell an outcome. The last four are Surefire's. */
export const resultKinds: ReadonlyMap<string, ResultKind> = new Map([
  ['failure', {outcome: 'failed', turn: 'final'}],
  ['error', {outcome: 'error', turn: 'final'}],
  ['skipped', {outcome: 'skipped', turn: 'final'}],
  ['flakyFailure', {outcome: 'failed', turn: 'before'}],
  ['flakyError', {outcome: 'error', turn: 'before'}],
  ['rerunFailure', {outcome: 'failed', turn: 'after'}],
  ['rerunError', {outcome: 'error', turn: 'after'}]
])

export type Result = ResultKind & {
  readonly message: string | null
  readonly seconds: number | null
  readonly todo: boolean
}

/** A result whose element is still open: its text arrives piece by piece. */
export class OpenResult {
  readonly #kind: ResultKind
  readonly #message: string | undefined
  readonly #seconds: number | null
  readonly #todo: boolean
  #text = ''

  constructor(kind: ResultKind, tag: OpenTag) {
    this.#kind = kind
    this.#message = tag.attribute('message')
    this.#seconds = parseSeconds(tag.attribute('time'))
    this.#todo = kind.outcome === 'skipped' && tag.attribute('type') === 'todo'
  }

  get wantsText(): boolean {
    return !this.#message?.trim() && this.#text.length < 16_384
  }

  add(text: string): void {
    this.#text += text
  }

  close(): Result {
    return {...this.#kind, message: messageFrom(this.#message, this.#text), seconds: this.#seconds, todo: this.#todo}
  }
}

type Identity = Pick<TestRecord, 'suite' | 'class' | 'name' | 'file' | 'line'>

/** More attempts of one test are counted, not kept. */
const mostAttempts = 1000

const none: readonly Result[] = []

const severest = (words: readonly (string | undefined)[]): Outcome => mostSevere(words.map(outcomeOfWord))

/** A test case whose element is still open. Most cases are one passed attempt: these must cost little. */
export class OpenCase {
  readonly #identity: Identity
  readonly #seconds: number | null
  /** What attributes say: `status`, `result`, and node:test's `failure`. */
  readonly #stated: Outcome
  readonly #statedMessage: string | null
  /** The first final result of each outcome, and the attempts before and after it. */
  #results: Result[] | null = null
  #failing = 0

  constructor(tag: OpenTag, suite: string | null) {
    this.#identity = {
      suite,
      class: tag.attribute('classname') ?? tag.attribute('class') ?? null,
      name: tag.attribute('name') ?? null,
      file: tag.attribute('file') ?? null,
      line: parseLine(tag.attribute('line'))
    }
    this.#seconds = parseSeconds(tag.attribute('time'))
    const [failure, status, result] = [tag.attribute('failure'), tag.attribute('status'), tag.attribute('result')]
    const says = status !== undefined || result !== undefined || failure !== undefined
    this.#stated = says ? severest([status, result, failure === undefined ? undefined : 'failed']) : 'passed'
    this.#statedMessage = failure === undefined ? null : messageFrom(failure, '')
  }

  add(result: Result): void {
    if (result.turn !== 'before' && isFailing(result.outcome)) this.#failing += 1
    const results = this.#results ?? []
    this.#results = results
    const isKnown = result.turn === 'final' && this.#finals().some(({outcome}) => outcome === result.outcome)
    if (!isKnown && (result.turn === 'final' || results.length < mostAttempts)) results.push(result)
  }

  /** How many failures and errors a producer could have counted here; retried ones that passed are none. */
  get failing(): number {
    return isFailing(this.#stated) ? Math.max(1, this.#failing) : this.#failing
  }

  /** One record per attempt, in the order they ran. */
  records(): readonly TestRecord[] {
    if (this.#results === null) return [this.#record(this.#stated, this.#statedMessage, this.#seconds, 1)]
    const outcome = this.#outcome()
    const message = this.#finals().find(result => result.outcome === outcome)?.message ?? null
    const final = {
      outcome,
      message: message ?? (isFailing(outcome) ? this.#statedMessage : null),
      seconds: this.#seconds
    }
    const before = this.#results.filter(({turn}) => turn === 'before')
    const after = this.#results.filter(({turn}) => turn === 'after')
    /** A case with reruns failed every time; some producers leave out the first failure. */
    const decided = after.length > 0 && !isFailing(outcome) ? after : [final, ...after]
    return [...before, ...decided].map((one, index) => this.#record(one.outcome, one.message, one.seconds, index + 1))
  }

  #finals(): readonly Result[] {
    return this.#results?.filter(({turn}) => turn === 'final') ?? none
  }

  #record(outcome: Outcome, message: string | null, seconds: number | null, attempt: number): TestRecord {
    const {suite, name, file, line} = this.#identity
    return {kind: 'test', suite, class: this.#identity.class, name, outcome, seconds, message, file, line, attempt}
  }

  /** The most severe, except that a failing todo of node:test is expected to fail. */
  #outcome(): Outcome {
    const finals = this.#finals()
    if (finals.some(({todo}) => todo)) return 'skipped'
    return mostSevere([this.#stated, ...finals.map(({outcome}) => outcome)])
  }
}

const isFailing = (outcome: Outcome): boolean => outcome === 'failed' || outcome === 'error'

/** The record of a failure that belongs to a suite and to none of its cases. */
export const suiteFailure = (suite: string | null, {outcome, message}: Result): TestRecord => ({
  kind: 'test',
  suite,
  class: null,
  name: null,
  outcome,
  seconds: null,
  message,
  file: null,
  line: null,
  attempt: 1
})
