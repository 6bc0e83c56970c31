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

/** More attempts are counted, not kept. */
const mostAttempts = 1000

/** A test case whose element is still open. */
export class OpenCase {
  readonly #identity: Identity
  readonly #seconds: number | null
  /** What attributes say: `status`, `result`, and node:test's `failure`. */
  readonly #stated: Outcome
  readonly #statedMessage: string | null
  readonly #finals = new Map<Outcome, Result>()
  readonly #before: Result[] = []
  readonly #after: Result[] = []
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
    const failure = tag.attribute('failure')
    const words = [tag.attribute('status'), tag.attribute('result')].map(outcomeOfWord)
    this.#stated = mostSevere(failure === undefined ? words : [...words, 'failed'])
    this.#statedMessage = messageFrom(failure, '')
  }

  add(result: Result): void {
    if (result.turn !== 'before' && isFailing(result.outcome)) this.#failing += 1
    if (result.turn === 'final') {
      if (!this.#finals.has(result.outcome)) this.#finals.set(result.outcome, result)
      return
    }
    const attempts = result.turn === 'before' ? this.#before : this.#after
    if (attempts.length < mostAttempts) attempts.push(result)
  }

  /** How many failures and errors a producer could have counted here; retried ones that passed are none. */
  get failing(): number {
    return isFailing(this.#stated) ? Math.max(1, this.#failing) : this.#failing
  }

  /** One record per attempt, in the order they ran. */
  records(): readonly TestRecord[] {
    const outcome = this.#outcome()
    const attempt = ({outcome, message, seconds}: Result) => ({outcome, message, seconds})
    const message = this.#finals.get(outcome)?.message ?? (isFailing(outcome) ? this.#statedMessage : null)
    const final = {outcome, message, seconds: this.#seconds}
    const after = this.#after.map(attempt)
    /** A case with reruns failed every time; some producers leave out the first failure. */
    const decided = after.length > 0 && !isFailing(outcome) ? after : [final, ...after]
    return [...this.#before.map(attempt), ...decided].map((one, index) => ({
      kind: 'test',
      suite: this.#identity.suite,
      class: this.#identity.class,
      name: this.#identity.name,
      outcome: one.outcome,
      seconds: one.seconds,
      message: one.message,
      file: this.#identity.file,
      line: this.#identity.line,
      attempt: index + 1
    }))
  }

  /** The most severe, except that a failing todo of node:test is expected to fail. */
  #outcome(): Outcome {
    if (this.#finals.get('skipped')?.todo) return 'skipped'
    return mostSevere([this.#stated, ...this.#finals.keys()])
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
