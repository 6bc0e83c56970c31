import {FailureError, messageOf} from '#core/failure'
import type {Log} from '#core/world'

const reportHere = 'https://github.com/your-org/towpath/issues'

/** Says what stopped the action: a failure with its remedy, or that we have a bug and how to report it. */
export const explainFailure = (thrown: unknown, log: Pick<Log, 'error' | 'info'>): void => {
  if (thrown instanceof FailureError) {
    const {code, what, why, fix} = thrown.failure
    log.error(`${code}: ${what}\n${why}\nWhat to do: ${fix}`)
    return
  }
  log.error(`This is a bug in Towpath: ${messageOf(thrown)}`)
  log.info(`Please report it at ${reportHere} with these lines:`)
  log.info(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
}
