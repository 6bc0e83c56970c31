/** What happened, why it happened and what to do about it: the only shape in which Towpath reports a problem. */
export type Failure = {
  readonly code: string
  readonly what: string
  readonly why: string
  readonly fix: string
}

export type Explanation = Omit<Failure, 'code'>

/** A kind of failure: call it with the facts to get the failure. `title` and `example` feed the generated catalogue. */
export type FailureKind<Facts extends readonly unknown[] = readonly never[]> = {
  (...facts: Facts): Failure
  readonly code: string
  readonly title: string
  /** The failure with sample facts, as the catalogue shows it. */
  readonly sample: Failure
}

/** Defines a kind of failure. Codes are stable for ever: a retired code is never used again. */
export const failure = <Facts extends readonly unknown[]>(
  code: string,
  title: string,
  example: Facts,
  explain: (...facts: Facts) => Explanation
): FailureKind<Facts> => {
  const make = (...facts: Facts): Failure => ({code, ...explain(...facts)})
  return Object.assign(make, {code, title, sample: make(...example)})
}

/** The user's mistake, or the world's refusal: carries the failure that is shown. Any other thrown value is our bug. */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, cause?: unknown) {
    super(`${failure.code}: ${failure.what}`, {cause})
    this.name = 'FailureError'
    this.failure = failure
  }
}

export const raise = (failure: Failure, cause?: unknown): never => {
  throw new FailureError(failure, cause)
}

/** The text of anything that was thrown, without a final full stop; of a failure all of it, so that its remedy survives inside another message. */
export const messageOf = (thrown: unknown): string => {
  if (!(thrown instanceof FailureError)) return thrown instanceof Error ? thrown.message : String(thrown)
  const {code, what, why, fix} = thrown.failure
  return `${code}: ${what} ${why} ${fix}`.replace(/\.$/, '')
}
