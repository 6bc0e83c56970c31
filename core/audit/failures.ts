/** Failures of the audit log. */
import {failure} from '../failure.ts'

export const auditDamaged = failure(
  'TW-191',
  'The audit log cannot be continued',
  ['audit/000000/000000042.json', 'its content does not match its hash'],
  (path: string, why: string) => ({
    what: `The newest entry of the audit log, \`${path}\`, cannot be read.`,
    why: `Most likely ${why}: it was edited, or a merge damaged it. A new entry would hide that.`,
    fix: 'Run `towpath audit verify` to see how far the damage goes, restore the file from the history of the branch `towpath-data`, and run again.'
  })
)

export const auditContended = failure(
  'TW-192',
  'Other jobs wrote the audit log all the time',
  [100],
  (tries: number) => ({
    what: 'The event could not be added to the audit log.',
    why: `Other jobs were faster ${tries} times in a row.`,
    fix: 'Run the job again; give jobs that write much a `concurrency:` group so that they follow each other.'
  })
)

export const badAnchor = failure('TW-193', 'A head of the audit log cannot be understood', ['42'], (given: string) => ({
  what: `\`${given}\` is not a head of an audit log.`,
  why: 'A head is the number of an entry and its hash: `42:sha256:` and 64 hexadecimal digits.',
  fix: 'Copy it whole from the summary of the run that printed it.'
}))
