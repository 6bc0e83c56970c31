/** What keeps the gate from judging or recording (SB-147, SB-150 to SB-152). */
import {failure} from '#core/failure'

export const missingKev = failure(
  'SB-147',
  'The list of exploited vulnerabilities is missing',
  ['security/kev.json', 'this commit'],
  (path: string, where: string) => ({
    what: `There is no file \`${path}\` in ${where}.`,
    why: '`security.kev` names it: without the list nobody knows which vulnerabilities are already exploited.',
    fix: 'Commit the file, or remove `kev` from the section `security`.'
  })
)

export const ledgerNotWritten = failure(
  'SB-150',
  'The security baseline could not be recorded',
  ['it needs `contents: write`'],
  (why: string) => ({
    what: 'The security baseline could not be written to the ledger.',
    why,
    fix: 'Grant the record job `contents: write`, then re-run it. Until then pull requests are compared with an older commit.'
  })
)

export const incompleteRecord = failure(
  'SB-151',
  'Incomplete scans record no baseline',
  ['`trivy` delivered no evidence.'],
  (missing: string) => ({
    what: 'No security baseline was recorded for this commit.',
    why: `The scans are not complete or not readable: ${missing} What a scan did not see would later look new.`,
    fix: 'Re-run the failed jobs. Pull requests are compared with the nearest earlier commit that has a baseline.'
  })
)

export const pullRequestRecord = failure('SB-152', 'A pull request records no security baseline', [], () => ({
  what: 'No security baseline was recorded: this run belongs to a pull request.',
  why: 'Baselines are what pull requests are compared with; only commits of a protected branch make one.',
  fix: 'Run the mode `record` on `push` to the default branch.'
}))
