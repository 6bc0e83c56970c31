import {type Failure, FailureError, messageOf} from '#core/failure'
import {bold, code, document, heading, md, paragraph, render, sentence} from '#core/markdown/markdown'
import type {Log} from '#core/world'

const reportHere = 'https://github.com/your-org/towpath/issues'

/** Says what stopped the action: a failure with its remedy, or that we have a bug and how to report it. */
export const explainFailure = (thrown: unknown, log: Pick<Log, 'error' | 'info'>): void => {
  if (thrown instanceof FailureError) {
    const {code: failureCode, what, why, fix} = thrown.failure
    log.error(`${failureCode}: ${what}\n${why}\nWhat to do: ${fix}`)
    return
  }
  log.error(`This is a bug in Towpath: ${messageOf(thrown)}`)
  log.info(`Please report it at ${reportHere} with these lines:`)
  log.info(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
}

/** The same for the job summary. */
export const failureSummary = ({code: failureCode, what, why, fix}: Failure): string =>
  render(
    document(
      heading(2, '❌ Towpath stopped without a verdict'),
      paragraph(md`${code(failureCode)} ${bold(sentence(what))}`),
      paragraph(sentence(why)),
      paragraph(md`${bold('What to do:')} ${sentence(fix)}`)
    )
  )
