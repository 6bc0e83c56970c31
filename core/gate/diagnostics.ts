import type {Failure} from '../failure.ts'
import type {Diagnostic} from '../verdict.ts'

/** A failure as a line of the verdict. `error` makes the verdict inconclusive. */
export const diagnosticOf = (
  severity: Diagnostic['severity'],
  {code, what, why, fix}: Failure,
  producer: string | null = null
): Diagnostic => ({severity, code, message: `${what} ${why}`, fix, location: null, producer})

export const note = (message: string, producer: string | null = null): Diagnostic => ({
  severity: 'note',
  code: null,
  message,
  fix: null,
  location: null,
  producer
})
